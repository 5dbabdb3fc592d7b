// Denoisers: what solvers see of a network, and the preconditionings that turn networks into denoisers.
//
//     Network net = [&](Tensor const& x, double c_noise) { return unet.forward(x, c_noise, context); };
//     Denoiser denoise = precondition(net, Prediction::edm);
//     Tensor picture = sample_dpmpp_2m(denoise, x, karras_levels({.steps = 25}), observer);
//
// A Denoiser answers with the denoised estimate D(x; sigma), whatever the network itself predicts. All functions here
// are pure; tensors keep their type and device. Thread-safe if the network is.
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

#include "engine/diffusion/noise_level.h"

namespace daub {

using at::Tensor;

/// D(x; level): x [B,C,H,W] = alpha·x0 + sigma·noise → the expected x0, same shape.
using Denoiser = std::function<Tensor(Tensor const& x, NoiseLevel const& level)>;

/// F(c_in·x; c_noise): the bare network. c_noise is a timestep, or ¼ ln σ for EDM.
using Network = std::function<Tensor(Tensor const& x, double c_noise)>;

/// What a network predicts.
enum class Prediction {
    epsilon,   ///< the noise
    velocity,  ///< alpha·noise − sigma·x0 (Salimans & Ho 2022)
    sample,    ///< the clean picture
    edm,       ///< the mixture of Karras et al. 2022, table 1
    scaled,    ///< the clean picture in units of sigma_data, from EDM's inputs: what a young network leaves undone is
               ///< smooth, where EDM's mixture would keep noise
};

/// D(x) = skip·x + out·F(in·x; noise) (Karras et al. 2022, equation 7).
struct Scalings {
    double skip = 0;
    double out = 1;
    double in = 1;
    double noise = 0;  ///< the level's timestep, or ¼ ln(sigma/alpha) for EDM
};

/// Scalings at one noise level. sigma_data: standard deviation of the pictures, used by edm and scaled only.
Scalings scalings(Prediction prediction, NoiseLevel const& level, double sigma_data = 0.5);

/// Wraps a network. Networks with learned variance return [B,2C,H,W]: the first half is preconditioned, the variance
/// half passes through unchanged behind it.
Denoiser precondition(Network network, Prediction prediction, double sigma_data = 0.5);

/// Scalings of a batch with a noise level for each picture, as training needs them.
struct BatchScalings {
    Tensor skip;   ///< [B,1,1,1]
    Tensor out;    ///< likewise
    Tensor in;     ///< likewise
    Tensor noise;  ///< [B] = ¼ ln σ
};

/// sigma: [B] > 0, fp32 or fp64. Prediction::edm and Prediction::scaled.
BatchScalings edm_scalings(Tensor const& sigma, double sigma_data = 0.5);
BatchScalings scaled_sample_scalings(Tensor const& sigma, double sigma_data);

/// Weight of the squared error of D at each sigma, (σ² + σd²)/(σ·σd)²: [B] → [B,1,1,1] (Karras et al. 2022, table 1).
Tensor edm_loss_weight(Tensor const& sigma, double sigma_data = 0.5);

}  // namespace daub
