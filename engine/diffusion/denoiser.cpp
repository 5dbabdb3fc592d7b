#include "engine/diffusion/denoiser.h"

#include <ATen/ATen.h>

#include <cmath>

#include "engine/core/error.h"

namespace daub {
namespace {

Scalings edm(NoiseLevel const& level, double sigma_data) {
    double const sigma = level.ratio(), data2 = sigma_data * sigma_data, total = std::sqrt(sigma * sigma + data2);
    return {.skip = data2 / (total * total) / level.alpha,
            .out = sigma * sigma_data / total,
            .in = 1 / (total * level.alpha),
            .noise = std::log(sigma) / 4};
}

}  // namespace

Scalings scalings(Prediction prediction, NoiseLevel const& level, double sigma_data) {
    double const norm = std::hypot(level.alpha, level.sigma);  // networks see pictures of about unit variance
    switch (prediction) {
        case Prediction::epsilon:
            return {1 / level.alpha, -level.sigma / level.alpha, 1 / norm, level.timestep};
        case Prediction::velocity:
            return {level.alpha / norm / norm, -level.sigma / norm, 1 / norm, level.timestep};
        case Prediction::sample:
            return {0, 1, 1 / norm, level.timestep};
        case Prediction::edm:
            return edm(level, sigma_data);
        case Prediction::scaled:
            return {0, sigma_data, edm(level, sigma_data).in, edm(level, sigma_data).noise};
    }
    fail(ErrorKind::internal, "unknown prediction type");
}

Denoiser precondition(Network network, Prediction prediction, double sigma_data) {
    return [network = std::move(network), prediction, sigma_data](Tensor const& x, NoiseLevel const& level) {
        Scalings const c = scalings(prediction, level, sigma_data);
        Tensor const raw = network(x * c.in, c.noise).to(x.scalar_type());
        int64_t const channels = x.size(1);
        Tensor const output = raw.narrow(1, 0, channels);
        Tensor const denoised = c.skip == 0 ? output * c.out : x * c.skip + output * c.out;
        if (raw.size(1) == channels) return denoised;
        return at::cat({denoised, raw.narrow(1, channels, raw.size(1) - channels)}, 1);
    };
}

BatchScalings edm_scalings(Tensor const& sigma, double sigma_data) {
    Tensor const s = sigma.view({-1, 1, 1, 1});
    Tensor const total2 = s * s + sigma_data * sigma_data;
    Tensor const inverse = total2.rsqrt();
    return {.skip = sigma_data * sigma_data / total2,
            .out = s * sigma_data * inverse,
            .in = inverse,
            .noise = sigma.log() / 4};
}

BatchScalings scaled_sample_scalings(Tensor const& sigma, double sigma_data) {
    BatchScalings const edm = edm_scalings(sigma, sigma_data);
    return {
        .skip = at::zeros_like(edm.skip), .out = at::full_like(edm.out, sigma_data), .in = edm.in, .noise = edm.noise};
}

Tensor edm_loss_weight(Tensor const& sigma, double sigma_data) {
    Tensor const s = sigma.view({-1, 1, 1, 1});
    return (s * s + sigma_data * sigma_data) / (s * sigma_data).square();
}

}  // namespace daub
