// How well a pair of CLIP encoders finds that a sentence and a picture belong together.
#pragma once

#include "engine/models/clip_text.h"
#include "engine/models/clip_vision.h"
#include "engine/scene/image.h"
#include "engine/text/clip_tokenizer.h"

#include <filesystem>
#include <optional>
#include <string>

namespace daub {

class ClipScorer {
 public:
    /// Whether the model has both encoders, in one space. Throws Error (model) where its configurations cannot be read.
    static bool fits(std::filesystem::path const& model_folder);

    /// An eDiff-I model's own pair; or a folder of transformers' CLIPModel (config.json with text_config and
    /// vision_config, model.safetensors, vocab.json, merges.txt), as openai/clip-vit-large-patch14. fp32.
    /// Throws Error (model, input).
    explicit ClipScorer(std::filesystem::path const& folder, at::Device device = at::kCPU);
    /// 100 times the cosine of both embeddings.
    double operator()(std::string const& sentence, ImageView const& picture) const;

    /// Tells the encoders from others: files and their sizes.
    std::string const& identity() const { return identity_; }

 private:
    at::Device device_;
    std::optional<ClipTokenizer> tokenizer_;
    std::optional<ClipText> text_;
    std::optional<ClipVision> vision_;
    std::string identity_;
};

}  // namespace daub
