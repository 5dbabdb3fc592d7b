// The XMP of a picture: that a trained model made it, with what program, and Daub's settings. Through exempi.
#pragma once

#include "engine/scene/file_bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace daub {

struct XmpContent {
    bool generated = false;  ///< IPTC digital source type: trainedAlgorithmicMedia
    std::string creator_tool;
    std::string settings;      ///< Daub's JSON; empty: none
    std::string has_extended;  ///< GUID of an extended packet in a JPEG; empty: none

    bool operator==(XmpContent const&) const = default;
};

/// A packet with what is set; `wrapped` puts the <?xpacket?> around it that readers look for. Throws
/// ErrorKind::internal where exempi fails. Thread-safe.
std::string encode_xmp(XmpContent const& content, bool wrapped = true);

/// What of it is in a packet; nothing where it is no XMP.
std::optional<XmpContent> decode_xmp(std::string_view packet);

}  // namespace daub
