// The tokenizers that the tests of this folder use, loaded once, and random text for the property tests.
#pragma once

#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"

#include <rapidcheck.h>

#include <bit>
#include <string>
#include <vector>

namespace daub {

inline std::string const source_folder = DAUB_SOURCE_DIR;

inline ClipTokenizer const& clip_tokenizer() {
    static ClipTokenizer const tokenizer = ClipTokenizer::load(source_folder + "/resources/clip-tokenizer");
    return tokenizer;
}

/// The T5 tokenizer of the golden fixtures: 1,000 pieces and 100 extra ids.
inline T5Tokenizer const& t5_tokenizer() {
    static T5Tokenizer const tokenizer =
        T5Tokenizer::load(source_folder + "/tests/golden/fixtures/models/t5-tokenizer");
    return tokenizer;
}

inline ClipTokenizer const& sketchbook_clip() {
    static ClipTokenizer const tokenizer = ClipTokenizer::load(source_folder + "/resources/sketchbook/tokenizers/clip");
    return tokenizer;
}

inline T5Tokenizer const& sketchbook_t5() {
    static T5Tokenizer const tokenizer = T5Tokenizer::load(source_folder + "/resources/sketchbook/tokenizers/t5");
    return tokenizer;
}

inline std::vector<int32_t> ids_of(std::vector<Token> const& tokens) {
    std::vector<int32_t> ids;
    for (Token const& token : tokens) ids.push_back(token.id);
    return ids;
}

/// Writes the few protocol buffer fields that a model needs.
struct ModelBytes {
    std::string bytes;

    static std::string varint(uint64_t value) {
        std::string out;
        for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
        return out + static_cast<char>(value);
    }
    static std::string field(int number, std::string const& content) {
        return varint(static_cast<uint64_t>(number) << 3 | 2) + varint(content.size()) + content;
    }
    static std::string number(int field_number, uint64_t value) {
        return varint(static_cast<uint64_t>(field_number) << 3) + varint(value);
    }
    ModelBytes& piece(std::string const& text, float score, int type = 1) {
        auto const bits = std::bit_cast<uint32_t>(score);
        std::string score_bytes = varint(2 << 3 | 5);
        for (int i = 0; i < 4; ++i) score_bytes += static_cast<char>(bits >> (8 * i));
        bytes += field(1, field(1, text) + score_bytes + number(3, static_cast<uint64_t>(type)));
        return *this;
    }
    ModelBytes& specials() { return piece("<pad>", 0, 3).piece("</s>", 0, 3).piece("<unk>", 0, 2); }
};

/// Code points from the blocks in which normalisation has work to do: Latin with marks, Hangul, compatibility forms,
/// white space, emoji, and much plain text.
inline rc::Gen<char32_t> any_code_point() {
    using rc::gen::inRange;
    auto const block = [](uint32_t begin, uint32_t end) {
        return rc::gen::map(inRange<uint32_t>(begin, end), [](uint32_t code) { return static_cast<char32_t>(code); });
    };
    return rc::gen::weightedOneOf<char32_t>({{8, block(0x20, 0x7F)},
                                             {2, block(0x80, 0x250)},
                                             {3, block(0x300, 0x345)},
                                             {2, block(0x370, 0x530)},
                                             {1, block(0x900, 0x980)},
                                             {2, block(0x1100, 0x11FA)},
                                             {1, block(0x1E00, 0x2070)},
                                             {1, block(0xAC00, 0xAD00)},
                                             {1, block(0xFB00, 0xFB07)},
                                             {1, block(0xFF00, 0xFFEF)},
                                             {1, block(0x1F600, 0x1F650)},
                                             {1, block(0x1D15E, 0x1D165)}});
}

inline rc::Gen<std::string> any_text() {
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(any_code_point()),
                        [](std::vector<char32_t> const& codes) {
                            std::string text;
                            for (char32_t const code : codes) append_utf8(text, code);
                            return text;
                        });
}

}  // namespace daub
