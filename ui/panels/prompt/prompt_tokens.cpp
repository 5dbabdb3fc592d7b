#include "ui/panels/prompt/prompt_tokens.h"

#include "engine/scene/prompt_grammar.h"

namespace daub {
namespace {

EncoderUse use_of(Tokenizer const& tokenizer, int limit, ParsedPrompt const& parsed) {
    std::vector<Token> const all = tokenizer.encode(parsed.plain);
    EncoderUse use{.count = static_cast<int>(all.size()), .limit = limit};
    if (!use.full()) return use;
    TokenFrame frame = tokenizer.frame();
    frame.max_length = static_cast<std::size_t>(limit);
    auto const beyond = fit_tokens(all, frame).beyond;
    TextSpan const span = parsed.to_source({beyond.front().bytes.begin, beyond.back().bytes.end});
    if (!span.empty()) use.beyond.push_back(span);
    return use;
}

}  // namespace

void TokenizerTokens::add(QString const& name, int limit, std::shared_ptr<Tokenizer const> tokenizer) {
    encoders_.push_back({name, limit, std::move(tokenizer)});
}

std::vector<EncoderUse> TokenizerTokens::count(std::string_view prompt) const {
    ParsedPrompt const parsed = parse_prompt(prompt);
    std::vector<EncoderUse> uses;
    for (Encoder const& encoder : encoders_) {
        uses.push_back(use_of(*encoder.tokenizer, encoder.limit, parsed));
        uses.back().name = encoder.name;
    }
    return uses;
}

}  // namespace daub
