// The autoencoder between pictures and latents of latent diffusion models (AutoencoderKL of diffusers).
//
//     Autoencoder const vae(Scope(parameters), AutoencoderConfig::from_json(json, "vae/config.json"));
//     Tensor const latent = vae.to_diffusion(vae.encode(image).sample(noise));
//     Tensor const picture = vae.decode(vae.from_diffusion(latent)).clamp(-1, 1);
//
// Attention may be stored under its names of today (to_q, to_k, to_v, to_out.0) or of before diffusers 0.13 (query,
// key, value, proj_attn). Type and device are those of the parameters. Immutable after construction: threads may share
// it.
#pragma once

#include "engine/models/autoencoder_config.h"
#include "engine/nn/resnet.h"

#include <ATen/TensorOperators.h>

#include <optional>
#include <vector>

namespace daub {

/// A normal distribution of latents; logvar is clamped to [−30, 20].
struct LatentDistribution {
    Tensor mean;    ///< [B, latent_channels, H / downscale, W / downscale]
    Tensor logvar;  ///< as mean
    Tensor sample(Tensor const& noise) const;
};

/// Attention of a map's cells to each other with a single head; residual included.
class MapAttention {
 public:
    MapAttention(Scope const& scope, int64_t channels, int64_t groups, double eps);
    Tensor operator()(Tensor const& x) const;

 private:
    GroupNorm group_norm_;
    Linear to_q_, to_k_, to_v_, to_out_;
};

class AutoencoderMid {
 public:
    AutoencoderMid(Scope const& scope, AutoencoderConfig const& config);
    Tensor operator()(Tensor const& x) const;

 private:
    ResnetBlock first_;
    std::optional<MapAttention> attention_;
    ResnetBlock second_;
};

class Encoder {
 public:
    Encoder(Scope const& scope, AutoencoderConfig const& config);
    /// [B, in_channels, H, W] → [B, 2 · latent_channels, …]: means, then log variances.
    Tensor operator()(Tensor const& image) const;

 private:
    struct Level {
        std::vector<ResnetBlock> resnets;
        std::optional<Downsample> downsample;
    };
    Conv2d conv_in_;
    std::vector<Level> down_;
    AutoencoderMid mid_;
    GroupNorm conv_norm_out_;
    Conv2d conv_out_;
};

class Decoder {
 public:
    Decoder(Scope const& scope, AutoencoderConfig const& config);
    Tensor operator()(Tensor const& latent) const;

 private:
    struct Level {
        std::vector<ResnetBlock> resnets;
        std::optional<Upsample> upsample;
    };
    Conv2d conv_in_;
    AutoencoderMid mid_;
    std::vector<Level> up_;
    GroupNorm conv_norm_out_;
    Conv2d conv_out_;
};

class Autoencoder {
 public:
    Autoencoder(Scope const& scope, AutoencoderConfig config);

    AutoencoderConfig const& config() const { return config_; }
    /// image: [B, in_channels, H, W] in [−1, 1].
    LatentDistribution encode(Tensor const& image) const;
    /// latent: [B, latent_channels, h, w] of the autoencoder (not of diffusion). Not clamped.
    Tensor decode(Tensor const& latent) const;
    /// Latents of the autoencoder to those that diffusion models work on, and back.
    Tensor to_diffusion(Tensor const& latent) const { return (latent - config_.shift_factor) * config_.scaling_factor; }
    Tensor from_diffusion(Tensor const& latent) const { return latent / config_.scaling_factor + config_.shift_factor; }

 private:
    AutoencoderConfig config_;
    Encoder encoder_;
    Decoder decoder_;
    std::optional<Conv2d> quant_conv_, post_quant_conv_;
};

}  // namespace daub
