// Samplers: whole trajectories on the analytic model of the fixtures' README.
#include "engine/core/error.h"
#include "engine/diffusion/karras.h"
#include "engine/diffusion/schedule.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daub {
namespace {

/// [1,C,1,1]: 0.1 sin(c + 1).
Tensor channel_offsets(Tensor const& like) {
    Tensor const c = at::arange(like.size(1), like.options());
    return ((c + 1).sin() * 0.1).view({1, -1, 1, 1});
}

/// out and, with a learned variance, var behind it.
Tensor analytic_network(Tensor const& x_in, double t, bool learned_variance) {
    Tensor const out = x_in * (0.3 * std::cos(t / 1000)) + channel_offsets(x_in) + x_in.tanh() * 0.05;
    if (!learned_variance) return out;
    Tensor const c = at::arange(x_in.size(1), x_in.options()).view({1, -1, 1, 1});
    return at::cat({out, (x_in + c * 0.1).tanh() * 0.5}, 1);
}

void run_diffusers_sampler(GoldenCase const& test, nlohmann::json const& run, Report& report) {
    std::string const id = run.at("id");
    nlohmann::json file = run.at("scheduler").at("config");
    file["_class_name"] = run.at("scheduler").at("class");
    SchedulerConfig const config = parse_scheduler_config(file, id);
    NoiseSchedule const schedule = make_schedule(config, run.at("steps").get<int64_t>());
    bool const learned = config.learned_variance;
    Network const network = [&](Tensor const& x, double t) { return analytic_network(x, t, learned); };

    Tensor const noise = test.input("noise").narrow(1, 0, run.at("channels").get<int64_t>());
    Tensor x = noise * schedule.initial_noise;
    std::vector<Tensor> latents{x};
    SamplingOptions options;
    options.eta = run.value("eta", 0.0);
    options.observer = [&](StepReport const& step) {
        latents.push_back(step.x.clone());
        return true;
    };
    options.noise = [&](Tensor const& like, int64_t step) {
        return test.input("step_noise")[step].narrow(1, 0, like.size(1)).to(like.scalar_type());
    };
    sample_with(config, schedule, precondition(network, config.prediction), x, options);
    report.check(id + ".latents", at::stack(latents));
    if (test.has_output(id + ".timesteps"))
        report.check(id + ".timesteps", at::tensor(schedule.timesteps, at::kDouble));
}

void run_edm(GoldenCase const& test, nlohmann::json const& run, Report& report) {
    std::string const id = run.at("id");
    auto const levels = karras_levels({.steps = run.at("steps"),
                                       .sigma_min = run.at("sigma_min"),
                                       .sigma_max = run.at("sigma_max"),
                                       .rho = run.at("rho")});
    Network const network = [](Tensor const& y, double n) {
        return y * (0.3 * std::cos(n)) + channel_offsets(y) + y.tanh() * 0.05;
    };
    Tensor const x = test.input("noise").to(at::kDouble) * run.at("sigma_max").get<double>();
    std::vector<Tensor> latents{x};
    ChurnNoise const churn{.amount = run.at("S_churn"),
                           .sigma_min = run.at("S_min"),
                           .sigma_max = run.at("S_max"),
                           .noise_scale = run.at("S_noise")};
    NoiseFunction const noise = [&](Tensor const&, int64_t step) {
        return test.input("step_noise")[step].to(at::kDouble);
    };
    Denoiser const denoise = precondition(network, Prediction::edm, run.at("sigma_data"));
    sample_heun(denoise, x, levels, churn, noise, [&](StepReport const& step) {
        if (step.complete) latents.push_back(step.x.clone());
        return true;
    });
    report.check(id + ".latents", at::stack(latents));
    std::vector<double> sigmas;
    for (NoiseLevel const& level : levels) sigmas.push_back(level.sigma);
    report.check(id + ".sigmas", at::tensor(sigmas, at::kDouble));
}

}  // namespace

void run_sampler(GoldenCase const& test, Report& report) {
    bool const edm = test.params().at("sampler") == "edm";
    for (auto const& run : test.params().at("runs"))
        edm ? run_edm(test, run, report) : run_diffusers_sampler(test, run, report);
}

}  // namespace daub
