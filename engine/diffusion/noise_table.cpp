#include "engine/diffusion/noise_table.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/core/error.h"

namespace daub {
namespace {

/// ᾱ as a function of t in [0,1].
double alpha_bar(BetaSchedule schedule, double t) {
    switch (schedule) {
        case BetaSchedule::squared_cosine: {
            double const c = std::cos((t + 0.008) / 1.008 * std::numbers::pi / 2);
            return c * c;
        }
        case BetaSchedule::exponential:
            return std::exp(t * -12.0);
        case BetaSchedule::laplace: {
            double const half = 0.5 - t;
            double const lambda = -0.5 * std::copysign(1, half) * std::log(1 - 2 * std::fabs(half) + 1e-6);
            double const snr = std::exp(lambda);
            return std::sqrt(snr / (1 + snr));
        }
        default:
            fail(ErrorKind::internal, "this beta schedule has no closed form");
    }
}

Tensor betas_from_alpha_bar(BetaSchedule schedule, int64_t n) {
    std::vector<float> betas;
    for (int64_t i = 0; i < n; ++i) {
        double const t1 = static_cast<double>(i) / static_cast<double>(n);
        double const t2 = static_cast<double>(i + 1) / static_cast<double>(n);
        betas.push_back(static_cast<float>(std::min(1 - alpha_bar(schedule, t2) / alpha_bar(schedule, t1), 0.999)));
    }
    return at::tensor(betas);
}

Tensor betas(SchedulerConfig const& c) {
    if (!c.trained_betas.empty()) return at::tensor(c.trained_betas);
    int64_t const n = c.train_timesteps;
    switch (c.beta_schedule) {
        case BetaSchedule::linear:
            return at::linspace(c.beta_start, c.beta_end, n, at::kFloat);
        case BetaSchedule::scaled_linear:
            return at::linspace(std::sqrt(c.beta_start), std::sqrt(c.beta_end), n, at::kFloat).square();
        case BetaSchedule::sigmoid:
            return at::linspace(-6, 6, n, at::kFloat).sigmoid() * (c.beta_end - c.beta_start) + c.beta_start;
        default:
            return betas_from_alpha_bar(c.beta_schedule, n);
    }
}

/// Lin et al. 2024, Algorithm 1: shifts and scales √ᾱ so that the last becomes 0 and the first stays.
Tensor rescale_to_zero_snr(Tensor const& betas) {
    Tensor const root = (1 - betas).cumprod(0).sqrt();
    Tensor const first = root[0], last = root[-1];
    Tensor const bar = ((root - last) * (first / (first - last))).square();
    Tensor const alphas =
        at::cat({bar.narrow(0, 0, 1), bar.narrow(0, 1, bar.size(0) - 1) / bar.narrow(0, 0, bar.size(0) - 1)});
    return 1 - alphas;
}

std::vector<double> to_doubles(Tensor const& values) {
    Tensor const d = values.to(at::kDouble).contiguous();
    return {d.const_data_ptr<double>(), d.const_data_ptr<double>() + d.numel()};
}

}  // namespace

NoiseTable::NoiseTable(SchedulerConfig const& config) {
    Tensor const b = config.zero_terminal_snr ? rescale_to_zero_snr(betas(config)) : betas(config);
    Tensor bar = (1 - b).cumprod(0);
    bool const keeps_zero = config.kind == SchedulerKind::ddim || config.kind == SchedulerKind::ddpm;
    if (config.zero_terminal_snr && !keeps_zero) bar[-1] = std::exp2(-24);  // else the first sigma would be infinite
    alphas_cumprod_ = to_doubles(bar);
    sigmas_ = to_doubles(((1 - bar) / bar).sqrt());
    for (double const sigma : sigmas_) log_sigmas_.push_back(std::log(static_cast<float>(sigma)));
}

double NoiseTable::alpha_cumprod(int64_t t) const {
    if (t < 0 || t >= size())
        fail(ErrorKind::usage,
             "timestep {} is outside the {} timesteps of the model: take fewer steps, or a smaller "
             "steps_offset in scheduler_config.json",
             t, size());
    return alphas_cumprod_[static_cast<size_t>(t)];
}

NoiseLevel NoiseTable::level(int64_t t) const {
    double const bar = alpha_cumprod(t);
    return {std::sqrt(1 - bar), std::sqrt(bar), static_cast<double>(t)};
}

double NoiseTable::sigma_at(double t) const {
    if (t <= 0) return sigmas_.front();
    auto const below = static_cast<size_t>(t);
    if (below + 1 >= sigmas_.size()) return sigmas_.back();
    return (sigmas_[below + 1] - sigmas_[below]) * (t - static_cast<double>(below)) + sigmas_[below];
}

double NoiseTable::timestep_of(double sigma) const {
    double const log_sigma = std::log(std::max(sigma, 1e-10));
    auto const above = std::upper_bound(log_sigmas_.begin(), log_sigmas_.end(), log_sigma);
    auto const low = std::clamp<int64_t>(above - log_sigmas_.begin() - 1, 0, size() - 2);
    double const a = log_sigmas_[static_cast<size_t>(low)], b = log_sigmas_[static_cast<size_t>(low) + 1];
    double const w = std::clamp((a - log_sigma) / (a - b), 0.0, 1.0);
    return (1 - w) * static_cast<double>(low) + w * static_cast<double>(low + 1);
}

}  // namespace daub
