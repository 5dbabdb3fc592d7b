// A U-Net of diffusers (UNet2DConditionModel): Stable Diffusion 1 and 2, SDXL base and refiner, DeepFloyd IF, x4
// upscaler and what else its config.json describes.
//
//     UNet const unet(Scope(parameters), UNetConfig::from_json(json, "unet/config.json"));
//     Tensor const noise = unet({.sample = x, .timestep = t, .text = states});
//
// Type and device are those of the parameters; the result has the type of the sample. The memory layout of the work is
// channels_last where the source is constant, else that of the first convolution's kernel.
// Works under autograd. Immutable after construction: threads may share it.
#pragma once

#include <optional>
#include <vector>

#include "engine/models/unet_blocks.h"
#include "engine/models/unet_config.h"
#include "engine/models/unet_embeddings.h"

namespace daub {

class UNet {
 public:
    UNet(Scope const& scope, UNetConfig config);

    UNetConfig const& config() const { return config_; }
    /// [B, out_channels, H, W]. Throws Error (input) where an input is missing or does not fit.
    Tensor operator()(UNetInput const& input) const;

 private:
    std::vector<UNetDownBlock> down_blocks(Scope const& scope) const;
    std::vector<UNetUpBlock> up_blocks(Scope const& scope) const;
    void check(UNetInput const& input) const;

    UNetConfig config_;
    UNetEmbeddings embeddings_;
    std::optional<Linear> encoder_hid_proj_;
    Conv2d conv_in_;
    std::vector<UNetDownBlock> down_;
    std::optional<UNetMidBlock> mid_;
    std::vector<UNetUpBlock> up_;
    GroupNorm conv_norm_out_;
    Conv2d conv_out_;
};

}  // namespace daub
