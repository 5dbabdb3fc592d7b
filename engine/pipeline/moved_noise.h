// Noise that goes along with what moves, and stays noise: unit variance, every cell independent of every other.
//
//     Tensor const here = moved_noise(noise, motion, /*seed=*/7);        // motion in cells of the noise
//
// Every cell of the noise is split into many, whose sum it is; each part goes where the motion takes its centre, and
// what meets in a cell is added up and divided by the square root of its number. Each part lands in one cell only, so
// that cells share nothing and the result is white whatever the motion: the integral noise of Chang et al. 2024, "How I
// Warped Your Noise", in the particle form of Deng et al. 2024, "Infinite-Resolution Integral Noise Warping".
#pragma once

#include "engine/scene/affine_map.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>

namespace daub {

using at::Tensor;

/// noise: standard normal [N,C,h,w] fp32 on the CPU. motion: from where the noise was drawn to here, in cells. Cells
/// that nothing reaches get new noise. seed: of the parts and of new noise; the same for all frames. The identity gives
/// the noise back but for rounding.
Tensor moved_noise(Tensor const& noise, AffineMap const& motion, std::uint64_t seed);

/// A thing whose noise goes along with it.
struct MovingArea {
    Tensor mask;             ///< [H,W] coverage 0 to 1 at any size: where it is now
    AffineMap motion;        ///< from the first frame to here, in cells of a plane of 1 x 1
    std::uint64_t seed = 0;  ///< of its noise; other things and uses have others
};

/// The noise below with the noise of the areas, in order: sqrt(1 - m) below + sqrt(m) own, of unit variance.
Tensor with_moving_areas(Tensor noise, std::span<MovingArea const> areas);

}  // namespace daub
