#include "engine/scene/latin1.h"

#include <unicode/utf8.h>

#include <cstdint>

namespace daub {
namespace {

/// Calls visit(code, begin, end) for each character; code < 0 where the bytes are ill-formed. Stops where it says so.
template <typename Visit>
bool for_each_character(std::string_view text, Visit const& visit) {
    for (std::size_t at = 0; at < text.size();) {
        auto next = static_cast<std::int64_t>(at);
        UChar32 code = 0;
        U8_NEXT(text.data(), next, static_cast<std::int64_t>(text.size()), code);
        if (!visit(code, at, static_cast<std::size_t>(next))) return false;
        at = static_cast<std::size_t>(next);
    }
    return true;
}

}  // namespace

std::string utf8_from_latin1(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char const c : text) {
        auto const code = static_cast<unsigned char>(c);
        if (code < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xC0 | code >> 6);
            out += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    return out;
}

std::optional<std::string> latin1_from_utf8(std::string_view text) {
    std::string out;
    bool const fits = for_each_character(text, [&](UChar32 code, std::size_t, std::size_t) {
        out += static_cast<char>(code);
        return code >= 0 && code <= 0xFF;
    });
    return fits ? std::optional(out) : std::nullopt;
}

bool is_utf8(std::string_view text) {
    return for_each_character(text, [](UChar32 code, std::size_t, std::size_t) { return code >= 0; });
}

std::string repaired_utf8(std::string_view text) {
    std::string out;
    for_each_character(text, [&](UChar32 code, std::size_t begin, std::size_t end) {
        out += code < 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(begin, end - begin);
        return true;
    });
    return out;
}

}  // namespace daub
