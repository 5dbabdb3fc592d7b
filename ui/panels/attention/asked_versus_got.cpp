#include "ui/panels/attention/asked_versus_got.h"

#include "engine/scene/mask_operations.h"
#include "ui/panels/attention/attention_query.h"

#include <algorithm>
#include <numeric>

namespace daub {

Plane most_looked_at(Plane const& got, double area) {
    std::vector<std::size_t> order(got.values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::greater<>(), [&](std::size_t i) { return got.values[i]; });
    Plane most{got.size, std::vector<float>(got.values.size())};
    for (auto begin = order.begin(); begin != order.end() && area > 0;) {
        auto const end =
            std::find_if(begin, order.end(), [&](std::size_t i) { return got.values[i] < got.values[*begin]; });
        double const share = std::min(1.0, area / static_cast<double>(end - begin));
        for (auto at = begin; at != end; ++at) most.values[*at] = static_cast<float>(share);
        area -= static_cast<double>(end - begin);
        begin = end;
    }
    return most;
}

double agreement(Plane const& asked, Plane const& got) {
    double const area = std::accumulate(asked.values.begin(), asked.values.end(), 0.0);
    if (area <= 0 || asked.size != got.size) return 0;
    Plane const most = most_looked_at(got, area);
    double both = 0, either = 0;
    for (std::size_t i = 0; i < asked.values.size(); ++i) {
        both += std::min(asked.values[i], most.values[i]);
        either += std::max(asked.values[i], most.values[i]);
    }
    return both / either;
}

std::vector<RegionScore> asked_versus_got(GenerationRequest const& request, AttentionRecord const& record) {
    std::vector<RegionScore> scores;
    std::vector<Snapshot<Mask>> const masks = resolve_overlaps(request.regions);
    for (std::size_t i = 0; i < request.regions.size(); ++i) {
        Region const& region = request.regions[i];
        bool const asks = region.enabled && !region.negative && region.strength > 0 && !region.spans.empty();
        if (!asks || !masks[i] || masks[i]->empty()) continue;
        Plane const got = attention_of(record, {.words = region.spans});
        if (got.size.empty()) continue;
        Plane const asked = coverage_on_grid(*masks[i], got.size);
        if (std::ranges::all_of(asked.values, [](float value) { return value <= 0; })) continue;
        scores.push_back({i, agreement(asked, got)});
    }
    std::ranges::stable_sort(scores, {}, &RegionScore::score);
    return scores;
}

}  // namespace daub
