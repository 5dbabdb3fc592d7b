// Latin-1, the encoding of PNG's tEXt and zTXt, to and from UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace daub {

std::string utf8_from_latin1(std::string_view text);

/// Nothing where the text has a character beyond U+00FF or is no UTF-8.
std::optional<std::string> latin1_from_utf8(std::string_view text);

/// Well-formed UTF-8 by Unicode's definition (no surrogates, nothing overlong).
bool is_utf8(std::string_view text);

/// The text with each ill-formed byte replaced by U+FFFD.
std::string repaired_utf8(std::string_view text);

}  // namespace daub
