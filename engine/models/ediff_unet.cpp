#include "engine/models/ediff_unet.h"

#include <ATen/ATen.h>

#include "engine/core/error.h"

namespace daub {

namespace {

/// Squares of p×p pixels become channels, ordered as pixel_unshuffle orders them, in channels_last memory.
Tensor patches_of(Tensor const& x, int64_t p) {
    int64_t const b = x.size(0), c = x.size(1), h = x.size(2) / p, w = x.size(3) / p;
    return x.reshape({b, c, h, p, w, p})
        .permute({0, 2, 4, 1, 3, 5})
        .reshape({b, h, w, c * p * p})
        .permute({0, 3, 1, 2});
}

/// The inverse of patches_of, contiguous.
Tensor pixels_of(Tensor const& x, int64_t p) {
    int64_t const b = x.size(0), c = x.size(1) / (p * p), h = x.size(2), w = x.size(3);
    return x.permute({0, 2, 3, 1})
        .reshape({b, h, w, c, p, p})
        .permute({0, 3, 1, 4, 2, 5})
        .reshape({b, c, h * p, w * p});
}

int64_t patch_numbers(EDiffUNetConfig const& c) {
    return (c.in_channels + c.low_res_channels) * c.patch_size * c.patch_size;
}

TransformerBlock::Options attention_options(EDiffUNetConfig const& c, size_t level) {
    int64_t const width = c.block_out_channels[level];
    return {.width = width,
            .heads = width / c.attention_head_channels,
            .head_dim = c.attention_head_channels,
            .context_dim = c.cross_attention[level] ? c.cross_attention_dim : 0,
            .attend_self = c.self_attention[level],
            .feed_forward_mult = c.feed_forward_mult,
            .zero_out = true,
            .pack = true};
}

/// Scalars of each row as the input of a time embedding, in the network's type.
Tensor scalar_features(Tensor const& values, EDiffUNetConfig const& c, at::TensorOptions like) {
    Tensor const fp32 = values.to(like.dtype(at::kFloat)).reshape({-1});
    return sinusoid(fp32, c.block_out_channels[0] * 2, {.scale = c.time_embedding_scale}).to(like);
}

Tensor weighted(Tensor const& embedding, Tensor const& weight) {
    return weight.defined() ? embedding * weight.to(embedding.scalar_type()).unsqueeze(1) : embedding;
}

}  // namespace

EDiffUNet::Layer EDiffUNet::layer(Scope const& block, int64_t index, int64_t in, size_t level) const {
    ResnetBlock resnet(block / "resnets" / index, {.in = in,
                                                   .out = config_.block_out_channels[level],
                                                   .time_dim = config_.time_embedding_dim,
                                                   .groups = config_.norm_num_groups,
                                                   .scale_shift = true,
                                                   .skip_time_act = true,
                                                   .zero_out = true});
    std::optional<TransformerBlock> attention;
    if (config_.attends(level)) attention.emplace(block / "attentions" / index, attention_options(config_, level));
    return {std::move(resnet), std::move(attention)};
}

Tensor EDiffUNet::Layer::operator()(Tensor const& x, Tensor const& time, TextContext const& text) const {
    Tensor const h = resnet(x, time);
    return attention ? map_of((*attention)(tokens_of(h), {h.size(2), h.size(3)}, text), h) : h;
}

EDiffUNet::EDiffUNet(Scope const& scope, EDiffUNetConfig config)
    : config_(std::move(config)),
      streams_(scope / "streams", config_),
      time_embedding_(scope / "time_embedding", config_.block_out_channels.at(0) * 2, config_.time_embedding_dim),
      conv_in_(scope / "conv_in", patch_numbers(config_), config_.block_out_channels[0]),
      down_(down_levels(scope)),
      mid_(config_.mid_block
               ? std::optional(layer(scope / "mid_block", 0, config_.block_out_channels.back(), config_.levels() - 1))
               : std::nullopt),
      up_(up_levels(scope)),
      conv_norm_out_(scope / "conv_norm_out", config_.norm_num_groups, config_.block_out_channels[0]),
      conv_out_(scope / "conv_out", config_.block_out_channels[0],
                config_.out_channels * config_.patch_size * config_.patch_size, {.zero = true}) {
    if (config_.low_res_channels > 0) {
        low_res_embedding_.emplace(scope / "low_res_embedding", config_.block_out_channels[0] * 2,
                                   config_.time_embedding_dim);
    }
    if (config_.input_skip) {
        int64_t const out = config_.out_channels * config_.patch_size * config_.patch_size;
        input_skip_.emplace(InputSkip{
            Conv2d(scope / "input_skip.proj", patch_numbers(config_), out, {.kernel = 1, .padding = 0, .zero = true}),
            Linear(scope / "input_skip.gain", config_.time_embedding_dim, out)});
    }
}

std::vector<EDiffUNet::Level> EDiffUNet::down_levels(Scope const& scope) const {
    std::vector<Level> levels;
    int64_t in = config_.block_out_channels[0];
    for (size_t i = 0; i < config_.levels(); ++i) {
        Scope const block = scope / "down_blocks" / static_cast<int64_t>(i);
        Level level;
        int64_t const out = config_.block_out_channels[i];
        for (int64_t j = 0; j < config_.layers_per_block[i]; ++j)
            level.layers.push_back(layer(block, j, j == 0 ? in : out, i));
        if (i + 1 < config_.levels()) level.downsample.emplace(block / "downsampler", out, out);
        levels.push_back(std::move(level));
        in = out;
    }
    return levels;
}

std::vector<std::vector<EDiffUNet::Layer>> EDiffUNet::up_levels(Scope const& scope) const {
    std::vector<std::vector<Layer>> levels;
    int64_t in = config_.block_out_channels.back();
    for (size_t i = config_.levels(); i-- > 0;) {
        Scope const block = scope / "up_blocks" / static_cast<int64_t>(config_.levels() - 1 - i);
        std::vector<Layer> layers;
        int64_t const out = config_.block_out_channels[i];
        for (int64_t j = 0; j < config_.layers_per_block[i]; ++j)
            layers.push_back(layer(block, j, (j == 0 ? in : out) + out, i));
        levels.push_back(std::move(layers));
        in = out;
    }
    return levels;
}

Tensor EDiffUNet::stem_input(EDiffInput const& input) const {
    auto const type = conv_in_.options().dtype();
    if (!low_res_embedding_) return patches_of(input.sample.to(type), config_.patch_size);
    return patches_of(at::cat({input.sample.to(type), input.low_res.to(type)}, 1), config_.patch_size);
}

/// silu of the sum of all embeddings, [B or 1, time_embedding_dim]: residual blocks take it as it is.
Tensor EDiffUNet::time_embedding(EDiffInput const& input, ProjectedContext const& context) const {
    Tensor time = time_embedding_(scalar_features(input.c_noise, config_, conv_in_.options()));
    if (low_res_embedding_)
        time = time + (*low_res_embedding_)(scalar_features(input.low_res_noise, config_, conv_in_.options()));
    if (context.text_embedding.defined()) time = time + weighted(context.text_embedding, context.weights.clip_text);
    if (context.image_embedding.defined()) time = time + weighted(context.image_embedding, context.weights.clip_image);
    return activate(time.expand({input.sample.size(0), -1}), Activation::silu);
}

Tensor EDiffUNet::body(Tensor h, Tensor const& time, TextContext const& text) const {
    std::vector<Tensor> skips;
    for (auto const& level : down_) {
        for (auto const& layer : level.layers) skips.push_back(h = layer(h, time, text));
        if (level.downsample) h = (*level.downsample)(h);
    }
    if (mid_) h = (*mid_)(h, time, text);
    for (size_t i = 0; i < up_.size(); ++i) {
        if (i > 0) h = upsample_nearest(h);
        for (auto const& layer : up_[i]) {
            h = layer(at::cat({h, skips.back()}, 1), time, text);
            skips.pop_back();
        }
    }
    return h;
}

Tensor EDiffUNet::operator()(EDiffInput const& input, ProjectedContext const& context) const {
    check(input, context);
    AttentionControl control = input.control ? *input.control : AttentionControl();
    Tensor const logits = key_logits(context);
    control.key_logits = control.key_logits.defined() ? control.key_logits + logits : logits;
    if (!control.counted_keys.defined()) control.counted_keys = text_keys(context);

    Tensor const time = time_embedding(input, context);
    Tensor const stem = stem_input(input);
    Tensor const h = body(conv_in_(stem), time, {context.tokens, &control});
    Tensor out = conv_out_(conv_norm_out_(h, Activation::silu));
    if (input_skip_) {
        out = out + input_skip_->proj(stem) * (1 + input_skip_->gain(time)).unsqueeze(2).unsqueeze(3);
    }
    return pixels_of(out, config_.patch_size).to(input.sample.scalar_type());
}

void EDiffUNet::check(EDiffInput const& input, ProjectedContext const& context) const {
    Tensor const& x = input.sample;
    int64_t const multiple = config_.size_multiple();
    if (x.dim() != 4 || x.size(1) != config_.in_channels || x.size(2) % multiple != 0 || x.size(3) % multiple != 0) {
        fail(ErrorKind::input,
             "The U-Net takes pictures of {} channels whose height and width are multiples of {}, not {}.",
             config_.in_channels, multiple, c10::str(x.sizes()));
    }
    if (context.tokens.size(0) != x.size(0)) {
        fail(ErrorKind::input, "{} pictures were given with the context of {}.", x.size(0), context.tokens.size(0));
    }
    if (!low_res_embedding_) return;
    if (!input.low_res.defined() || !input.low_res_noise.defined()) {
        fail(ErrorKind::input, "A super-resolution U-Net needs the low-resolution picture and its noise level.");
    }
    if (input.low_res.size(1) != config_.low_res_channels || input.low_res.sizes().slice(2) != x.sizes().slice(2)) {
        fail(ErrorKind::input, "The low-resolution picture must be enlarged to the picture's {}, it is {}.",
             c10::str(x.sizes()), c10::str(input.low_res.sizes()));
    }
}

}  // namespace daub
