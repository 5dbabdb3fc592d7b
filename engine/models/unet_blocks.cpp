#include "engine/models/unet_blocks.h"

#include <ATen/ATen.h>

namespace daub {

namespace {

/// Blocks whose residual blocks change the resolution; they alone heed skip_time_act and the output scale.
bool resnet_style(UNetBlockKind kind) { return kind == UNetBlockKind::resnet || kind == UNetBlockKind::simple_cross; }

ResnetBlock::Options resnet_options(UNetConfig const& c, UNetBlockKind kind, int64_t in, int64_t out,
                                    Resample resample = Resample::none) {
    bool const own_style = resnet_style(kind);
    return {.in = in,
            .out = out,
            .time_dim = c.block_time_dim(),
            .groups = c.norm_num_groups,
            .eps = c.norm_eps,
            .activation = c.activation,
            .scale_shift = c.resnet_scale_shift,
            .skip_time_act = own_style && c.resnet_skip_time_act,
            .resample = resample,
            .out_scale = own_style ? c.resnet_out_scale_factor : 1};
}

Transformer2d::Options transformer_options(UNetConfig const& c, UNetLevelConfig const& level, int64_t depth) {
    return {.channels = level.channels,
            .depth = depth,
            .groups = c.norm_num_groups,
            .linear_projection = c.use_linear_projection,
            .block = {.width = level.channels,
                      .heads = level.heads,
                      .head_dim = level.channels / level.heads,
                      .context_dim = level.cross_attention_dim,
                      .only_cross = level.only_cross_attention,
                      .pack = c.packs_transformers()}};
}

AddedKvAttention::Options added_kv_options(UNetConfig const& c, UNetLevelConfig const& level) {
    return {.channels = level.channels,
            .context_dim = level.cross_attention_dim,
            .heads = level.channels / level.head_dim,
            .head_dim = level.head_dim,
            .groups = c.norm_num_groups,
            .cross_norm = c.cross_attention_norm,
            .only_cross = level.only_cross_attention};
}

UNetLayer layer(Scope const& block, UNetConfig const& c, UNetLevelConfig const& level, int64_t index, int64_t in) {
    UNetLayer made{ResnetBlock(block / "resnets" / index, resnet_options(c, level.kind, in, level.channels)), {}, {}};
    Scope const attention = block / "attentions" / index;
    if (level.kind == UNetBlockKind::cross) {
        int64_t const depth = level.transformer_depth[static_cast<size_t>(index)];
        made.transformer.emplace(attention, transformer_options(c, level, depth));
    }
    if (level.kind == UNetBlockKind::simple_cross) made.added_kv.emplace(attention, added_kv_options(c, level));
    return made;
}

}  // namespace

Tensor UNetLayer::operator()(Tensor const& x, UNetConditions const& given) const {
    Tensor const h = resnet(x, given.time);
    if (transformer) return (*transformer)(h, given.text);
    return added_kv ? (*added_kv)(h, given.text) : h;
}

UNetDownBlock::UNetDownBlock(Scope const& scope, UNetConfig const& c, UNetLevelConfig const& level, int64_t in,
                             bool halve) {
    for (int64_t i = 0; i < level.layers; ++i)
        layers_.push_back(layer(scope, c, level, i, i == 0 ? in : level.channels));
    if (!halve) return;
    Scope const sampler = scope / "downsamplers.0";
    if (resnet_style(level.kind)) {
        resnet_downsample_.emplace(sampler,
                                   resnet_options(c, level.kind, level.channels, level.channels, Resample::down));
    } else {
        downsample_.emplace(sampler, level.channels, level.channels, c.downsample_padding);
    }
}

Tensor UNetDownBlock::operator()(Tensor x, UNetConditions const& given, std::vector<Tensor>& skips) const {
    for (auto const& layer : layers_) skips.push_back(x = layer(x, given));
    if (downsample_) skips.push_back(x = (*downsample_)(x));
    if (resnet_downsample_) skips.push_back(x = (*resnet_downsample_)(x, given.time));
    return x;
}

namespace {

UNetLevelConfig mid_level(UNetConfig const& c) {
    UNetLevelConfig level = c.down.back();
    level.kind = c.mid_kind == UNetMidKind::cross          ? UNetBlockKind::cross
                 : c.mid_kind == UNetMidKind::simple_cross ? UNetBlockKind::simple_cross
                                                           : UNetBlockKind::plain;
    level.transformer_depth = {c.mid_transformer_depth};
    level.only_cross_attention = c.mid_kind == UNetMidKind::simple_cross && c.mid_block_only_cross_attention;
    return level;
}

/// The middle has an output scale of its own, and heeds it in every kind.
ResnetBlock::Options mid_resnet_options(UNetConfig const& c) {
    UNetLevelConfig const level = mid_level(c);
    auto options = resnet_options(c, level.kind, level.channels, level.channels);
    options.out_scale = c.mid_block_scale_factor;
    return options;
}

}  // namespace

UNetMidBlock::UNetMidBlock(Scope const& scope, UNetConfig const& c)
    : first_{ResnetBlock(scope / "resnets.0", mid_resnet_options(c)), {}, {}} {
    UNetLevelConfig const level = mid_level(c);
    if (c.mid_kind == UNetMidKind::cross) {
        first_.transformer.emplace(scope / "attentions.0", transformer_options(c, level, c.mid_transformer_depth));
    }
    if (c.mid_kind == UNetMidKind::simple_cross)
        first_.added_kv.emplace(scope / "attentions.0", added_kv_options(c, level));
    if (c.mid_kind != UNetMidKind::plain) second_.emplace(scope / "resnets.1", mid_resnet_options(c));
}

Tensor UNetMidBlock::operator()(Tensor const& x, UNetConditions const& given) const {
    Tensor const h = first_(x, given);
    return second_ ? (*second_)(h, given.time) : h;
}

UNetUpBlock::UNetUpBlock(Scope const& scope, UNetConfig const& c, UNetLevelConfig const& level, int64_t in,
                         std::vector<int64_t> const& skips, bool enlarge) {
    for (int64_t i = 0; i < level.layers; ++i) {
        int64_t const below = i == 0 ? in : level.channels;
        layers_.push_back(layer(scope, c, level, i, below + skips[static_cast<size_t>(i)]));
    }
    if (!enlarge) return;
    Scope const sampler = scope / "upsamplers.0";
    if (resnet_style(level.kind)) {
        resnet_upsample_.emplace(sampler, resnet_options(c, level.kind, level.channels, level.channels, Resample::up));
    } else {
        upsample_.emplace(sampler, level.channels, level.channels);
    }
}

Tensor UNetUpBlock::operator()(Tensor x, UNetConditions const& given, std::vector<Tensor>& skips) const {
    for (auto const& layer : layers_) {
        x = layer(at::cat({x, skips.back()}, 1), given);
        skips.pop_back();
    }
    if (upsample_) x = (*upsample_)(x, std::array{skips.back().size(2), skips.back().size(3)});
    if (resnet_upsample_) x = (*resnet_upsample_)(x, given.time);
    return x;
}

}  // namespace daub
