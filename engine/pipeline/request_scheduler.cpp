#include "engine/pipeline/request_scheduler.h"

#include "engine/core/error.h"

namespace daub {
namespace {

SchedulerKind kind_of(Sampler sampler) {
    switch (sampler) {
        case Sampler::euler:
            return SchedulerKind::euler;
        case Sampler::euler_ancestral:
            return SchedulerKind::euler_ancestral;
        case Sampler::heun:
        case Sampler::edm_stochastic:
            return SchedulerKind::heun;
        case Sampler::ddim:
            return SchedulerKind::ddim;
        case Sampler::dpmpp_2m:
            return SchedulerKind::dpm_solver;
        case Sampler::unipc:
            return SchedulerKind::unipc;
        case Sampler::deis_1:
        case Sampler::deis_2:
        case Sampler::deis_3:
            return SchedulerKind::deis;
        case Sampler::ddpm:
            return SchedulerKind::ddpm;
        case Sampler::model_default:
            break;
    }
    fail(ErrorKind::internal, "the sampler was not resolved");
}

int deis_order(Sampler sampler) { return sampler == Sampler::deis_1 ? 1 : sampler == Sampler::deis_2 ? 2 : 3; }

}  // namespace

Sampler sampler_of(SchedulerConfig const& config) {
    switch (config.kind) {
        case SchedulerKind::euler:
            return Sampler::euler;
        case SchedulerKind::euler_ancestral:
            return Sampler::euler_ancestral;
        case SchedulerKind::heun:
            return Sampler::heun;
        case SchedulerKind::ddim:
            return Sampler::ddim;
        case SchedulerKind::ddpm:
            return Sampler::ddpm;
        case SchedulerKind::unipc:
            return Sampler::unipc;
        case SchedulerKind::deis:
            return config.deis.order == 1   ? Sampler::deis_1
                   : config.deis.order == 2 ? Sampler::deis_2
                                            : Sampler::deis_3;
        case SchedulerKind::dpm_solver:
        case SchedulerKind::pndm:
            return Sampler::dpmpp_2m;
    }
    fail(ErrorKind::internal, "unknown scheduler");
}

bool spaces_sigmas(Sampler sampler) { return sampler != Sampler::ddim && sampler != Sampler::ddpm; }

Schedule schedule_of(SchedulerConfig const& config) {
    switch (config.sigma_spacing) {
        case SigmaSpacing::timesteps:
            return Schedule::uniform_time;
        case SigmaSpacing::karras:
            return Schedule::karras;
        case SigmaSpacing::exponential:
            return Schedule::exponential;
        default:
            return Schedule::model_default;
    }
}

SchedulerConfig scheduler_for(SchedulerConfig model, StageSettings const& settings) {
    SchedulerConfig c = model;
    bool const own = model.kind != SchedulerKind::pndm && sampler_of(model) == settings.sampler;
    if (!own) {
        c.kind = kind_of(settings.sampler);
        c.sigma_min = c.sigma_max = {};
        c.log_linear = c.continuous_timesteps = false;
        c.ends_at_zero = c.kind != SchedulerKind::deis;
        c.dpm = {};
        c.unipc = {};
        c.deis = {.order = deis_order(settings.sampler)};
    }
    if (!spaces_sigmas(settings.sampler) || settings.schedule == Schedule::uniform_time)
        c.sigma_spacing = SigmaSpacing::timesteps;
    else if (settings.schedule == Schedule::karras)
        c.sigma_spacing = SigmaSpacing::karras;
    else if (settings.schedule == Schedule::exponential)
        c.sigma_spacing = SigmaSpacing::exponential;
    return c;
}

}  // namespace daub
