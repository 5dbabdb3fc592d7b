// Compiled with -O3: these loops must become vector code.
#include "ui/canvas/tint_rows.h"

#include <algorithm>
#include <cassert>

namespace daub {
namespace {

inline std::uint8_t scaled(std::uint16_t a, std::uint16_t b) {
    auto const product = static_cast<std::uint16_t>(a * b + 128);
    return static_cast<std::uint8_t>(static_cast<std::uint16_t>(product + (product >> 8)) >> 8);
}

/// plane = plane + (value - plane) x share.
void mix(std::uint8_t* __restrict plane, std::uint8_t const* __restrict share, std::uint8_t value, int n) {
    for (int x = 0; x < n; ++x) {
        std::uint16_t const s = share[x];
        auto const sum = static_cast<std::uint16_t>(value * s + plane[x] * static_cast<std::uint16_t>(255 - s) + 128);
        plane[x] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(sum + (sum >> 8)) >> 8);
    }
}

/// 255 on a stripe, 0 between, with one soft pixel on either side.
std::uint8_t stripe_at(int phase) {
    constexpr int width = stripe_period / 2;
    if (phase == 0 || phase == width) return 128;
    return phase < width ? 255 : 0;
}

}  // namespace

TintRow::TintRow(int width) : pattern_(width + stripe_period) {
    for (auto* plane : {&red_, &green_, &blue_, &alpha_, &covered_, &share_}) plane->resize(width);
    for (std::size_t i = 0; i < pattern_.size(); ++i) pattern_[i] = stripe_at(static_cast<int>(i % stripe_period));
    clear(width);
}

void TintRow::clear(int width) {
    assert(width <= static_cast<int>(share_.size()));
    width_ = width;
    for (auto* plane : {&red_, &green_, &blue_, &alpha_, &covered_})
        std::fill_n(plane->begin(), width, std::uint8_t{0});
}

void TintRow::add(std::span<std::uint8_t const> mask, Tint const& tint, StripePlace const& stripes) {
    int const along = stripes.direction == 0 ? stripes.x + stripes.y : stripes.x - stripes.y;
    int const phase = ((along % stripe_period) + stripe_period) % stripe_period;
    std::uint8_t const* __restrict const stripe = pattern_.data() + phase;
    std::uint8_t const* __restrict const m = mask.data();
    std::uint8_t* __restrict const covered = covered_.data();
    std::uint8_t* __restrict const share = share_.data();
    int const n = width_;
    for (int x = 0; x < n; ++x) {
        std::uint8_t const hidden = scaled(covered[x], static_cast<std::uint16_t>(255 - stripe[x]));
        share[x] = scaled(m[x], static_cast<std::uint16_t>(255 - hidden));
        covered[x] = std::max(covered[x], m[x]);
    }
    auto const opacity = static_cast<std::uint16_t>(tint.opacity);
    mix(red_.data(), share, scaled(tint.color.red, opacity), n);
    mix(green_.data(), share, scaled(tint.color.green, opacity), n);
    mix(blue_.data(), share, scaled(tint.color.blue, opacity), n);
    mix(alpha_.data(), share, static_cast<std::uint8_t>(opacity), n);
}

void TintRow::write(std::span<std::uint32_t> argb) const {
    std::uint8_t const *const r = red_.data(), *const g = green_.data(), *const b = blue_.data(),
                              *const a = alpha_.data();
    std::uint32_t* __restrict const out = argb.data();
    for (int x = 0; x < width_; ++x)
        out[x] = std::uint32_t{a[x]} << 24 | std::uint32_t{r[x]} << 16 | std::uint32_t{g[x]} << 8 | b[x];
}

}  // namespace daub
