#include "engine/diffusion/euler.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daub {

Tensor sample_euler(Denoiser const& denoise, Tensor x, Levels const& levels, StepObserver const& observer) {
    for (int64_t i = levels.begin; i < levels.last(); ++i) {
        double const sigma = levels[i].sigma, next = levels[i + 1].sigma;
        Tensor const denoised = denoise(x, levels[i]);
        x = x + derivative(x, denoised, sigma) * (next - sigma);
        if (!go_on(observer, {i, levels.steps(), levels[i], denoised, x, true})) break;
    }
    return x;
}

Tensor sample_euler_ancestral(Denoiser const& denoise, Tensor x, Levels const& levels, NoiseFunction const& noise,
                              StepObserver const& observer) {
    for (int64_t i = levels.begin; i < levels.last(); ++i) {
        double const sigma = levels[i].sigma, next = levels[i + 1].sigma;
        double const up = std::sqrt(next * next * (sigma * sigma - next * next) / (sigma * sigma));
        double const down = std::sqrt(next * next - up * up);
        Tensor const denoised = denoise(x, levels[i]);
        x = x + derivative(x, denoised, sigma) * (down - sigma);
        x = x + noise(x, i) * up;
        if (!go_on(observer, {i, levels.steps(), levels[i], denoised, x, true})) break;
    }
    return x;
}

Tensor sample_heun(Denoiser const& denoise, Tensor x, Levels const& levels, ChurnNoise const& churn,
                   NoiseFunction const& noise, StepObserver const& observer) {
    for (int64_t i = levels.begin; i < levels.last(); ++i) {
        double const sigma = levels[i].sigma, next = levels[i + 1].sigma;
        bool const churns = churn.amount > 0 && sigma >= churn.sigma_min && sigma <= churn.sigma_max;
        double const gamma =
            churns ? std::min(churn.amount / static_cast<double>(levels.steps()), std::sqrt(2.0) - 1) : 0;
        double const hat = sigma * (1 + gamma);
        if (gamma > 0) x = x + noise(x, i) * (churn.noise_scale * std::sqrt(hat * hat - sigma * sigma));
        NoiseLevel const level = gamma > 0 ? churn.level_at(hat) : levels[i];

        Tensor const denoised = denoise(x, level);
        Tensor const slope = derivative(x, denoised, hat);
        Tensor euler = x + slope * (next - hat);
        if (!go_on(observer, {i, levels.steps(), level, denoised, euler, next == 0})) return euler;
        if (next == 0) {
            x = euler;
            continue;
        }
        Tensor const corrected = denoise(euler, levels[i + 1]);
        x = x + (slope + derivative(euler, corrected, next)) * (0.5 * (next - hat));
        if (!go_on(observer, {i, levels.steps(), levels[i + 1], corrected, x, true})) break;
    }
    return x;
}

}  // namespace daub
