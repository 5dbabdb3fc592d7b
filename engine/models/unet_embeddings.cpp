#include "engine/models/unet_embeddings.h"

#include <ATen/ATen.h>

#include "engine/core/error.h"
#include "engine/kernels/attention.h"

namespace daub {

namespace {

Tensor const& needed(Tensor const& input, char const* name, char const* why) {
    if (!input.defined()) fail(ErrorKind::input, "This U-Net needs {} ({}).", name, why);
    return input;
}

}  // namespace

PooledText::PooledText(Scope const& scope, int64_t text_dim, int64_t time_dim, int64_t heads)
    : heads_(heads),
      norm1_(scope / "norm1", text_dim),
      positional_embedding_(scope.take("pool.positional_embedding", {1, text_dim}, Init::normal)),
      q_proj_(scope / "pool.q_proj", text_dim, text_dim),
      k_proj_(scope / "pool.k_proj", text_dim, text_dim),
      v_proj_(scope / "pool.v_proj", text_dim, text_dim),
      proj_(scope / "proj", text_dim, time_dim),
      norm2_(scope / "norm2", time_dim) {
    if (text_dim % heads != 0) {
        fail(ErrorKind::model, "{}: text of width {} does not divide into {} heads.", scope.prefix(), text_dim, heads);
    }
}

Tensor PooledText::operator()(Tensor const& text) const {
    Tensor const x = norm1_(text);
    Tensor const pooled = x.mean(1, /*keepdim=*/true) + positional_embedding_;
    Tensor const all = at::cat({pooled, x}, 1);
    Tensor const attended = attention(split_heads(q_proj_(pooled), heads_), split_heads(k_proj_(all), heads_),
                                      split_heads(v_proj_(all), heads_));
    return norm2_(proj_(merge_heads(attended).squeeze(1)));
}

UNetEmbeddings::UNetEmbeddings(Scope const& scope, UNetConfig const& c)
    : config_(c),
      time_width_(c.down.at(0).channels),
      time_embedding_(scope / "time_embedding", time_width_, c.time_embedding_dim,
                      {.activation = c.activation,
                       .post_activation = c.timestep_post_activation,
                       .condition_width = c.time_cond_proj_dim}) {
    int64_t const dim = c.time_embedding_dim;
    Scope const class_scope = scope / "class_embedding";
    int64_t const given = c.projection_class_embeddings_input_dim;
    switch (c.class_embedding) {
        case ClassEmbedding::table:
            class_table_ = class_scope.take("weight", {c.num_class_embeds, dim}, Init::normal);
            break;
        case ClassEmbedding::timestep:
            class_embedding_.emplace(class_scope, time_width_, dim,
                                     TimestepEmbedding::Options{.activation = c.activation});
            break;
        case ClassEmbedding::projection:
            class_embedding_.emplace(class_scope, given, dim);
            break;
        case ClassEmbedding::simple_projection:
            class_projection_.emplace(class_scope, given, dim);
            break;
        case ClassEmbedding::identity:
        case ClassEmbedding::none:
            break;
    }
    Scope const added = scope / "add_embedding";
    if (c.added_embedding == AddedEmbedding::text) {
        pooled_text_.emplace(added, c.text_dim(), dim, c.addition_embed_type_num_heads);
    }
    if (c.added_embedding == AddedEmbedding::text_time) text_time_.emplace(added, given, dim);
}

/// Sinusoids of values in the network's type.
Tensor UNetEmbeddings::time(Tensor const& values, Tensor const& like) const {
    SinusoidOptions const options{.flip_sin_to_cos = config_.flip_sin_to_cos, .freq_shift = config_.freq_shift};
    return sinusoid(values.to(like.device()), time_width_, options).to(like.scalar_type());
}

Tensor UNetEmbeddings::class_embedding(UNetInput const& input) const {
    Tensor const& like = time_embedding_.linear_1.weight;
    if (config_.class_embedding == ClassEmbedding::none) return {};
    Tensor const labels = needed(input.class_labels, "class labels", "class_embed_type").to(like.device());
    switch (config_.class_embedding) {
        case ClassEmbedding::table:
            return at::embedding(class_table_, labels.to(at::kLong));
        case ClassEmbedding::timestep:
            return (*class_embedding_)(time(labels, like));
        case ClassEmbedding::projection:
            return (*class_embedding_)(labels.to(like.scalar_type()));
        case ClassEmbedding::simple_projection:
            return (*class_projection_)(labels.to(like.scalar_type()));
        default:
            return labels.to(like.scalar_type());
    }
}

Tensor UNetEmbeddings::added_embedding(UNetInput const& input) const {
    Tensor const& like = time_embedding_.linear_1.weight;
    if (pooled_text_) return (*pooled_text_)(needed(input.text, "text states", "addition_embed_type text").to(like));
    if (!text_time_) return {};
    Tensor const text = needed(input.text_embeds, "pooled text", "addition_embed_type text_time").to(like);
    Tensor const ids = needed(input.time_ids, "time ids", "addition_embed_type text_time").to(like.device());
    SinusoidOptions const options{.flip_sin_to_cos = config_.flip_sin_to_cos, .freq_shift = config_.freq_shift};
    Tensor const sizes = sinusoid(ids.flatten(), config_.addition_time_embed_dim, options).reshape({text.size(0), -1});
    int64_t const width = text.size(1) + sizes.size(1);
    if (width != config_.projection_class_embeddings_input_dim) {
        fail(ErrorKind::input, "Pooled text and {} time ids are {} numbers, this U-Net takes {}.", ids.size(-1), width,
             config_.projection_class_embeddings_input_dim);
    }
    return (*text_time_)(at::cat({text, sizes.to(text.scalar_type())}, 1));
}

Tensor UNetEmbeddings::operator()(UNetInput const& input) const {
    Tensor const& like = time_embedding_.linear_1.weight;
    Tensor const values =
        needed(input.timestep, "a timestep", "every U-Net does").reshape({-1}).expand({input.sample.size(0)});
    Tensor const condition = input.timestep_cond.defined() ? input.timestep_cond.to(like) : Tensor();
    Tensor all = time_embedding_(time(values, like), condition);
    Tensor const labels = class_embedding(input);
    if (labels.defined()) all = config_.class_embeddings_concat ? at::cat({all, labels}, -1) : all + labels;
    Tensor const added = added_embedding(input);
    if (added.defined()) all = all + added;
    return config_.time_embedding_activation ? activate(all, *config_.time_embedding_activation) : all;
}

}  // namespace daub
