#include "engine/models/unet.h"

#include <ATen/ATen.h>

#include "engine/core/error.h"

namespace daub {

namespace {

Conv2d::Options same_size(int64_t kernel) { return {.kernel = kernel, .padding = (kernel - 1) / 2}; }

/// Channels of everything that the way down leaves for the way up, in order.
std::vector<int64_t> skip_channels(UNetConfig const& c) {
    std::vector<int64_t> channels = {c.down[0].channels};
    for (size_t i = 0; i < c.down.size(); ++i) {
        int64_t const number = c.down[i].layers + (i + 1 < c.down.size() ? 1 : 0);
        channels.insert(channels.end(), static_cast<size_t>(number), c.down[i].channels);
    }
    return channels;
}

}  // namespace

UNet::UNet(Scope const& scope, UNetConfig config)
    : config_(std::move(config)),
      embeddings_(scope, config_),
      conv_in_(scope / "conv_in", config_.in_channels, config_.down[0].channels, same_size(config_.conv_in_kernel)),
      down_(down_blocks(scope)),
      up_(up_blocks(scope)),
      conv_norm_out_(scope / "conv_norm_out", config_.norm_num_groups, config_.down[0].channels, config_.norm_eps),
      conv_out_(scope / "conv_out", config_.down[0].channels, config_.out_channels,
                same_size(config_.conv_out_kernel)) {
    if (config_.mid_kind != UNetMidKind::none) mid_.emplace(scope / "mid_block", config_);
    if (config_.encoder_hid_dim > 0) {
        encoder_hid_proj_.emplace(scope / "encoder_hid_proj", config_.encoder_hid_dim,
                                  config_.down[0].cross_attention_dim);
    }
}

std::vector<UNetDownBlock> UNet::down_blocks(Scope const& scope) const {
    std::vector<UNetDownBlock> blocks;
    int64_t in = config_.down[0].channels;
    for (size_t i = 0; i < config_.down.size(); ++i) {
        bool const halve = i + 1 < config_.down.size();
        blocks.emplace_back(scope / "down_blocks" / static_cast<int64_t>(i), config_, config_.down[i], in, halve);
        in = config_.down[i].channels;
    }
    return blocks;
}

std::vector<UNetUpBlock> UNet::up_blocks(Scope const& scope) const {
    std::vector<UNetUpBlock> blocks;
    std::vector<int64_t> left = skip_channels(config_);
    int64_t in = config_.down.back().channels;
    for (size_t i = 0; i < config_.up.size(); ++i) {
        auto const& level = config_.up[i];
        std::vector<int64_t> const skips(left.rbegin(), left.rbegin() + level.layers);
        left.resize(left.size() - skips.size());
        bool const enlarge = i + 1 < config_.up.size();
        blocks.emplace_back(scope / "up_blocks" / static_cast<int64_t>(i), config_, level, in, skips, enlarge);
        in = level.channels;
    }
    return blocks;
}

Tensor UNet::operator()(UNetInput const& input) const {
    check(input);
    Tensor const time = embeddings_(input);
    Tensor const states = input.text.defined() ? input.text.to(conv_in_.options()) : input.text;
    TextContext const text{encoder_hid_proj_ && states.defined() ? (*encoder_hid_proj_)(states) : states,
                           input.control};
    UNetConditions const given{time, text};

    Tensor h = conv_in_.prepared(input.sample);
    if (config_.center_input_sample) h = 2 * h - 1;
    std::vector<Tensor> skips = {h = conv_in_(h)};
    for (auto const& block : down_) h = block(h, given, skips);
    if (mid_) h = (*mid_)(h, given);
    for (auto const& block : up_) h = block(h, given, skips);
    return conv_out_(conv_norm_out_(h, config_.activation)).contiguous().to(input.sample.scalar_type());
}

void UNet::check(UNetInput const& input) const {
    Tensor const& x = input.sample;
    if (x.dim() != 4 || x.size(1) != config_.in_channels) {
        fail(ErrorKind::input, "This U-Net takes samples [batch, {}, height, width], not {}.", config_.in_channels,
             c10::str(x.sizes()));
    }
    if (input.text.defined() &&
        (input.text.dim() != 3 || input.text.size(0) != x.size(0) || input.text.size(2) != config_.text_dim())) {
        fail(ErrorKind::input,
             "This U-Net takes text states [{}, tokens, {}], not {}: text encoder and U-Net do not belong together.",
             x.size(0), config_.text_dim(), c10::str(input.text.sizes()));
    }
    int64_t const factor = int64_t{1} << (config_.down.size() - 1);
    bool const any_size = std::all_of(up_.begin(), up_.end(), [](auto const& block) { return block.takes_any_size(); });
    if (!any_size && (x.size(2) % factor != 0 || x.size(3) % factor != 0)) {
        fail(ErrorKind::input, "This U-Net takes heights and widths that are multiples of {}, not {} x {}.", factor,
             x.size(2), x.size(3));
    }
}

}  // namespace daub
