// The encoder of T5 (Raffel et al. 2020; gated version 1.1: Shazeer 2020), as transformers' T5EncoderModel computes it.
//
//     T5Encoder const encoder(Scope(parameters), T5Config::from_json(json, "text_encoder/config.json"));
//     Tensor states = encoder(ids, mask);
//
// Scores are not scaled; positions enter only as a bias of the scores, one table for all layers. Const calls from
// several threads are fine.
#pragma once

#include "engine/nn/linear.h"
#include "engine/nn/norms.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace daub {

struct T5Config {
    int64_t vocabulary = 32128;
    int64_t width = 512;    ///< d_model
    int64_t head_dim = 64;  ///< d_kv; heads × head_dim need not be the width
    int64_t heads = 8;
    int64_t layers = 6;
    int64_t feed_forward = 2048;
    bool gated = true;     ///< gelu(wi_0 x) · wi_1 x (version 1.1) instead of relu(wi x)
    int64_t buckets = 32;  ///< of relative positions
    int64_t max_distance = 128;
    double eps = 1e-6;
    bool operator==(T5Config const&) const = default;

    /// config.json of transformers. Throws Error (model).
    static T5Config from_json(nlohmann::json const& json, std::string const& origin);
    nlohmann::json to_json() const;
};

/// Bucket of each relative position, key minus query: half of the buckets for each direction, exact for near ones and
/// logarithmic up to max_distance. Result: int64 [length, length] (query, key).
Tensor t5_position_buckets(int64_t length, int64_t buckets, int64_t max_distance, at::Device device);

class T5Layer {
 public:
    T5Layer(Scope const& scope, T5Config const& config);
    /// x: [B, L, width]; bias: [B or 1, heads, L, L], added to the scores.
    Tensor operator()(Tensor const& x, Tensor const& bias) const;

 private:
    Tensor attention(Tensor const& x, Tensor const& bias) const;
    Tensor feed_forward(Tensor const& x) const;
    int64_t heads_;
    RmsNorm norm1_, norm2_;
    Linear q_, k_, v_, o_;
    Linear wi_;  ///< wi, or wi_0 if gated
    std::optional<Linear> wi_1_;
    Linear wo_;
};

class T5Encoder {
 public:
    T5Encoder(Scope const& scope, T5Config const& config);
    /// Keeps no layers: each is taken from `source` when it is used and given back after, so that an encoder runs in
    /// the memory of its embedding and one layer. Calls from one thread at a time.
    T5Encoder(std::shared_ptr<ParameterSource> source, T5Config const& config);
    T5Config const& config() const { return config_; }
    /// ids: [B, L]; mask: [B, L], bool or numbers, zero hides padding; undefined: all tokens are seen. Any device.
    /// Result: [B, L, width] in the type of the parameters. Rows at padding hold nothing of use.
    Tensor operator()(Tensor const& ids, Tensor const& mask = {}) const;

 private:
    Tensor score_bias(int64_t length, Tensor const& mask) const;
    T5Encoder(Scope const& scope, T5Config const& config, bool with_layers);
    T5Config config_;
    std::shared_ptr<ParameterSource> source_;  ///< null where the layers stay
    Tensor embedding_, position_bias_;
    std::vector<T5Layer> layers_;
    RmsNorm final_layer_norm_;
};

}  // namespace daub
