// IP-Adapter (Ye et al. 2023): a picture as a prompt for the U-Nets of SD 1 and SDXL.
//
//     auto const adapter = std::make_shared<IpAdapter>(load_safetensors(file), file, unet.config(), device, dtype);
//     Tensor const tokens = at::cat({adapter->unconditional_tokens(vision), adapter->tokens(vision, pixels)});
//     IpAttention attention({{.adapter = adapter, .tokens = tokens, .scale = 0.6}});
//     control.attend_more = std::ref(attention);                     // attention_control.h
//     attention.set_scales({0.3});                                    // before a step at which it shall be weaker
//
// Every cross-attention layer then gives attn(q, text) + scale · coverage · attn(q, picture) before its projection.
// IpAdapter is immutable after construction and may be shared; an IpAttention belongs to one run and one thread.
#pragma once

#include "engine/models/clip_vision.h"
#include "engine/models/unet_config.h"
#include "engine/nn/attention_control.h"
#include "engine/nn/linear.h"
#include "engine/nn/norms.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace daub {

/// How a picture becomes tokens, told from the tensors of `image_proj`.
enum class IpAdapterKind {
    basic,  ///< one projection of the picture's embedding into a few tokens
    plus,   ///< a resampler over the encoder's last but one states
    full,   ///< those states, each through two layers
};

/// Makes tokens of what the image encoder saw. Shapes: of the kind.
class PictureTokens {
 public:
    virtual ~PictureTokens() = default;
    virtual Tensor operator()(Tensor const& seen) const = 0;
};

class IpAdapter {
 public:
    /// tensors: of the file. unet: of the model that it is for. Throws Error (model) where the file is no IP-Adapter,
    /// is one for other embeddings (FaceID), or does not fit the U-Net, naming the tensor and both shapes.
    IpAdapter(std::map<std::string, Tensor> const& tensors, std::string const& origin, UNetConfig const& unet,
              at::Device device, at::ScalarType dtype);

    IpAdapterKind kind() const { return kind_; }
    /// Width that the image encoder must give: of its embedding (basic) or of its states.
    int64_t picture_width() const { return picture_width_; }
    /// seen: [B, D] or [B, 1, D] (basic), [B, patches + 1, D] (others). Result [B, tokens, text width].
    Tensor tokens(Tensor const& seen) const;
    /// The tokens of a picture, of pixels as clip_pixel_values() makes them. Throws Error (model) where the encoder has
    /// another width.
    Tensor tokens(ClipVision const& encoder, Tensor const& pixels) const;
    /// The tokens of the unconditional row: of an embedding of zeros (basic) or of the encoding of zeros (others).
    Tensor unconditional_tokens(ClipVision const& encoder) const;
    /// Keys and values of tokens for one layer, [B, T, heads · d] each; undefined where the adapter leaves it alone.
    std::pair<Tensor, Tensor> keys_and_values(std::string const& layer, Tensor const& tokens) const;

    /// The cross-attention layers of a U-Net in the order that adapters number them by (n-th: `ip_adapter.{2n+1}`):
    /// down, up, middle, as diffusers' attn_processors.
    static std::vector<std::string> layers(UNetConfig const& unet);

 private:
    struct Layer {
        Linear to_k, to_v;
    };
    IpAdapterKind kind_;
    int64_t picture_width_ = 0;
    at::TensorOptions options_;
    std::shared_ptr<PictureTokens const> projection_;
    std::map<std::string, Layer> layers_;
};

/// One picture in a run.
struct IpAdapterUse {
    std::shared_ptr<IpAdapter const> adapter;
    Tensor tokens;  ///< [B, T, D], a row for each row of the batch
    double scale = 1;
    /// Share of each query's cell that it works on, [B or 1, cells]; none: everywhere.
    std::function<Tensor(Grid)> coverage = {};
};

/// The sum of all pictures' terms, for AttentionControl::attend_more. Keeps keys and values of the run.
class IpAttention {
 public:
    explicit IpAttention(std::vector<IpAdapterUse> uses) : uses_(std::move(uses)), cache_(uses_.size()) {}
    /// Of each use, from now on.
    void set_scales(std::vector<double> const& scales);
    /// The next calls are of these rows of the batch alone.
    void set_rows(int64_t begin, int64_t count) { begin_ = begin, count_ = count; }
    Tensor operator()(std::string const& layer, Tensor const& query, Grid grid);

 private:
    Tensor term(size_t use, std::string const& layer, Tensor const& query, Grid grid);
    std::vector<IpAdapterUse> uses_;
    std::vector<KeyValueCache> cache_;
    int64_t begin_ = 0, count_ = -1;  ///< -1: all
};

}  // namespace daub
