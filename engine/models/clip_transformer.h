// The transformer that both towers of CLIP are made of (Radford et al. 2021), with the names of transformers'
// CLIPEncoder.
#pragma once

#include "engine/nn/linear.h"
#include "engine/nn/norms.h"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace daub {

class ConfigReader;

enum class ClipActivation {
    quick_gelu,  ///< x · sigmoid(1.702 x): what OpenAI trained with
    gelu,        ///< the exact form: OpenCLIP's H and bigG
};

struct ClipTransformerConfig {
    int64_t hidden = 512;
    int64_t intermediate = 2048;
    int64_t layers = 12;
    int64_t heads = 8;
    ClipActivation activation = ClipActivation::quick_gelu;
    double eps = 1e-5;
    bool operator==(ClipTransformerConfig const&) const = default;

    /// Reads hidden_size, intermediate_size, num_hidden_layers, num_attention_heads, hidden_act and layer_norm_eps;
    /// `*this` holds the values of absent keys. Throws Error (model).
    ClipTransformerConfig read(ConfigReader const& config) const;
    /// The same keys, into an object.
    void write(nlohmann::json& json) const;
};

/// One pre-norm layer: x + attention(norm(x)), then x + mlp(norm(x)).
class ClipLayer {
 public:
    ClipLayer(Scope const& scope, ClipTransformerConfig const& config);
    /// x: [B, N, hidden]. causal: token i sees tokens 0 … i.
    Tensor operator()(Tensor const& x, bool causal) const;

 private:
    Tensor attention(Tensor const& x, bool causal) const;
    Tensor mlp(Tensor const& x) const;
    int64_t heads_;
    ClipActivation activation_;
    LayerNorm norm1_, norm2_;
    Linear q_, k_, v_, out_, fc1_, fc2_;
};

class ClipTransformer {
 public:
    /// scope: the one that holds `layers`.
    ClipTransformer(Scope const& scope, ClipTransformerConfig const& config);
    /// The input and the output of every layer: layers + 1 tensors [B, N, hidden].
    std::vector<Tensor> operator()(Tensor const& embeddings, bool causal) const;

 private:
    std::vector<ClipLayer> layers_;
};

}  // namespace daub
