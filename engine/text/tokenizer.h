// What the text encoders have in common: a sentence becomes ids that know which characters they stand for.
//
//     ClipTokenizer const tokenizer = ClipTokenizer::load("resources/clip-tokenizer");
//     std::vector<Token> const tokens = tokenizer.encode("a fox on a snowy meadow");
//     FittedTokens const row = fit_tokens(tokens, tokenizer.frame());     // 77 ids, mask, what did not fit
//
// Tokenizers are immutable after loading and may be shared between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/aligned_text.h"

namespace daub {

/// One position of a text encoder's input.
struct Token {
    int32_t id = 0;
    TextSpan bytes;       ///< UTF-8 bytes of the source; empty at 0 for what the tokenizer adds (start, end, padding)
    TextSpan characters;  ///< the same in code points
    bool added = false;   ///< start, end or padding: stands for no character of the source

    bool operator==(Token const&) const = default;
};

/// How a row of ids is framed.
struct TokenFrame {
    std::optional<int32_t> begin;  ///< id put in front of the sentence, if the encoder has one
    int32_t end = 0;               ///< id put behind it; kept as the last id when the sentence is cut
    int32_t padding = 0;           ///< id that fills the row up
    size_t max_length = 77;        ///< positions of the row, frame included

    /// Positions left for the sentence itself.
    size_t room() const { return max_length - (begin ? 2 : 1); }
};

class Tokenizer {
 public:
    virtual ~Tokenizer() = default;

    /// The ids of `text` without the frame. Throws Error(input) where `text` is not valid UTF-8.
    virtual std::vector<Token> tokenize(std::string_view text) const = 0;

    /// How the vocabulary writes an id, for people to read. Throws Error(input) for an id out of range.
    virtual std::string piece(int32_t id) const = 0;

    virtual size_t vocabulary_size() const = 0;
    virtual TokenFrame const& frame() const = 0;

    /// The ids of `text` between begin and end, however long.
    std::vector<Token> encode(std::string_view text) const;
};

/// A row, or several chunks one after the other, as the encoder takes it.
struct FittedTokens {
    std::vector<Token> tokens;  ///< max_length for each chunk
    std::vector<uint8_t> mask;  ///< 1 where a token is, 0 on padding; as long as `tokens`
    std::vector<Token> beyond;  ///< tokens of the sentence that found no room
    std::vector<int32_t> ids() const;
};

/// Cuts or pads what `encode` returned to one row; the end token stays the last id of a row that was cut.
FittedTokens fit_tokens(std::vector<Token> const& encoded, TokenFrame const& frame);

/// Splits what `encode` returned over as many rows as it needs (at least one, at most `max_chunks`), each framed on its
/// own: the usual way to give CLIP more than 75 tokens. Position p of row r is column r * max_length + p of the
/// concatenated encoder states.
FittedTokens chunk_tokens(std::vector<Token> const& encoded, TokenFrame const& frame, size_t max_chunks);

/// The part of `text` that found no room, for a message; empty if all did.
std::string_view text_beyond(FittedTokens const& fitted, std::string_view text);

/// Fills `characters` of every token from `bytes`. Tokenizers call this; `source` is the text that they were given.
void number_characters(std::vector<Token>& tokens, std::string_view source);

}  // namespace daub
