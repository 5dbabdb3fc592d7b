// What Daub says in EXIF: UserComment, where the `parameters` text of JPEG and WebP lives, and the size in print, which
// WebP has no other place for. Through libexif.
#pragma once

#include "engine/scene/file_bytes.h"

#include <string>

namespace daub {

struct ExifContent {
    std::string comment;         ///< UTF-8; empty: none
    double pixels_per_inch = 0;  ///< 0: not said
    bool operator==(ExifContent const&) const = default;
};

/// "Exif\0\0" and a TIFF structure with the comment in UTF-16 (big-endian, as the web interface writes it). A comment
/// that is too long for EXIF in a JPEG (about 32,000 characters) is left out. Empty where nothing is to be said.
Bytes encode_exif(ExifContent const& content);

/// Of an EXIF block, with or without its "Exif\0\0"; what is missing or damaged stays empty. UTF-16 is read in the
/// order that the bytes suggest: programs disagree about it.
ExifContent decode_exif(ByteView exif);

}  // namespace daub
