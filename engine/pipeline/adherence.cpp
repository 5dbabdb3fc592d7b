#include "engine/pipeline/adherence.h"

#include "engine/nn/region_bias.h"
#include "engine/pipeline/generation_size.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/scene/prompt_edit.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

/// A region whose thing can be looked for.
struct Sought {
    size_t region = 0;
    int64_t thing = 0;
    Tensor paint;  ///< bool [H,W]
};

std::vector<Sought> sought_in(Judge const& judge, GenerationRequest const& request, Grid grid) {
    std::vector<Sought> sought;
    for (size_t r = 0; r < request.regions.size(); ++r) {
        Region const& region = request.regions[r];
        if (!region.enabled || region.negative || !region.mask || region.strength == 0) continue;
        auto const thing = judge.thing_named(phrase_of(region, request.prompt));
        if (!thing) continue;
        Tensor const paint = area_average(mask_tensor(*region.mask), grid).view({grid.height, grid.width}).ge(0.5);
        if (paint.any().item<bool>()) sought.push_back({.region = r, .thing = *thing, .paint = paint});
    }
    return sought;
}

}  // namespace

std::vector<std::optional<double>> painted_adherence(Judge const& judge, GenerationRequest const& request,
                                                     Tensor const& picture) {
    std::vector<std::optional<double>> result(request.regions.size());
    Size const size = generation_size(
        {.width = static_cast<int>(picture.size(2)), .height = static_cast<int>(picture.size(1))},
        {.native = {.width = Judge::side, .height = Judge::side}, .trained = {}, .multiple = judge.multiple()});
    auto const sought = sought_in(judge, request, {.height = size.height, .width = size.width});
    if (sought.empty()) return result;
    Tensor const small = resized(picture.unsqueeze(0).to(at::kCPU, at::kFloat), size.height, size.width);
    Tensor const things = judge(small.clamp(-1, 1)).things[0];
    for (Sought const& one : sought) {
        Tensor seen = things.eq(one.thing);
        for (Sought const& other : sought)
            if (other.region != one.region && other.thing == one.thing)
                seen = seen.logical_and(other.paint.logical_not().logical_or(one.paint));
        result[one.region] = intersection_over_union(one.paint, seen);
    }
    return result;
}

}  // namespace daub
