#include "engine/text/byte_pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <queue>

#include "engine/core/error.h"
#include "engine/text/aligned_text.h"
#include "engine/text/text_file.h"

namespace daub {

namespace {

constexpr int32_t largest_id = (1 << 20) - 1;  // CLIP has 49,408; this only keeps a bad file from filling the memory

bool is_printable_latin(int byte) {
    return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || (byte >= 0xAE && byte <= 0xFF);
}

uint64_t pair_key(int32_t first, int32_t second) {
    return static_cast<uint64_t>(static_cast<uint32_t>(first)) << 32 | static_cast<uint32_t>(second);
}

}  // namespace

std::array<uint8_t, 256> const& byte_order() {
    static std::array<uint8_t, 256> const order = [] {
        std::array<uint8_t, 256> bytes{};
        for (int i = 0; i < 256; ++i) bytes[static_cast<size_t>(i)] = static_cast<uint8_t>(i);
        std::stable_partition(bytes.begin(), bytes.end(), [](uint8_t byte) { return is_printable_latin(byte); });
        return bytes;
    }();
    return order;
}

std::array<std::string, 256> const& byte_symbols() {
    static std::array<std::string, 256> const symbols = [] {
        std::array<std::string, 256> table;
        char32_t stand_in = 256;  // the bytes without a printable character take the next free ones
        for (size_t byte = 0; byte < 256; ++byte) {
            bool const printable = is_printable_latin(static_cast<int>(byte));
            append_utf8(table[byte], printable ? static_cast<char32_t>(byte) : stand_in++);
        }
        return table;
    }();
    return symbols;
}

BytePairs BytePairs::load(std::filesystem::path const& vocabulary, std::filesystem::path const& merges) {
    std::string const json = read_text_file(vocabulary);
    std::string const lines = read_text_file(merges);
    return parse(json, lines, vocabulary.parent_path().string());
}

BytePairs BytePairs::parse(std::string_view vocabulary, std::string_view merges, std::string_view where) {
    BytePairs result;
    result.read_vocabulary(vocabulary, where);
    result.read_merges(merges, where);
    return result;
}

void BytePairs::read_vocabulary(std::string_view json, std::string_view where) {
    nlohmann::json const root = nlohmann::json::parse(json, nullptr, false);
    if (!root.is_object()) {
        fail(ErrorKind::input, "{}/vocab.json is not a JSON object that maps symbols to ids; download it again", where);
    }
    for (auto const& [symbol, value] : root.items()) {
        bool const in_range = value.is_number_unsigned() && value.get<uint64_t>() <= uint64_t{largest_id};
        if (!in_range) {
            fail(ErrorKind::input, "{}/vocab.json gives \"{}\" the id {}; ids are whole numbers from 0 to {}", where,
                 symbol, value.dump(), largest_id);
        }
        auto const id = value.get<int32_t>();
        if (symbols_.size() <= static_cast<size_t>(id)) symbols_.resize(static_cast<size_t>(id) + 1);
        std::string& slot = symbols_[static_cast<size_t>(id)];
        if (!slot.empty()) {
            fail(ErrorKind::input, "{}/vocab.json gives the id {} to both \"{}\" and \"{}\"", where, id, slot, symbol);
        }
        slot = symbol;
        ids_[symbol] = id;
    }
    for (size_t byte = 0; byte < 256; ++byte) {
        std::string const& symbol = byte_symbols()[byte];
        inner_bytes_[byte] = id_of(symbol);
        final_bytes_[byte] = id_of(symbol + std::string(end_of_word));
        if (inner_bytes_[byte] < 0 || final_bytes_[byte] < 0) {
            fail(ErrorKind::input, "{}/vocab.json lacks the symbol \"{}{}\" of byte {}: it is no byte-level vocabulary",
                 where, symbol, inner_bytes_[byte] < 0 ? "" : end_of_word, byte);
        }
    }
}

void BytePairs::read_merges(std::string_view lines, std::string_view where) {
    uint32_t rank = 0;
    size_t line_number = 0;
    while (!lines.empty()) {
        size_t const length = std::min(lines.find('\n'), lines.size());
        std::string_view line = lines.substr(0, length);
        lines.remove_prefix(std::min(length + 1, lines.size()));
        ++line_number;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        bool const comment = line_number == 1 && line.starts_with("#version");
        if (line.empty() || comment) continue;
        std::string const place = fmt::format("{}/merges.txt, line {}", where, line_number);
        size_t const space = line.find(' ');
        if (space == std::string_view::npos || line.find(' ', space + 1) != std::string_view::npos) {
            fail(ErrorKind::input, "{}: expected two symbols with one space between them", place);
        }
        add_merge(line.substr(0, space), line.substr(space + 1), rank++, place);
    }
}

void BytePairs::add_merge(std::string_view first, std::string_view second, uint32_t rank, std::string const& place) {
    int32_t const first_id = id_of(first);
    int32_t const second_id = id_of(second);
    int32_t const joined = id_of(std::string(first) + std::string(second));
    if (first_id < 0 || second_id < 0 || joined < 0) {
        fail(ErrorKind::input, "{}: vocab.json has no \"{}\"; the two files do not belong together", place,
             first_id < 0    ? std::string(first)
             : second_id < 0 ? std::string(second)
                             : std::string(first) + std::string(second));
    }
    merges_.insert_or_assign(pair_key(first_id, second_id), Merge{rank, joined});
}

int32_t BytePairs::id_of(std::string_view symbol) const {
    auto const found = ids_.find(std::string(symbol));
    return found == ids_.end() ? -1 : found->second;
}

std::string const& BytePairs::symbol(int32_t id) const {
    static std::string const none;
    return id < 0 || static_cast<size_t>(id) >= symbols_.size() ? none : symbols_[static_cast<size_t>(id)];
}

BytePairs::Merge const* BytePairs::find_merge(int32_t first, int32_t second) const {
    auto const found = merges_.find(pair_key(first, second));
    return found == merges_.end() ? nullptr : &found->second;
}

namespace {

/// A word while its symbols are merged: a linked list over the starting bytes.
struct Symbol {
    int32_t id = 0;
    size_t bytes = 0;  // 0: swallowed by the symbol before
    size_t previous = SIZE_MAX;
    size_t next = SIZE_MAX;
};

/// A pair that may be merged: best rank first, leftmost of equals.
struct Candidate {
    uint32_t rank = 0;
    size_t left = 0;
    int32_t left_id = 0;  // ids when the candidate was found: it is stale once they have changed
    int32_t right_id = 0;
    int32_t joined = 0;

    bool operator<(Candidate const& other) const {  // for a queue whose top is the largest
        return std::pair(rank, left) > std::pair(other.rank, other.left);
    }
};

}  // namespace

std::vector<BytePairs::Piece> BytePairs::encode_word(std::string_view word) const {
    std::vector<Symbol> symbols(word.size());
    for (size_t i = 0; i < word.size(); ++i) {
        auto const byte = static_cast<uint8_t>(word[i]);
        bool const last = i + 1 == word.size();
        symbols[i] = {.id = last ? final_bytes_[byte] : inner_bytes_[byte],
                      .bytes = 1,
                      .previous = i == 0 ? SIZE_MAX : i - 1,
                      .next = last ? SIZE_MAX : i + 1};
    }
    std::priority_queue<Candidate> candidates;
    auto const consider = [&](size_t left) {
        if (left == SIZE_MAX || symbols[left].next == SIZE_MAX) return;
        int32_t const left_id = symbols[left].id;
        int32_t const right_id = symbols[symbols[left].next].id;
        if (Merge const* const merge = find_merge(left_id, right_id)) {
            candidates.push({merge->rank, left, left_id, right_id, merge->joined});
        }
    };
    for (size_t i = 0; i + 1 < word.size(); ++i) consider(i);

    while (!candidates.empty()) {
        Candidate const best = candidates.top();
        candidates.pop();
        Symbol& left = symbols[best.left];
        bool const stale = left.bytes == 0 || left.next == SIZE_MAX || left.id != best.left_id ||
                           symbols[left.next].id != best.right_id;
        if (stale) continue;
        Symbol& right = symbols[left.next];
        left.id = best.joined;
        left.bytes += right.bytes;
        left.next = right.next;
        right.bytes = 0;
        if (left.next != SIZE_MAX) symbols[left.next].previous = best.left;
        consider(left.previous);
        consider(best.left);
    }

    std::vector<Piece> pieces;
    for (Symbol const& symbol : symbols) {
        if (symbol.bytes > 0) pieces.push_back({symbol.id, symbol.bytes});
    }
    return pieces;
}

}  // namespace daub
