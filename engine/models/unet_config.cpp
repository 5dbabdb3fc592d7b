#include "engine/models/unet_config.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/models/config_reader.h"

namespace daub {

namespace {

constexpr int64_t most_channels = 1 << 16;
constexpr size_t most_levels = 16;
constexpr int64_t most_layers = 64;

std::optional<Activation> activation_of(ConfigReader const& read, std::string_view key) {
    if (!read.has(key)) return std::nullopt;
    std::string const name = read.choice(key, "silu", {"silu", "swish", "gelu"});
    return name == "gelu" ? Activation::gelu : Activation::silu;
}

int64_t in_range(ConfigReader const& read, std::string_view key, int64_t value, int64_t least, int64_t most) {
    read.require(key, value >= least && value <= most, fmt::format("{} to {} is possible", least, most));
    return value;
}

UNetBlockKind block_kind(ConfigReader const& read, std::string_view key, std::string name, std::string_view way) {
    if (name.starts_with("UNetRes")) name = name.substr(7);
    std::string const sample = std::string(way) + "sampleBlock2D";
    std::string const block = std::string(way) + "Block2D";
    if (name == block) return UNetBlockKind::plain;
    if (name == "CrossAttn" + block) return UNetBlockKind::cross;
    if (name == "Resnet" + sample) return UNetBlockKind::resnet;
    if (name == "SimpleCrossAttn" + block) return UNetBlockKind::simple_cross;
    read.refuse(key, fmt::format("Daub does not have {} there", name));
}

/// Depths of a list that holds a number or one number for each layer for each block.
std::vector<std::vector<int64_t>> depths(ConfigReader const& read, std::string_view key, nlohmann::json const& json,
                                         std::vector<int64_t> const& layers) {
    std::vector<std::vector<int64_t>> all;
    read.require(key, !json.is_array() || json.size() == layers.size(), "one value for each block is needed");
    for (size_t i = 0; i < layers.size(); ++i) {
        nlohmann::json const& item = json.is_array() ? json[i] : json;
        std::vector<int64_t> block(static_cast<size_t>(layers[i]), 1);
        read.require(key, !item.is_array() || item.size() >= block.size(), "one value for each layer is needed");
        for (size_t j = 0; j < block.size(); ++j) {
            nlohmann::json const& depth = item.is_array() ? item[j] : item;
            read.require(key, depth.is_number_integer(), "whole numbers are needed");
            block[j] = in_range(read, key, depth.get<int64_t>(), 1, most_layers);
        }
        all.push_back(std::move(block));
    }
    return all;
}

template <typename T>
std::vector<T> reversed(std::vector<T> items) {
    std::reverse(items.begin(), items.end());
    return items;
}

void refuse_what_is_missing(ConfigReader const& read) {
    read.unsupported("dual_cross_attention", false);
    read.unsupported("attention_type", "default");
    read.unsupported("time_embedding_type", "positional");
    read.unsupported("num_attention_heads", nullptr);
    if (read.is_null("norm_num_groups")) read.refuse("norm_num_groups", "Daub has group normalisation only");
}

void read_embeddings(ConfigReader const& read, UNetConfig& c, int64_t first_channels) {
    c.flip_sin_to_cos = read.flag("flip_sin_to_cos", true);
    c.freq_shift = read.number("freq_shift", 0);
    c.time_embedding_dim = in_range(read, "time_embedding_dim",
                                    read.integer("time_embedding_dim").value_or(4 * first_channels), 1, most_channels);
    c.time_embedding_activation = activation_of(read, "time_embedding_act_fn");
    c.timestep_post_activation = activation_of(read, "timestep_post_act");
    c.time_cond_proj_dim =
        in_range(read, "time_cond_proj_dim", read.integer("time_cond_proj_dim", 0), 0, most_channels);

    c.num_class_embeds = in_range(read, "num_class_embeds", read.integer("num_class_embeds", 0), 0, 1 << 20);
    c.projection_class_embeddings_input_dim =
        in_range(read, "projection_class_embeddings_input_dim",
                 read.integer("projection_class_embeddings_input_dim", 0), 0, most_channels);
    c.class_embeddings_concat = read.flag("class_embeddings_concat", false);
    std::string const kind =
        read.choice("class_embed_type", "", {"", "timestep", "identity", "projection", "simple_projection"});
    bool const projects = kind == "projection" || kind == "simple_projection";
    read.require("class_embed_type", !projects || c.projection_class_embeddings_input_dim > 0,
                 "projection_class_embeddings_input_dim is missing");
    c.class_embedding = kind == "timestep"            ? ClassEmbedding::timestep
                        : kind == "identity"          ? ClassEmbedding::identity
                        : kind == "projection"        ? ClassEmbedding::projection
                        : kind == "simple_projection" ? ClassEmbedding::simple_projection
                        : c.num_class_embeds > 0      ? ClassEmbedding::table
                                                      : ClassEmbedding::none;

    std::string const added = read.choice("addition_embed_type", "", {"", "text", "text_time"});
    c.added_embedding = added == "text"        ? AddedEmbedding::text
                        : added == "text_time" ? AddedEmbedding::text_time
                                               : AddedEmbedding::none;
    c.addition_time_embed_dim =
        in_range(read, "addition_time_embed_dim", read.integer("addition_time_embed_dim", 0), 0, most_channels);
    c.addition_embed_type_num_heads = in_range(read, "addition_embed_type_num_heads",
                                               read.integer("addition_embed_type_num_heads", 64), 1, most_channels);
    read.require("addition_embed_type",
                 added != "text_time" || (c.addition_time_embed_dim > 0 && c.projection_class_embeddings_input_dim > 0),
                 "addition_time_embed_dim and projection_class_embeddings_input_dim are missing");
    c.encoder_hid_dim = in_range(read, "encoder_hid_dim", read.integer("encoder_hid_dim", 0), 0, most_channels);
    read.choice("encoder_hid_dim_type", "text_proj", {"text_proj"});
    read.require("encoder_hid_dim_type", !read.has("encoder_hid_dim_type") || c.encoder_hid_dim > 0,
                 "encoder_hid_dim is missing");
}

void read_levels(ConfigReader const& read, UNetConfig& c, std::vector<int64_t> const& channels) {
    auto const down_types = read.texts(
        "down_block_types", {"CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"});
    auto const up_types =
        read.texts("up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"});
    size_t const levels = channels.size();
    read.require("block_out_channels", levels >= 1 && levels <= most_levels, "1 to 16 levels are possible");
    read.require("down_block_types", down_types.size() == levels, "it must be as long as block_out_channels");
    read.require("up_block_types", up_types.size() == levels, "it must be as long as block_out_channels");

    auto const layers = read.integer_per_block("layers_per_block", levels, 2);
    for (int64_t const n : layers) in_range(read, "layers_per_block", n, 1, most_layers);
    auto const head_dims = read.integer_per_block("attention_head_dim", levels, 8);
    auto const text_dims = read.integer_per_block("cross_attention_dim", levels, 1280);
    auto const only_cross = read.flag_per_block("only_cross_attention", levels, false);
    constexpr char const* depth_key = "transformer_layers_per_block";
    constexpr char const* up_depth_key = "reverse_transformer_layers_per_block";
    auto const depth = depths(read, depth_key, read.value(depth_key, 1), layers);
    // On the way up there is one layer more.
    auto up_layers = reversed(layers);
    for (auto& n : up_layers) ++n;
    auto const up_depth = [&] {
        if (read.has(up_depth_key)) return depths(read, up_depth_key, read.value(up_depth_key, 1), up_layers);
        nlohmann::json same = read.value(depth_key, 1);
        if (same.is_array()) std::reverse(same.begin(), same.end());
        return depths(read, depth_key, same, up_layers);
    }();

    for (size_t i = 0; i < levels; ++i) {
        size_t const r = levels - 1 - i;
        c.down.push_back({block_kind(read, "down_block_types", down_types[i], "Down"), channels[i], layers[i], depth[i],
                          head_dims[i], head_dims[i], text_dims[i], only_cross[i]});
        c.up.push_back({block_kind(read, "up_block_types", up_types[i], "Up"), channels[r], up_layers[i], up_depth[i],
                        head_dims[r], head_dims[i], text_dims[r], only_cross[r]});
    }
}

void check_level(ConfigReader const& read, UNetLevelConfig const& level, int64_t groups) {
    in_range(read, "block_out_channels", level.channels, 1, most_channels);
    read.require("norm_num_groups", level.channels % groups == 0,
                 fmt::format("{} channels do not divide into them", level.channels));
    in_range(read, "attention_head_dim", level.heads, 1, most_channels);
    in_range(read, "attention_head_dim", level.head_dim, 1, most_channels);
    in_range(read, "cross_attention_dim", level.cross_attention_dim, 1, most_channels);
    if (level.kind == UNetBlockKind::cross) {
        read.require("attention_head_dim", level.channels % level.heads == 0,
                     fmt::format("{} channels do not divide into so many heads", level.channels));
    }
    if (level.kind == UNetBlockKind::simple_cross) {
        read.require("attention_head_dim", level.channels % level.head_dim == 0,
                     fmt::format("{} channels do not divide into heads of that width", level.channels));
    }
}

UNetMidKind mid_kind(ConfigReader const& read) {
    if (read.is_null("mid_block_type")) return UNetMidKind::none;
    std::string const name =
        read.choice("mid_block_type", "UNetMidBlock2DCrossAttn",
                    {"UNetMidBlock2DCrossAttn", "UNetMidBlock2DSimpleCrossAttn", "UNetMidBlock2D"});
    if (name == "UNetMidBlock2DCrossAttn") return UNetMidKind::cross;
    return name == "UNetMidBlock2D" ? UNetMidKind::plain : UNetMidKind::simple_cross;
}

void read_mid(ConfigReader const& read, UNetConfig& c) {
    c.mid_kind = mid_kind(read);
    c.mid_transformer_depth = c.down.back().transformer_depth.front();
    c.mid_block_scale_factor = read.number("mid_block_scale_factor", 1);
    read.require("mid_block_scale_factor", c.mid_block_scale_factor > 0, "a number above 0 is needed");
    // A list of only_cross_attention says nothing about the middle; a single value holds there too.
    bool const from_all = read.value("only_cross_attention", false) == nlohmann::json(true);
    c.mid_block_only_cross_attention = read.flag("mid_block_only_cross_attention", from_all);
    // The middle is as the last level would be with the attention of its own kind.
    UNetLevelConfig last = c.down.back();
    last.kind = c.mid_kind == UNetMidKind::cross          ? UNetBlockKind::cross
                : c.mid_kind == UNetMidKind::simple_cross ? UNetBlockKind::simple_cross
                                                          : UNetBlockKind::plain;
    check_level(read, last, c.norm_num_groups);
}

}  // namespace

bool UNetConfig::packs_transformers() const {
    auto const single = [](UNetLevelConfig const& level) {
        return std::ranges::all_of(level.transformer_depth, [](int64_t depth) { return depth == 1; });
    };
    return mid_transformer_depth == 1 && std::ranges::all_of(down, single) && std::ranges::all_of(up, single);
}

UNetConfig UNetConfig::from_json(nlohmann::json const& json, std::string const& origin) {
    ConfigReader const read(json, origin);
    read.choice("_class_name", "UNet2DConditionModel", {"UNet2DConditionModel"});
    refuse_what_is_missing(read);

    UNetConfig c;
    c.in_channels = in_range(read, "in_channels", read.integer("in_channels", 4), 1, most_channels);
    c.out_channels = in_range(read, "out_channels", read.integer("out_channels", 4), 1, most_channels);
    c.center_input_sample = read.flag("center_input_sample", false);
    c.conv_in_kernel = in_range(read, "conv_in_kernel", read.integer("conv_in_kernel", 3), 1, 31);
    c.conv_out_kernel = in_range(read, "conv_out_kernel", read.integer("conv_out_kernel", 3), 1, 31);
    c.activation = activation_of(read, "act_fn").value_or(Activation::silu);
    c.norm_num_groups = in_range(read, "norm_num_groups", read.integer("norm_num_groups", 32), 1, most_channels);
    c.norm_eps = read.number("norm_eps", 1e-5);
    read.require("norm_eps", c.norm_eps > 0, "a number above 0 is needed");
    c.downsample_padding = in_range(read, "downsample_padding", read.integer("downsample_padding", 1), 0, 1);
    c.use_linear_projection = read.flag("use_linear_projection", false);
    std::string const cross_norm = read.choice("cross_attention_norm", "", {"", "layer_norm", "group_norm"});
    using CrossNorm = AddedKvAttention::Options::CrossNorm;
    c.cross_attention_norm = cross_norm == "layer_norm"   ? CrossNorm::layer
                             : cross_norm == "group_norm" ? CrossNorm::group
                                                          : CrossNorm::none;
    c.resnet_scale_shift =
        read.choice("resnet_time_scale_shift", "default", {"default", "scale_shift"}) == "scale_shift";
    c.resnet_skip_time_act = read.flag("resnet_skip_time_act", false);
    c.resnet_out_scale_factor = read.number("resnet_out_scale_factor", 1);
    read.require("resnet_out_scale_factor", c.resnet_out_scale_factor > 0, "a number above 0 is needed");

    auto const channels = read.integers("block_out_channels", {320, 640, 1280, 1280});
    read_levels(read, c, channels);
    for (auto const& level : c.down) check_level(read, level, c.norm_num_groups);
    for (auto const& level : c.up) check_level(read, level, c.norm_num_groups);
    read_mid(read, c);
    read_embeddings(read, c, channels[0]);
    return c;
}

}  // namespace daub
