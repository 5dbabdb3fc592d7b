// The one place that maps a scheduler's name to its solver.
#include <ATen/ATen.h>

#include "engine/core/error.h"
#include "engine/diffusion/euler.h"
#include "engine/diffusion/schedule.h"

namespace daub {
namespace {

/// The denoised estimate without learned variance, limited.
Denoiser limited(Denoiser const& denoise, Limit const& limit) {
    return [&denoise, &limit](Tensor const& x, NoiseLevel const& level) {
        Tensor answer = denoise(x, level);
        if (answer.size(1) != x.size(1)) answer = answer.narrow(1, 0, x.size(1));
        return limit ? limit(answer) : answer;
    };
}

/// Limits the picture half and keeps the variance half.
Denoiser limited_with_variance(Denoiser const& denoise, Limit const& limit) {
    return [&denoise, &limit](Tensor const& x, NoiseLevel const& level) {
        Tensor const answer = denoise(x, level);
        int64_t const c = x.size(1);
        if (!limit) return answer;
        if (answer.size(1) == c) return limit(answer);
        return at::cat({limit(answer.narrow(1, 0, c)), answer.narrow(1, c, answer.size(1) - c)}, 1);
    };
}

}  // namespace

Limit limit_of(SchedulerConfig const& config) {
    if (config.thresholding)
        return [t = *config.thresholding](Tensor const& x0) { return threshold_dynamically(x0, t); };
    if (config.clip_range) return [r = *config.clip_range](Tensor const& x0) { return x0.clamp(-r, r); };
    return {};
}

bool adds_noise(SchedulerConfig const& config, SamplingOptions const& options) {
    switch (config.kind) {
        case SchedulerKind::ddpm:
        case SchedulerKind::euler_ancestral:
            return true;
        case SchedulerKind::ddim:
            return options.eta > 0;
        case SchedulerKind::heun:
            return options.churn.amount > 0;
        case SchedulerKind::dpm_solver:
            return config.dpm.stochastic;
        default:
            return false;
    }
}

Tensor sample_with(SchedulerConfig const& config, NoiseSchedule const& schedule, Denoiser const& denoise, Tensor x,
                   SamplingOptions const& options) {
    if (adds_noise(config, options) && !options.noise)
        fail(ErrorKind::internal, "{} needs a source of noise", class_name(config.kind));
    Levels const levels(schedule.levels, options.begin, options.end);
    Limit const limit = limit_of(config), none;
    // UniPC in the noise and DDIM take the noise direction from the unlimited estimate.
    bool const limits_inside =
        config.kind == SchedulerKind::ddim || (config.kind == SchedulerKind::unipc && !config.unipc.predicts_data);
    Denoiser const d = limited(denoise, limits_inside ? none : limit);
    switch (config.kind) {
        case SchedulerKind::euler:
            return sample_euler(d, x, levels, options.observer);
        case SchedulerKind::euler_ancestral:
            return sample_euler_ancestral(d, x, levels, options.noise, options.observer);
        case SchedulerKind::heun:
            return sample_heun(d, x, levels, options.churn, options.noise, options.observer);
        case SchedulerKind::ddim:
            return sample_ddim(d, x, levels, {.eta = options.eta, .limit = limit, .landings = schedule.landings},
                               options.noise, options.observer);
        case SchedulerKind::ddpm:
            return sample_ddpm(limited_with_variance(denoise, limit), x, levels, config.variance, options.noise,
                               options.observer);
        case SchedulerKind::pndm:
            return sample_pndm(d, x, levels,
                               {.prediction = config.prediction,
                                .landings = schedule.landings,
                                .start = schedule.start,
                                .repeat_from = schedule.repeat_from},
                               options.observer);
        case SchedulerKind::dpm_solver:
            return sample_dpm_solver(d, x, levels, config.dpm, options.noise, options.observer);
        case SchedulerKind::deis:
            return sample_deis(d, x, levels, config.deis, options.observer);
        case SchedulerKind::unipc:
            return sample_unipc(d, x, levels, config.unipc, options.observer);
    }
    fail(ErrorKind::internal, "unknown scheduler");
}

}  // namespace daub
