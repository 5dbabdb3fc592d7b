#include "ui/canvas/overlay_levels.h"

#include "ui/canvas/tint_rows.h"

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

constexpr int overlay_tile = 256;       // pixels
constexpr std::size_t most_parts = 64;  // then whole tiles are composed anew instead

Rect tiles_of(Rect const& area, Size tiles) {
    Rect const touched{area.x / overlay_tile, area.y / overlay_tile,
                       (area.right() - 1) / overlay_tile - area.x / overlay_tile + 1,
                       (area.bottom() - 1) / overlay_tile - area.y / overlay_tile + 1};
    return area.empty() ? Rect{} : intersection(touched, {0, 0, tiles.width, tiles.height});
}

struct TintedPlane {
    RegionPlane const* plane;
    Tint tint;
    int direction;
};

std::vector<TintedPlane> painted_planes(std::span<RegionPlane const> planes, Rect const& canvas_area,
                                        TintStyle const& style) {
    std::vector<TintedPlane> painted;
    int order = 0;
    for (auto const& plane : planes) {
        double const opacity = plane.region.active ? style.active_opacity : style.opacity;
        int const direction = order++ % 2;
        if (plane.pyramid->painted(canvas_area))
            painted.push_back({&plane, {plane.region.color, static_cast<int>(std::lround(255 * opacity))}, direction});
    }
    return painted;
}

}  // namespace

void OverlayLevels::reset(Size canvas) {
    canvas_ = canvas;
    levels_.clear();
}

void OverlayLevels::invalidate_all() {
    for (auto& level : levels_) {
        level.fresh.assign(level.fresh.size(), false);
        level.stale_parts.clear();
    }
}

void OverlayLevels::invalidate(Rect const& area) {
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        Level& level = levels_[i];
        if (level.picture.isNull()) continue;
        Rect const part = level_rect(area, static_cast<int>(i));
        if (level.stale_parts.size() < most_parts) {
            level.stale_parts.push_back(part);
            continue;
        }
        Rect const tiles = tiles_of(part, level.tiles);
        for (int v = tiles.y; v < tiles.bottom(); ++v)
            for (int u = tiles.x; u < tiles.right(); ++u)
                level.fresh[static_cast<std::size_t>(v) * level.tiles.width + u] = false;
    }
}

OverlayLevels::Level& OverlayLevels::made(int index) {
    if (index >= static_cast<int>(levels_.size())) levels_.resize(index + 1);
    Level& level = levels_[index];
    if (!level.picture.isNull()) return level;
    int const width = level_length(canvas_.width, index), height = level_length(canvas_.height, index);
    level.picture = QImage(width, height, QImage::Format_ARGB32_Premultiplied);
    level.tiles = {(width + overlay_tile - 1) / overlay_tile, (height + overlay_tile - 1) / overlay_tile};
    level.fresh.assign(static_cast<std::size_t>(level.tiles.area()), false);
    return level;
}

QImage const& OverlayLevels::composed(int index, Rect const& visible, std::span<RegionPlane const> planes,
                                      TintStyle const& style) {
    Level& level = made(index);
    Rect const plane{0, 0, level.picture.width(), level.picture.height()};
    for (Rect const& part : level.stale_parts) compose(level, index, intersection(part, plane), planes, style);
    level.stale_parts.clear();
    Rect const tiles = tiles_of(intersection(visible, plane), level.tiles);
    for (int v = tiles.y; v < tiles.bottom(); ++v)
        for (int u = tiles.x; u < tiles.right(); ++u) {
            auto fresh = level.fresh[static_cast<std::size_t>(v) * level.tiles.width + u];
            if (!fresh)
                compose(level, index,
                        intersection({u * overlay_tile, v * overlay_tile, overlay_tile, overlay_tile}, plane), planes,
                        style);
            fresh = true;
        }
    return level.picture;
}

void OverlayLevels::compose(Level& level, int index, Rect const& area, std::span<RegionPlane const> planes,
                            TintStyle const& style) {
    Rect const on_canvas{area.x << index, area.y << index, area.width << index, area.height << index};
    auto const painted = painted_planes(planes, on_canvas, style);
    TintRow row(area.width);
    for (int y = area.y; y < area.bottom(); ++y) {
        row.clear(area.width);
        for (auto const& [plane, tint, direction] : painted)
            row.add(plane->level(index).row(y).subspan(area.x, area.width), tint, {direction, area.x, y});
        auto* const line = reinterpret_cast<std::uint32_t*>(level.picture.scanLine(y));
        row.write({line + area.x, static_cast<std::size_t>(area.width)});
    }
}

}  // namespace daub
