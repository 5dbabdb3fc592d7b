#include "engine/models/t5_encoder.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/token_ids.h"
#include "engine/nn/attention.h"

#include <ATen/ATen.h>

#include <cmath>
#include <limits>

namespace daub {
namespace {

constexpr double largest_half = 65504;

double lowest_number(at::ScalarType type) {
    if (type == at::kHalf) return std::numeric_limits<c10::Half>::lowest();
    if (type == at::kBFloat16) return std::numeric_limits<c10::BFloat16>::lowest();
    return std::numeric_limits<float>::lowest();
}

Linear::Options const no_bias{.bias = false};

/// wo in fp16 overflows for the large models; in fp32, and clamped on the way back, it does not (transformers does the
/// same). All other types have the range.
Tensor with_range(Linear const& layer, Tensor const& x) {
    if (x.scalar_type() != at::kHalf) return layer(x);
    Tensor const wide = at::linear(x.to(at::kFloat), layer.weight.to(at::kFloat));
    return wide.clamp(-largest_half, largest_half).to(at::kHalf);
}

Tensor residual(Tensor const& x, Tensor const& branch) {
    Tensor const sum = x + branch;
    return x.scalar_type() == at::kHalf ? sum.clamp(-largest_half, largest_half) : sum;
}

}  // namespace

T5Config T5Config::from_json(nlohmann::json const& json, std::string const& origin) {
    ConfigReader const config(json, origin);
    T5Config const read{
        .vocabulary = config.integer("vocab_size", 32128),
        .width = config.integer("d_model", 512),
        .head_dim = config.integer("d_kv", 64),
        .heads = config.integer("num_heads", 8),
        .layers = config.integer("num_layers", 6),
        .feed_forward = config.integer("d_ff", 2048),
        .gated = config.choice("feed_forward_proj", "relu", {"gated-gelu", "relu"}) == "gated-gelu",
        .buckets = config.integer("relative_attention_num_buckets", 32),
        .max_distance = config.integer("relative_attention_max_distance", 128),
        .eps = config.number("layer_norm_epsilon", 1e-6),
    };
    if (read.buckets < 4 || read.buckets % 2 != 0) {
        config.refuse("relative_attention_num_buckets", "must be even and at least 4");
    }
    if (read.max_distance <= read.buckets / 4) {
        config.refuse("relative_attention_max_distance", "must be more than a quarter of the buckets");
    }
    if (read.heads < 1 || read.head_dim < 1) config.refuse("num_heads", "must be at least 1, as must d_kv");
    return read;
}

nlohmann::json T5Config::to_json() const {
    return {{"architectures", {"T5EncoderModel"}},
            {"model_type", "t5"},
            {"vocab_size", vocabulary},
            {"d_model", width},
            {"d_kv", head_dim},
            {"num_heads", heads},
            {"num_layers", layers},
            {"d_ff", feed_forward},
            {"feed_forward_proj", gated ? "gated-gelu" : "relu"},
            {"relative_attention_num_buckets", buckets},
            {"relative_attention_max_distance", max_distance},
            {"layer_norm_epsilon", eps}};
}

Tensor t5_position_buckets(int64_t length, int64_t buckets, int64_t max_distance, at::Device device) {
    int64_t const per_direction = buckets / 2, exact = per_direction / 2;
    Tensor const positions = at::arange(length, at::TensorOptions(at::kLong).device(device));
    Tensor const offset = positions.unsqueeze(0) - positions.unsqueeze(1);
    Tensor const distance = offset.abs();
    // In fp32 and in this order, as transformers: at powers of two the rounding decides the bucket.
    Tensor const logarithmic = at::log(distance.to(at::kFloat) / static_cast<double>(exact)) /
                               std::log(static_cast<double>(max_distance) / static_cast<double>(exact)) *
                               static_cast<double>(per_direction - exact);
    // Distance 0 has no logarithm and takes the exact bucket below.
    Tensor const far = (logarithmic.clamp_min(0).to(at::kLong) + exact).clamp_max(per_direction - 1);
    return offset.gt(0).to(at::kLong) * per_direction + at::where(distance < exact, distance, far);
}

T5Layer::T5Layer(Scope const& scope, T5Config const& config)
    : heads_(config.heads),
      norm1_(scope / "layer.0.layer_norm", config.width, config.eps),
      norm2_(scope / "layer.1.layer_norm", config.width, config.eps),
      q_(scope / "layer.0.SelfAttention.q", config.width, config.heads * config.head_dim, no_bias),
      k_(scope / "layer.0.SelfAttention.k", config.width, config.heads * config.head_dim, no_bias),
      v_(scope / "layer.0.SelfAttention.v", config.width, config.heads * config.head_dim, no_bias),
      o_(scope / "layer.0.SelfAttention.o", config.heads * config.head_dim, config.width, no_bias),
      wi_(scope / "layer.1.DenseReluDense" / (config.gated ? "wi_0" : "wi"), config.width, config.feed_forward,
          no_bias),
      wo_(scope / "layer.1.DenseReluDense.wo", config.feed_forward, config.width, no_bias) {
    if (config.gated) wi_1_.emplace(scope / "layer.1.DenseReluDense.wi_1", config.width, config.feed_forward, no_bias);
}

Tensor T5Layer::attention(Tensor const& x, Tensor const& bias) const {
    return o_(merge_heads(at::scaled_dot_product_attention(split_heads(q_(x), heads_), split_heads(k_(x), heads_),
                                                           split_heads(v_(x), heads_), bias, 0.0, false,
                                                           /*scale=*/1.0)));
}

Tensor T5Layer::feed_forward(Tensor const& x) const {
    Tensor const hidden = wi_1_ ? at::gelu(wi_(x), "tanh") * (*wi_1_)(x) : at::relu(wi_(x));
    return with_range(wo_, hidden);
}

Tensor T5Layer::operator()(Tensor const& x, Tensor const& bias) const {
    Tensor const attended = residual(x, attention(norm1_(x), bias));
    return residual(attended, feed_forward(norm2_(attended)));
}

namespace {

Scope layer_scope(Scope const& scope, int64_t layer) { return scope / "encoder.block" / layer; }

}  // namespace

T5Encoder::T5Encoder(Scope const& scope, T5Config const& config) : T5Encoder(scope, config, /*with_layers=*/true) {}

T5Encoder::T5Encoder(std::shared_ptr<ParameterSource> source, T5Config const& config)
    : T5Encoder(Scope(*source), config, /*with_layers=*/false) {
    source_ = std::move(source);
}

T5Encoder::T5Encoder(Scope const& scope, T5Config const& config, bool with_layers)
    : config_(config),
      embedding_(scope.take(scope.has("encoder.embed_tokens.weight") && !scope.has("shared.weight")
                                ? "encoder.embed_tokens.weight"
                                : "shared.weight",
                            {config.vocabulary, config.width}, Init::unit_normal)),
      position_bias_(scope.take("encoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight",
                                {config.buckets, config.heads}, Init::normal)),
      final_layer_norm_(scope / "encoder.final_layer_norm", config.width, config.eps) {
    for (int64_t i = 0; with_layers && i < config.layers; ++i) layers_.emplace_back(layer_scope(scope, i), config);
}

Tensor T5Encoder::score_bias(int64_t length, Tensor const& mask) const {
    Tensor const buckets = t5_position_buckets(length, config_.buckets, config_.max_distance, position_bias_.device());
    Tensor const bias = at::embedding(position_bias_, buckets).permute({2, 0, 1}).unsqueeze(0).contiguous();
    if (!mask.defined()) return bias;
    Tensor const hidden = mask.to(bias.device()).eq(0).unsqueeze(1).unsqueeze(1);
    // The lowest number and not −∞: a row without any token then gives a mean instead of NaN.
    return bias.masked_fill(hidden, lowest_number(bias.scalar_type()));
}

Tensor T5Encoder::operator()(Tensor const& given_ids, Tensor const& mask) const {
    Tensor const ids = checked_token_ids(given_ids, config_.vocabulary, 0, embedding_.device(), "The T5 encoder");
    if (mask.defined() && mask.sizes() != ids.sizes()) {
        fail(ErrorKind::internal, "The mask of the T5 encoder must have the shape of the ids.");
    }
    Tensor const bias = score_bias(ids.size(1), mask);
    Tensor x = at::embedding(embedding_, ids);
    for (auto const& layer : layers_) x = layer(x, bias);
    for (int64_t i = 0; source_ && i < config_.layers; ++i)
        x = T5Layer(layer_scope(Scope(*source_), i), config_)(x, bias);
    return final_layer_norm_(x);
}

}  // namespace daub
