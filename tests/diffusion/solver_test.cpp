#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/diffusion/deis.h"
#include "engine/diffusion/dpm_solver.h"
#include "engine/diffusion/euler.h"
#include "engine/diffusion/karras.h"
#include "engine/diffusion/noise_table.h"
#include "engine/diffusion/schedule.h"
#include "engine/diffusion/section_timesteps.h"
#include "engine/diffusion/sigma_spacing.h"
#include "engine/diffusion/unipc.h"

namespace daub {
namespace {

/// The exact denoiser of data N(0, 0.5²): the flow has the solution x(σ) = x(σ0)·√((σ²+¼)/(σ0²+¼)).
Tensor gaussian(Tensor const& x, NoiseLevel const& level) {
    return x / level.alpha * (0.25 / (0.25 + level.ratio() * level.ratio()));
}

double exact(double from, double to) { return std::sqrt((to * to + 0.25) / (from * from + 0.25)); }

/// Relative error at sigma 0.05 after n steps.
template <typename Solver>
double error(Solver const& solver, int64_t steps) {
    auto levels = karras_levels({.steps = steps + 1, .sigma_min = 0.05, .sigma_max = 20});
    levels.pop_back();
    Tensor const x = solver(gaussian, at::ones({1, 1, 1, 1}, at::kDouble), levels);
    return std::fabs(x.item<double>() / exact(20, 0.05) - 1);
}

TEST(Solvers, errors_shrink_with_their_order) {
    auto const deis = [](int order) {
        return [order](Denoiser const& d, Tensor const& x, std::vector<NoiseLevel> const& l) {
            return sample_deis(d, x, l, {.order = order});
        };
    };
    auto const dpm = [](int order) {
        return [order](Denoiser const& d, Tensor const& x, std::vector<NoiseLevel> const& l) {
            return sample_dpm_solver(d, x, l, {.order = order});
        };
    };
    auto const unipc = [](int order) {
        return [order](Denoiser const& d, Tensor const& x, std::vector<NoiseLevel> const& l) {
            return sample_unipc(d, x, l, {.order = order});
        };
    };
    auto const gain = [](auto const& solver) { return std::log2(error(solver, 40) / error(solver, 80)); };
    EXPECT_NEAR(gain(deis(1)), 1, 0.3);
    EXPECT_NEAR(gain(deis(2)), 2, 0.4);
    EXPECT_NEAR(gain(deis(3)), 3, 0.7);
    EXPECT_NEAR(gain(dpm(1)), 1, 0.3);
    EXPECT_NEAR(gain(dpm(2)), 2, 0.4);
    EXPECT_GT(gain(dpm(3)), 1.8);
    EXPECT_GT(gain(unipc(2)), 2.3);
    auto const heun = [](Denoiser const& d, Tensor const& x, std::vector<NoiseLevel> const& l) {
        return sample_heun(d, x, l);
    };
    EXPECT_NEAR(gain(heun), 2, 0.4);
}

TEST(Solvers, an_observer_stops_at_once) {
    auto const levels = karras_levels({.steps = 10});
    int calls = 0;
    Denoiser const counting = [&](Tensor const& x, NoiseLevel const& level) {
        ++calls;
        return gaussian(x, level);
    };
    StepObserver const stop = [](StepReport const& report) { return report.step < 3; };
    Tensor const x = at::ones({1, 1, 1, 1});
    sample_deis(counting, x, levels, {}, stop);
    EXPECT_EQ(calls, 4);
    calls = 0;
    sample_heun(counting, x, levels, {}, {}, [](StepReport const&) { return false; });
    EXPECT_EQ(calls, 1);
}

TEST(Solvers, an_observer_may_replace_x) {
    auto const levels = karras_levels({.steps = 5});
    Tensor const x = sample_euler(gaussian, at::ones({1, 1, 1, 1}), levels, [](StepReport const& report) {
        report.x = at::full_like(report.x, 7);
        return true;
    });
    EXPECT_EQ(x.item<float>(), 7);
}

TEST(SchedulerConfig, refuses_what_it_does_not_support_by_name) {
    auto const message = [](nlohmann::json const& json) -> std::string {
        try {
            parse_scheduler_config(json, "scheduler_config.json");
        } catch (Error const& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_NE(message({{"_class_name", "LCMScheduler"}}).find("LCMScheduler"), std::string::npos);
    EXPECT_NE(message({{"_class_name", "DDIMScheduler"}, {"beta_schedule", "spiral"}}).find("spiral"),
              std::string::npos);
    EXPECT_NE(message({{"_class_name", "UniPCMultistepScheduler"}, {"use_flow_sigmas", true}}).find("use_flow_sigmas"),
              std::string::npos);
    EXPECT_NE(message({{"_class_name", "DDIMScheduler"}, {"steps_offset", "one"}}).find("steps_offset"),
              std::string::npos);
    EXPECT_EQ(message({{"_class_name", "EulerDiscreteScheduler"}, {"clip_sample", false}, {"skip_prk_steps", true}}),
              "");
    EXPECT_EQ(message({{"_class_name", "PNDMScheduler"}, {"trained_betas", nullptr}}), "");
}

TEST(SchedulerConfig, defaults_are_those_of_the_class) {
    auto const parse = [](char const* name) { return parse_scheduler_config({{"_class_name", name}}, "test"); };
    EXPECT_EQ(parse("DDIMScheduler").spacing, Spacing::leading);
    EXPECT_EQ(parse("DDIMScheduler").clip_range, 1.0);
    EXPECT_EQ(parse("EulerDiscreteScheduler").spacing, Spacing::linspace);
    EXPECT_FALSE(parse("EulerDiscreteScheduler").clip_range.has_value());
    EXPECT_EQ(parse("HeunDiscreteScheduler").beta_start, 0.00085);
    EXPECT_FALSE(parse("PNDMScheduler").final_alpha_is_one);
    EXPECT_FALSE(parse("PNDMScheduler").skip_runge_kutta);
    EXPECT_FALSE(parse("DEISMultistepScheduler").ends_at_zero);
    EXPECT_EQ(parse("UniPCMultistepScheduler").unipc.order, 2);
}

TEST(NoiseSchedule, refuses_impossible_steps) {
    SchedulerConfig const config = parse_scheduler_config({{"_class_name", "DDIMScheduler"}}, "test");
    EXPECT_THROW(make_schedule(config, int64_t{0}), Error);
    EXPECT_THROW(make_schedule(config, int64_t{1001}), Error);
    std::vector<int64_t> const rising{1, 2};
    SchedulerConfig const ddpm = parse_scheduler_config({{"_class_name", "DDPMScheduler"}}, "test");
    EXPECT_THROW(make_schedule(ddpm, rising), Error);
    EXPECT_EQ(make_schedule(ddpm, if_timesteps("smart50")).levels.size(), 51u);
    EXPECT_THROW(if_timesteps("slow1"), Error);
}

TEST(NoiseTable, timestep_and_sigma_are_inverse) {
    NoiseTable const table(parse_scheduler_config(
        {{"_class_name", "EulerDiscreteScheduler"}, {"beta_schedule", "scaled_linear"}, {"beta_end", 0.012}}, "test"));
    for (double const t : {0.0, 3.0, 421.0, 999.0}) EXPECT_NEAR(table.timestep_of(table.sigma_at(t)), t, 1e-3);
    EXPECT_EQ(table.timestep_of(1e9), 999);
    EXPECT_EQ(table.timestep_of(0), 0);
}

TEST(SchedulerConfig, keeps_what_another_sampler_would_follow) {
    // SDXL's states it beside Euler, and DDIM may be chosen for it.
    auto const stated = [](nlohmann::json const& json) {
        return parse_scheduler_config(json, "test").final_alpha_is_one;
    };
    EXPECT_FALSE(stated({{"_class_name", "EulerDiscreteScheduler"}, {"set_alpha_to_one", false}}));
    EXPECT_TRUE(stated({{"_class_name", "EulerDiscreteScheduler"}}));
    EXPECT_FALSE(stated({{"_class_name", "PNDMScheduler"}}));
}

TEST(SigmaSpacing, the_beta_quantile_inverts_the_distribution) {
    EXPECT_EQ(beta_quantile(0, 0.6, 0.6), 0);
    EXPECT_EQ(beta_quantile(1, 0.6, 0.6), 1);
    EXPECT_NEAR(beta_quantile(0.5, 0.6, 0.6), 0.5, 1e-14);
    EXPECT_NEAR(beta_quantile(0.3, 1, 1), 0.3, 1e-14);
    EXPECT_NEAR(beta_quantile(0.36, 0.5, 1), 0.1296, 1e-13);  // the distribution is √x
    EXPECT_NEAR(beta_quantile(0.2, 1, 3), 1 - std::cbrt(0.8), 1e-13);
}

}  // namespace
}  // namespace daub
