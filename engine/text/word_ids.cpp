#include "engine/text/word_ids.h"

#include "engine/core/error.h"

#include <algorithm>
#include <string>

namespace daub {

namespace {

void check_word(std::string_view word) {
    AlignedText const text = decode_utf8(word);
    bool const spaced = std::any_of(text.begin(), text.end(), [](AlignedChar c) { return is_white_space(c.code); });
    if (word.empty() || spaced) fail(ErrorKind::input, "\"{}\" is no single word of a caption", word);
    if (word.find('<') != std::string_view::npos) {
        fail(ErrorKind::input, "the word \"{}\" may hold a special token; write it without \"<\"", word);
    }
}

/// What stands before an attached word: letters follow a quotation mark, marks follow letters.
std::string_view context_of(CaptionWord const& word) {
    if (!word.attached) return "";
    return is_letter(decode_utf8(word.text).front().code) ? "\"" : "a";
}

void append_ids(CaptionWord const& word, Tokenizer const& tokenizer, std::vector<int32_t>& ids) {
    std::string_view const context = context_of(word);
    for (Token const& token : tokenizer.tokenize(std::string(context) + std::string(word.text))) {
        if (token.bytes.end <= context.size()) continue;
        if (token.bytes.begin < context.size()) {
            fail(ErrorKind::input, "the vocabulary joins \"{}\" with what stands before it (\"{}\")", word.text,
                 tokenizer.piece(token.id));
        }
        ids.push_back(token.id);
    }
}

}  // namespace

WordIds word_ids(std::span<CaptionWord const> words, Tokenizer const& tokenizer) {
    WordIds result;
    result.offsets.push_back(0);
    for (CaptionWord const& word : words) {
        check_word(word.text);
        append_ids(word, tokenizer, result.ids);
        result.offsets.push_back(static_cast<int32_t>(result.ids.size()));
    }
    return result;
}

}  // namespace daub
