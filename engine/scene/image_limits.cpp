#include "engine/scene/image_limits.h"

#include "engine/core/error.h"

namespace daub {

void check_limits(std::string_view name, std::int64_t width, std::int64_t height, std::int64_t bytes_per_pixel,
                  ImageLimits const& limits) {
    if (width < 1 || height < 1) fail(ErrorKind::input, "{} says it is {} x {} pixels large.", name, width, height);
    if (width > limits.side || height > limits.side || width * height > limits.pixels)
        fail(ErrorKind::input, "{} is {} x {} pixels large. At most {} on a side and {} in all are read.", name, width,
             height, limits.side, limits.pixels);
    if (width * height * bytes_per_pixel > limits.memory)
        fail(ErrorKind::memory, "{} ({} x {} pixels) needs more than {} MiB of memory.", name, width, height,
             limits.memory >> 20);
}

}  // namespace daub
