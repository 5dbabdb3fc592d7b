// Textual inversion (Gal et al. 2022): vectors that stand for a word of the prompt.
//
//     TextEmbedding const embedding = TextEmbedding::load("easynegative.safetensors");
//     Tensor const table = embedding_table({embedding}, "text_encoder", 768);     // rows for ClipText's added ids
//     AddedWords(tokenizer, {{embedding.word(), embedding.vectors()}}, 49408);     // engine/text/added_words.h
//
// Read are safetensors files of the web interface (`emb_params`), of diffusers (one tensor named like the word) and for
// SDXL (`clip_l`, `clip_g`). Values; thread-safe.
#pragma once

#include "engine/weights/safetensors_header.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace daub {

class TextEmbedding {
 public:
    /// Throws Error (input, model): pickles and files that hold no embedding, with what to do.
    static TextEmbedding load(std::filesystem::path const& file);
    /// The word that a file of diffusers names; nothing for others.
    static std::optional<std::string> stated_word(SafetensorsHeader const& header);
    /// word: for files that do not name it.
    TextEmbedding(std::map<std::string, at::Tensor> const& tensors, std::string word, std::string origin);

    std::string const& word() const { return word_; }
    int64_t vectors() const { return vectors_; }
    /// [vectors, width] for a text encoder of that width ("text_encoder" or "text_encoder_2"). Throws Error (model)
    /// naming both widths where the embedding was made for other encoders.
    at::Tensor for_encoder(std::string const& component, int64_t width) const;

 private:
    std::string word_, origin_;
    int64_t vectors_ = 0;
    std::map<std::string, at::Tensor> by_encoder_;  ///< "": for the one encoder of its width
};

/// The rows of all embeddings one below the other, in their order: [Σ vectors, width].
at::Tensor embedding_table(std::vector<TextEmbedding> const& embeddings, std::string const& component, int64_t width);

}  // namespace daub
