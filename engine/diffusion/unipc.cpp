#include "engine/diffusion/unipc.h"

#include <ATen/ATen.h>

#include <cmath>

#include "engine/core/error.h"

namespace daub {
namespace {

struct UniPcAnswer {
    Tensor m;  ///< denoised estimate or noise
    NoiseLevel level;
};

/// The part of a step that predictor and corrector share (Zhao et al. 2023, equations 3 and 5 to 7).
struct Step {
    Tensor base;                      ///< the first-order step
    std::vector<Tensor> differences;  ///< (m_i − m_0)/r_i of the older answers
    Tensor r;                         ///< [order, order] fp64: R_ij = r_j^i
    Tensor b;                         ///< [order] fp64
    double factor = 0;                ///< what the combined differences are multiplied by
};

Step begin_step(UniPc const& o, Tensor const& x, std::vector<UniPcAnswer> const& answers, NoiseLevel const& to,
                int order) {
    UniPcAnswer const& newest = answers.back();
    NoiseLevel const& from = newest.level;
    double const h = to.lambda() - from.lambda(), hh = o.predicts_data ? -h : h, phi_1 = std::expm1(hh);
    double const scale = o.predicts_data ? to.alpha : to.sigma, bh = o.bh1 ? hh : phi_1;
    Step step;
    step.base = x * (o.predicts_data ? to.sigma / from.sigma : to.alpha / from.alpha) - newest.m * (scale * phi_1);
    step.factor = -scale * bh;

    std::vector<double> ratios;
    for (int i = 1; i < order; ++i) {
        UniPcAnswer const& older = answers[answers.size() - 1 - static_cast<size_t>(i)];
        ratios.push_back((older.level.lambda() - from.lambda()) / h);
        step.differences.push_back((older.m - newest.m) / ratios.back());
    }
    ratios.push_back(1);
    Tensor const rk = at::tensor(ratios, at::kDouble);
    std::vector<Tensor> rows;
    std::vector<double> b;
    double phi = phi_1 / hh - 1, factorial = 1;
    for (int i = 1; i <= order; ++i) {
        rows.push_back(rk.pow(i - 1));
        b.push_back(phi * factorial / bh);
        factorial *= i + 1;
        phi = phi / hh - 1 / factorial;
    }
    step.r = at::stack(rows);
    step.b = at::tensor(b, at::kDouble);
    return step;
}

Tensor predict(UniPc const& o, Tensor const& x, std::vector<UniPcAnswer> const& answers, NoiseLevel const& to,
               int order) {
    Step const step = begin_step(o, x, answers, to, order);
    if (order == 1) return step.base;
    int64_t const n = order - 1;
    // Order 2 takes ½, which the paper shows to be enough.
    Tensor const rho = order == 2 ? at::full({1}, 0.5, at::kDouble)
                                  : at::linalg_solve(step.r.narrow(0, 0, n).narrow(1, 0, n), step.b.narrow(0, 0, n));
    Tensor result = step.base;
    for (int64_t i = 0; i < n; ++i)
        result = result + step.differences[static_cast<size_t>(i)] * (step.factor * rho[i].item<double>());
    return result;
}

/// x at answers.back(), where the last predictor step of `order` began; m: the answer at `to`.
Tensor correct(UniPc const& o, Tensor const& x, std::vector<UniPcAnswer> const& answers, UniPcAnswer const& arrived,
               int order) {
    Step const step = begin_step(o, x, answers, arrived.level, order);
    Tensor const rho = order == 1 ? at::full({1}, 0.5, at::kDouble) : at::linalg_solve(step.r, step.b);
    Tensor result = step.base + (arrived.m - answers.back().m) * (step.factor * rho[order - 1].item<double>());
    for (int64_t i = 0; i + 1 < order; ++i)
        result = result + step.differences[static_cast<size_t>(i)] * (step.factor * rho[i].item<double>());
    return result;
}

bool corrects(UniPc const& o, int64_t step) {
    return std::find(o.uncorrected_steps.begin(), o.uncorrected_steps.end(), step) == o.uncorrected_steps.end();
}

}  // namespace

Tensor sample_unipc(Denoiser const& denoise, Tensor x, Levels const& levels, UniPc const& options,
                    StepObserver const& observer) {
    if (options.order < 1) fail(ErrorKind::usage, "UniPC of order {} does not exist; take 2", options.order);
    if (options.bh1 && levels.all.back().sigma == 0)
        fail(ErrorKind::usage,
             "UniPC with solver_type bh1 cannot end without noise: take bh2, or final_sigmas_type "
             "sigma_min");
    std::vector<UniPcAnswer> answers;
    Tensor origin;  // x where the last step began, corrected
    int order = 1;
    for (int64_t i = levels.begin; i < levels.last(); ++i) {
        NoiseLevel const from = levels[i], to = levels[i + 1];
        Tensor const denoised = denoise(x, from);
        UniPcAnswer const answer{options.predicts_data ? denoised : implied_noise(x, denoised, from), from};
        if (origin.defined() && corrects(options, i - 1)) x = correct(options, origin, answers, answer, order);
        if (answers.size() == static_cast<size_t>(options.order)) answers.erase(answers.begin());
        answers.push_back(answer);

        int64_t const allowed =
            options.lower_order_at_end ? std::min<int64_t>(options.order, levels.steps() - i) : options.order;
        order = static_cast<int>(std::min<int64_t>(allowed, static_cast<int64_t>(answers.size())));
        if (to.sigma == 0) order = 1;  // differences in λ mean nothing where λ becomes infinite
        origin = x;
        x = predict(options, x, answers, to, order);
        if (!go_on(observer, {i, levels.steps(), from, denoised, x, true})) break;
    }
    return x;
}

}  // namespace daub
