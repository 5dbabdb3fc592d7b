#include "ui/canvas/region_planes.h"

#include <set>

namespace daub {
namespace {

bool has_paint(CanvasRegion const& region) { return region.mask != nullptr && !region.mask->empty(); }

}  // namespace

RegionPlanes::Entry& RegionPlanes::rebuilt(CanvasRegion const& region) {
    Entry& entry = pyramids_[region.key];
    entry.pyramid.rebuild(*region.mask);
    entry.size = region.mask->size();
    return entry;
}

void RegionPlanes::follow(CanvasScene const& scene) {
    std::set<std::string> present;
    for (int i = 0; i < scene.region_count(); ++i) {
        CanvasRegion const region = scene.region(i);
        if (!has_paint(region)) continue;
        present.insert(region.key);
        auto const known = pyramids_.find(region.key);
        if (known == pyramids_.end() || known->second.size != region.mask->size()) rebuilt(region);
    }
    std::erase_if(pyramids_, [&](auto const& entry) { return !present.contains(entry.first); });
}

void RegionPlanes::update(CanvasRegion const& region, Rect const& changed) {
    if (!has_paint(region)) {
        pyramids_.erase(region.key);
        return;
    }
    auto const known = pyramids_.find(region.key);
    if (known == pyramids_.end() || known->second.size != region.mask->size())
        rebuilt(region);
    else
        known->second.pyramid.update(*region.mask, changed);
}

std::vector<RegionPlane> RegionPlanes::visible(CanvasScene const& scene) const {
    std::vector<RegionPlane> planes;
    for (int i = 0; i < scene.region_count(); ++i) {
        CanvasRegion region = scene.region(i);
        auto const known = pyramids_.find(region.key);
        if (region.visible && has_paint(region) && known != pyramids_.end() &&
            known->second.size == region.mask->size())
            planes.push_back({std::move(region), &known->second.pyramid});
    }
    return planes;
}

}  // namespace daub
