#include "ui/paint/dab_stamp.h"

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

constexpr std::size_t cache_limit = std::size_t{24} << 20;  // bytes: 16 offsets of the largest brush
constexpr int hardness_steps = 100;

/// Where a brush is wide its steps may be coarse: a pixel's fraction shows only beside a narrow stroke.
double size_step(double size) {  // multiples of an eighth: keys count in those
    return size < 16 ? 0.125 : size < 64 ? 0.25 : size < 256 ? 1 : 2;
}
int offset_steps(double size) { return size < 16 ? 8 : size < 128 ? 4 : 2; }

/// Coverage of one row of the disc, 0..255: dy from the centre, first pixel centre dx0 from it.
void stamp_row(float dx0, float dy, float inner, float fall, std::span<std::uint8_t> out) {
    float const per_pixel = 1 / fall;
    int const n = static_cast<int>(out.size());
    for (int x = 0; x < n; ++x) {
        float const dx = dx0 + static_cast<float>(x);
        float const t = std::min(1.0F, std::max(0.0F, (std::sqrt(dx * dx + dy * dy) - inner) * per_pixel));
        out[x] = static_cast<std::uint8_t>(static_cast<int>(255.0F * (1.0F - t * t * (3.0F - 2.0F * t)) + 0.5F));
    }
}

}  // namespace

DabStamp draw_stamp(double size, double hardness, QPointF offset) {
    double const radius = size / 2;
    double inner = hardness * radius, outer = radius;
    if (outer - inner < 1) inner = std::max(0.0, radius - 0.5), outer = inner + 1;
    int const reach = static_cast<int>(std::ceil(outer)) + 1;  // the offset needs a pixel more on the far side
    DabStamp stamp{2 * reach, {}};
    stamp.coverage.resize(static_cast<std::size_t>(stamp.side) * stamp.side);
    for (int y = 0; y < stamp.side; ++y)
        stamp_row(
            static_cast<float>(0.5 - reach - offset.x()), static_cast<float>(y + 0.5 - reach - offset.y()),
            static_cast<float>(inner), static_cast<float>(outer - inner),
            {stamp.coverage.data() + static_cast<std::size_t>(y) * stamp.side, static_cast<std::size_t>(stamp.side)});
    return stamp;
}

PlacedStamp StampCache::at(Dab const& dab) {
    double const step = size_step(dab.size), size = std::round(dab.size / step) * step;
    int const steps = offset_steps(dab.size);
    // Whole pixels and steps within one: positions are rounded down to the step, floor keeps negative ones right.
    int const x = static_cast<int>(std::floor(dab.at.x() * steps + 0.5)),
              y = static_cast<int>(std::floor(dab.at.y() * steps + 0.5));
    int const column = static_cast<int>(std::floor(static_cast<double>(x) / steps)),
              row = static_cast<int>(std::floor(static_cast<double>(y) / steps));
    Key const key{static_cast<int>(std::lround(size * 8)), static_cast<int>(std::lround(dab.hardness * hardness_steps)),
                  x - column * steps, y - row * steps};
    auto found = stamps_.find(key);
    if (found == stamps_.end()) {
        DabStamp stamp = draw_stamp(size, static_cast<double>(key.hardness) / hardness_steps,
                                    {static_cast<double>(key.x) / steps, static_cast<double>(key.y) / steps});
        if (bytes_ + stamp.coverage.size() > cache_limit) stamps_.clear(), bytes_ = 0;
        bytes_ += stamp.coverage.size();
        found = stamps_.emplace(key, std::move(stamp)).first;
    }
    int const reach = found->second.side / 2;
    return {&found->second, column - reach, row - reach};
}

}  // namespace daub
