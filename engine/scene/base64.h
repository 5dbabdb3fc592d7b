// Base64 (RFC 4648, with padding): bytes inside JSON.
#pragma once

#include "engine/scene/file_bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace daub {

std::string base64_from(ByteView bytes);

/// Nothing where the text is no Base64: another sign, a wrong length, padding inside.
std::optional<Bytes> bytes_from_base64(std::string_view text);

}  // namespace daub
