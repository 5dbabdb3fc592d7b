// Schedules: timesteps, sigmas, the factor of the first noise, and the tables of cumulative alphas.
#include "engine/diffusion/noise_table.h"
#include "engine/diffusion/schedule.h"
#include "engine/diffusion/section_timesteps.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

/// A fixture's {class, config} as the file that diffusers would have written.
SchedulerConfig scheduler_of(nlohmann::json const& scheduler, std::string const& origin) {
    nlohmann::json file = scheduler.at("config");
    file["_class_name"] = scheduler.at("class");
    return parse_scheduler_config(file, origin);
}

void check_doubles(Report& report, GoldenCase const& test, std::string const& name, std::vector<double> const& values) {
    if (test.has_output(name)) report.check(name, at::tensor(values, at::kDouble));
}

}  // namespace

void run_schedule(GoldenCase const& test, Report& report) {
    auto const& params = test.params();
    auto const runs = params.value("runs", nlohmann::json::array());
    auto const tables = params.value("tables", nlohmann::json::object());
    auto const lists = params.value("if_timesteps", nlohmann::json::array());
    for (auto const& run : runs) {
        std::string const id = run.at("id");
        NoiseSchedule const schedule =
            make_schedule(scheduler_of(run.at("scheduler"), id), run.at("steps").get<int64_t>());
        check_doubles(report, test, id + ".timesteps", schedule.timesteps);
        check_doubles(report, test, id + ".sigmas", schedule.sigmas);
        std::string const initial = id + ".init_noise_sigma";
        if (test.has_output(initial))
            report.check(initial, at::full(test.expected(initial).sizes(), schedule.initial_noise, at::kDouble));
    }
    for (auto const& [name, scheduler] : tables.items())
        check_doubles(report, test, "alphas_cumprod." + name,
                      NoiseTable(scheduler_of(scheduler, name)).alphas_cumprod());
    for (std::string const name : lists) {
        auto const timesteps = if_timesteps(name);
        report.check("if_timesteps." + name, at::tensor(timesteps, at::kLong));
    }
}

}  // namespace daub
