// Fuzzes CLIP's vocabulary files and the text that they tokenise. The input is three parts with zero bytes between
// them: vocab.json (empty: a small valid one), merges.txt, and a sentence.
#include "engine/core/error.h"
#include "engine/text/clip_tokenizer.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace daub;

void require(bool condition) {
    if (!condition) std::abort();
}

/// All bytes, and what merges of the letters a to c can make of two of them.
std::string const& small_vocabulary() {
    static std::string const text = [] {
        nlohmann::json vocabulary = nlohmann::json::object();
        auto const add = [&](std::string const& symbol) { vocabulary.emplace(symbol, vocabulary.size()); };
        for (std::string const& symbol : byte_symbols()) add(symbol), add(symbol + "</w>");
        for (char const first : std::string("abc")) {
            for (char const second : std::string("abc")) {
                std::string const pair = {first, second};
                add(pair), add(pair + "</w>"), add(pair + pair), add(pair + pair + "</w>");
            }
        }
        add("<|startoftext|>"), add("<|endoftext|>");
        return vocabulary.dump();
    }();
    return text;
}

std::string_view take_part(std::string_view& rest) {
    size_t const length = std::min(rest.find('\0'), rest.size());
    std::string_view const part = rest.substr(0, length);
    rest.remove_prefix(std::min(length + 1, rest.size()));
    return part;
}

void check_promises(ClipTokenizer const& tokenizer, std::string_view text) {
    size_t begin = 0;
    for (Token const& token : tokenizer.tokenize(text)) {
        require(token.bytes.begin >= begin && token.bytes.end <= text.size());
        require(!tokenizer.piece(token.id).empty());
        begin = token.bytes.begin;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(uint8_t const* data, size_t size) {
    std::string_view rest(reinterpret_cast<char const*>(data), size);
    std::string_view const vocabulary = take_part(rest), merges = take_part(rest);
    try {
        std::string_view const used = vocabulary.empty() ? std::string_view(small_vocabulary()) : vocabulary;
        ClipTokenizer const tokenizer(BytePairs::parse(used, merges, "fuzzed"));
        check_promises(tokenizer, rest);
        check_promises(tokenizer, "aabbcc abcabc cba");
    } catch (Error const&) {
        // Refusing is the other right answer.
    }
    return 0;
}
