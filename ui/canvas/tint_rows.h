// Tints of soft regions over each other, one row at a time. Where regions overlap, the upper one shows on stripes and
// the lower one between them, so that both colours stay what they are.
//
//     TintRow row(256);
//     row.clear();
//     row.add(mask_row, {.color = orange, .opacity = 110}, {.direction = 1, .x = 512, .y = 77});
//     row.write(pixels);                       // premultiplied ARGB32
#pragma once

#include "engine/scene/region.h"

#include <cstdint>
#include <span>
#include <vector>

namespace daub {

struct Tint {
    Color color;
    int opacity = 255;  ///< of full coverage, 0..255
};

/// Where the row lies in the pattern of stripes, which hangs together over the whole plane.
struct StripePlace {
    int direction = 0;  ///< 0: stripes rise to the right, 1: they fall
    int x = 0, y = 0;   ///< of the row's first pixel
};

inline constexpr int stripe_period = 14;  ///< pixels

class TintRow {
 public:
    explicit TintRow(int width);

    void clear(int width);
    void add(std::span<std::uint8_t const> mask, Tint const& tint, StripePlace const& stripes);
    void write(std::span<std::uint32_t> argb) const;

 private:
    std::vector<std::uint8_t> red_, green_, blue_, alpha_;  ///< premultiplied
    std::vector<std::uint8_t> covered_;                     ///< the most that any region covers
    std::vector<std::uint8_t> share_;                       ///< of the region being added
    std::vector<std::uint8_t> pattern_;
    int width_;
};

}  // namespace daub
