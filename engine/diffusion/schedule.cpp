#include "engine/diffusion/schedule.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/diffusion/noise_table.h"
#include "engine/diffusion/sigma_spacing.h"

namespace daub {
namespace {

double as_float(double value) { return static_cast<double>(static_cast<float>(value)); }

std::vector<double> as_floats(std::vector<double> values) {
    for (double& value : values) value = as_float(value);
    return values;
}

std::vector<double> timesteps_of(NoiseTable const& table, std::vector<double> const& sigmas) {
    std::vector<double> result;
    for (double const sigma : sigmas) result.push_back(table.timestep_of(sigma));
    return result;
}

std::vector<double> sigmas_of(NoiseTable const& table, std::vector<double> const& timesteps) {
    std::vector<double> result;
    for (double const t : timesteps) result.push_back(table.sigma_at(t));
    return result;
}

/// numpy's exp of a fp32 linspace between logarithms, n + 1 values (interpolation_type log_linear).
std::vector<double> log_linear_sigmas(NoiseTable const& table, int64_t n) {
    float const high = std::log(static_cast<float>(table.sigmas().back()));
    float const low = std::log(static_cast<float>(table.sigmas().front()));
    Tensor const values = at::linspace(high, low, n + 1, at::kFloat).exp().to(at::kDouble);
    return {values.const_data_ptr<double>(), values.const_data_ptr<double>() + n + 1};
}

/// Every element but the first and, for sigmas, the last, twice.
std::vector<double> doubled(std::vector<double> const& values, bool last_too) {
    std::vector<double> result{values.front()};
    for (size_t i = 1; i < values.size(); ++i)
        result.insert(result.end(), i + 1 < values.size() || last_too ? 2 : 1, values[i]);
    return result;
}

/// Euler, Euler ancestral and Heun: fractional timesteps, x in the noise variable.
NoiseSchedule exploding_schedule(SchedulerConfig const& c, NoiseTable const& table, int64_t n) {
    std::vector<double> t = as_floats(spaced_timesteps(c.spacing, n, c.train_timesteps, c.steps_offset));
    std::vector<double> sigmas = c.log_linear ? log_linear_sigmas(table, n) : sigmas_of(table, t);
    if (c.sigma_spacing != SigmaSpacing::timesteps) {
        sigmas = spaced_sigmas(c.sigma_spacing, c.sigma_max.value_or(sigmas.front()),
                               c.sigma_min.value_or(sigmas.back()), n);
        t = timesteps_of(table, sigmas);
    }
    sigmas.push_back(c.ends_at_zero ? 0 : table.sigmas().front());
    sigmas = as_floats(sigmas);
    if (c.continuous_timesteps)
        for (size_t i = 0; i < t.size(); ++i) t[i] = 0.25 * std::log(sigmas[i]);
    t = as_floats(t);

    NoiseSchedule s;
    for (size_t i = 0; i <= t.size(); ++i) s.levels.emplace_back(sigmas[i], 1.0, i < t.size() ? t[i] : std::nan(""));
    double const largest = *std::max_element(sigmas.begin(), sigmas.end());
    s.initial_noise = c.spacing == Spacing::leading ? std::sqrt(largest * largest + 1) : largest;
    bool const twice = c.kind == SchedulerKind::heun;
    s.timesteps = twice ? doubled(t, true) : t;
    s.sigmas = twice ? doubled(sigmas, false) : sigmas;
    return s;
}

/// Where lambda_min_clipped cuts the table: the number of timesteps that are left.
int64_t clipped_timesteps(SchedulerConfig const& c, NoiseTable const& table) {
    int64_t n = table.size();
    auto const lambda = [&](int64_t t) {
        auto const bar = static_cast<float>(table.alpha_cumprod(t));
        return std::log(std::sqrt(bar)) - std::log(std::sqrt(1 - bar));
    };
    while (n > 1 && lambda(n - 1) < c.lambda_min_clipped) --n;
    return n;
}

/// What diffusers does to the timesteps of each multistep class when the sigmas are spaced freely: it stores integers,
/// rounded for some settings and cut for the others.
void round_timesteps(SchedulerConfig const& c, std::vector<double>& timesteps) {
    bool const karras_like = c.sigma_spacing == SigmaSpacing::karras || c.sigma_spacing == SigmaSpacing::uniform_lambda;
    bool const cosine = c.kind == SchedulerKind::dpm_solver && c.beta_schedule == BetaSchedule::squared_cosine;
    for (double& t : timesteps) t = karras_like && !cosine ? std::nearbyint(t) : std::trunc(t);
}

/// DPM-Solver, DEIS and UniPC: integer timesteps, x with alpha² + sigma² = 1.
NoiseSchedule multistep_schedule(SchedulerConfig const& c, NoiseTable const& table, int64_t n) {
    std::vector<double> t =
        spaced_multistep_timesteps(c.spacing, n, clipped_timesteps(c, table), c.train_timesteps, c.steps_offset);
    std::vector<double> sigmas = sigmas_of(table, t);
    double last = c.ends_at_zero ? 0 : table.sigmas().front();
    if (c.sigma_spacing != SigmaSpacing::timesteps) {
        sigmas = spaced_sigmas(c.sigma_spacing, c.sigma_max.value_or(table.sigmas().back()),
                               c.sigma_min.value_or(table.sigmas().front()), n);
        t = timesteps_of(table, sigmas);
        round_timesteps(c, t);
        if (!c.ends_at_zero && c.kind != SchedulerKind::dpm_solver) last = sigmas.back();
    }
    sigmas.push_back(last);

    NoiseSchedule s;
    s.sigmas = as_floats(sigmas);
    s.timesteps = t;
    for (size_t i = 0; i < s.sigmas.size(); ++i) {
        double const alpha = 1 / std::sqrt(s.sigmas[i] * s.sigmas[i] + 1);
        s.levels.emplace_back(s.sigmas[i] * alpha, alpha, i < t.size() ? t[i] : std::nan(""));
    }
    return s;
}

/// The level of a timestep counted back, which may fall below the table.
NoiseLevel level_or_end(SchedulerConfig const& c, NoiseTable const& table, int64_t t) {
    if (t >= 0) return table.level(t);
    NoiseLevel end = c.final_alpha_is_one ? NoiseLevel(0, 1, -1) : table.level(0);
    end.timestep = -1;
    return end;
}

/// The Runge-Kutta part of PNDM (diffusers PNDMScheduler.set_timesteps). falling: its timesteps.
RungeKuttaStart runge_kutta_levels(SchedulerConfig const& c, NoiseTable const& table,
                                   std::vector<double> const& falling, int64_t n) {
    if (n < 4) fail(ErrorKind::usage, "PNDM without skip_prk_steps needs at least 4 steps, {} were asked for", n);
    int64_t const half = c.train_timesteps / n / 2;
    RungeKuttaStart start;
    for (size_t k = 0; k < 3; ++k) {
        auto const t = static_cast<int64_t>(falling[k]), below = static_cast<int64_t>(falling[k + 1]);
        for (int64_t const at : {t, below + half, below + half, below}) start.evaluations.push_back(table.level(at));
        for (int64_t const to : {t - half, below + half, below + half - half, below})
            start.landings.push_back(level_or_end(c, table, to));
    }
    return start;
}

/// DDIM, DDPM and PNDM: levels of the table itself.
NoiseSchedule table_schedule(SchedulerConfig const& c, NoiseTable const& table, int64_t n) {
    if (n > c.train_timesteps)
        fail(ErrorKind::usage, "{} steps are more than the {} timesteps that the model was trained with", n,
             c.train_timesteps);
    std::vector<double> t = spaced_timesteps(c.spacing, n, c.train_timesteps, c.steps_offset);
    for (double& value : t) value = std::nearbyint(value);
    if (t.size() > static_cast<size_t>(n) && t.back() < 0) t.pop_back();

    NoiseSchedule s;
    for (double const value : t) s.levels.push_back(table.level(static_cast<int64_t>(value)));
    s.levels.push_back(c.kind == SchedulerKind::ddpm ? NoiseLevel(0, 1, -1) : level_or_end(c, table, -1));
    s.timesteps = t;
    if (c.kind == SchedulerKind::ddpm) return s;

    int64_t const ratio = c.train_timesteps / n;
    for (double const value : t) s.landings.push_back(level_or_end(c, table, static_cast<int64_t>(value) - ratio));
    s.levels.back() = s.landings.back();
    if (c.kind != SchedulerKind::pndm) return s;
    if (c.skip_runge_kutta) {
        if (n < 2) fail(ErrorKind::usage, "PNDM needs at least 2 steps, {} were asked for", n);
        s.timesteps.insert(s.timesteps.begin() + 2, t[1]);
        s.repeat_from = table.level(static_cast<int64_t>(t[1]) + ratio);
        return s;
    }
    s.start = runge_kutta_levels(c, table, t, n);
    s.timesteps.clear();
    for (NoiseLevel const& level : s.start.evaluations) s.timesteps.push_back(level.timestep);
    s.timesteps.insert(s.timesteps.end(), t.begin() + 3, t.end());
    return s;
}

}  // namespace

NoiseSchedule make_schedule(SchedulerConfig const& config, int64_t steps) {
    if (steps < 1) fail(ErrorKind::usage, "a picture needs at least one step, {} were asked for", steps);
    if (steps > 10'000) fail(ErrorKind::usage, "{} steps are more than the limit of 10000", steps);
    NoiseTable const table(config);
    if (config.exploding()) return exploding_schedule(config, table, steps);
    bool const multistep = config.kind == SchedulerKind::dpm_solver || config.kind == SchedulerKind::deis ||
                           config.kind == SchedulerKind::unipc;
    return multistep ? multistep_schedule(config, table, steps) : table_schedule(config, table, steps);
}

NoiseSchedule make_schedule(SchedulerConfig const& config, std::span<int64_t const> timesteps) {
    if (config.kind != SchedulerKind::ddpm)
        fail(ErrorKind::usage, "lists of timesteps are for DDPMScheduler, not for {}", class_name(config.kind));
    if (timesteps.empty()) fail(ErrorKind::usage, "the list of timesteps is empty");
    NoiseTable const table(config);
    NoiseSchedule schedule;
    for (int64_t const t : timesteps) {
        if (!schedule.timesteps.empty() && static_cast<double>(t) >= schedule.timesteps.back())
            fail(ErrorKind::usage, "timesteps must fall; {} does not", t);
        schedule.timesteps.push_back(static_cast<double>(t));
        schedule.levels.push_back(table.level(t));
    }
    schedule.levels.emplace_back(0, 1, -1);
    return schedule;
}

}  // namespace daub
