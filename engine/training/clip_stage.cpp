#include "engine/training/clip_stage.h"

#include "engine/training/loss.h"
#include "engine/training/picture_grid.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace daub {
namespace {
double const first_log_scale = std::log(1 / 0.07);  // CLIP's initial temperature
}

ClipStage::ClipStage(Options options, TrainingData const& data, ProcessGroup& group)
    : options_(std::move(options)),
      data_(data),
      group_(group),
      parameters_(options_.parameters, options_.begin_from),
      network_(Scope(parameters_), options_.network) {}

std::string ClipStage::config() const { return options_.network.to_json().dump(); }

ClipStage::Embeddings ClipStage::embed(SampleRange samples) {
    TrainingBatch const batch = data_.samples({.batch = options_.data, .crops = {}}, samples).batch;
    return {network_.embed_pictures(batch.images), network_.text(batch.clip_ids).text_embeds};
}

Tensor ClipStage::loss(SampleRange samples) {
    Embeddings const own = embed(samples);
    Tensor const value =
        contrastive_loss(group_.all_gather(own.pictures.to(at::kFloat)), group_.all_gather(own.texts.to(at::kFloat)),
                         network_.logit_scale + first_log_scale);
    // Each process knows only its own part of the gradient, while gradients are averaged: the sum is wanted.
    double const others = group_.size() - 1;
    return others == 0 ? value : value + others * (value - value.detach());
}

void ClipStage::sample_grid(std::filesystem::path const& file) {
    auto const [pictures, texts] = embed({.seed = first_held_out_seed, .first = 0, .count = 16});
    auto const unit = [](Tensor const& x) {
        return at::nan_to_num(x.to(at::kFloat) / x.to(at::kFloat).norm(2, {-1}, true));
    };
    Tensor const similarity = at::matmul(unit(pictures), unit(texts).t()).cpu();
    Tensor const squares = at::upsample_nearest2d(similarity.view({1, 1, 16, 16}), at::IntArrayRef{256, 256});
    write_png(file, picture_grid(squares.expand({1, 3, 256, 256}), 1));
}

}  // namespace daub
