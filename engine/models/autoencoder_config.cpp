#include "engine/models/autoencoder_config.h"

#include "engine/models/config_reader.h"

namespace daub {

namespace {

void all_blocks_are(ConfigReader const& read, std::string_view key, std::string const& kind, size_t levels) {
    auto const types = read.texts(key, {kind});
    if (types.size() != levels) read.refuse(key, "it must be as long as block_out_channels");
    for (auto const& type : types) {
        if (type != kind) read.refuse(key, "Daub only has " + kind + " there");
    }
}

}  // namespace

AutoencoderConfig AutoencoderConfig::from_json(nlohmann::json const& json, std::string const& origin) {
    constexpr int64_t most_channels = 1 << 14;
    ConfigReader const read(json, origin);
    read.choice("_class_name", "AutoencoderKL", {"AutoencoderKL"});
    AutoencoderConfig c;
    c.in_channels = read.integer("in_channels", c.in_channels);
    c.out_channels = read.integer("out_channels", c.out_channels);
    c.latent_channels = read.integer("latent_channels", c.latent_channels);
    for (auto const* key : {"in_channels", "out_channels", "latent_channels"}) {
        int64_t const value = read.integer(key, 1);
        read.require(key, value >= 1 && value <= most_channels, "a width from 1 is needed");
    }
    c.block_out_channels = read.integers("block_out_channels", c.block_out_channels);
    size_t const levels = c.block_out_channels.size();
    read.require("block_out_channels", levels >= 1 && levels <= 16, "1 to 16 levels are possible");
    all_blocks_are(read, "down_block_types", "DownEncoderBlock2D", levels);
    all_blocks_are(read, "up_block_types", "UpDecoderBlock2D", levels);
    c.layers_per_block = read.integer("layers_per_block", c.layers_per_block);
    read.require("layers_per_block", c.layers_per_block >= 1 && c.layers_per_block <= 64, "1 to 64 is possible");
    c.norm_num_groups = read.integer("norm_num_groups", c.norm_num_groups);
    read.require("norm_num_groups", c.norm_num_groups >= 1, "at least 1 is needed");
    for (int64_t const channels : c.block_out_channels) {
        read.require("block_out_channels",
                     channels >= 1 && channels <= most_channels && channels % c.norm_num_groups == 0,
                     "each must be a multiple of norm_num_groups");
    }
    c.activation =
        read.choice("act_fn", "silu", {"silu", "swish", "gelu"}) == "gelu" ? Activation::gelu : Activation::silu;
    c.mid_block_add_attention = read.flag("mid_block_add_attention", true);
    c.use_quant_conv = read.flag("use_quant_conv", true);
    c.use_post_quant_conv = read.flag("use_post_quant_conv", true);
    c.scaling_factor = read.number("scaling_factor", c.scaling_factor);
    read.require("scaling_factor", c.scaling_factor != 0, "it must not be 0");
    c.shift_factor = read.number("shift_factor", 0);
    c.force_upcast = read.flag("force_upcast", true);
    read.unsupported("latents_mean", nullptr);
    read.unsupported("latents_std", nullptr);
    return c;
}

}  // namespace daub
