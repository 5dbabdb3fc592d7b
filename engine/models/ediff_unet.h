// The native eDiff-I U-Net: pixels in patches, text and style by cross-attention, noise by scale and shift.
//
//     EDiffUNet const unet(Scope(parameters), EDiffUNetConfig::from_json(json, "unet_high/config.json"));
//     ProjectedContext const text = unet.project(context, 1);
//     Tensor f = unet({.sample = c_in * x, .c_noise = c_noise, .control = &paint}, text);
//
// It is the F of EDM's preconditioning (Karras et al. 2022, equation 7) that Balaji et al. 2022 use; the
// preconditioning itself is the caller's. ADM's residual blocks (Dhariwal and Nichol 2021), except that patches of
// pixels are the first level's cells, that enlarging has no convolution of its own, and that transformer blocks stand
// in the residual stream without projections.
//
// Type and device are those of the parameters; the result has the type of the sample. Works under autograd.
// Immutable after construction: threads may share it.
#pragma once

#include <optional>
#include <vector>

#include "engine/models/ediff_context.h"
#include "engine/models/ediff_unet_config.h"
#include "engine/nn/embedding.h"
#include "engine/nn/resnet.h"
#include "engine/nn/transformer.h"

namespace daub {

struct EDiffInput {
    Tensor sample;         ///< [B, in_channels, H, W], H and W multiples of size_multiple()
    Tensor c_noise;        ///< [B] or [1], ¼ ln σ
    Tensor low_res;        ///< [B, low_res_channels, H, W], already enlarged; super-resolution only
    Tensor low_res_noise;  ///< [B] or [1]: standard deviation of the noise in low_res, 0 to 1; super-resolution only
    AttentionControl const* control = nullptr;  ///< bias columns as in ProjectedContext::layout
};

/// Transforms of conditioning streams into tokens and time embeddings.
class StreamProjection {
 public:
    StreamProjection(Scope const& scope, EDiffUNetConfig const& config);
    /// rows: B of all that is given; needed where nothing is.
    ProjectedContext operator()(Context const& context, int64_t rows) const;

 private:
    struct Tokens;
    KeyRange add_text(Tokens& all, std::optional<Linear> const& projection, TextStream const& stream,
                      std::string_view name) const;
    Tensor null_token_;  ///< [1, 1, D], always attended to
    std::optional<Linear> t5_, clip_text_, clip_image_;
    std::optional<Linear> pooled_text_, pooled_image_;
};

class EDiffUNet {
 public:
    EDiffUNet(Scope const& scope, EDiffUNetConfig config);

    EDiffUNetConfig const& config() const { return config_; }
    /// The context of `rows` pictures in this network's widths: once per prompt and network. Gradients flow through it.
    ProjectedContext project(Context const& context, int64_t rows) const { return streams_(context, rows); }
    /// F, [B, out_channels, H, W]. Throws Error (input) where shapes do not fit.
    Tensor operator()(EDiffInput const& input, ProjectedContext const& context) const;

 private:
    struct Layer {
        ResnetBlock resnet;
        std::optional<TransformerBlock> attention;
        Tensor operator()(Tensor const& x, Tensor const& time, TextContext const& text) const;
    };
    struct Level {
        std::vector<Layer> layers;
        std::optional<Downsample> downsample;
    };
    struct InputSkip {
        Conv2d proj;
        Linear gain;
    };
    Layer layer(Scope const& block, int64_t index, int64_t in, size_t level) const;
    std::vector<Level> down_levels(Scope const& scope) const;
    std::vector<std::vector<Layer>> up_levels(Scope const& scope) const;
    Tensor time_embedding(EDiffInput const& input, ProjectedContext const& context) const;
    Tensor stem_input(EDiffInput const& input) const;
    Tensor body(Tensor h, Tensor const& time, TextContext const& text) const;
    void check(EDiffInput const& input, ProjectedContext const& context) const;

    EDiffUNetConfig config_;
    StreamProjection streams_;
    TimestepEmbedding time_embedding_;
    std::optional<TimestepEmbedding> low_res_embedding_;
    Conv2d conv_in_;
    std::vector<Level> down_;
    std::optional<Layer> mid_;
    std::vector<std::vector<Layer>> up_;  ///< deepest first
    GroupNorm conv_norm_out_;
    Conv2d conv_out_;
    std::optional<InputSkip> input_skip_;
};

/// Log weight of each key, [B, keys] fp32: log m of its stream, −inf for padding.
Tensor key_logits(ProjectedContext const& context);
/// [keys] bool on the context's device: T5 and CLIP text tokens, whose scores paint-with-words measures.
Tensor text_keys(ProjectedContext const& context);

}  // namespace daub
