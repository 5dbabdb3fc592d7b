// What skies, walls, grounds and floors look like: one material with many parameters, painted by batched tensor
// operations for all scenes at once.
#pragma once

#include "engine/training/world/noise_texture.h"
#include "engine/training/world/scene.h"

#include <ATen/core/Tensor.h>

#include <array>
#include <span>
#include <vector>

namespace daub {

using Rgb = std::array<float, 3>;

/// A painted surface. Frequencies are per scene unit (per unit of depth on grounds), colours sRGB in [0,1].
struct Material {
    Rgb far{}, near{};                          // at the top of a sky or the horizon of a ground, and at the other end
    Rgb patch{};                                // clouds, dry grass, dunes, waves
    float patch_amount = 0;                     // 0..1
    float patch_low = 0.5f, patch_high = 0.7f;  // of cloudy noise: where patches begin and are full
    float patch_frequency = 4;
    float stretch = 1;  // frequency across over frequency along
    float grain = 0;    // of fine brightness noise
    float grain_frequency = 24;
    Rgb line{};  // joints, stripes, lane marks
    float line_amount = 0;
    float rows = 0, columns = 0;  // lines per unit, 0: none
    float line_width = 0.1f;      // of the distance between lines
    float stagger = 0;            // shift of every other row, of the distance between columns
    float dash = 0;               // column lines are dashed so often per unit
    float checker = 0;            // 0..1: every other cell takes the line colour
    float spots = 0;              // share of cells with a flower or leaf
    float spot_frequency = 9;
    float leaves = 0;    // 1: spots are fallen leaves rather than flowers
    float stars = 0;     // brightness
    float hills = 0;     // height of the horizon's waves, scene units
    float vary = 0.06f;  // how much colours differ from scene to scene
};

struct SkyLook {
    Material material;
    Rgb light;  // by which grounds are multiplied; things half as much
};

/// In the order of world_skies() and world_grounds().
std::span<SkyLook const> sky_looks();
std::span<Material const> ground_looks();

/// The pixels of a batch in scene units: x [N,1,W], y [N,H,1].
struct PixelPositions {
    at::Tensor x, y;
    double pixels_per_unit = 64;
};

struct PaintedPlaces {
    at::Tensor rgb;     // [N,3,H,W] in [0,1]
    at::Tensor ground;  // [N,H,W]: 1 where the ground is, in between along the horizon
    at::Tensor light;   // [N,3]
};

PaintedPlaces paint_places(std::span<Scene const> scenes, PixelPositions const& at, NoiseTexture const& noise);

}  // namespace daub
