// Words and style pictures as a native model's encoders understand them.
//
//     TextEncoders const encoders(folder, index, device, dtype);
//     EncodedText const text = encoders.encode({.plain = "a red fox", .weights = parsed.weights});
//     std::vector<int64_t> const columns = text.t5_columns(spans);          // for paint
//
// Immutable after construction; const calls are thread-safe.
#pragma once

#include "engine/models/clip_text.h"
#include "engine/models/clip_vision.h"
#include "engine/models/ediff_context.h"
#include "engine/models/ediff_model_index.h"
#include "engine/models/t5_encoder.h"
#include "engine/scene/image.h"
#include "engine/scene/prompt_grammar.h"
#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"

#include <filesystem>
#include <optional>
#include <span>

namespace daub {

/// Plain text and the weights of its parts ((words:1.2) in the prompt). Parts that are not listed weigh 1.
struct WeightedText {
    std::string plain;
    std::vector<WeightedSpan> weights = {};
    bool operator==(WeightedText const&) const = default;
};

struct EncodedText {
    TextStream t5, clip_text;  ///< [1, L, D] without padding; undefined where the model has no such encoder
    Tensor clip_pooled;        ///< [1, D]
    std::vector<Token> t5_tokens, clip_tokens;  ///< by position, spans are of the plain text
    std::vector<std::string> warnings;          ///< words beyond an encoder's limit
    bool empty = true;                          ///< no words at all: the same as no text

    std::vector<int64_t> t5_columns(std::span<TextSpan const> spans) const;
    std::vector<int64_t> clip_columns(std::span<TextSpan const> spans) const;
};

class TextEncoders {
 public:
    /// folder: of the model. Throws Error (model, input) naming what is missing or does not fit.
    TextEncoders(std::filesystem::path const& folder, EDiffModelIndex const& index, at::Device device,
                 at::ScalarType dtype);

    /// States multiplied by the weights of their tokens, then scaled so that their mean is what it was, as in the
    /// widely used web interface. clip_skip: layers of CLIP left out at the end.
    EncodedText encode(WeightedText const& text, int clip_skip = 0) const;
    /// The style of a picture: [1, D]. Throws Error (model) where the model has no image encoder.
    Tensor embed(ImageView const& image) const;
    bool has_image_encoder() const { return vision_.has_value(); }

 private:
    at::Device device_;
    int64_t t5_limit_, clip_limit_;
    std::optional<T5Tokenizer> t5_tokenizer_;
    std::optional<ClipTokenizer> clip_tokenizer_;
    std::optional<T5Encoder> t5_;
    std::optional<ClipText> clip_;
    std::optional<ClipVision> vision_;
};

}  // namespace daub
