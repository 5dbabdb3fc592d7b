#include "engine/models/ediff_unet_config.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"

namespace daub {

EDiffUNetConfig EDiffUNetConfig::from_json(nlohmann::json const& json, std::string const& origin) {
    ConfigReader const read(json, origin);
    EDiffUNetConfig c;
    read.choice("_class_name", "EDiffUNet", {"EDiffUNet"});
    c.in_channels = read.integer("in_channels", c.in_channels);
    c.out_channels = read.integer("out_channels", c.out_channels);
    c.low_res_channels = read.integer("low_res_channels", c.low_res_channels);
    c.patch_size = read.integer("patch_size", c.patch_size);
    c.block_out_channels = read.integers("block_out_channels", c.block_out_channels);
    size_t const levels = c.block_out_channels.size();
    c.layers_per_block = read.integer_per_block("layers_per_block", levels, 1);
    c.cross_attention = read.flag_per_block("cross_attention", levels, false);
    c.self_attention = read.flag_per_block("self_attention", levels, false);
    c.mid_block = read.flag("mid_block", c.mid_block);
    c.input_skip = read.flag("input_skip", c.input_skip);
    c.attention_head_channels = read.integer("attention_head_channels", c.attention_head_channels);
    c.cross_attention_dim = read.integer("cross_attention_dim", c.cross_attention_dim);
    c.feed_forward_mult = read.integer("feed_forward_mult", c.feed_forward_mult);
    c.norm_num_groups = read.integer("norm_num_groups", c.norm_num_groups);
    read.choice("act_fn", "silu", {"silu"});
    read.choice("resnet_time_scale_shift", "scale_shift", {"scale_shift"});
    c.time_embedding_dim = read.integer("time_embedding_dim", c.time_embedding_dim);
    c.time_embedding_scale = read.number("time_embedding_scale", c.time_embedding_scale);
    ConfigReader const streams = read.object("streams");
    c.streams.t5 = streams.integer("t5", c.streams.t5);
    c.streams.clip_text = streams.integer("clip_text", c.streams.clip_text);
    c.streams.clip_image = streams.integer("clip_image", c.streams.clip_image);
    c.residual = read.flag("residual", c.residual);
    c.sigma_data = read.number("sigma_data", c.sigma_data);
    c.sigma_min = read.number("sigma_min", c.sigma_min);
    c.sigma_max = read.number("sigma_max", c.sigma_max);
    auto const interval = read.numbers("noise_interval", {c.noise_interval[0], c.noise_interval[1]});
    if (interval.size() != 2) read.refuse("noise_interval", "two numbers are needed, the lowest and the highest sigma");
    c.noise_interval = {interval[0], interval[1]};
    c.parent = read.text("parent", "");
    if (!c.parent.empty()) require_bare_name(c.parent, origin);
    c.validate(origin);
    return c;
}

nlohmann::json EDiffUNetConfig::to_json() const {
    nlohmann::json json{
        {"_class_name", "EDiffUNet"},
        {"act_fn", "silu"},
        {"attention_head_channels", attention_head_channels},
        {"block_out_channels", block_out_channels},
        {"cross_attention", cross_attention},
        {"cross_attention_dim", cross_attention_dim},
        {"feed_forward_mult", feed_forward_mult},
        {"in_channels", in_channels},
        {"input_skip", input_skip},
        {"layers_per_block", layers_per_block},
        {"low_res_channels", low_res_channels},
        {"mid_block", mid_block},
        {"noise_interval", noise_interval},
        {"norm_num_groups", norm_num_groups},
        {"out_channels", out_channels},
        {"patch_size", patch_size},
        {"residual", residual},
        {"resnet_time_scale_shift", "scale_shift"},
        {"self_attention", self_attention},
        {"sigma_data", sigma_data},
        {"sigma_max", sigma_max},
        {"sigma_min", sigma_min},
        {"streams", {{"clip_image", streams.clip_image}, {"clip_text", streams.clip_text}, {"t5", streams.t5}}},
        {"time_embedding_dim", time_embedding_dim},
        {"time_embedding_scale", time_embedding_scale}};
    if (!parent.empty()) json["parent"] = parent;
    return json;
}

namespace {

/// Larger values would be mistakes or attacks: they are checked before any memory is asked for.
constexpr int64_t most_ediff_channels = 1 << 14;
constexpr size_t most_ediff_levels = 8;
constexpr int64_t most_ediff_layers = 64;

void require(bool condition, std::string const& origin, std::string_view what) {
    if (!condition) fail(ErrorKind::model, "{}: {}.", origin, what);
}

bool width(int64_t value, int64_t least = 1) { return value >= least && value <= most_ediff_channels; }

void validate_level(EDiffUNetConfig const& c, size_t level, std::string const& origin) {
    int64_t const channels = c.block_out_channels[level];
    require(width(channels), origin, fmt::format("block_out_channels holds {}", channels));
    require(channels % c.norm_num_groups == 0, origin,
            fmt::format("block_out_channels: {} is no multiple of norm_num_groups {}", channels, c.norm_num_groups));
    require(!c.attends(level) || channels % c.attention_head_channels == 0, origin,
            fmt::format("block_out_channels: {} is no multiple of attention_head_channels {}", channels,
                        c.attention_head_channels));
    int64_t const layers = c.layers_per_block[level];
    require(layers >= 1 && layers <= most_ediff_layers, origin, fmt::format("layers_per_block holds {}", layers));
}

}  // namespace

void EDiffUNetConfig::validate(std::string const& origin) const {
    require(width(in_channels) && width(out_channels) && width(low_res_channels, 0), origin,
            "in_channels, out_channels or low_res_channels is out of range");
    require(patch_size >= 1 && patch_size <= 64, origin, "patch_size must lie between 1 and 64");
    require(levels() >= 1 && levels() <= most_ediff_levels, origin, "block_out_channels must hold 1 to 8 levels");
    require(
        layers_per_block.size() == levels() && cross_attention.size() == levels() && self_attention.size() == levels(),
        origin, "layers_per_block, cross_attention and self_attention must be as long as block_out_channels");
    require(width(attention_head_channels) && width(cross_attention_dim) && width(time_embedding_dim, 2), origin,
            "attention_head_channels, cross_attention_dim or time_embedding_dim is out of range");
    require(feed_forward_mult >= 1 && feed_forward_mult <= 16, origin, "feed_forward_mult must lie between 1 and 16");
    require(norm_num_groups >= 1, origin, "norm_num_groups must be at least 1");
    require(width(streams.t5, 0) && width(streams.clip_text, 0) && width(streams.clip_image, 0), origin,
            "a width in streams is out of range");
    require(!residual || low_res_channels > 0, origin, "a residual network needs low_res_channels");
    require(sigma_data > 0 && sigma_min > 0 && sigma_max > sigma_min, origin,
            "sigma_data and sigma_min must be above 0, sigma_max above sigma_min");
    require(noise_interval[0] >= 0 && noise_interval[1] > noise_interval[0], origin,
            "noise_interval must rise and not begin below 0");
    for (size_t level = 0; level < levels(); ++level) validate_level(*this, level, origin);
}

}  // namespace daub
