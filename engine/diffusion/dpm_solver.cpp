#include "engine/diffusion/dpm_solver.h"

#include <ATen/ATen.h>

#include <array>
#include <cmath>

#include "engine/core/error.h"

namespace daub {
namespace {

/// x' = x·sample + d[0]·D0 + d[1]·D1 + d[2]·D2 + noise·n.
struct Coefficients {
    double sample = 0;
    std::array<double, 3> d{};
    double noise = 0;
};

/// Lu et al. 2022b, appendix: integrals of exp(λ) against polynomials in λ; h = λ_to − λ_from, infinite at the end.
Coefficients data_coefficients(DpmSolver const& o, int order, NoiseLevel const& from, NoiseLevel const& to, double h) {
    double const a = to.alpha, ratio = to.sigma / from.sigma;
    if (o.stochastic) {
        double const e = -std::expm1(-2 * h);
        double const d1 = order == 2 && !o.heun ? 0.5 * e : 1 - e / (2 * h);
        return {.sample = ratio * std::exp(-h),
                .d = {a * e, a * d1, a * ((e - 2 * h) / (4 * h * h) - 0.5)},
                .noise = to.sigma * std::sqrt(e)};
    }
    double const e = std::expm1(-h);
    double const d1 = order == 2 && !o.heun ? -0.5 * e : e / h + 1;
    return {.sample = ratio, .d = {-a * e, a * d1, -a * ((e + h) / (h * h) - 0.5)}};
}

/// Lu et al. 2022a, appendix.
Coefficients noise_coefficients(DpmSolver const& o, int order, NoiseLevel const& from, NoiseLevel const& to, double h) {
    double const s = to.sigma, g = std::expm1(h);
    double const d1 = order == 2 && !o.heun ? 0.5 * g : g / h - 1;
    Coefficients c{.sample = to.alpha / from.alpha, .d = {-s * g, -s * d1, -s * ((g - h) / (h * h) - 0.5)}};
    if (!o.stochastic) return c;
    return {.sample = c.sample, .d = {2 * c.d[0], 2 * c.d[1], 0}, .noise = s * std::sqrt(std::expm1(2 * h))};
}

int order_of_step(DpmSolver const& o, Levels const& levels, int64_t i, size_t history) {
    bool const last = i == levels.steps() - 1, short_run = o.lower_order_at_end && levels.steps() < 15;
    if (last && (o.first_order_at_the_end || short_run || levels[i + 1].sigma == 0)) return 1;
    int const order = std::min(o.order, static_cast<int>(history));
    return i == levels.steps() - 2 && short_run ? std::min(order, 2) : order;
}

struct DpmAnswer {
    Tensor m;  ///< denoised estimate or noise
    double lambda;
};

/// Finite differences of the answers in λ, in units of h; newest answer last.
Tensor weighted_differences(std::vector<DpmAnswer> const& answers, int order, double h,
                            std::array<double, 3> const& d) {
    auto const newest = answers.rbegin();
    Tensor sum = newest[0].m * d[0];
    if (order == 1) return sum;
    double const r0 = (newest[0].lambda - newest[1].lambda) / h;
    Tensor const d1_0 = (newest[0].m - newest[1].m) / r0;
    if (order == 2) return sum + d1_0 * d[1];
    double const r1 = (newest[1].lambda - newest[2].lambda) / h;
    Tensor const d1_1 = (newest[1].m - newest[2].m) / r1;
    Tensor const d1 = d1_0 + (d1_0 - d1_1) * (r0 / (r0 + r1));
    return sum + d1 * d[1] + (d1_0 - d1_1) * (d[2] / (r0 + r1));
}

}  // namespace

Tensor sample_dpm_solver(Denoiser const& denoise, Tensor x, Levels const& levels, DpmSolver const& options,
                         NoiseFunction const& noise, StepObserver const& observer) {
    bool const data = options.variable == DpmSolver::Variable::data;
    if (options.order < 1 || options.order > 3 || (options.order == 3 && options.stochastic && !data))
        fail(ErrorKind::usage, "DPM-Solver of order {} does not exist in this variant; take 2", options.order);
    std::vector<DpmAnswer> answers;
    for (int64_t i = levels.begin; i < levels.last(); ++i) {
        NoiseLevel const from = levels[i], to = levels[i + 1];
        Tensor const denoised = denoise(x, from);
        if (answers.size() == 3) answers.erase(answers.begin());
        answers.push_back({data ? denoised : implied_noise(x, denoised, from), from.lambda()});

        int const order = order_of_step(options, levels, i, answers.size());
        double const h = to.lambda() - from.lambda();
        Coefficients const c =
            data ? data_coefficients(options, order, from, to, h) : noise_coefficients(options, order, from, to, h);
        x = x * c.sample + weighted_differences(answers, order, h, c.d);
        if (options.stochastic) x = x + noise(x, i) * c.noise;
        if (!go_on(observer, {i, levels.steps(), from, denoised, x, true})) break;
    }
    return x;
}

}  // namespace daub
