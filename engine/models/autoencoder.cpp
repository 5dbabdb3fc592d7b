#include "engine/models/autoencoder.h"

#include <ATen/ATen.h>

#include "engine/core/error.h"
#include "engine/kernels/attention.h"
#include "engine/nn/attention.h"

namespace daub {

namespace {

constexpr double eps = 1e-6;  // all norms of the autoencoder

/// The name under which a source stores a projection: today's, or that of before diffusers 0.13.
Scope stored(Scope const& scope, std::string_view now, std::string_view before) {
    Scope const old = scope / before;
    return old.has("weight") ? old : scope / now;
}

ResnetBlock::Options resnet_options(AutoencoderConfig const& c, int64_t in, int64_t out) {
    return {.in = in, .out = out, .groups = c.norm_num_groups, .eps = eps, .activation = c.activation, .rare = true};
}

std::vector<ResnetBlock> resnets(Scope const& block, AutoencoderConfig const& c, int64_t number, int64_t in,
                                 int64_t out) {
    std::vector<ResnetBlock> made;
    for (int64_t i = 0; i < number; ++i)
        made.emplace_back(block / "resnets" / i, resnet_options(c, i == 0 ? in : out, out));
    return made;
}

void check(Tensor const& x, int64_t channels, int64_t multiple, char const* what) {
    if (x.dim() == 4 && x.size(1) == channels && x.size(2) % multiple == 0 && x.size(3) % multiple == 0) return;
    fail(ErrorKind::input,
         "The autoencoder takes {} [batch, {}, height, width] with sides that are multiples of {}, not {}.", what,
         channels, multiple, c10::str(x.sizes()));
}

}  // namespace

Tensor LatentDistribution::sample(Tensor const& noise) const { return mean + at::exp(0.5 * logvar) * noise; }

MapAttention::MapAttention(Scope const& scope, int64_t channels, int64_t groups, double eps)
    : group_norm_(scope / "group_norm", groups, channels, eps),
      to_q_(stored(scope, "to_q", "query"), channels, channels),
      to_k_(stored(scope, "to_k", "key"), channels, channels),
      to_v_(stored(scope, "to_v", "value"), channels, channels),
      to_out_(stored(scope, "to_out.0", "proj_attn"), channels, channels) {}

Tensor MapAttention::operator()(Tensor const& x) const {
    Tensor const tokens = tokens_of(group_norm_(x));
    constexpr int64_t heads = 1;
    Tensor const attended = attention(split_heads(to_q_(tokens), heads), split_heads(to_k_(tokens), heads),
                                      split_heads(to_v_(tokens), heads));
    return map_of(to_out_(merge_heads(attended)), x) + x;
}

AutoencoderMid::AutoencoderMid(Scope const& scope, AutoencoderConfig const& c)
    : first_(scope / "resnets.0", resnet_options(c, c.block_out_channels.back(), c.block_out_channels.back())),
      second_(scope / "resnets.1", resnet_options(c, c.block_out_channels.back(), c.block_out_channels.back())) {
    if (c.mid_block_add_attention) {
        attention_.emplace(scope / "attentions.0", c.block_out_channels.back(), c.norm_num_groups, eps);
    }
}

Tensor AutoencoderMid::operator()(Tensor const& x) const {
    Tensor const h = first_(x);
    return second_(attention_ ? (*attention_)(h) : h);
}

Encoder::Encoder(Scope const& scope, AutoencoderConfig const& c)
    : conv_in_(scope / "conv_in", c.in_channels, c.block_out_channels.front()),
      mid_(scope / "mid_block", c),
      conv_norm_out_(scope / "conv_norm_out", c.norm_num_groups, c.block_out_channels.back(), eps),
      conv_out_(scope / "conv_out", c.block_out_channels.back(), 2 * c.latent_channels) {
    int64_t in = c.block_out_channels.front();
    for (size_t i = 0; i < c.block_out_channels.size(); ++i) {
        Scope const block = scope / "down_blocks" / static_cast<int64_t>(i);
        int64_t const out = c.block_out_channels[i];
        Level level{resnets(block, c, c.layers_per_block, in, out), {}};
        if (i + 1 < c.block_out_channels.size())
            level.downsample.emplace(block / "downsamplers.0", out, out, /*padding=*/0);
        down_.push_back(std::move(level));
        in = out;
    }
}

Tensor Encoder::operator()(Tensor const& image) const {
    Tensor h = conv_in_(conv_in_.prepared(image));
    for (auto const& level : down_) {
        for (auto const& resnet : level.resnets) h = resnet(h);
        if (level.downsample) h = (*level.downsample)(h);
    }
    return conv_out_(conv_norm_out_(mid_(h), Activation::silu));  // silu whatever act_fn says, as in diffusers
}

Decoder::Decoder(Scope const& scope, AutoencoderConfig const& c)
    : conv_in_(scope / "conv_in", c.latent_channels, c.block_out_channels.back()),
      mid_(scope / "mid_block", c),
      conv_norm_out_(scope / "conv_norm_out", c.norm_num_groups, c.block_out_channels.front(), eps),
      conv_out_(scope / "conv_out", c.block_out_channels.front(), c.out_channels) {
    int64_t in = c.block_out_channels.back();
    for (size_t i = c.block_out_channels.size(); i-- > 0;) {
        Scope const block = scope / "up_blocks" / static_cast<int64_t>(up_.size());
        int64_t const out = c.block_out_channels[i];
        Level level{resnets(block, c, c.layers_per_block + 1, in, out), {}};
        if (i > 0) level.upsample.emplace(block / "upsamplers.0", out, out, /*rare=*/true);
        up_.push_back(std::move(level));
        in = out;
    }
}

Tensor Decoder::operator()(Tensor const& latent) const {
    Tensor h = mid_(conv_in_(conv_in_.prepared(latent)));
    for (auto const& level : up_) {
        for (auto const& resnet : level.resnets) h = resnet(h);
        if (level.upsample) h = (*level.upsample)(h);
    }
    return conv_out_(conv_norm_out_(h, Activation::silu));
}

Autoencoder::Autoencoder(Scope const& scope, AutoencoderConfig config)
    : config_(std::move(config)), encoder_(scope / "encoder", config_), decoder_(scope / "decoder", config_) {
    Conv2d::Options const point{.kernel = 1, .padding = 0};
    if (config_.use_quant_conv)
        quant_conv_.emplace(scope / "quant_conv", 2 * config_.latent_channels, 2 * config_.latent_channels, point);
    if (config_.use_post_quant_conv)
        post_quant_conv_.emplace(scope / "post_quant_conv", config_.latent_channels, config_.latent_channels, point);
}

LatentDistribution Autoencoder::encode(Tensor const& image) const {
    check(image, config_.in_channels, config_.downscale(), "pictures");
    Tensor encoded = encoder_(image);
    if (quant_conv_) encoded = (*quant_conv_)(encoded);
    auto const parts = encoded.to(image.scalar_type()).contiguous().chunk(2, 1);
    return {parts[0].contiguous(), parts[1].clamp(-30, 20)};
}

Tensor Autoencoder::decode(Tensor const& latent) const {
    check(latent, config_.latent_channels, 1, "latents");
    Tensor const raw = post_quant_conv_ ? (*post_quant_conv_)(latent.to(post_quant_conv_->options())) : latent;
    return decoder_(raw).contiguous().to(latent.scalar_type());
}

}  // namespace daub
