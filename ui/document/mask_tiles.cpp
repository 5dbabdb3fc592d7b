#include "ui/document/mask_tiles.h"

#include "engine/core/error.h"
#include "ui/document/pack_bits.h"

#include <algorithm>
#include <cstring>

namespace daub {
namespace {

std::uint32_t columns(Size mask) { return static_cast<std::uint32_t>((mask.width + tile_side - 1) / tile_side); }

bool differ(Mask const& a, Mask const& b, Rect const& area) {
    for (int y = area.y; y < area.bottom(); ++y)
        if (std::memcmp(a.row(y).data() + area.x, b.row(y).data() + area.x, static_cast<std::size_t>(area.width)) != 0)
            return true;
    return false;
}

bool painted(Mask const& mask, Rect const& area) {
    for (int y = area.y; y < area.bottom(); ++y) {
        auto const row = mask.row(y).subspan(area.x, area.width);
        if (std::ranges::any_of(row, [](auto v) { return v != 0; })) return true;
    }
    return false;
}

PackedTile packed(Mask const& mask, Rect const& area) {
    if (mask.empty()) return {0};
    std::vector<std::uint8_t> pixels;
    pixels.reserve(static_cast<std::size_t>(area.width) * area.height);
    for (int y = area.y; y < area.bottom(); ++y) {
        auto const row = mask.row(y).subspan(area.x, area.width);
        pixels.insert(pixels.end(), row.begin(), row.end());
    }
    bool const alike = std::ranges::all_of(pixels, [&](auto v) { return v == pixels[0]; });
    return alike ? PackedTile{pixels[0]} : pack_bits(pixels);
}

void write_tile(Mask& mask, Rect const& area, PackedTile const& tile) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(area.width) * area.height);
    if (tile.size() == 1)
        std::ranges::fill(pixels, tile[0]);
    else if (!unpack_bits(tile, pixels))
        fail(ErrorKind::input, "A piece of a mask is damaged.");
    for (int y = 0; y < area.height; ++y)
        std::copy_n(pixels.begin() + static_cast<std::ptrdiff_t>(y) * area.width, area.width,
                    mask.row(area.y + y).begin() + area.x);
}

}  // namespace

Rect tile_area(Size mask, std::uint32_t tile) {
    if (mask.empty()) return {};
    std::uint32_t const row = tile / columns(mask), column = tile % columns(mask);
    if (row >= static_cast<std::uint32_t>(mask.height)) return {};  // before the product below can overflow
    return intersection({static_cast<int>(column) * tile_side, static_cast<int>(row) * tile_side, tile_side, tile_side},
                        {0, 0, mask.width, mask.height});
}

std::vector<TileChange> tile_changes(Mask const& before, Mask const& after, Rect const& area) {
    Size const size = after.empty() ? before.size() : after.size();
    Rect const part = intersection(area, {0, 0, size.width, size.height});
    std::vector<TileChange> changes;
    for (int y = part.y / tile_side * tile_side; y < part.bottom(); y += tile_side) {
        for (int x = part.x / tile_side * tile_side; x < part.right(); x += tile_side) {
            std::uint32_t const tile = y / tile_side * columns(size) + x / tile_side;
            Rect const pixels = tile_area(size, tile);
            bool const changed = before.empty()  ? painted(after, pixels)
                                 : after.empty() ? painted(before, pixels)
                                                 : differ(before, after, pixels);
            if (changed) changes.push_back({tile, packed(before, pixels), packed(after, pixels)});
        }
    }
    return changes;
}

void write_tiles(Mask& mask, std::vector<TileChange> const& changes) {
    for (auto const& change : changes) {
        Rect const area = tile_area(mask.size(), change.tile);
        if (area.empty()) fail(ErrorKind::input, "A piece of a mask lies outside the canvas.");
        write_tile(mask, area, change.after);
    }
}

Rect area_of(Size mask, std::vector<TileChange> const& changes) {
    int left = mask.width, top = mask.height, right = 0, bottom = 0;
    for (auto const& change : changes) {
        Rect const area = tile_area(mask, change.tile);
        left = std::min(left, area.x), top = std::min(top, area.y);
        right = std::max(right, area.right()), bottom = std::max(bottom, area.bottom());
    }
    return right > left ? Rect{left, top, right - left, bottom - top} : Rect{};
}

}  // namespace daub
