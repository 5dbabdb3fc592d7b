// Configuration of a U-Net of diffusers (UNet2DConditionModel), read from its config.json with diffusers' defaults.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/kernels/activation.h"
#include "engine/nn/attention.h"

namespace daub {

/// What a level of the U-Net is made of; the names of diffusers are this with Down or Up and Block2D.
enum class UNetBlockKind {
    plain,         ///< DownBlock2D, UpBlock2D: residual blocks
    cross,         ///< CrossAttnDownBlock2D, …Up…: residual blocks, each followed by transformer blocks
    resnet,        ///< ResnetDownsampleBlock2D, …Upsample…: residual blocks also change the resolution
    simple_cross,  ///< SimpleCrossAttnDownBlock2D, …Up…: the same with joint attention to text and map
};

enum class UNetMidKind { none, plain, cross, simple_cross };

enum class ClassEmbedding { none, table, timestep, identity, projection, simple_projection };

enum class AddedEmbedding { none, text, text_time };

/// One level on the way down or up. On the way up the lists of the configuration are reversed, except
/// attention_head_dim: diffusers leaves that one as it is, so joint attention up there takes the head width of the
/// level with the same number on the way down.
struct UNetLevelConfig {
    UNetBlockKind kind = UNetBlockKind::plain;
    int64_t channels = 0;
    int64_t layers = 1;
    std::vector<int64_t> transformer_depth;  ///< of each layer
    int64_t heads = 1;                       ///< of cross blocks
    int64_t head_dim = 8;                    ///< of simple_cross blocks
    int64_t cross_attention_dim = 0;
    bool only_cross_attention = false;
};

struct UNetConfig {
    int64_t in_channels = 4;
    int64_t out_channels = 4;
    bool center_input_sample = false;
    int64_t conv_in_kernel = 3;
    int64_t conv_out_kernel = 3;
    Activation activation = Activation::silu;
    int64_t norm_num_groups = 32;
    double norm_eps = 1e-5;
    int64_t downsample_padding = 1;
    bool use_linear_projection = false;
    AddedKvAttention::Options::CrossNorm cross_attention_norm = AddedKvAttention::Options::CrossNorm::none;

    bool resnet_scale_shift = false;
    bool resnet_skip_time_act = false;   ///< of resnet and simple_cross blocks
    double resnet_out_scale_factor = 1;  ///< of resnet and simple_cross blocks

    bool flip_sin_to_cos = true;
    double freq_shift = 0;
    int64_t time_embedding_dim = 0;
    std::optional<Activation> time_embedding_activation;
    std::optional<Activation> timestep_post_activation;
    int64_t time_cond_proj_dim = 0;

    ClassEmbedding class_embedding = ClassEmbedding::none;
    int64_t num_class_embeds = 0;
    int64_t projection_class_embeddings_input_dim = 0;
    bool class_embeddings_concat = false;

    AddedEmbedding added_embedding = AddedEmbedding::none;
    int64_t addition_time_embed_dim = 0;
    int64_t addition_embed_type_num_heads = 64;
    int64_t encoder_hid_dim = 0;  ///< > 0: text is projected from this width first

    std::vector<UNetLevelConfig> down;
    std::vector<UNetLevelConfig> up;
    UNetMidKind mid_kind = UNetMidKind::cross;
    int64_t mid_transformer_depth = 1;
    double mid_block_scale_factor = 1;
    bool mid_block_only_cross_attention = false;

    /// Width of the text that the network is given.
    int64_t text_dim() const { return encoder_hid_dim > 0 ? encoder_hid_dim : down.at(0).cross_attention_dim; }
    /// Width of the time embedding as residual blocks see it.
    int64_t block_time_dim() const { return class_embeddings_concat ? 2 * time_embedding_dim : time_embedding_dim; }

    /// Whether linear layers of transformers are packed (packed_kernel.h), which takes memory of its own: not where
    /// stacks of many blocks make it gigabytes (SDXL: 4.4 GB in bf16; Stable Diffusion 1.5: 0.5 GB).
    bool packs_transformers() const;

    /// origin names the file in messages. Throws Error (model) naming what Daub cannot run.
    static UNetConfig from_json(nlohmann::json const& json, std::string const& origin);
};

}  // namespace daub
