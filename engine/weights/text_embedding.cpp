#include "engine/weights/text_embedding.h"

#include "engine/core/error.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

/// [vectors, width] of a tensor of one or two dimensions.
at::Tensor rows_of(at::Tensor const& tensor, std::string const& name, std::string const& origin) {
    bool const fits = (tensor.dim() == 1 || tensor.dim() == 2) && tensor.numel() > 0 && tensor.is_floating_point();
    if (!fits) {
        fail(ErrorKind::model, "{}: '{}' of shape {} holds no vectors of words.", origin, name,
             c10::str(tensor.sizes()));
    }
    return tensor.dim() == 1 ? tensor.unsqueeze(0) : tensor;
}

}  // namespace

TextEmbedding TextEmbedding::load(std::filesystem::path const& file) {
    return TextEmbedding(load_safetensors(file), file.stem().string(), file.string());
}

std::optional<std::string> TextEmbedding::stated_word(SafetensorsHeader const& header) {
    if (header.tensors.size() != 1) return std::nullopt;
    std::string const& name = header.tensors.front().name;
    bool const of_a_format = name == "emb_params" || name == "clip_l" || name == "clip_g";
    return of_a_format ? std::nullopt : std::optional(name);
}

TextEmbedding::TextEmbedding(std::map<std::string, at::Tensor> const& tensors, std::string word, std::string origin)
    : word_(std::move(word)), origin_(std::move(origin)) {
    auto const take = [&](std::string const& name, std::string const& encoder) {
        auto const found = tensors.find(name);
        if (found != tensors.end()) by_encoder_[encoder] = rows_of(found->second, name, origin_);
    };
    take("clip_l", "text_encoder");
    take("clip_g", "text_encoder_2");
    if (by_encoder_.empty()) take("emb_params", "");
    if (by_encoder_.empty() && tensors.size() == 1) {
        word_ = tensors.begin()->first;
        take(word_, "");
    }
    if (by_encoder_.empty()) {
        fail(ErrorKind::model,
             "{}: is no textual inversion embedding: it holds neither 'emb_params' nor 'clip_l' and 'clip_g' nor one "
             "tensor named like the word.",
             origin_);
    }
    vectors_ = by_encoder_.begin()->second.size(0);
    for (auto const& [encoder, rows] : by_encoder_) {
        if (rows.size(0) == vectors_) continue;
        fail(ErrorKind::model, "{}: has {} vectors for one text encoder and {} for the other.", origin_, vectors_,
             rows.size(0));
    }
}

at::Tensor TextEmbedding::for_encoder(std::string const& component, int64_t width) const {
    auto found = by_encoder_.find(component);
    if (found == by_encoder_.end()) found = by_encoder_.find("");
    if (found == by_encoder_.end() || found->second.size(1) != width) {
        fail(ErrorKind::model,
             "{}: was made for text encoders of width {}, but the model's {} has {}. Use embeddings made for this "
             "family of models.",
             origin_, by_encoder_.begin()->second.size(1), component, width);
    }
    return found->second;
}

at::Tensor embedding_table(std::vector<TextEmbedding> const& embeddings, std::string const& component, int64_t width) {
    std::vector<at::Tensor> rows;
    for (auto const& embedding : embeddings) rows.push_back(embedding.for_encoder(component, width).to(at::kFloat));
    return rows.empty() ? at::empty({0, width}) : at::cat(rows, 0);
}

}  // namespace daub
