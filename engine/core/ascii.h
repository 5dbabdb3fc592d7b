// Letters of ASCII, whatever the locale; bytes beyond it stay.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace daub {

inline std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

}  // namespace daub
