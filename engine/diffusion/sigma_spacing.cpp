#include "engine/diffusion/sigma_spacing.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"

namespace daub {
namespace {

/// numpy.arange(start, 0, -step).round() − 1: its length may be one more than start/step by rounding.
std::vector<double> trailing_timesteps(double start, double step) {
    auto const length = static_cast<int64_t>(std::ceil(start / step));
    double const delta = (start - step) - start;
    std::vector<double> result;
    for (int64_t i = 0; i < length; ++i) result.push_back(std::nearbyint(start + static_cast<double>(i) * delta) - 1);
    return result;
}

/// Continued fraction of the incomplete beta function (DLMF 8.17.22, Lentz's method).
double beta_fraction(double x, double a, double b) {
    double constexpr tiny = 1e-300;
    double c = 1, d = 1 - (a + b) * x / (a + 1);
    d = 1 / (std::fabs(d) < tiny ? tiny : d);
    double result = d;
    for (int m = 1; m < 300; ++m) {
        for (double const term : {m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                                  -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))}) {
            d = 1 + term * d, c = 1 + term / c;
            d = 1 / (std::fabs(d) < tiny ? tiny : d);
            c = std::fabs(c) < tiny ? tiny : c;
            result *= d * c;
        }
        if (std::fabs(d * c - 1) < 1e-16) break;
    }
    return result;
}

/// Regularised incomplete beta function I_x(a, b).
double incomplete_beta(double x, double a, double b) {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    double const front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * beta_fraction(x, a, b) / a : 1 - front * beta_fraction(1 - x, b, a) / b;
}

}  // namespace

std::vector<double> linspace(double start, double stop, int64_t count) {
    std::vector<double> result;
    double const step = count > 1 ? (stop - start) / static_cast<double>(count - 1) : 0;
    for (int64_t i = 0; i < count; ++i) result.push_back(static_cast<double>(i) * step + start);
    if (count > 1) result.back() = stop;
    return result;
}

double beta_quantile(double p, double a, double b) {
    if (p <= 0) return 0;
    if (p >= 1) return 1;
    if (p > 0.5) return 1 - beta_quantile(1 - p, b, a);  // keeps relative precision near both ends
    double low = 0, high = 1;
    for (int i = 0; i < 200 && high - low > 1e-17 * high; ++i) {
        double const middle = 0.5 * (low + high);
        (incomplete_beta(middle, a, b) < p ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

std::vector<double> spaced_sigmas(SigmaSpacing spacing, double high, double low, int64_t n) {
    std::vector<double> sigmas;
    switch (spacing) {
        case SigmaSpacing::karras: {
            double const rho = 7, first = std::pow(high, 1 / rho), last = std::pow(low, 1 / rho);
            for (double const ramp : linspace(0, 1, n)) sigmas.push_back(std::pow(first + ramp * (last - first), rho));
            return sigmas;
        }
        case SigmaSpacing::exponential:
            for (double const value : linspace(std::log(high), std::log(low), n)) sigmas.push_back(std::exp(value));
            return sigmas;
        case SigmaSpacing::uniform_lambda:
            for (double const ramp : linspace(0, 1, n))
                sigmas.push_back(std::exp(std::log(high) + ramp * (std::log(low) - std::log(high))));
            return sigmas;
        case SigmaSpacing::beta:
            for (double const ramp : linspace(0, 1, n))
                sigmas.push_back(low + beta_quantile(1 - ramp, 0.6, 0.6) * (high - low));
            return sigmas;
        case SigmaSpacing::timesteps:
            break;
    }
    fail(ErrorKind::internal, "this spacing comes from timesteps");
}

std::vector<double> spaced_timesteps(Spacing spacing, int64_t n, int64_t trained, int64_t offset) {
    if (spacing == Spacing::trailing)
        return trailing_timesteps(static_cast<double>(trained), static_cast<double>(trained) / static_cast<double>(n));
    std::vector<double> rising;
    if (spacing == Spacing::linspace) rising = linspace(0, static_cast<double>(trained - 1), n);
    if (spacing == Spacing::leading)
        for (int64_t i = 0; i < n; ++i) rising.push_back(static_cast<double>(i * (trained / n) + offset));
    return {rising.rbegin(), rising.rend()};
}

std::vector<double> spaced_multistep_timesteps(Spacing spacing, int64_t n, int64_t trained, int64_t full,
                                               int64_t offset) {
    if (spacing == Spacing::trailing)
        return trailing_timesteps(static_cast<double>(trained), static_cast<double>(full) / static_cast<double>(n));
    std::vector<double> rising;
    if (spacing == Spacing::linspace)
        for (double const t : linspace(0, static_cast<double>(trained - 1), n + 1)) rising.push_back(std::nearbyint(t));
    if (spacing == Spacing::leading)
        for (int64_t i = 0; i <= n; ++i) rising.push_back(static_cast<double>(i * (trained / (n + 1)) + offset));
    return {rising.rbegin(), rising.rend() - 1};
}

}  // namespace daub
