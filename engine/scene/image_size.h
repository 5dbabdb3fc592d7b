// How large a picture is, from the head of its file alone.
#pragma once

#include "engine/scene/file_bytes.h"
#include "engine/scene/geometry.h"
#include "engine/scene/image_limits.h"

#include <string_view>

namespace daub {

/// Width and height as read_image() would give them, upright. Decodes nothing, so the pixels may still be damaged.
/// Throws ErrorKind::input, naming the file, where it is none of the formats or beyond the limits.
Size image_size(ByteView bytes, std::string_view name, ImageLimits const& limits = {});

}  // namespace daub
