// Words as the text encoders of a model understand them, whatever family it is of.
//
//     EncodedText const text = encoder.encode({.plain = "a red fox", .weights = parsed.weights});
//     std::vector<int64_t> const columns = text.t5_columns(spans);          // for paint
#pragma once

#include "engine/core/error.h"
#include "engine/models/ediff_context.h"
#include "engine/scene/image.h"
#include "engine/scene/prompt_grammar.h"
#include "engine/text/tokenizer.h"

#include <span>
#include <string>
#include <vector>

namespace daub {

/// Plain text and the weights of its parts ((words:1.2) in the prompt). Parts that are not listed weigh 1.
struct WeightedText {
    std::string plain;
    std::vector<WeightedSpan> weights = {};
    bool operator==(WeightedText const&) const = default;
};

/// What one kind of U-Net of diffusers is told of a text.
struct NetworkText {
    Tensor states;                  ///< [1, L, D], padding included
    Tensor pooled;                  ///< [1, P]; undefined where the network takes none
    bool zeros_if_nothing = false;  ///< an empty negative prompt is zeros (force_zeros_for_empty_prompt of SDXL)
};

struct EncodedText {
    TextStream t5, clip_text;           ///< of native models: [1, L, D] without padding; undefined: no such encoder
    Tensor clip_pooled;                 ///< [1, D]
    std::vector<NetworkText> networks;  ///< of models of diffusers, by kind of network
    std::vector<Token> t5_tokens, clip_tokens;  ///< by position, spans are of the plain text
    int64_t chunks = 1;                         ///< rows of the encoder that lie one after the other in clip_tokens
    std::vector<std::string> warnings;          ///< words beyond an encoder's limit
    bool empty = true;                          ///< no words at all: the same as no text

    std::vector<int64_t> t5_columns(std::span<TextSpan const> spans) const;
    std::vector<int64_t> clip_columns(std::span<TextSpan const> spans) const;
};

class PromptEncoder {
 public:
    virtual ~PromptEncoder() = default;
    /// States multiplied by the weights of their tokens, then scaled so that their mean is what it was, as in the
    /// widely used web interface. clip_skip: layers of CLIP left out at the end. chunks: at least so many rows.
    virtual EncodedText encode(WeightedText const& text, int clip_skip, int64_t chunks) const = 0;
    EncodedText encode(WeightedText const& text, int clip_skip = 0) const { return encode(text, clip_skip, 1); }
    /// The style of a picture: [1, D]. Throws Error (model) where the model has no image encoder.
    virtual Tensor embed(ImageView const& image) const;
    /// Whether the networks can drop their text, so that an empty prompt is the same as none.
    virtual bool empty_is_no_text() const { return true; }
};

/// States [1, L, D] multiplied by the weights of their tokens, mean restored.
Tensor weighted_states(Tensor const& states, std::span<Token const> tokens, std::vector<WeightedSpan> const& weights);

/// Adds a warning for what found no room.
void warn_beyond(EncodedText& text, FittedTokens const& row, std::string const& plain, char const* encoder);

/// Whether there is nothing to read.
bool is_blank(std::string const& text);

/// ids of tokens: int64 [1, L] on the device.
Tensor id_tensor(std::span<Token const> tokens, at::Device device);

}  // namespace daub
