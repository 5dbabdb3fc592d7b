#include "engine/models/clip_transformer.h"

#include "engine/kernels/activation.h"
#include "engine/models/config_reader.h"
#include "engine/nn/attention.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

Tensor activated(Tensor const& x, ClipActivation activation) {
    return activation == ClipActivation::gelu ? activate(x, Activation::gelu) : x * at::sigmoid(x * 1.702);
}

}  // namespace

ClipTransformerConfig ClipTransformerConfig::read(ConfigReader const& config) const {
    ClipTransformerConfig read{
        .hidden = config.integer("hidden_size", hidden),
        .intermediate = config.integer("intermediate_size", intermediate),
        .layers = config.integer("num_hidden_layers", layers),
        .heads = config.integer("num_attention_heads", heads),
        .activation = config.choice("hidden_act", "quick_gelu", {"quick_gelu", "gelu"}) == "gelu"
                          ? ClipActivation::gelu
                          : ClipActivation::quick_gelu,
        .eps = config.number("layer_norm_eps", eps),
    };
    if (read.heads < 1 || read.hidden % read.heads != 0) {
        config.refuse("num_attention_heads", "does not divide hidden_size");
    }
    if (read.layers < 1) config.refuse("num_hidden_layers", "must be at least 1");
    return read;
}

void ClipTransformerConfig::write(nlohmann::json& json) const {
    json["hidden_size"] = hidden;
    json["intermediate_size"] = intermediate;
    json["num_hidden_layers"] = layers;
    json["num_attention_heads"] = heads;
    json["hidden_act"] = activation == ClipActivation::gelu ? "gelu" : "quick_gelu";
    json["layer_norm_eps"] = eps;
}

ClipLayer::ClipLayer(Scope const& scope, ClipTransformerConfig const& config)
    : heads_(config.heads),
      activation_(config.activation),
      norm1_(scope / "layer_norm1", config.hidden, config.eps),
      norm2_(scope / "layer_norm2", config.hidden, config.eps),
      q_(scope / "self_attn" / "q_proj", config.hidden, config.hidden),
      k_(scope / "self_attn" / "k_proj", config.hidden, config.hidden),
      v_(scope / "self_attn" / "v_proj", config.hidden, config.hidden),
      out_(scope / "self_attn" / "out_proj", config.hidden, config.hidden),
      fc1_(scope / "mlp" / "fc1", config.hidden, config.intermediate),
      fc2_(scope / "mlp" / "fc2", config.intermediate, config.hidden) {}

Tensor ClipLayer::attention(Tensor const& x, bool causal) const {
    return out_(merge_heads(at::scaled_dot_product_attention(split_heads(q_(x), heads_), split_heads(k_(x), heads_),
                                                             split_heads(v_(x), heads_), {}, 0.0, causal)));
}

Tensor ClipLayer::mlp(Tensor const& x) const { return fc2_(activated(fc1_(x), activation_)); }

Tensor ClipLayer::operator()(Tensor const& x, bool causal) const {
    Tensor const attended = x + attention(norm1_(x), causal);
    return attended + mlp(norm2_(attended));
}

ClipTransformer::ClipTransformer(Scope const& scope, ClipTransformerConfig const& config) {
    for (int64_t i = 0; i < config.layers; ++i) layers_.emplace_back(scope / "layers" / i, config);
}

std::vector<Tensor> ClipTransformer::operator()(Tensor const& embeddings, bool causal) const {
    std::vector<Tensor> states{embeddings};
    for (auto const& layer : layers_) states.push_back(layer(states.back(), causal));
    return states;
}

}  // namespace daub
