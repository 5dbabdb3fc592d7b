// The one entry of EXIF that Daub needs: UserComment, where the `parameters` text of JPEG and WebP lives. Through
// libexif.
#pragma once

#include "engine/scene/file_bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace daub {

/// "Exif\0\0" and a TIFF structure with the text in UTF-16 (big-endian, as the web interface writes it). Nothing where
/// the text is too long for EXIF in a JPEG (about 32,000 characters).
std::optional<Bytes> exif_with_comment(std::string_view text);

/// The comment of an EXIF block, with or without its "Exif\0\0"; nothing where there is none or the block is damaged.
/// UTF-16 is read in the order that the bytes suggest: programs disagree about it.
std::optional<std::string> comment_of_exif(ByteView exif);

}  // namespace daub
