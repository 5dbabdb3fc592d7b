// How well a model's own pair of CLIP encoders finds that a sentence and a picture belong together.
#pragma once

#include "engine/pipeline/text_encoders.h"

namespace daub {

class ClipScorer {
 public:
    /// Whether the model has both encoders, in one space. Throws Error (model) where its configurations cannot be read.
    static bool fits(std::filesystem::path const& model_folder);

    explicit ClipScorer(std::filesystem::path const& model_folder);
    /// 100 times the cosine of both embeddings.
    double operator()(std::string const& sentence, ImageView const& picture) const;

 private:
    TextEncoders encoders_;
};

}  // namespace daub
