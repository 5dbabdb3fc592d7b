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
#include "engine/models/ediff_model_index.h"
#include "engine/models/t5_encoder.h"
#include "engine/pipeline/prompt_encoder.h"
#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"

#include <filesystem>
#include <optional>

namespace daub {

class TextEncoders : public PromptEncoder {
 public:
    /// folder: of the model. Throws Error (model, input) naming what is missing or does not fit.
    TextEncoders(std::filesystem::path const& folder, EDiffModelIndex const& index, at::Device device,
                 at::ScalarType dtype);

    using PromptEncoder::encode;
    /// One row without padding, cut to the encoder's limit, however many chunks are asked for.
    EncodedText encode(WeightedText const& text, int clip_skip, int64_t chunks) const override;
    Tensor embed(ImageView const& image) const override;
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
