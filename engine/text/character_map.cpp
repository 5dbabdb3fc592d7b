#include "engine/text/character_map.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "engine/core/error.h"

namespace daub {

namespace {

// Fields of a unit of darts-clone's double array.
bool has_leaf(uint32_t unit) { return ((unit >> 8) & 1) != 0; }
uint32_t leaf_value(uint32_t unit) { return unit & 0x7FFFFFFFU; }
uint32_t label(uint32_t unit) { return unit & (0x80000000U | 0xFFU); }
uint32_t child_offset(uint32_t unit) { return (unit >> 10) << ((unit & (1U << 9)) >> 6); }

constexpr size_t longest_mapped_cluster = 5;  // bytes; longer clusters are only mapped character by character

uint32_t read_u32(std::string_view bytes, size_t position) {
    uint32_t value = 0;
    for (size_t i = 0; i < 4; ++i) value |= uint32_t{static_cast<uint8_t>(bytes[position + i])} << (8 * i);
    return value;
}

/// Clusters of text without characters beyond ASCII: single characters, but for CR LF.
std::vector<size_t> ascii_cluster_ends(AlignedText const& text) {
    std::vector<size_t> ends;
    for (size_t i = 0; i < text.size(); ++i) {
        bool const crlf = text[i].code == U'\r' && i + 1 < text.size() && text[i + 1].code == U'\n';
        if (!crlf) ends.push_back(i + 1);
    }
    return ends;
}

/// Ends of the extended grapheme clusters (Unicode standard annex 29), in characters.
std::vector<size_t> cluster_ends(AlignedText const& text) {
    if (std::all_of(text.begin(), text.end(), [](AlignedChar const& c) { return c.code < 0x80; })) {
        return ascii_cluster_ends(text);
    }
    std::string const utf8 = encode_utf8(text);
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UText, decltype(&utext_close)> const view(
        utext_openUTF8(nullptr, utf8.data(), static_cast<int64_t>(utf8.size()), &status), &utext_close);
    std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> const breaks(
        ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status), &ubrk_close);
    if (U_SUCCESS(status)) ubrk_setUText(breaks.get(), view.get(), &status);
    if (U_FAILURE(status)) fail(ErrorKind::internal, "ICU cannot find grapheme clusters: {}", u_errorName(status));
    std::vector<uint32_t> const before = characters_before_bytes(utf8);
    std::vector<size_t> ends;
    for (int32_t end = ubrk_next(breaks.get()); end != UBRK_DONE; end = ubrk_next(breaks.get())) {
        ends.push_back(before[static_cast<size_t>(end)]);
    }
    return ends;
}

}  // namespace

CharacterMap CharacterMap::parse(std::string_view bytes) {
    CharacterMap result;
    if (bytes.empty()) return result;
    size_t const trie_bytes = bytes.size() < 4 ? SIZE_MAX : read_u32(bytes, 0);
    if (bytes.size() < 4 || trie_bytes > bytes.size() - 4 || trie_bytes % 4 != 0 || trie_bytes == 0) {
        fail(ErrorKind::input, "the model's character map of {} bytes is damaged", bytes.size());
    }
    for (size_t i = 0; i < trie_bytes; i += 4) result.trie_.push_back(read_u32(bytes, 4 + i));
    result.replacements_ = bytes.substr(4 + trie_bytes);
    return result;
}

std::optional<std::string_view> CharacterMap::find(std::string_view key) const {
    auto const unit_at = [&](uint32_t position) {
        if (position >= trie_.size()) fail(ErrorKind::input, "the model's character map points outside of itself");
        return trie_[position];
    };
    uint32_t position = child_offset(trie_.front());
    for (char const c : key) {
        auto const byte = static_cast<uint8_t>(c);
        if (byte == 0) break;
        position ^= byte;
        uint32_t const unit = unit_at(position);
        if (label(unit) != byte) break;
        position ^= child_offset(unit);
        if (!has_leaf(unit)) continue;
        uint32_t const begin = leaf_value(unit_at(position));
        if (begin >= replacements_.size()) {
            fail(ErrorKind::input, "the model's character map points outside of its replacements");
        }
        std::string_view const rest = std::string_view(replacements_).substr(begin);
        return rest.substr(0, rest.find('\0'));
    }
    return {};
}

bool CharacterMap::rewrite(AlignedText const& text, TextSpan part, std::vector<CharEdit>& edits) const {
    std::string key;
    for (size_t i = part.begin; i < part.end; ++i) append_utf8(key, text[i].code);
    bool const whole_cluster = part.end - part.begin > 1;
    if (whole_cluster && key.size() > longest_mapped_cluster) return false;
    std::optional<std::string_view> const replacement = find(key);
    if (!replacement) return false;
    AlignedText const characters = decode_utf8(*replacement);
    auto const old_count = static_cast<int>(part.end - part.begin);
    auto const new_count = static_cast<int>(characters.size());
    for (int i = 0; i < new_count; ++i) {
        edits.push_back({characters[static_cast<size_t>(i)].code, i < old_count ? 0 : 1});
    }
    // An empty replacement takes the characters away with whatever stands before them.
    if (new_count < old_count && !edits.empty()) edits.back().change += new_count - old_count;
    return true;
}

AlignedText CharacterMap::apply(AlignedText const& text) const {
    if (trie_.empty()) return text;
    std::vector<CharEdit> edits;
    edits.reserve(text.size());
    size_t begin = 0;
    for (size_t const end : cluster_ends(text)) {
        if (!rewrite(text, {begin, end}, edits)) {
            bool const single = end - begin == 1;
            for (size_t i = begin; i < end; ++i) {
                if (single || !rewrite(text, {i, i + 1}, edits)) edits.push_back({text[i].code, 0});
            }
        }
        begin = end;
    }
    return apply_edits(text, edits);
}

}  // namespace daub
