// What all solvers share: where they go, and whom they tell.
//
// A solver is a free function that carries x along falling noise levels by asking a Denoiser. It reads like the
// algorithm in its paper, keeps its history in local variables, and knows nothing of networks, text or files:
//
//     Tensor x = sample_dpm_solver(denoise, noise * levels.front().sigma, levels, {.order = 2}, {}, observer);
//
// Solvers run on the caller's thread, in the type of x (fp32 is meant), with coefficients in fp64.
#pragma once

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

#include "engine/diffusion/denoiser.h"
#include "engine/diffusion/noise.h"
#include "engine/diffusion/noise_level.h"

namespace daub {

/// The levels of a whole run, n + 1 for n steps, and the part of its steps [begin, end) that a call carries out.
/// Orders at the ends of multistep methods follow the whole run; history begins empty at `begin`. So one expert of an
/// ensemble, or image-to-image from the middle, is the same run with other bounds.
struct Levels {
    std::span<NoiseLevel const> all;
    int64_t begin = 0;
    int64_t end = std::numeric_limits<int64_t>::max();

    Levels(std::vector<NoiseLevel> const& levels) : all(levels) {}  // NOLINT(google-explicit-constructor)
    Levels(std::span<NoiseLevel const> levels, int64_t begin, int64_t end) : all(levels), begin(begin), end(end) {}

    int64_t steps() const { return static_cast<int64_t>(all.size()) - 1; }
    int64_t last() const { return std::min(end, steps()); }  ///< one past the last step to carry out
    NoiseLevel const& operator[](int64_t i) const { return all[static_cast<size_t>(i)]; }
};

/// What an observer is told after every answer of the denoiser.
struct StepReport {
    int64_t step;      ///< counted over the whole run, from 0
    int64_t steps;     ///< of the whole run
    NoiseLevel level;  ///< at which the denoiser was asked
    Tensor const& denoised;
    Tensor& x;      ///< after the update; an observer may replace it (inpainting puts the kept picture back)
    bool complete;  ///< false inside a step that asks more than once
};

/// Returns whether to go on. After false the solver returns x as it is. Empty: always go on.
using StepObserver = std::function<bool(StepReport const&)>;

inline bool go_on(StepObserver const& observer, StepReport const& report) { return !observer || observer(report); }

/// The noise that `denoised` leaves in x: (x − alpha·denoised)/sigma.
inline Tensor implied_noise(Tensor const& x, Tensor const& denoised, NoiseLevel const& level) {
    return (x - denoised * level.alpha) / level.sigma;
}

/// The derivative dx/dsigma of the probability flow where alpha = 1 (Karras et al. 2022, equation 3): the same noise.
inline Tensor derivative(Tensor const& x, Tensor const& denoised, double sigma) { return (x - denoised) / sigma; }

/// x0 and noise put together at a level.
inline Tensor compose(Tensor const& x0, Tensor const& noise, NoiseLevel const& level) {
    return x0 * level.alpha + noise * level.sigma;
}

}  // namespace daub
