#include "ui/canvas/outline_cache.h"

#include "ui/canvas/contour.h"

#include <QPainter>

#include <set>

namespace daub {
namespace {

constexpr int tile = 128;  // level pixels

/// Tiles whose squares between pixel centres touch the area: the squares of a tile reach one pixel further than it.
bool meets(Rect const& area, int level, int row, int column) {
    Rect const part = level_rect(area, level);
    return !intersection(part, {column * tile, row * tile, tile + 1, tile + 1}).empty();
}

}  // namespace

void OutlineCache::follow(CanvasScene const& scene) {
    std::set<std::string> present;
    for (int i = 0; i < scene.region_count(); ++i) present.insert(scene.region(i).key);
    std::erase_if(tiles_, [&](auto const& entry) { return !present.contains(entry.first); });
}

void OutlineCache::invalidate(std::string const& key, Rect const& area) {
    auto const region = tiles_.find(key);
    if (region == tiles_.end()) return;
    std::erase_if(region->second, [&](auto const& entry) {
        auto const& [level, row, column] = entry.first;
        return meets(area, level, row, column);
    });
}

OutlineCache::Lines const& OutlineCache::lines(RegionPlane const& plane, Place const& place) {
    auto& tiles = tiles_[plane.region.key];
    auto const known = tiles.find(place);
    if (known != tiles.end()) return known->second;
    auto const& [level, row, column] = place;
    Rect const area{column * tile, row * tile, tile, tile};
    Lines lines;
    Rect const on_canvas{area.x << level, area.y << level, (tile + 1) << level, (tile + 1) << level};
    if (plane.pyramid->painted(on_canvas)) lines = contour(plane.level(level), area);
    double const scale = 1 << level;
    for (auto& line : lines)
        for (auto& point : line) point *= scale;
    return tiles.emplace(place, std::move(lines)).first->second;
}

void OutlineCache::draw(QPainter& painter, RegionPlane const& plane, int level, Rect const& visible) {
    Rect const part = level_rect(visible, level);
    // One pixel earlier, because the squares of the tile before reach into this one.
    for (int row = std::max(0, part.y - 1) / tile; row <= (part.bottom() - 1) / tile; ++row)
        for (int column = std::max(0, part.x - 1) / tile; column <= (part.right() - 1) / tile; ++column)
            for (QPolygonF const& line : lines(plane, {level, row, column})) painter.drawPolyline(line);
}

}  // namespace daub
