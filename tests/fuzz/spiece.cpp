// Fuzzes sentencepiece models: whatever the bytes, they are refused with an Error or make a tokenizer whose tokens lie
// in the text and in the vocabulary.
#include "engine/core/error.h"
#include "engine/text/t5_tokenizer.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace daub;

void require(bool condition) {
    if (!condition) std::abort();
}

constexpr std::array<std::string_view, 4> prompts = {
    "a fox, two Foxes and 10 \"STOP\" signs",
    "e\u0301 \uFB01ne \u1112\u1161\u11ab \u2581a\u2581 \u3000x\r\n\t",
    "</s><pad> <unk><extra_id_7>x<extra_id_>",
    "\U0001F9FF\U0001F9FF \u4e00\u53ea",
};

void check_promises(T5Tokenizer const& tokenizer, std::string_view text) {
    size_t begin = 0;
    for (Token const& token : tokenizer.tokenize(text)) {
        require(token.bytes.begin >= begin && token.bytes.end <= text.size());
        require(!tokenizer.piece(token.id).empty());
        begin = token.bytes.begin;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(uint8_t const* data, size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    try {
        T5Tokenizer const tokenizer(SentencepieceModel::parse(bytes, "fuzzed"));
        for (std::string_view const prompt : prompts) check_promises(tokenizer, prompt);
    } catch (Error const&) {
        // Refusing is the other right answer; damage deep in the character map shows when it is first used.
    }
    return 0;
}
