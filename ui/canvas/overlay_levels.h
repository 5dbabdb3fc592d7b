// The tints of all regions as one picture per level, composed tile by tile where somebody looks and where paint
// changed.
//
//     OverlayLevels overlay;
//     overlay.reset({2048, 2048});
//     overlay.invalidate(changed);                                        // after a dab
//     QImage const& tints = overlay.composed(1, visible, planes, style);  // ARGB32, premultiplied, half size
//
// One picture per level instead of a picture per tile, so that smooth scaling shows no seams; pages of tiles that
// nobody looked at are never written. UI thread.
#pragma once

#include "ui/canvas/region_planes.h"

#include <QImage>

#include <span>
#include <vector>

namespace daub {

struct TintStyle {
    double opacity = 0.42;         ///< of fully covered places, 0..1
    double active_opacity = 0.55;  ///< likewise, of the region that is painted on

    bool operator==(TintStyle const&) const = default;
};

class OverlayLevels {
 public:
    void reset(Size canvas);
    void invalidate_all();
    /// area: canvas pixels.
    void invalidate(Rect const& area);

    /// The level's picture, right at least within `visible` (level pixels).
    QImage const& composed(int level, Rect const& visible, std::span<RegionPlane const> planes, TintStyle const& style);

 private:
    struct Level {
        QImage picture;
        Size tiles;
        std::vector<bool> fresh;
        std::vector<Rect> stale_parts;  ///< of tiles that are fresh otherwise; level pixels
    };
    Level& made(int level);
    void compose(Level& level, int index, Rect const& area, std::span<RegionPlane const> planes,
                 TintStyle const& style);

    Size canvas_;
    std::vector<Level> levels_;
};

}  // namespace daub
