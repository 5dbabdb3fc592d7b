#include "engine/text/aligned_text.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "engine/core/error.h"

namespace daub {

AlignedText decode_utf8(std::string_view text, size_t shift) {
    AlignedText result;
    result.reserve(text.size());
    auto const* bytes = reinterpret_cast<uint8_t const*>(text.data());
    for (size_t position = 0; position < text.size();) {
        size_t const begin = position;
        UChar32 code = 0;
        U8_NEXT(bytes, position, text.size(), code);
        if (code < 0) {
            fail(ErrorKind::input, "the text is not valid UTF-8 at byte {}; save it as UTF-8 and try again",
                 shift + begin);
        }
        result.push_back({static_cast<char32_t>(code), {shift + begin, shift + position}});
    }
    return result;
}

void append_utf8(std::string& out, char32_t code) {
    char buffer[U8_MAX_LENGTH];
    int length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(code));
    out.append(buffer, static_cast<size_t>(length));
}

std::string encode_utf8(AlignedText const& text) {
    std::string result;
    for (AlignedChar const& c : text) append_utf8(result, c.code);
    return result;
}

std::vector<uint32_t> characters_before_bytes(std::string_view text) {
    std::vector<uint32_t> counts(text.size() + 1, 0);
    uint32_t passed = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        bool const starts_character = (static_cast<uint8_t>(text[i]) & 0xC0) != 0x80;
        if (starts_character && i > 0) ++passed;
        counts[i] = passed;
    }
    counts[text.size()] = text.empty() ? 0 : passed + 1;
    return counts;
}

AlignedText apply_edits(AlignedText const& text, std::vector<CharEdit> const& edits) {
    AlignedText result;
    result.reserve(edits.size());
    size_t next = 0;  // first character of `text` that no edit has used
    for (CharEdit const& edit : edits) {
        bool const inserted = edit.change > 0;
        TextSpan span;
        if (inserted) {
            if (next > 0) span = text[next - 1].source;
        } else if (next < text.size()) {
            span = text[next].source;
        }
        result.push_back({edit.code, span});
        if (!inserted) next = std::min(text.size(), next + 1 + static_cast<size_t>(-edit.change));
    }
    return result;
}

namespace {

UNormalizer2 const* nfc() {
    UErrorCode status = U_ZERO_ERROR;
    UNormalizer2 const* const instance = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) fail(ErrorKind::internal, "ICU has no NFC data: {}", u_errorName(status));
    return instance;
}

struct Mark {
    CharEdit edit;
    uint8_t combining_class = 0;
};

/// Full canonical decomposition, marks in canonical order.
std::vector<Mark> decompose(AlignedText const& text) {
    UNormalizer2 const* const normalizer = nfc();
    std::vector<Mark> result;
    size_t unordered = 0;  // marks from here on still wait for their order
    auto const settle = [&] {
        std::stable_sort(result.begin() + static_cast<std::ptrdiff_t>(unordered), result.end(),
                         [](Mark const& a, Mark const& b) { return a.combining_class < b.combining_class; });
    };
    auto const push = [&](char32_t code, int change) {
        uint8_t const combining_class = u_getCombiningClass(static_cast<UChar32>(code));
        if (combining_class == 0) settle();
        result.push_back({{code, change}, combining_class});
        if (combining_class == 0) unordered = result.size();
    };
    for (AlignedChar const& c : text) {
        UChar parts[32];  // the longest canonical decomposition has 4 code points
        UErrorCode status = U_ZERO_ERROR;
        int32_t const length = unorm2_getDecomposition(normalizer, static_cast<UChar32>(c.code), parts, 32, &status);
        if (length < 0 || U_FAILURE(status)) {
            push(c.code, 0);
            continue;
        }
        for (int32_t i = 0; i < length;) {
            bool const first = i == 0;
            UChar32 code = 0;
            U16_NEXT(parts, i, length, code);
            push(static_cast<char32_t>(code), first ? 0 : 1);
        }
    }
    settle();
    return result;
}

/// Joins a starter with the marks behind it (Unicode standard annex 15); a joined character has swallowed one more.
std::vector<CharEdit> recompose(std::vector<Mark> const& marks) {
    UNormalizer2 const* const normalizer = nfc();
    std::vector<CharEdit> result;
    size_t starter = SIZE_MAX;  // index in `result` of the character that marks join
    int last_class = -1;        // class of the last mark that stayed apart since the starter
    for (Mark const& mark : marks) {
        bool const reachable = starter != SIZE_MAX && (last_class < 0 || last_class < mark.combining_class);
        UChar32 const joined = reachable ? unorm2_composePair(normalizer, static_cast<UChar32>(result[starter].code),
                                                              static_cast<UChar32>(mark.edit.code))
                                         : U_SENTINEL;
        if (joined >= 0) {
            result[starter].code = static_cast<char32_t>(joined);
            result[starter].change += mark.edit.change - 1;
            continue;
        }
        result.push_back(mark.edit);
        if (mark.combining_class == 0) {
            starter = result.size() - 1;
            last_class = -1;
        } else if (starter != SIZE_MAX) {
            last_class = mark.combining_class;
        }
    }
    return result;
}

}  // namespace

AlignedText compose_canonically(AlignedText const& text) { return apply_edits(text, recompose(decompose(text))); }

AlignedText collapse_white_space(AlignedText const& text) {
    AlignedText result;
    result.reserve(text.size());
    bool in_space = false;
    for (AlignedChar const& c : text) {
        bool const space = is_white_space(c.code);
        if (space && in_space) {
            result.back().source = c.source;
        } else {
            result.push_back({space ? U' ' : c.code, c.source});
        }
        in_space = space;
    }
    return result;
}

AlignedText to_lower_case(AlignedText const& text) {
    constexpr char32_t capital_i_with_dot = 0x130;  // the one character whose lower case is two
    constexpr char32_t combining_dot_above = 0x307;
    AlignedText result;
    result.reserve(text.size());
    for (AlignedChar const& c : text) {
        if (c.code == capital_i_with_dot) {
            result.push_back({U'i', c.source});
            result.push_back({combining_dot_above, c.source});
        } else {
            result.push_back({static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.code))), c.source});
        }
    }
    return result;
}

bool is_letter(char32_t code) { return (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_L_MASK) != 0; }
bool is_number(char32_t code) { return (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_N_MASK) != 0; }
bool is_white_space(char32_t code) { return u_isUWhiteSpace(static_cast<UChar32>(code)) != 0; }

}  // namespace daub
