// Compiled with -O3 for its inner loop.
#include "ui/canvas/mask_pyramid.h"

#include <algorithm>

namespace daub {
namespace {

constexpr int block = 64;           // pixels of a side of the squares that are known to be empty or not
constexpr int smallest_level = 64;  // pixels of the longer side

/// Means of 2 x 2; an odd last column or row counts twice.
void halve(Mask const& from, Mask& to, Rect const& area) {
    int const last_column = from.width() - 1, whole = std::min(area.right(), from.width() / 2);
    for (int y = area.y; y < area.bottom(); ++y) {
        std::uint8_t const* __restrict const a = from.row(2 * y).data();
        std::uint8_t const* __restrict const b = from.row(std::min(2 * y + 1, from.height() - 1)).data();
        std::uint8_t* __restrict const out = to.row(y).data();
        for (int x = area.x; x < whole; ++x)
            out[x] = static_cast<std::uint8_t>((a[2 * x] + a[2 * x + 1] + b[2 * x] + b[2 * x + 1] + 2) >> 2);
        for (int x = std::max(area.x, whole); x < area.right(); ++x)
            out[x] = static_cast<std::uint8_t>((a[last_column] + b[last_column] + 1) >> 1);
    }
}

}  // namespace

Rect level_rect(Rect const& area, int level) {
    int const x = area.x >> level, y = area.y >> level;
    return {x, y, level_length(area.right(), level) - x, level_length(area.bottom(), level) - y};
}

void MaskPyramid::rebuild(Mask const& mask) {
    smaller_.clear();
    for (Size size = mask.size(); std::max(size.width, size.height) > smallest_level;) {
        size = {level_length(size.width, 1), level_length(size.height, 1)};
        smaller_.emplace_back(size);
    }
    blocks_ = {(mask.width() + block - 1) / block, (mask.height() + block - 1) / block};
    block_painted_.assign(static_cast<std::size_t>(blocks_.area()), 0);
    update(mask, {0, 0, mask.width(), mask.height()});
}

void MaskPyramid::update(Mask const& mask, Rect const& changed) {
    Rect area = intersection(changed, {0, 0, mask.width(), mask.height()});
    if (area.empty()) return;
    note_blocks(mask, area);
    for (int i = 1; i < levels(); ++i) {
        area = level_rect(area, 1);
        halve(level(mask, i - 1), smaller_[i - 1], area);
    }
}

void MaskPyramid::note_blocks(Mask const& mask, Rect const& changed) {
    for (int v = changed.y / block; v <= (changed.bottom() - 1) / block; ++v)
        for (int u = changed.x / block; u <= (changed.right() - 1) / block; ++u) {
            Rect const area = intersection({u * block, v * block, block, block}, {0, 0, mask.width(), mask.height()});
            bool any = false;
            for (int y = area.y; y < area.bottom() && !any; ++y)
                any =
                    std::ranges::any_of(mask.row(y).subspan(area.x, area.width), [](auto value) { return value != 0; });
            block_painted_[static_cast<std::size_t>(v) * blocks_.width + u] = any;
        }
}

bool MaskPyramid::painted(Rect const& area) const {
    Rect const blocks = intersection({area.x / block, area.y / block, (area.right() - 1) / block - area.x / block + 1,
                                      (area.bottom() - 1) / block - area.y / block + 1},
                                     {0, 0, blocks_.width, blocks_.height});
    for (int v = blocks.y; v < blocks.bottom(); ++v)
        for (int u = blocks.x; u < blocks.right(); ++u)
            if (block_painted_[static_cast<std::size_t>(v) * blocks_.width + u] != 0) return true;
    return false;
}

}  // namespace daub
