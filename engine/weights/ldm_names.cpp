#include "engine/weights/ldm_names.h"

#include "engine/core/error.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace daub {
namespace {

constexpr size_t most_ldm_levels = 16;
constexpr int64_t most_ldm_layers = 64;

/// What numbering needs to know of one level.
struct LdmLevel {
    int64_t layers = 1;
    bool attention = false;
};

[[noreturn]] void refuse_levels(std::string const& origin, char const* key) {
    fail(ErrorKind::model, "{}: '{}' does not describe the levels of a network with LDM names.", origin, key);
}

int64_t layers_of_level(nlohmann::json const& config, size_t level, std::string const& origin) {
    nlohmann::json value = config.value("layers_per_block", nlohmann::json(2));
    if (value.is_array()) value = level < value.size() ? value[level] : nlohmann::json();
    bool const possible = value.is_number_integer() && value >= 1 && value <= most_ldm_layers;
    if (!possible) refuse_levels(origin, "layers_per_block");
    return value.get<int64_t>();
}

size_t number_of_levels(nlohmann::json const& config, std::string const& origin) {
    bool const given = config.is_object() && config.contains("block_out_channels");
    if (!given || !config["block_out_channels"].is_array()) refuse_levels(origin, "block_out_channels");
    size_t const levels = config["block_out_channels"].size();
    if (levels == 0 || levels > most_ldm_levels) refuse_levels(origin, "block_out_channels");
    return levels;
}

/// Levels on one way; types: "down_block_types" or "up_block_types".
std::vector<LdmLevel> unet_levels(nlohmann::json const& config, char const* types, std::string const& origin) {
    size_t const number = number_of_levels(config, origin);
    if (!config.contains(types) || !config[types].is_array() || config[types].size() != number) {
        refuse_levels(origin, types);
    }
    std::vector<LdmLevel> levels;
    for (size_t i = 0; i < number; ++i) {
        nlohmann::json const& type = config[types][i];
        if (!type.is_string()) refuse_levels(origin, types);
        levels.push_back({layers_of_level(config, i, origin), type.get<std::string>().starts_with("CrossAttn")});
    }
    return levels;
}

void add_unet_resnet(NameTable& names, std::string const& ldm, std::string const& diffusers) {
    names.add(ldm + ".in_layers.0", diffusers + ".norm1");
    names.add(ldm + ".in_layers.2", diffusers + ".conv1");
    names.add(ldm + ".emb_layers.1", diffusers + ".time_emb_proj");
    names.add(ldm + ".out_layers.0", diffusers + ".norm2");
    names.add(ldm + ".out_layers.3", diffusers + ".conv2");
    names.add(ldm + ".skip_connection", diffusers + ".conv_shortcut");
}

void add_way_down(NameTable& names, std::vector<LdmLevel> const& levels) {
    int64_t block = 1;  // 0 is conv_in
    for (size_t i = 0; i < levels.size(); ++i) {
        std::string const level = fmt::format("down_blocks.{}", i);
        for (int64_t j = 0; j < levels[i].layers; ++j, ++block) {
            std::string const ldm = fmt::format("input_blocks.{}", block);
            add_unet_resnet(names, ldm + ".0", fmt::format("{}.resnets.{}", level, j));
            if (levels[i].attention) names.add(ldm + ".1", fmt::format("{}.attentions.{}", level, j));
        }
        if (i + 1 == levels.size()) break;
        names.add(fmt::format("input_blocks.{}.0.op", block++), level + ".downsamplers.0.conv");
    }
}

void add_way_up(NameTable& names, std::vector<LdmLevel> const& levels, std::vector<LdmLevel> const& down) {
    int64_t block = 0;
    for (size_t i = 0; i < levels.size(); ++i) {
        std::string const level = fmt::format("up_blocks.{}", i);
        int64_t const layers = down[down.size() - 1 - i].layers + 1;
        for (int64_t j = 0; j < layers; ++j, ++block) {
            std::string const ldm = fmt::format("output_blocks.{}", block);
            add_unet_resnet(names, ldm + ".0", fmt::format("{}.resnets.{}", level, j));
            if (levels[i].attention) names.add(ldm + ".1", fmt::format("{}.attentions.{}", level, j));
        }
        if (i + 1 == levels.size()) break;
        names.add(fmt::format("output_blocks.{}.{}.conv", block - 1, levels[i].attention ? 2 : 1),
                  level + ".upsamplers.0.conv");
    }
}

void add_unet_embeddings(NameTable& names, nlohmann::json const& config) {
    names.add("time_embed.0", "time_embedding.linear_1");
    names.add("time_embed.2", "time_embedding.linear_2");
    // SDXL adds pooled text and sizes, unCLIP a picture's embedding; the x4 upscaler looks a noise level up.
    bool const added = config.value("addition_embed_type", nlohmann::json()) == "text_time";
    std::string const label = added ? "add_embedding" : "class_embedding";
    names.add("label_emb.0.0", label + ".linear_1");
    names.add("label_emb.0.2", label + ".linear_2");
    names.add("label_emb.weight", "class_embedding.weight");
}

void add_vae_resnet(NameTable& names, std::string const& ldm, std::string const& diffusers) {
    names.add(ldm, diffusers);
    names.add(ldm + ".nin_shortcut", diffusers + ".conv_shortcut");
}

void add_vae_middle(NameTable& names, std::string const& side) {
    add_vae_resnet(names, side + ".mid.block_1", side + ".mid_block.resnets.0");
    add_vae_resnet(names, side + ".mid.block_2", side + ".mid_block.resnets.1");
    std::string const ldm = side + ".mid.attn_1", diffusers = side + ".mid_block.attentions.0";
    names.add(ldm + ".norm", diffusers + ".group_norm");
    names.add(ldm + ".q", diffusers + ".to_q");
    names.add(ldm + ".k", diffusers + ".to_k");
    names.add(ldm + ".v", diffusers + ".to_v");
    names.add(ldm + ".proj_out", diffusers + ".to_out.0");
}

}  // namespace

NameTable ldm_unet_names(nlohmann::json const& config, std::string const& origin) {
    std::vector<LdmLevel> const down = unet_levels(config, "down_block_types", origin);
    std::vector<LdmLevel> const up = unet_levels(config, "up_block_types", origin);
    NameTable names;
    add_unet_embeddings(names, config);
    names.add("input_blocks.0.0", "conv_in");
    add_way_down(names, down);
    add_unet_resnet(names, "middle_block.0", "mid_block.resnets.0");
    names.add("middle_block.1", "mid_block.attentions.0");
    add_unet_resnet(names, "middle_block.2", "mid_block.resnets.1");
    add_way_up(names, up, down);
    names.add("out.0", "conv_norm_out");
    names.add("out.2", "conv_out");
    return names;
}

NameTable ldm_vae_names(nlohmann::json const& config, std::string const& origin) {
    size_t const levels = number_of_levels(config, origin);
    NameTable names;
    for (std::string const side : {"encoder", "decoder"}) {
        names.add(side + ".conv_in", side + ".conv_in");
        names.add(side + ".conv_out", side + ".conv_out");
        names.add(side + ".norm_out", side + ".conv_norm_out");
        add_vae_middle(names, side);
    }
    for (size_t i = 0; i < levels; ++i) {
        // The way up is numbered from the picture in LDM, from the latent in diffusers.
        std::string const down = fmt::format("encoder.down.{}", i), new_down = fmt::format("encoder.down_blocks.{}", i);
        std::string const up = fmt::format("decoder.up.{}", levels - 1 - i);
        std::string const new_up = fmt::format("decoder.up_blocks.{}", i);
        int64_t const layers = layers_of_level(config, i, origin);
        for (int64_t j = 0; j <= layers; ++j) {
            if (j < layers)
                add_vae_resnet(names, fmt::format("{}.block.{}", down, j), fmt::format("{}.resnets.{}", new_down, j));
            add_vae_resnet(names, fmt::format("{}.block.{}", up, j), fmt::format("{}.resnets.{}", new_up, j));
        }
        if (i + 1 == levels) break;
        names.add(down + ".downsample.conv", new_down + ".downsamplers.0.conv");
        names.add(up + ".upsample.conv", new_up + ".upsamplers.0.conv");
    }
    names.add("quant_conv", "quant_conv");
    names.add("post_quant_conv", "post_quant_conv");
    return names;
}

int64_t text_layers(nlohmann::json const& config, std::string const& origin) {
    constexpr int64_t most = 1000;
    nlohmann::json const layers = config.value("num_hidden_layers", nlohmann::json(12));
    if (!layers.is_number_integer() || layers < 1 || layers > most) {
        fail(ErrorKind::model, "{}: 'num_hidden_layers' of the text encoder is {}.", origin, layers.dump());
    }
    return layers.get<int64_t>();
}

NameTable open_clip_names(int64_t layers) {
    NameTable names;
    names.add("token_embedding", "text_model.embeddings.token_embedding");
    names.add("positional_embedding", "text_model.embeddings.position_embedding.weight");
    names.add("ln_final", "text_model.final_layer_norm");
    for (int64_t i = 0; i < layers; ++i) {
        std::string const old_layer = fmt::format("transformer.resblocks.{}", i);
        std::string const layer = fmt::format("text_model.encoder.layers.{}", i);
        names.add(old_layer + ".ln_1", layer + ".layer_norm1");
        names.add(old_layer + ".ln_2", layer + ".layer_norm2");
        names.add(old_layer + ".mlp.c_fc", layer + ".mlp.fc1");
        names.add(old_layer + ".mlp.c_proj", layer + ".mlp.fc2");
        names.add(old_layer + ".attn.out_proj", layer + ".self_attn.out_proj");
    }
    return names;
}

}  // namespace daub
