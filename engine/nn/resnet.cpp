#include "engine/nn/resnet.h"

#include <ATen/ATen.h>

namespace daub {

Tensor upsample_nearest(Tensor const& x, std::optional<std::array<int64_t, 2>> size) {
    auto const [height, width] = size.value_or(std::array{2 * x.size(2), 2 * x.size(3)});
    return at::upsample_nearest2d(x, at::IntArrayRef({height, width}));
}

Tensor downsample_mean(Tensor const& x) { return at::avg_pool2d(x, {2, 2}, {2, 2}); }

ResnetBlock::ResnetBlock(Scope const& scope, Options const& options)
    : options_(options),
      norm1_(scope / "norm1", options.groups, options.in, options.eps),
      conv1_(scope / "conv1", options.in, options.out, {.rare = options.rare}),
      norm2_(scope / "norm2", options.groups_out > 0 ? options.groups_out : options.groups, options.out, options.eps),
      conv2_(scope / "conv2", options.out, options.out, {.zero = options.zero_out, .rare = options.rare}) {
    if (options.time_dim > 0) {
        time_emb_proj_.emplace(scope / "time_emb_proj", options.time_dim, (options.scale_shift ? 2 : 1) * options.out);
    }
    if (options.in != options.out) {
        conv_shortcut_.emplace(scope / "conv_shortcut", options.in, options.out,
                               Conv2d::Options{.kernel = 1, .padding = 0, .rare = options.rare});
    }
}

Tensor ResnetBlock::resampled(Tensor const& x) const {
    if (options_.resample == Resample::up) return upsample_nearest(x);
    return options_.resample == Resample::down ? downsample_mean(x) : x;
}

/// act(norm2(h)) with time added before it or scaling and shifting after it.
Tensor ResnetBlock::conditioned(Tensor const& h, Tensor const& time) const {
    if (!time_emb_proj_) return norm2_(h, options_.activation);
    Tensor const t = (*time_emb_proj_)(options_.skip_time_act ? time : activate(time, options_.activation));
    if (!options_.scale_shift) return norm2_(h + t.unsqueeze(2).unsqueeze(3), options_.activation);
    auto const parts = t.chunk(2, 1);
    return norm2_(h, options_.activation, parts[0], parts[1]);
}

Tensor ResnetBlock::operator()(Tensor const& x, Tensor const& time) const {
    Tensor h = conv2_(conditioned(conv1_(resampled(norm1_(x, options_.activation))), time));
    Tensor skip = resampled(x);
    if (conv_shortcut_) skip = (*conv_shortcut_)(skip);
    h.add_(skip);  // nobody else holds what the convolution made, nor does its gradient need it
    return options_.out_scale == 1 ? h : h / options_.out_scale;
}

Downsample::Downsample(Scope const& scope, int64_t in, int64_t out, int64_t padding)
    : conv_(scope / "conv", in, out, {.stride = 2, .padding = padding}), pads_behind_(padding == 0) {}

Tensor Downsample::operator()(Tensor const& x) const {
    return conv_(pads_behind_ ? at::constant_pad_nd(x, {0, 1, 0, 1}) : x);
}

Upsample::Upsample(Scope const& scope, int64_t in, int64_t out, bool rare)
    : conv_(scope / "conv", in, out, {.rare = rare}) {}

Tensor Upsample::operator()(Tensor const& x, std::optional<std::array<int64_t, 2>> size) const {
    return conv_(upsample_nearest(x, size));
}

}  // namespace daub
