// The contents of a spiece.model file: pieces with their scores and the rules for normalising characters.
// Read from untrusted bytes (sentencepiece_model.proto of the sentencepiece project names the fields).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct SentencepieceModel {
    enum class PieceType : uint8_t { normal = 1, unknown = 2, control = 3, user_defined = 4, unused = 5, byte = 6 };

    struct Piece {
        std::string text;
        float score = 0;  ///< log probability
        PieceType type = PieceType::normal;
    };

    std::vector<Piece> pieces;  ///< by id
    std::string character_map;  ///< precompiled_charsmap, see character_map.h; may be empty
    int32_t unknown_id = 0;     ///< id of the one piece of type unknown
    bool byte_fallback = false;

    /// Throws Error(input), beginning with `where`, for: damaged files, other models than unigram, no pieces or more
    /// than 2^20, empty, too long, repeated or non-UTF-8 pieces, scores that are no numbers, no or several unknown
    /// pieces.
    static SentencepieceModel parse(std::string_view bytes, std::string_view where);

    /// Id of the piece with this text.
    std::optional<int32_t> find(std::string_view text) const;
};

}  // namespace daub
