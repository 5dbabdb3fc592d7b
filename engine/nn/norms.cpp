#include "engine/nn/norms.h"

#include <ATen/ATen.h>

#include "engine/core/error.h"

namespace daub {

GroupNorm::GroupNorm(Scope const& scope, int64_t groups, int64_t channels, double eps)
    : groups(groups),
      eps(eps),
      weight(scope.take("weight", {channels}, Init::ones)),
      bias(scope.take("bias", {channels}, Init::zeros)) {
    if (groups < 1 || channels % groups != 0) {
        fail(ErrorKind::model,
             "{}: {} channels do not divide into {} normalisation groups. Correct norm_num_groups in config.json.",
             scope.prefix(), channels, groups);
    }
}

Tensor GroupNorm::operator()(Tensor const& x, Activation activation) const {
    return group_norm_act(x, groups, weight, bias, eps, activation);
}

Tensor GroupNorm::operator()(Tensor const& x, Activation activation, Tensor const& scale, Tensor const& shift) const {
    return group_norm_act(x, groups, weight, bias, eps, activation, scale, shift);
}

LayerNorm::LayerNorm(Scope const& scope, int64_t width, double eps)
    : eps(eps), weight(scope.take("weight", {width}, Init::ones)), bias(scope.take("bias", {width}, Init::zeros)) {}

RmsNorm::RmsNorm(Scope const& scope, int64_t width, double eps)
    : eps(eps), weight(scope.take("weight", {width}, Init::ones)) {}

}  // namespace daub
