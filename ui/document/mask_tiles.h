// Changes of a mask as the 64-pixel tiles that they touched: what undo and the journal keep of a stroke.
//
//     std::vector<TileChange> const changes = tile_changes(before, after, whole);
//     write_tiles(before, changes);                   // before == after
//
// Plain values; functions are pure but for the mask they write.
#pragma once

#include "engine/scene/mask.h"

#include <cstdint>
#include <vector>

namespace daub {

inline constexpr int tile_side = 64;  ///< pixels; tiles at the right and lower border may be smaller

/// One tile's pixels: a single byte where all are alike, else pack_bits() of its rows.
using PackedTile = std::vector<std::uint8_t>;

struct TileChange {
    std::uint32_t tile = 0;  ///< counted in rows from the upper left
    PackedTile before;
    PackedTile after;

    bool operator==(TileChange const&) const = default;
};

/// The pixels of the tile, cut to a mask of that size; empty where there is no such tile.
Rect tile_area(Size mask, std::uint32_t tile);

/// The tiles that differ and overlap `area`, in order. A mask without pixels counts as one of zeros; not both may be.
std::vector<TileChange> tile_changes(Mask const& before, Mask const& after, Rect const& area);

/// Sets each tile to its `after`. Throws ErrorKind::input where a tile does not fit the mask or is damaged.
void write_tiles(Mask& mask, std::vector<TileChange> const& changes);

/// The smallest rectangle that holds all these tiles.
Rect area_of(Size mask, std::vector<TileChange> const& changes);

}  // namespace daub
