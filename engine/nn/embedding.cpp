#include "engine/nn/embedding.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daub {

Tensor sinusoid(Tensor const& values, int64_t width, SinusoidOptions options) {
    int64_t const half = width / 2;
    auto const fp32 = at::TensorOptions().dtype(at::kFloat).device(values.device());
    Tensor exponent = at::arange(half, fp32) * -std::log(options.max_period);
    exponent = exponent / (static_cast<double>(half) - options.freq_shift);
    Tensor const angle = values.to(at::kFloat).unsqueeze(1) * at::exp(exponent).unsqueeze(0) * options.scale;
    Tensor const first = options.flip_sin_to_cos ? at::cos(angle) : at::sin(angle);
    Tensor const second = options.flip_sin_to_cos ? at::sin(angle) : at::cos(angle);
    Tensor const both = at::cat({first, second}, 1);
    return width % 2 == 0 ? both : at::constant_pad_nd(both, {0, 1});
}

TimestepEmbedding::TimestepEmbedding(Scope const& scope, int64_t in, int64_t hidden, Options options)
    : linear_1(scope / "linear_1", in, hidden),
      linear_2(scope / "linear_2", hidden, options.out_width > 0 ? options.out_width : hidden),
      activation(options.activation),
      post_activation(options.post_activation) {
    if (options.condition_width > 0) {
        cond_proj.emplace(scope / "cond_proj", options.condition_width, in, Linear::Options{.bias = false});
    }
}

Tensor TimestepEmbedding::operator()(Tensor const& x, Tensor const& condition) const {
    Tensor const input = condition.defined() && cond_proj ? x + (*cond_proj)(condition) : x;
    Tensor const out = linear_2(activate(linear_1(input), activation));
    return post_activation ? activate(out, *post_activation) : out;
}

}  // namespace daub
