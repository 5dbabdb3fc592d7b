#include "engine/diffusion/ensemble.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"

namespace daub {
namespace {

/// Distance of a level from an interval on the logarithmic axis of noise.
double distance(NoiseInterval const& interval, double sigma) {
    if (interval.contains(sigma)) return 0;
    double const nearest = sigma < interval.low ? interval.low : interval.high;
    return std::fabs(std::log(std::max(sigma, 1e-12)) - std::log(std::max(nearest, 1e-12)));
}

}  // namespace

size_t expert_for(std::span<NoiseInterval const> experts, double sigma) {
    if (experts.empty()) fail(ErrorKind::model, "an ensemble without experts cannot run");
    size_t best = 0;
    for (size_t i = 1; i < experts.size(); ++i)
        if (distance(experts[i], sigma) < distance(experts[best], sigma)) best = i;
    return best;
}

std::vector<ExpertRun> expert_runs(std::span<NoiseInterval const> experts, std::span<NoiseLevel const> levels,
                                   int64_t begin, int64_t end) {
    std::vector<ExpertRun> runs;
    int64_t const last = std::min(end, static_cast<int64_t>(levels.size()) - 1);
    for (int64_t i = begin; i < last; ++i) {
        size_t const expert = expert_for(experts, levels[static_cast<size_t>(i)].ratio());
        if (runs.empty() || runs.back().expert != expert) runs.push_back({.expert = expert, .begin = i, .end = i});
        runs.back().end = i + 1;
    }
    return runs;
}

}  // namespace daub
