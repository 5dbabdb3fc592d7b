// The random patterns of which grounds, clouds, paper and brush strokes are made: textures that are looked up at scene
// coordinates, so that a pattern is the same at every resolution and in every window of a picture.
#pragma once

#include <ATen/core/Tensor.h>

namespace daub {

/// Made once; tensors on one device. Immutable, thread-safe.
class NoiseTexture {
 public:
    /// Cells of the coarsest pattern along a side of the texture, after which it repeats mirrored.
    static constexpr int64_t cells = 64;

    explicit NoiseTexture(at::Device device);

    /// Cloudy noise of three octaves. u, v: [N,H,W] in cells of the coarsest one. Returns [N,H,W], mean 0.5,
    /// nearly all within [0,1].
    /// `enlarged`: interpolated with cubics, for where a texel spans many pixels.
    at::Tensor cloudy(at::Tensor const& u, at::Tensor const& v, bool enlarged = false) const;
    /// Smooth noise of one octave, two independent channels: [N,2,H,W], mean 0.5.
    at::Tensor smooth(at::Tensor const& u, at::Tensor const& v) const;
    /// Four independent uniform numbers for each cell: [N,4,H,W], constant within a cell.
    at::Tensor cell(at::Tensor const& u, at::Tensor const& v) const;
    /// Stars: [N,H,W], 1 in the middle of the brightest. u, v in texels of 512; a pixel covers `texels_per_pixel`.
    at::Tensor stars(at::Tensor const& u, at::Tensor const& v, double texels_per_pixel) const;

 private:
    at::Tensor cloudy_, smooth_, cell_;  // [1,C,S,S]
    std::vector<at::Tensor> stars_;      // each half the side of the one before
};

/// The values are those of grid_sampler_2d.
enum class Interpolation : int { linear = 0, nearest = 1, cubic = 2 };

/// Picture [1 or N,C,S,T] at grid coordinates u, v in [-1,1], which broadcast to [N,H,W]. Outside: mirrored if
/// `mirrored`, else zero.
at::Tensor look_up(at::Tensor const& picture, at::Tensor const& u, at::Tensor const& v, bool mirrored,
                   Interpolation interpolation = Interpolation::linear);

}  // namespace daub
