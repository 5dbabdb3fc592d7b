// One 8-bit plane of coverage: 0 not painted, 255 fully painted, in between soft.
//
//     Mask mask({64, 64});
//     mask.at(3, 4) = 255;
//     Plane const coverage = coverage_on_grid(mask, {8, 8});     // 0..1, exact area average
//
// A Mask owns its pixels. Share masks between threads and requests as Snapshot<Mask>.
#pragma once

#include "engine/scene/geometry.h"
#include "engine/scene/image.h"

#include <cassert>
#include <cstdint>
#include <span>
#include <vector>

namespace daub {

class Mask {
 public:
    Mask() = default;
    /// Every pixel `value`. Throws ErrorKind::input where a side is negative or above 65535.
    explicit Mask(Size size, std::uint8_t value = 0);

    Size size() const { return size_; }
    int width() const { return size_.width; }
    int height() const { return size_.height; }
    bool empty() const { return pixels_.empty(); }

    std::uint8_t& at(int x, int y) { return pixels_[index(x, y)]; }
    std::uint8_t at(int x, int y) const { return pixels_[index(x, y)]; }
    std::span<std::uint8_t> row(int y) { return {pixels_.data() + index(0, y), static_cast<std::size_t>(width())}; }
    std::span<std::uint8_t const> row(int y) const {
        return {pixels_.data() + index(0, y), static_cast<std::size_t>(width())};
    }
    /// All rows, top to bottom, width x height values.
    std::span<std::uint8_t> pixels() { return pixels_; }
    std::span<std::uint8_t const> pixels() const { return pixels_; }

    bool operator==(Mask const&) const = default;

 private:
    std::size_t index(int x, int y) const {
        assert(x >= 0 && y >= 0 && x < size_.width && y < size_.height);
        return static_cast<std::size_t>(y) * size_.width + x;
    }

    Size size_;
    std::vector<std::uint8_t> pixels_;
};

/// One float plane, rows top to bottom.
struct Plane {
    Size size;
    std::vector<float> values;  ///< height x width

    float at(int x, int y) const { return values[static_cast<std::size_t>(y) * size.width + x]; }
    bool operator==(Plane const&) const = default;
};

/// Coverage 0..1 of each cell of a `grid`: the mean of value/255 over rows [iH/h, (i+1)H/h) and columns
/// [jW/w, (j+1)W/w) with fractions of pixels counted. Exact for any sizes, also where the grid is finer than the mask.
/// Throws ErrorKind::input where the mask or the grid is empty.
Plane coverage_on_grid(Mask const& mask, Size grid);

}  // namespace daub
