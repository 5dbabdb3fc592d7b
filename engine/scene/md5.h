// MD5 (RFC 1321), only because extended XMP names its parts by it. Not for anything that must be safe.
#pragma once

#include <string>
#include <string_view>

namespace daub {

/// 32 hexadecimal digits in capitals.
std::string md5_digits(std::string_view bytes);

}  // namespace daub
