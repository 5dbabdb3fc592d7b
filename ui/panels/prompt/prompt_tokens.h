// How much of each text encoder's room a prompt takes, by the model's real tokenizers.
//
//     auto const tokens = std::make_shared<TokenizerTokens>();
//     tokens->add("CLIP", 77, std::make_shared<ClipTokenizer>(ClipTokenizer::load(folder / "tokenizer_clip")));
//     panel.set_tokens(tokens);
//
// Models provide a PromptTokens. Counting is quick enough for each key press. Implementations may be called from any
// thread, as tokenizers never change.
#pragma once

#include "engine/core/text_span.h"
#include "engine/text/tokenizer.h"

#include <QString>

#include <memory>
#include <string_view>
#include <vector>

namespace daub {

struct EncoderUse {
    QString name;                  ///< of the encoder, for people
    int count = 0;                 ///< tokens, start and end included
    int limit = 0;                 ///< 0: none
    std::vector<TextSpan> beyond;  ///< bytes of the prompt as typed that the encoder does not see

    bool full() const { return limit > 0 && count > limit; }
    bool operator==(EncoderUse const&) const = default;
};

class PromptTokens {
 public:
    virtual ~PromptTokens() = default;
    /// One for each encoder, in the order of the model. Weights, escapes and tags of the prompt do not count.
    virtual std::vector<EncoderUse> count(std::string_view prompt) const = 0;
};

class TokenizerTokens : public PromptTokens {
 public:
    void add(QString const& name, int limit, std::shared_ptr<Tokenizer const> tokenizer);
    std::vector<EncoderUse> count(std::string_view prompt) const override;

 private:
    struct Encoder {
        QString name;
        int limit = 0;
        std::shared_ptr<Tokenizer const> tokenizer;
    };
    std::vector<Encoder> encoders_;
};

}  // namespace daub
