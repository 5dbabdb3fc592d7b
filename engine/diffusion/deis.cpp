#include "engine/diffusion/deis.h"

#include <ATen/ATen.h>

#include <cmath>

#include "engine/core/error.h"

namespace daub {
namespace {

struct DeisAnswer {
    Tensor noise;
    double rho;  ///< sigma/alpha
};

/// ∫ of the Lagrange polynomial in ln ρ that is 1 at b and 0 at c, from 0 to t.
double antiderivative(double t, double b, double c) {
    return t * (std::log(t) - std::log(c) - 1) / (std::log(b) - std::log(c));
}

/// The same for the polynomial that is 1 at b and 0 at c and d.
double antiderivative(double t, double b, double c, double d) {
    double const lt = std::log(t), lb = std::log(b), lc = std::log(c), ld = std::log(d);
    return t * (lc * (ld - lt + 1) - ld * lt + ld + lt * lt - 2 * lt + 2) / ((lb - lc) * (lb - ld));
}

/// Σ c_k ε_k with c_k = ∫ from the newest rho to `end` of Lagrange_k(ln ρ) dρ; newest answer last.
Tensor integral(std::vector<DeisAnswer> const& answers, int order, double end) {
    auto const a = answers.rbegin();
    double const begin = a[0].rho;
    if (order == 1) return a[0].noise * (end - begin);
    auto const coefficient = [&](auto... nodes) {
        return antiderivative(end, nodes...) - antiderivative(begin, nodes...);
    };
    double const r0 = a[0].rho, r1 = a[1].rho;
    if (order == 2) return a[0].noise * coefficient(r0, r1) + a[1].noise * coefficient(r1, r0);
    double const r2 = a[2].rho;
    return a[0].noise * coefficient(r0, r1, r2) + a[1].noise * coefficient(r1, r2, r0) +
           a[2].noise * coefficient(r2, r0, r1);
}

int order_of_step(Deis const& o, Levels const& levels, int64_t i, size_t history) {
    bool const short_run = o.lower_order_at_end && levels.steps() < 15;
    if (i == levels.steps() - 1 && short_run) return 1;
    int const order = std::min(o.order, static_cast<int>(history));
    return i == levels.steps() - 2 && short_run ? std::min(order, 2) : order;
}

}  // namespace

Tensor sample_deis(Denoiser const& denoise, Tensor x, Levels const& levels, Deis const& options,
                   StepObserver const& observer) {
    if (options.order < 1 || options.order > 3)
        fail(ErrorKind::usage, "DEIS has orders 1 to 3, {} was asked for", options.order);
    std::vector<DeisAnswer> answers;
    for (int64_t i = levels.begin; i < levels.last(); ++i) {
        NoiseLevel const from = levels[i], to = levels[i + 1];
        Tensor const denoised = denoise(x, from);
        if (answers.size() == 3) answers.erase(answers.begin());
        answers.push_back({implied_noise(x, denoised, from), from.ratio()});

        int const order = order_of_step(options, levels, i, answers.size());
        x = to.sigma == 0 ? denoised * to.alpha : (x / from.alpha + integral(answers, order, to.ratio())) * to.alpha;
        if (!go_on(observer, {i, levels.steps(), from, denoised, x, true})) break;
    }
    return x;
}

}  // namespace daub
