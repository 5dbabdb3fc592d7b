#include "ui/paint/stroke_layer.h"

#include "ui/paint/blend_rows.h"
#include "ui/paint/changed_rect.h"

#include <cmath>

namespace daub {
namespace {

constexpr int stroke_tile = 64;  // pixels; the undo patches have the same grain

int tiles(int pixels) { return (pixels + stroke_tile - 1) / stroke_tile; }

int to_byte(double share) { return static_cast<int>(std::lround(share * 255)); }

}  // namespace

void StrokeLayer::begin(Mask const& mask, StrokeMode mode) {
    mode_ = mode;
    if (size_ != mask.size()) {
        size_ = mask.size();
        // Not initialised: pages of a large canvas that no stroke touches are never made.
        base_ = std::make_unique_for_overwrite<std::uint8_t[]>(static_cast<std::size_t>(size_.area()));
        coverage_ = std::make_unique_for_overwrite<std::uint8_t[]>(static_cast<std::size_t>(size_.area()));
    }
    ready_.assign(static_cast<std::size_t>(tiles(size_.width)) * tiles(size_.height), false);
}

Rect StrokeLayer::dab(Mask& mask, PlacedStamp const& placed, Dab const& dab) {
    DabStamp const& stamp = *placed.stamp;
    Rect const area =
        intersection({placed.left, placed.top, stamp.side, stamp.side}, {0, 0, size_.width, size_.height});
    if (area.empty()) return {};
    prepare(mask, area);
    int const opacity = to_byte(dab.opacity), flow = std::max(1, to_byte(dab.flow));
    auto const blend = mode_ == StrokeMode::paint ? paint_row : erase_row;
    ChangedRect changed(area);
    for (int y = area.y; y < area.bottom(); ++y) {
        auto const from = stamp.row(y - placed.top).subspan(area.x - placed.left, area.width);
        auto const coverage = part(coverage_, area, y);
        wash_row(from, opacity, flow, coverage);
        if (blend(part(base_, area, y), coverage, mask.row(y).subspan(area.x, area.width), changed.columns()))
            changed.mark_row(y);
    }
    return changed.rect();
}

void StrokeLayer::prepare(Mask const& mask, Rect const& area) {
    for (int row = area.y / stroke_tile; row <= (area.bottom() - 1) / stroke_tile; ++row)
        for (int column = area.x / stroke_tile; column <= (area.right() - 1) / stroke_tile; ++column) {
            auto ready = ready_[static_cast<std::size_t>(row) * tiles(size_.width) + column];
            if (!ready) prepare_tile(mask, column, row);
            ready = true;
        }
}

void StrokeLayer::prepare_tile(Mask const& mask, int column, int row) {
    Rect const area = intersection({column * stroke_tile, row * stroke_tile, stroke_tile, stroke_tile},
                                   {0, 0, size_.width, size_.height});
    for (int y = area.y; y < area.bottom(); ++y) {
        std::ranges::copy(mask.row(y).subspan(area.x, area.width), part(base_, area, y).begin());
        std::ranges::fill(part(coverage_, area, y), std::uint8_t{0});
    }
}

}  // namespace daub
