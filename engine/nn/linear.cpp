#include "engine/nn/linear.h"

#include <ATen/ATen.h>

namespace daub {

Linear::Linear(Scope const& scope, int64_t in, int64_t out, Options options)
    : weight(scope.take("weight", {out, in}, options.zero ? Init::zeros : Init::fan_in)),
      bias(options.bias ? scope.take("bias", {out}, Init::zeros) : Tensor()) {}

Tensor Linear::operator()(Tensor const& x) const { return at::linear(x, weight, bias); }

Conv2d::Conv2d(Scope const& scope, int64_t in, int64_t out, Options options)
    : weight(
          scope.take("weight", {out, in, options.kernel, options.kernel}, options.zero ? Init::zeros : Init::fan_in)),
      bias(options.bias ? scope.take("bias", {out}, Init::zeros) : Tensor()),
      stride(options.stride),
      padding(options.padding) {}

Tensor Conv2d::operator()(Tensor const& x) const {
    return at::conv2d(x, weight, bias, at::IntArrayRef({stride, stride}), at::IntArrayRef({padding, padding}));
}

}  // namespace daub
