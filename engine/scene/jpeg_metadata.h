// EXIF and XMP in and out of JPEG files, segment by segment: the picture itself is not touched.
#pragma once

#include "engine/scene/file_bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace daub {

struct EmbeddedMetadata {
    Bytes exif;                ///< with or without "Exif\0\0"; empty: none
    std::string xmp;           ///< packet; empty: none
    std::string extended_xmp;  ///< second packet, of any length, whose GUID the first one names; empty: none
};

/// The JPEG with this metadata instead of what it had. Throws ErrorKind::input where it is no JPEG, ErrorKind::output
/// where EXIF or the first packet is too long for a segment.
Bytes with_jpeg_metadata(ByteView jpeg, EmbeddedMetadata const& metadata);

/// Reads as far as the segments are whole. Throws ErrorKind::input where it is no JPEG.
EmbeddedMetadata jpeg_metadata(ByteView jpeg, std::string_view name);

/// What the first packet has to say of the second.
std::string extended_xmp_guid(std::string_view extended_xmp);

}  // namespace daub
