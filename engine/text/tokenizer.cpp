#include "engine/text/tokenizer.h"

#include <algorithm>

namespace daub {

namespace {

Token added_token(int32_t id) { return {.id = id, .added = true}; }

/// The tokens of the sentence alone.
std::vector<Token> without_frame(std::vector<Token> const& encoded) {
    std::vector<Token> content;
    content.reserve(encoded.size());
    std::copy_if(encoded.begin(), encoded.end(), std::back_inserter(content), [](Token const& t) { return !t.added; });
    return content;
}

/// Appends one framed and padded row of content[begin, end).
void append_row(FittedTokens& out, std::vector<Token> const& content, size_t begin, size_t end,
                TokenFrame const& frame) {
    size_t const row_end = out.tokens.size() + frame.max_length;
    if (frame.begin) out.tokens.push_back(added_token(*frame.begin));
    out.tokens.insert(out.tokens.end(), content.begin() + static_cast<std::ptrdiff_t>(begin),
                      content.begin() + static_cast<std::ptrdiff_t>(end));
    out.tokens.push_back(added_token(frame.end));
    out.mask.resize(out.tokens.size(), 1);
    out.tokens.resize(row_end, added_token(frame.padding));
    out.mask.resize(row_end, 0);
}

}  // namespace

std::vector<Token> Tokenizer::encode(std::string_view text) const {
    std::vector<Token> tokens = tokenize(text);
    if (frame().begin) tokens.insert(tokens.begin(), added_token(*frame().begin));
    tokens.push_back(added_token(frame().end));
    return tokens;
}

std::vector<int32_t> FittedTokens::ids() const {
    std::vector<int32_t> result;
    result.reserve(tokens.size());
    for (Token const& token : tokens) result.push_back(token.id);
    return result;
}

FittedTokens fit_tokens(std::vector<Token> const& encoded, TokenFrame const& frame) {
    return chunk_tokens(encoded, frame, 1);
}

FittedTokens chunk_tokens(std::vector<Token> const& encoded, TokenFrame const& frame, size_t max_chunks) {
    std::vector<Token> const content = without_frame(encoded);
    size_t const room = frame.room();
    FittedTokens result;
    size_t used = 0;
    for (size_t chunk = 0; chunk == 0 || (chunk < max_chunks && used < content.size()); ++chunk) {
        size_t const next = std::min(content.size(), used + room);
        append_row(result, content, used, next, frame);
        used = next;
    }
    result.beyond.assign(content.begin() + static_cast<std::ptrdiff_t>(used), content.end());
    return result;
}

std::string_view text_beyond(FittedTokens const& fitted, std::string_view text) {
    if (fitted.beyond.empty()) return {};
    size_t const begin = fitted.beyond.front().bytes.begin;
    size_t const end = std::max(begin, fitted.beyond.back().bytes.end);
    return text.substr(begin, end - begin);
}

void number_characters(std::vector<Token>& tokens, std::string_view source) {
    std::vector<uint32_t> const before = characters_before_bytes(source);
    for (Token& token : tokens) token.characters = {before[token.bytes.begin], before[token.bytes.end]};
}

}  // namespace daub
