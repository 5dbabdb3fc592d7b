// How large a picture from a file may be.
#pragma once

#include <cstdint>
#include <string_view>

namespace daub {

/// Checked against what a file says of itself before anything of that size is set aside.
struct ImageLimits {
    int side = 32768;                             ///< pixels
    std::int64_t pixels = std::int64_t{1} << 28;  ///< 16384 x 16384
    std::int64_t memory = std::int64_t{3} << 30;  ///< bytes, decoded
    std::int64_t file = std::int64_t{1} << 30;    ///< bytes, encoded
};

/// Throws ErrorKind::input, naming the file and what it asks for.
void check_limits(std::string_view name, std::int64_t width, std::int64_t height, std::int64_t bytes_per_pixel,
                  ImageLimits const& limits);

}  // namespace daub
