// The names of the original latent diffusion code (LDM, also of stable-diffusion-v1 to XL) and of diffusers.
//
// Source: diffusers' convert_ldm_unet_checkpoint, convert_ldm_vae_checkpoint and convert_open_clip_checkpoint. Both
// ways: single files are read by to_new(), files are written and LoRA keys understood by to_old(). Names are without
// the prefix of the component ("model.diffusion_model."). Free functions, thread-safe, no torch.
#pragma once

#include "engine/weights/name_table.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace daub {

/// config: of UNet2DConditionModel. Throws Error (model) naming `origin` where its levels do not make sense.
NameTable ldm_unet_names(nlohmann::json const& config, std::string const& origin);

/// config: of AutoencoderKL.
NameTable ldm_vae_names(nlohmann::json const& config, std::string const& origin);

/// Layers of a text encoder by its config.json. Throws Error (model).
int64_t text_layers(nlohmann::json const& config, std::string const& origin);

/// layers: of the text encoder. `attn.in_proj_weight` and `attn.in_proj_bias` hold three parameters each and
/// `text_projection` is transposed: these are not in the table.
NameTable open_clip_names(int64_t layers);

}  // namespace daub
