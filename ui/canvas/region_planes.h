// What a canvas keeps for each region of its scene: its mask in all sizes.
//
//     RegionPlanes planes;
//     planes.reset(scene);
//     planes.update(scene, index, changed);
//     for (RegionPlane const& plane : planes.visible(scene)) plane.level(2);
//
// Borrows nothing between calls: masks are asked of the scene each time, because a document replaces them at will.
#pragma once

#include "ui/canvas/canvas_scene.h"
#include "ui/canvas/mask_pyramid.h"

#include <map>

namespace daub {

/// One visible region at this moment. Valid until the scene or the planes change.
struct RegionPlane {
    CanvasRegion region;
    MaskPyramid const* pyramid = nullptr;

    Mask const& level(int index) const { return pyramid->level(*region.mask, index); }
};

class RegionPlanes {
 public:
    /// Follows regions that came and went; those that stay keep what was computed.
    void follow(CanvasScene const& scene);
    void clear() { pyramids_.clear(); }
    void update(CanvasRegion const& region, Rect const& changed);

    /// Bottom to top; regions that are hidden or have no paint are left out.
    std::vector<RegionPlane> visible(CanvasScene const& scene) const;

 private:
    struct Entry {
        MaskPyramid pyramid;
        Size size;  ///< of the mask that it was built from
    };
    Entry& rebuilt(CanvasRegion const& region);

    std::map<std::string, Entry> pyramids_;
};

}  // namespace daub
