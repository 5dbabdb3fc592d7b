// Byte-level pair encoding in CLIP's file format: the merge table and the walk over one word.
// The format: vocab.json maps symbols to ids; merges.txt lists pairs, best first, after one comment line. Symbols are
// UTF-8 strings in which every byte of the text is one printable character, and the last symbol of a word ends in
// "</w>".
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace daub {

inline constexpr std::string_view end_of_word = "</w>";

/// The printable character (UTF-8) that stands for each byte in CLIP's files.
std::array<std::string, 256> const& byte_symbols();

/// Byte values in the order in which CLIP's vocabulary lists them (printable ones first).
std::array<uint8_t, 256> const& byte_order();

class BytePairs {
 public:
    /// Part of a word: its id and how many bytes of the word it covers.
    struct Piece {
        int32_t id = 0;
        size_t bytes = 0;
    };

    /// Reads both files. Throws Error(input) that names the file, the line and what is wrong with it: unreadable or not
    /// JSON, ids that are negative, twice or beyond 2^20, a byte without symbol, a merge of symbols that do not exist.
    static BytePairs load(std::filesystem::path const& vocabulary, std::filesystem::path const& merges);

    /// As `load`, from the contents of the files; `where` names them in messages.
    static BytePairs parse(std::string_view vocabulary, std::string_view merges, std::string_view where);

    /// Pieces of one word given as bytes; merges the best-ranked pair first, the leftmost of equals.
    std::vector<Piece> encode_word(std::string_view word) const;

    /// Id of a whole symbol, -1 if there is none.
    int32_t id_of(std::string_view symbol) const;

    /// Symbol of an id; empty for an id that no symbol has.
    std::string const& symbol(int32_t id) const;

    /// Largest id + 1: rows of the embedding table.
    size_t size() const { return symbols_.size(); }

 private:
    struct Merge {
        uint32_t rank = 0;
        int32_t joined = 0;
    };

    void read_vocabulary(std::string_view json, std::string_view where);
    void read_merges(std::string_view lines, std::string_view where);
    void add_merge(std::string_view first, std::string_view second, uint32_t rank, std::string const& place);
    Merge const* find_merge(int32_t first, int32_t second) const;

    std::unordered_map<std::string, int32_t> ids_;
    std::vector<std::string> symbols_;
    std::unordered_map<uint64_t, Merge> merges_;  // key: first id << 32 | second id
    std::array<int32_t, 256> inner_bytes_{};      // id of a byte inside a word
    std::array<int32_t, 256> final_bytes_{};      // id of a byte at the end of one
};

}  // namespace daub
