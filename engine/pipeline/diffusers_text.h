// Prompts for U-Nets of diffusers: CLIP in chunks of 75 tokens, SDXL's two encoders, DeepFloyd IF's T5.
//
//     DiffusersText text({{.kind = TextKind::clip, .source = source}}, device, dtype);
//     EncodedText const encoded = text.encode({.plain = "a red fox"});        // encoded.networks[0].states
//
// Encoders are loaded when something is read that was not read before, and can be freed in between. T5 is taken from
// its file layer by layer where it would fill more than half of the memory that is free.
#pragma once

#include "engine/pipeline/prompt_encoder.h"
#include "engine/pipeline/prompt_words.h"
#include "engine/pipeline/used_loras.h"

#include <deque>
#include <functional>
#include <memory>

namespace daub {

/// What a kind of network reads.
enum class TextKind {
    clip,         ///< SD 1 and 2: the last layer with the final norm
    clip_pair,    ///< SDXL: the layers before the last of two encoders side by side, pooled by the second
    clip_second,  ///< SDXL refiner: the second one alone
    t5,           ///< DeepFloyd IF
};

struct TextPart {
    TextKind kind = TextKind::clip;
    std::shared_ptr<ModelSource const> source;
    bool pads_with_zero = false;  ///< of its first CLIP vocabulary where it has none of its own: SD 2
};

class DiffusersText : public PromptEncoder {
 public:
    /// Rows of CLIP at most: 300 tokens.
    static constexpr size_t most_chunks = 4;

    /// before_loading: called before encoders are loaded, so that others can make room.
    DiffusersText(std::vector<TextPart> parts, at::Device device, at::ScalarType dtype,
                  std::function<void()> before_loading = {});
    ~DiffusersText() override;

    using PromptEncoder::encode;
    /// One NetworkText for each part.
    EncodedText encode(WeightedText const& text, int clip_skip, int64_t chunks) const override;
    bool empty_is_no_text() const override { return false; }
    /// LoRAs that encoders have from here on.
    void use(std::vector<UsedLora> loras) { loras_ = std::move(loras); }
    /// Gives the encoders' memory back; what they said of the last texts is kept.
    void free_encoders();

 private:
    class Loaded;
    /// Of one part's CLIP text encoders.
    struct EncoderLoras {
        ComponentLoras first, second;
        bool operator==(EncoderLoras const&) const = default;
    };
    struct Loaders {
        ComponentLoader first, second;
    };
    EncoderLoras loras_of(TextPart const& part) const;
    struct Said {
        WeightedText text;
        int clip_skip;
        int64_t chunks;
        std::vector<EncoderLoras> loras;  ///< by part
        PromptWords words;
        EncodedText encoded;
        bool asked_the_same(Said const& other) const {
            return text == other.text && clip_skip == other.clip_skip && chunks == other.chunks &&
                   loras == other.loras && words == other.words;
        }
    };
    std::vector<TextPart> parts_;
    at::Device device_;
    at::ScalarType dtype_;
    std::function<void()> before_loading_;
    PromptWords::Widths widths_;
    std::vector<UsedLora> loras_;
    mutable std::vector<Loaders> loaders_;                 ///< by part
    mutable std::vector<std::unique_ptr<Loaded>> loaded_;  ///< by part; null: not loaded
    mutable std::deque<Said> said_;                        ///< latest first
};

/// Of the CLIP text encoders. Throws Error (model).
PromptWords::Widths clip_widths(std::vector<TextPart> const& parts);

/// Folder with the tokenizer's files: the model's own, else the program's CLIP vocabulary.
/// Throws Error (model) where a T5 vocabulary is missing.
std::filesystem::path tokenizer_folder(ModelSource const& source, std::string const& component, bool t5);

}  // namespace daub
