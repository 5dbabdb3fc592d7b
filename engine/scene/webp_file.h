// WebP through libwebp: straight alpha, true lossless, the first picture of an animation. (OpenImageIO 2.4 writes its
// "lossless" WebP through YUV and reads alpha premultiplied.)
#pragma once

#include "engine/scene/file_bytes.h"
#include "engine/scene/image.h"
#include "engine/scene/image_limits.h"
#include "engine/scene/jpeg_metadata.h"

#include <string_view>

namespace daub {

/// RGB or RGBA, sRGB u8. Throws ErrorKind::input, naming the file, where it is damaged or too large.
Image decode_webp(ByteView bytes, std::string_view name, ImageLimits const& limits = {});

/// image: RGB, or RGBA with straight alpha, u8, at most 16383 on a side. quality: 1 to 100, for lossless the effort.
/// lossless keeps the colour of transparent pixels too. Throws ErrorKind::output.
Bytes encode_webp(Image const& image, int quality, bool lossless);

/// The WebP with EXIF and XMP (one packet, of any length) added. Throws ErrorKind::output.
Bytes with_webp_metadata(ByteView webp, EmbeddedMetadata const& metadata);

/// Throws ErrorKind::input where it is no WebP.
EmbeddedMetadata webp_metadata(ByteView webp, std::string_view name);

}  // namespace daub
