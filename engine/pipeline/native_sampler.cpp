#include "engine/pipeline/native_sampler.h"

#include "engine/core/error.h"
#include "engine/diffusion/ddim.h"
#include "engine/diffusion/deis.h"
#include "engine/diffusion/dpm_solver.h"
#include "engine/diffusion/euler.h"
#include "engine/diffusion/karras.h"
#include "engine/diffusion/sigma_spacing.h"
#include "engine/diffusion/unipc.h"

#include <ATen/ATen.h>
#include <fmt/ranges.h>

#include <cmath>
#include <numbers>

namespace daub {
namespace {

/// Uniform in the time of a cosine schedule, t = 2/π·atan(σ).
std::vector<double> cosine_sigmas(double high, double low, int64_t n) {
    std::vector<double> sigmas;
    for (double const t : linspace(std::atan(high), std::atan(low), n)) sigmas.push_back(std::tan(t));
    return sigmas;
}

/// Runs a solver of the variance-preserving variable on levels and an x with alpha = 1.
template <typename Solver>
Tensor in_preserving_variable(Tensor x, Levels const& levels, StepObserver const& observer, Solver const& solver) {
    std::vector<NoiseLevel> preserving;
    for (NoiseLevel const& level : levels.all) {
        double const alpha = 1 / std::hypot(1.0, level.sigma);
        preserving.emplace_back(level.sigma * alpha, alpha, level.sigma);  // as timestep: 0 only at the end
    }
    auto const at = [&](int64_t i) { return preserving[static_cast<size_t>(i)].alpha; };
    StepObserver const scaled = [&](StepReport const& report) {
        Tensor plain = report.x / at(report.step + 1);
        bool const on =
            go_on(observer, {report.step, report.steps, levels[report.step], report.denoised, plain, report.complete});
        report.x = plain * at(report.step + 1);
        return on;
    };
    int64_t reached = levels.last();
    StepObserver const counted = [&](StepReport const& report) {
        bool const on = scaled(report);
        if (!on) reached = report.step + 1;
        return on;
    };
    x = solver(x * at(levels.begin), Levels(preserving, levels.begin, levels.end), counted);
    return x / at(reached);
}

}  // namespace

Sampler sampler_of(EDiffStage const& stage) {
    auto const sampler = sampler_from_name(stage.sampler);
    if (sampler && *sampler != Sampler::model_default) return *sampler;
    std::vector<std::string> names;
    for (Sampler const known : all_samplers()) names.emplace_back(to_name(known));
    fail(ErrorKind::model, "The stage '{}' of the model asks for the sampler '{}'; known are {}.", stage.name,
         stage.sampler, fmt::join(names, ", "));
}

std::vector<NoiseLevel> native_levels(Schedule schedule, EDiffStage const& stage, int64_t steps) {
    if (schedule == Schedule::model_default || schedule == Schedule::karras)
        return karras_levels(
            {.steps = steps, .sigma_min = stage.sigma_min, .sigma_max = stage.sigma_max, .rho = stage.rho});
    if (steps < 1) fail(ErrorKind::usage, "A picture needs at least one step, {} were asked for.", steps);
    auto sigmas = schedule == Schedule::exponential
                      ? spaced_sigmas(SigmaSpacing::exponential, stage.sigma_max, stage.sigma_min, steps)
                      : cosine_sigmas(stage.sigma_max, stage.sigma_min, steps);
    sigmas.push_back(0);
    return as_levels(sigmas);
}

Tensor sample_native(StageSettings const& settings, Denoiser const& denoise, Tensor x, Levels const& levels,
                     NoiseFunction const& noise, StepObserver const& observer) {
    switch (settings.sampler) {
        case Sampler::euler:
            return sample_euler(denoise, x, levels, observer);
        case Sampler::euler_ancestral:
            return sample_euler_ancestral(denoise, x, levels, noise, observer);
        case Sampler::heun:
            return sample_heun(denoise, x, levels, {}, noise, observer);
        case Sampler::edm_stochastic: {
            ChurnNoise churn{.amount = settings.churn.amount,
                             .sigma_min = settings.churn.sigma_min,
                             .sigma_max = settings.churn.sigma_max,
                             .noise_scale = settings.churn.noise};
            return sample_heun(denoise, x, levels, churn, noise, observer);
        }
        case Sampler::ddim:
            return in_preserving_variable(x, levels, observer, [&](Tensor y, Levels const& l, StepObserver const& o) {
                return sample_ddim(denoise, std::move(y), l, {.eta = settings.eta}, noise, o);
            });
        case Sampler::ddpm:
            return in_preserving_variable(x, levels, observer, [&](Tensor y, Levels const& l, StepObserver const& o) {
                return sample_ddpm(denoise, std::move(y), l, Variance::fixed_small, noise, o);
            });
        case Sampler::dpmpp_2m:
            return sample_dpmpp_2m(denoise, x, levels, observer);
        case Sampler::unipc:
            return sample_unipc(denoise, x, levels, {}, observer);
        case Sampler::deis_1:
            return sample_deis(denoise, x, levels, {.order = 1}, observer);
        case Sampler::deis_2:
            return sample_deis(denoise, x, levels, {.order = 2}, observer);
        case Sampler::deis_3:
            return sample_deis(denoise, x, levels, {.order = 3}, observer);
        case Sampler::model_default:
            break;
    }
    fail(ErrorKind::internal, "the sampler was not resolved");
}

}  // namespace daub
