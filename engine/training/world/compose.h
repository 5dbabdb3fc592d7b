// From scenes to pictures and masks, as batched tensor operations on any device.
//
//     WorldComposer composer(assets, at::kCUDA);
//     Composition const c = composer.compose(scenes, {.height = 64, .width = 64});
//
// A scene can be composed at any resolution and in windows of it: things, textures and styles are functions of scene
// coordinates, drawn with antialiasing at the resolution asked for. A window equals the same part of the whole.
// Pairs for super-resolution are the same scenes composed twice, at both resolutions; the small one is not the
// average of the large one (fine grain and paper differ as they would between a small and a large print).
#pragma once

#include "engine/training/world/noise_texture.h"
#include "engine/training/world/places.h"
#include "engine/training/world/scene.h"

#include <ATen/core/Tensor.h>

#include <array>
#include <map>
#include <span>
#include <vector>

namespace daub {

/// Size of the whole picture in pixels, and which part of it is wanted.
struct Frame {
    int64_t height = 64, width = 64;
    int64_t window_height = 0, window_width = 0;       // 0: the whole
    std::vector<std::array<int64_t, 2>> origins = {};  // top and left of each scene's window; empty: 0, 0

    int64_t rows() const { return window_height > 0 ? window_height : height; }
    int64_t columns() const { return window_width > 0 ? window_width : width; }
    double pixels_per_unit() const { return std::sqrt(double(height * width)); }
};

struct Composition {
    at::Tensor image;   // fp32 [N,3,H,W] in [-1,1]
    at::Tensor things;  // fp32 [N,K,H,W]: how much of each pixel shows thing k; K = most things of a scene, at least 1
    at::Tensor sky, ground;  // fp32 [N,H,W], likewise
};

/// Holds the drawings on its device at many sizes. Not copied; use from one thread at a time.
class WorldComposer {
 public:
    WorldComposer(WorldAssets const& assets, at::Device device);

    /// All scenes must have the frame's aspect. No gradients.
    Composition compose(std::span<Scene const> scenes, Frame const& frame) const;
    at::Device device() const { return device_; }

 private:
    struct Placed;
    struct DrawnThings;
    void compose_rows(std::span<Scene const> scenes, std::span<int64_t const> rows, Frame const& frame, int64_t margin,
                      Composition& out) const;
    void apply_styles(std::span<Scene const> scenes, std::span<int64_t const> rows, Frame const& frame,
                      at::Tensor const& rgb, at::Tensor const& things, PixelPositions const& at,
                      at::Tensor const& image) const;
    void style_whole(std::span<Scene const> scenes, Frame const& frame, Composition& out) const;
    Composition compose_plain(std::span<Scene const> scenes, PixelPositions const& at) const;
    DrawnThings draw_things(std::span<Scene const> scenes, PixelPositions const& at, at::Tensor const& light) const;
    at::Tensor draw_of_level(std::span<Placed const> things, size_t level, PixelPositions const& at) const;
    at::Tensor draw_signs(std::span<Scene const> scenes, std::span<Placed const> signs, PixelPositions const& at) const;
    at::Tensor pictures(std::span<Placed const> things, size_t level) const;
    at::Tensor contact_shadows(std::span<Scene const> scenes, PixelPositions const& at) const;

    WorldAssets const* assets_;
    at::Device device_;
    NoiseTexture noise_;
    std::vector<at::Tensor> levels_;  // u8 [D,5,side,side]: premultiplied colour, alpha, how far colours turn
    std::vector<at::Tensor> turned_;  // of small levels: u8 [D * (colours + 1),4,side,side], own colour first
    at::Tensor matrices_;             // fp32 [D,colours + 1,3,3]
    at::Tensor letters_;              // fp32 [1,1,letters * cell,cell]
};

}  // namespace daub
