#include "engine/diffusion/ddim.h"

#include <ATen/ATen.h>

#include <cmath>

#include "engine/core/error.h"

namespace daub {
namespace {

double square(double value) { return value * value; }

NoiseLevel landing(std::span<NoiseLevel const> landings, Levels const& levels, int64_t i) {
    return landings.empty() ? levels[i + 1] : landings[static_cast<size_t>(i)];
}

/// beta of the step, 1 − ᾱ/ᾱ'.
double step_beta(NoiseLevel const& from, NoiseLevel const& to) { return 1 - square(from.alpha) / square(to.alpha); }

/// Variance of q(x_to | x_from, x0).
double posterior_variance(NoiseLevel const& from, NoiseLevel const& to) {
    return square(to.sigma) / square(from.sigma) * step_beta(from, to);
}

/// Standard deviation of the noise of a DDPM step: [1] or like the learned half.
Tensor ddpm_deviation(Variance kind, NoiseLevel const& from, NoiseLevel const& to, Tensor const& learned) {
    double const small = std::max(posterior_variance(from, to), 1e-20), large = step_beta(from, to);
    switch (kind) {
        case Variance::fixed_small:
            return at::full({1}, std::sqrt(small), learned.options());
        case Variance::fixed_large:
            return at::full({1}, std::sqrt(large), learned.options());
        case Variance::learned:
            return learned.sqrt();
        case Variance::learned_range: {
            Tensor const fraction = (learned + 1) / 2;
            return (fraction * (0.5 * std::log(large)) + (1 - fraction) * (0.5 * std::log(small))).exp();
        }
    }
    fail(ErrorKind::internal, "unknown variance type");
}

/// The network's own prediction, recovered from the denoised estimate.
Tensor own_prediction(Prediction prediction, Tensor const& x, Tensor const& denoised, NoiseLevel const& level) {
    Tensor const noise = implied_noise(x, denoised, level);
    return prediction == Prediction::velocity ? noise * level.alpha - denoised * level.sigma : noise;
}

/// Moves x along a prediction from one level to another (Liu et al. 2022, equation 9, which equals DDIM without noise).
Tensor transfer(Prediction prediction, Tensor const& x, Tensor const& predicted, NoiseLevel const& from,
                NoiseLevel const& to) {
    Tensor const noise = prediction == Prediction::velocity ? predicted * from.alpha + x * from.sigma : predicted;
    return x * (to.alpha / from.alpha) + noise * (to.sigma - to.alpha * from.sigma / from.alpha);
}

/// Adams–Bashforth combination of the newest (last) one to four predictions.
Tensor combine(std::vector<Tensor> const& e) {
    size_t const n = e.size();
    if (n == 1) return e[0];
    if (n == 2) return (e[1] * 3 - e[0]) / 2;
    if (n == 3) return (e[2] * 23 - e[1] * 16 + e[0] * 5) / 12;
    return (e[n - 1] * 55 - e[n - 2] * 59 + e[n - 3] * 37 - e[n - 4] * 9) / 24;
}

void remember(std::vector<Tensor>& history, Tensor prediction) {
    if (history.size() == 4) history.erase(history.begin());
    history.push_back(std::move(prediction));
}

}  // namespace

Tensor sample_ddim(Denoiser const& denoise, Tensor x, Levels const& levels, Ddim const& options,
                   NoiseFunction const& noise, StepObserver const& observer) {
    for (int64_t i = levels.begin; i < levels.last(); ++i) {
        NoiseLevel const from = levels[i], to = landing(options.landings, levels, i);
        Tensor const raw = denoise(x, from);
        Tensor const direction = implied_noise(x, raw, from);
        Tensor const denoised = options.limit ? options.limit(raw) : raw;

        double const deviation = options.eta * std::sqrt(std::max(posterior_variance(from, to), 0.0));
        double const towards = std::sqrt(std::max(square(to.sigma) - square(deviation), 0.0));
        x = denoised * to.alpha + direction * towards;
        if (options.eta > 0) x = x + noise(x, i) * deviation;
        if (!go_on(observer, {i, levels.steps(), from, denoised, x, true})) break;
    }
    return x;
}

Tensor sample_ddpm(Denoiser const& denoise, Tensor x, Levels const& levels, Variance variance,
                   NoiseFunction const& noise, StepObserver const& observer) {
    bool const learns = variance == Variance::learned || variance == Variance::learned_range;
    for (int64_t i = levels.begin; i < levels.last(); ++i) {
        NoiseLevel const from = levels[i], to = levels[i + 1];
        Tensor const answer = denoise(x, from);
        if (learns && answer.size(1) != 2 * x.size(1))
            fail(ErrorKind::model, "the scheduler expects a learned variance, but the network has {} output channels",
                 answer.size(1));
        Tensor const denoised = answer.narrow(1, 0, x.size(1));
        Tensor const learned = learns ? answer.narrow(1, x.size(1), x.size(1)) : denoised;

        // Posterior mean, Ho et al. 2020, equation 7.
        double const beta = step_beta(from, to), variance_from = square(from.sigma);
        double const picture = to.alpha * beta / variance_from;
        double const current = from.alpha / to.alpha * square(to.sigma) / variance_from;
        Tensor const mean = denoised * picture + x * current;
        x = from.timestep > 0 ? mean + noise(x, i) * ddpm_deviation(variance, from, to, learned) : mean;
        if (!go_on(observer, {i, levels.steps(), from, denoised, x, true})) break;
    }
    return x;
}

namespace {

/// Three Runge-Kutta steps. Returns false if the observer stopped.
bool runge_kutta_start(Denoiser const& denoise, Tensor& x, std::vector<Tensor>& history, Levels const& levels,
                       Pndm const& options, StepObserver const& observer) {
    static constexpr double weights[] = {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6};
    auto const& [evaluations, landings] = options.start;
    for (size_t k = 0; k < evaluations.size(); k += 4) {
        Tensor const origin = x;
        Tensor sum;
        for (size_t j = 0; j < 4; ++j) {
            NoiseLevel const at = evaluations[k + j];
            Tensor const denoised = denoise(x, at);
            Tensor const predicted = own_prediction(options.prediction, x, denoised, at);
            if (j == 0) remember(history, predicted);
            sum = sum.defined() ? sum + predicted * weights[j] : predicted * weights[j];
            x = transfer(options.prediction, origin, j == 3 ? sum : predicted, evaluations[k], landings[k + j]);
            if (!go_on(observer, {static_cast<int64_t>(k / 4), levels.steps(), at, denoised, x, j == 3})) return false;
        }
    }
    return true;
}

}  // namespace

Tensor sample_pndm(Denoiser const& denoise, Tensor x, Levels const& levels, Pndm const& options,
                   StepObserver const& observer) {
    std::vector<Tensor> history;
    if (levels.begin == 0 && !options.start.evaluations.empty())
        if (!runge_kutta_start(denoise, x, history, levels, options, observer)) return x;

    int64_t const first = levels.begin + (history.empty() ? 0 : static_cast<int64_t>(history.size()));
    for (int64_t i = first; i < levels.last(); ++i) {
        NoiseLevel const from = levels[i], to = landing(options.landings, levels, i);
        Tensor const denoised = denoise(x, from);
        Tensor const origin = x;
        bool const starts = history.empty();
        remember(history, own_prediction(options.prediction, x, denoised, from));
        x = transfer(options.prediction, origin, combine(history), from, to);
        if (!go_on(observer, {i, levels.steps(), from, denoised, x, !starts})) break;
        if (!starts) continue;

        // The first step is taken again with the mean of the predictions at both its ends.
        NoiseLevel const end = levels[i + 1];
        Tensor const again = denoise(x, end);
        Tensor const mean = (own_prediction(options.prediction, x, again, end) + history.back()) / 2;
        x = transfer(options.prediction, origin, mean, options.repeat_from.value_or(from), end);
        if (!go_on(observer, {i, levels.steps(), end, again, x, true})) break;
    }
    return x;
}

}  // namespace daub
