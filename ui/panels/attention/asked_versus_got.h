// Asked versus got: where a region was painted against where the model looked for its words.
//
//     for (RegionScore const& score : asked_versus_got(outcome.resolved, outcome.attention)) ...   // the ignored first
//
// Pure functions.
#pragma once

#include "engine/scene/outcome.h"

#include <cstddef>
#include <vector>

namespace daub {

/// Intersection over union of paint and attention, 0..1. `asked` is coverage, 0..1. Got are the places that look most,
/// as many as are painted: their number is the sum of `asked`, and places of equal attention share what is left. So the
/// score does not depend on how strong attention is, only on where it is: 1 is exactly the painted area, and attention
/// that is the same everywhere gives no more than chance. 0 where nothing was painted. The sizes must be equal.
double agreement(Plane const& asked, Plane const& got);

/// How much of each place belongs to those that look most: 0..1, the sum is `area` or the number of places.
Plane most_looked_at(Plane const& got, double area);

struct RegionScore {
    std::size_t region = 0;  ///< index into the request's regions
    double score = 0;
    bool operator==(RegionScore const&) const = default;
};

/// Of the regions that are painted, bound to words and enabled, the lowest first. `request` is the one that the picture
/// was made with. What other regions cover on top is not asked of this one.
std::vector<RegionScore> asked_versus_got(GenerationRequest const& request, AttentionRecord const& record);

}  // namespace daub
