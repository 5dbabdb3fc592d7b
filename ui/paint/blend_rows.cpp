// Compiled with -O3: these loops must become vector code, which -O2 of GCC 12 refuses where lengths are unknown.
#include "ui/paint/blend_rows.h"

#include <algorithm>

namespace daub {
namespace {

/// n / 255 rounded up, for n up to 255 x 255: 16 bits suffice in every step.
inline std::uint16_t divided_up(std::uint16_t n) {
    auto const m = static_cast<std::uint16_t>(n + 254);
    return static_cast<std::uint16_t>(static_cast<std::uint16_t>(m + 1 + (m >> 8)) >> 8);
}

inline std::uint16_t scaled16(std::uint16_t a, std::uint16_t b) {
    auto const product = static_cast<std::uint16_t>(a * b + 128);
    return static_cast<std::uint16_t>(static_cast<std::uint16_t>(product + (product >> 8)) >> 8);
}

template <typename Blend>
bool blend_row(int n, std::uint8_t* __restrict mask, std::uint8_t* __restrict changed, Blend const& blend) {
    std::uint8_t any = 0;
    for (int x = 0; x < n; ++x) {
        std::uint8_t const value = blend(x);
        auto const difference = static_cast<std::uint8_t>(value ^ mask[x]);
        mask[x] = value;
        changed[x] |= difference;
        any |= difference;
    }
    return any != 0;
}

}  // namespace

void wash_row(Coverage stamp, int opacity, int flow, CoverageOut coverage) {
    int const n = static_cast<int>(coverage.size());
    std::uint8_t const* __restrict const from = stamp.data();
    std::uint8_t* __restrict const to = coverage.data();
    auto const limit = static_cast<std::uint16_t>(opacity), share = static_cast<std::uint16_t>(flow);
    for (int x = 0; x < n; ++x) {
        std::uint16_t const target = scaled16(from[x], limit);
        auto const missing = static_cast<std::uint16_t>(std::max<std::uint16_t>(target, to[x]) - to[x]);
        // Rounded up, so that repeated dabs arrive; never past the target, because the share is at most 1.
        to[x] = static_cast<std::uint8_t>(to[x] + divided_up(static_cast<std::uint16_t>(missing * share)));
    }
}

bool paint_row(Coverage base, Coverage coverage, CoverageOut mask, CoverageOut changed) {
    std::uint8_t const* __restrict const under = base.data();
    std::uint8_t const* __restrict const over = coverage.data();
    return blend_row(static_cast<int>(mask.size()), mask.data(), changed.data(), [=](int x) {
        return static_cast<std::uint8_t>(under[x] + scaled16(static_cast<std::uint16_t>(255 - under[x]), over[x]));
    });
}

bool erase_row(Coverage base, Coverage coverage, CoverageOut mask, CoverageOut changed) {
    std::uint8_t const* __restrict const under = base.data();
    std::uint8_t const* __restrict const over = coverage.data();
    return blend_row(static_cast<int>(mask.size()), mask.data(), changed.data(), [=](int x) {
        return static_cast<std::uint8_t>(scaled16(under[x], static_cast<std::uint16_t>(255 - over[x])));
    });
}

bool replace_row(Coverage coverage, CoverageOut mask, CoverageOut changed) {
    std::uint8_t const* __restrict const from = coverage.data();
    return blend_row(static_cast<int>(mask.size()), mask.data(), changed.data(), [=](int x) { return from[x]; });
}

}  // namespace daub
