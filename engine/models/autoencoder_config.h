// Configuration of an autoencoder of diffusers (AutoencoderKL), read from its config.json with diffusers' defaults.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "engine/kernels/activation.h"

namespace daub {

struct AutoencoderConfig {
    int64_t in_channels = 3;
    int64_t out_channels = 3;
    int64_t latent_channels = 4;
    std::vector<int64_t> block_out_channels = {64};
    int64_t layers_per_block = 1;
    int64_t norm_num_groups = 32;
    Activation activation = Activation::silu;
    bool mid_block_add_attention = true;
    bool use_quant_conv = true;
    bool use_post_quant_conv = true;
    double scaling_factor = 0.18215;  ///< latents of diffusion are this times (latents of the autoencoder − shift)
    double shift_factor = 0;
    bool force_upcast = true;  ///< overflows in fp16: decode in bf16 or fp32

    /// Pixels of one latent cell's side.
    int64_t downscale() const { return int64_t{1} << (block_out_channels.size() - 1); }
    /// origin names the file in messages. Throws Error (model).
    static AutoencoderConfig from_json(nlohmann::json const& json, std::string const& origin);
};

}  // namespace daub
