#include "engine/text/clip_tokenizer.h"

#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/text/clip_words.h"
#include "engine/text/tokenizer_config.h"

namespace daub {

namespace {

constexpr std::string_view start_symbol = "<|startoftext|>";
constexpr std::string_view end_symbol = "<|endoftext|>";

int32_t required_id(BytePairs const& pairs, std::string_view symbol, std::string_view where) {
    int32_t const id = pairs.id_of(symbol);
    if (id < 0) fail(ErrorKind::input, "{}: the vocabulary has no \"{}\"; is it CLIP's?", where, symbol);
    return id;
}

}  // namespace

ClipTokenizer::ClipTokenizer(BytePairs pairs, size_t max_length) : pairs_(std::move(pairs)) {
    frame_.begin = required_id(pairs_, start_symbol, "CLIP tokenizer");
    frame_.end = required_id(pairs_, end_symbol, "CLIP tokenizer");
    frame_.padding = frame_.end;
    frame_.max_length = max_length;
}

ClipTokenizer ClipTokenizer::load(std::filesystem::path const& folder) {
    TokenizerConfig const config = TokenizerConfig::load(folder);
    ClipTokenizer result(BytePairs::load(folder / "vocab.json", folder / "merges.txt"), config.max_length.value_or(77));
    if (config.padding_token) {
        result.frame_.padding = required_id(result.pairs_, *config.padding_token, folder.string());
    }
    return result;
}

int32_t ClipTokenizer::checked(int32_t id) const {
    if (id < 0 || static_cast<size_t>(id) >= pairs_.size()) {
        fail(ErrorKind::input, "id {} is not in the CLIP vocabulary of {} entries", id, pairs_.size());
    }
    return id;
}

std::vector<Token> ClipTokenizer::tokenize(std::string_view text) const {
    std::vector<Token> tokens;
    size_t begin = 0;
    for (size_t found = text.find(end_symbol); found != std::string_view::npos; found = text.find(end_symbol, begin)) {
        tokenize_segment(text.substr(begin, found - begin), begin, tokens);
        begin = found + end_symbol.size();
        tokens.push_back({.id = frame_.end, .bytes = {found, begin}});
    }
    tokenize_segment(text.substr(begin), begin, tokens);
    number_characters(tokens, text);
    return tokens;
}

void ClipTokenizer::tokenize_segment(std::string_view segment, size_t shift, std::vector<Token>& out) const {
    AlignedText const text = to_lower_case(collapse_white_space(compose_canonically(decode_utf8(segment, shift))));
    size_t begin = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (!matches_at(text, i, text.size(), clip_start_token)) continue;
        size_t const end = i + clip_start_token.size();
        tokenize_words(text, begin, i, out);
        out.push_back({.id = *frame_.begin, .bytes = {text[i].source.begin, text[end - 1].source.end}});
        begin = end;
        i = end - 1;
    }
    tokenize_words(text, begin, text.size(), out);
}

void ClipTokenizer::tokenize_words(AlignedText const& text, size_t begin, size_t end, std::vector<Token>& out) const {
    for (TextSpan const word : split_clip_words(text, begin, end)) tokenize_word(text, word, out);
}

void ClipTokenizer::tokenize_word(AlignedText const& text, TextSpan word, std::vector<Token>& out) const {
    std::string bytes;
    std::vector<size_t> character_of_byte;
    for (size_t i = word.begin; i < word.end; ++i) {
        append_utf8(bytes, text[i].code);
        character_of_byte.resize(bytes.size(), i);
    }
    size_t begin = 0;
    for (BytePairs::Piece const& piece : pairs_.encode_word(bytes)) {
        size_t const end = begin + piece.bytes;
        AlignedChar const& first = text[character_of_byte[begin]];
        AlignedChar const& last = text[character_of_byte[end - 1]];
        out.push_back({.id = piece.id, .bytes = {first.source.begin, last.source.end}});
        begin = end;
    }
}

}  // namespace daub
