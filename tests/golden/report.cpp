#include "engine/core/error.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace daub {
namespace {

bool counts_steps(std::string const& name) { return name.ends_with(".latents") || name.ends_with("_per_step"); }

bool is_integral(Tensor const& tensor) { return at::isIntegralType(tensor.scalar_type(), /*includeBool=*/true); }

double largest(Tensor const& tensor) { return tensor.numel() == 0 ? 0.0 : tensor.abs().max().item<double>(); }

/// Largest |got - want|, infinite where one is not a number and the other is, or both are infinite differently.
double largest_deviation(Tensor const& got, Tensor const& want) {
    Tensor const same = got.eq(want).logical_or(got.isnan().logical_and(want.isnan()));
    Tensor const deviation = (got - want).abs().nan_to_num(INFINITY, INFINITY, INFINITY).masked_fill(same, 0.0);
    return largest(deviation);
}

std::string shape_of(Tensor const& tensor) { return fmt::format("[{}]", fmt::join(tensor.sizes(), ", ")); }

}  // namespace

Tolerance Report::tolerance_of(std::string const& name) const {
    auto const& general = test_.manifest.at("tolerance");
    Tolerance tolerance{.rtol = general.at("rtol"), .atol = general.at("atol")};
    if (!name.ends_with(".latents") || !test_.params().contains("runs")) return tolerance;
    for (auto const& run : test_.params().at("runs")) {
        if (run.contains("rtol") && name == run.at("id").get<std::string>() + ".latents")
            tolerance.rtol = run.at("rtol");
    }
    return tolerance;
}

void Report::check(std::string const& name, Tensor const& got) { check(name, got, tolerance_of(name)); }

void Report::check(std::string const& name, Tensor const& got, Tolerance tolerance) {
    checked_.insert(name);
    Tensor const want = test_.expected(name);
    if (!got.defined()) return require(false, name + ": nothing was computed");
    if (got.sizes() != want.sizes()) {
        return require(false, fmt::format("{}: shape {} instead of {}", name, shape_of(got), shape_of(want)));
    }
    if (is_integral(want) && !is_integral(got)) {
        return require(false, fmt::format("{}: {} instead of integers", name, c10::toString(got.scalar_type())));
    }
    Tensor const result = got.detach().to(at::kCPU);
    if (!counts_steps(name)) return compare(name, result, want, tolerance);
    for (int64_t step = 0; step < want.size(0); ++step) {
        compare(fmt::format("{}[{}]", name, step), result[step], want[step], tolerance);
    }
}

void Report::compare(std::string const& label, Tensor const& got, Tensor const& want, Tolerance tolerance) {
    bool const exact = is_integral(want) && tolerance.atol < 1;
    if (exact) {
        if (got.to(at::kLong).equal(want.to(at::kLong))) return;
        int64_t const different = got.to(at::kLong).ne(want.to(at::kLong)).sum().item<int64_t>();
        worst_share_ = INFINITY, worst_output_ = label;
        return require(false, fmt::format("{}: {} of {} integers differ", label, different, want.numel()));
    }
    Tensor const wanted = want.to(at::kDouble);
    double const deviation = largest_deviation(got.to(at::kDouble), wanted);
    double const allowed = tolerance.atol + tolerance.rtol * largest(wanted.nan_to_num(0.0, 0.0, 0.0));
    double const share = deviation == 0 ? 0 : deviation / allowed;
    if (share > worst_share_) worst_share_ = share, worst_output_ = label;
    require(deviation <= allowed, fmt::format("{}: deviates by {:.3g}, allowed is {:.3g}", label, deviation, allowed));
}

void Report::require(bool condition, std::string const& otherwise) {
    if (!condition) failures_.push_back(otherwise);
}

void Report::finish() {
    auto const informational = test_.params().value("informational_outputs", std::vector<std::string>{});
    for (auto const& [name, key] : test_.manifest.at("outputs").items()) {
        bool const optional = std::ranges::find(informational, name) != informational.end();
        if (!optional && !checked_.contains(name)) failures_.push_back(name + ": not compared");
    }
}

}  // namespace daub
