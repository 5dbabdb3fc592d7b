// What people do to masks. Each takes masks by reference and gives a new one; the plane's border counts as if the mask
// went on beyond it, so that what touches the edge of the canvas stays there.
#pragma once

#include "engine/scene/mask.h"
#include "engine/scene/region.h"

#include <span>
#include <vector>

namespace daub {

Mask inverted(Mask const& mask);

/// Spreads (or takes back) soft and hard edges by `radius` pixels: greyscale dilation (erosion) with a round element.
/// radius >= 0, fractions are rounded to what the pixel grid can show.
Mask grown(Mask const& mask, double radius);
Mask shrunk(Mask const& mask, double radius);

/// Gaussian blur with standard deviation `sigma` in pixels, >= 0.
Mask feathered(Mask const& mask, double sigma);

/// union: the larger. add: the sum, at most 255. subtract: a without b. intersect: the product. difference: |a - b|.
enum class Combination { union_of, add, subtract, intersect, difference };
/// Throws ErrorKind::input where the sizes differ.
Mask combined(Mask const& a, Mask const& b, Combination how);

/// The mask moved by whole pixels; what enters is 0.
Mask moved(Mask const& mask, int dx, int dy);

/// The smallest rectangle that holds every pixel of at least `threshold`; empty where there is none.
Rect bounding_box(Mask const& mask, std::uint8_t threshold = 1);

/// Mean of value/255 over the whole plane, 0..1.
double coverage(Mask const& mask);

/// The mask of each region as attention sees it: an on-top region takes what it covers from the enabled regions before
/// it in the list that stand on the same side (positive or negative) of the prompt. Regions without a mask stay so, a
/// mask that nothing changes is shared, not copied. Throws ErrorKind::input where sizes differ.
std::vector<Snapshot<Mask>> resolve_overlaps(std::span<Region const> regions);

}  // namespace daub
