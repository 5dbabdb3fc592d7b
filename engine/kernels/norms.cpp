#include "engine/kernels/norms.h"

#include <ATen/ATen.h>

namespace daub {

Tensor group_norm_act(Tensor const& x, int64_t groups, Tensor const& weight, Tensor const& bias, double eps,
                      Activation activation, std::optional<Tensor> const& scale, std::optional<Tensor> const& shift) {
    return reference::group_norm_act(x, groups, weight, bias, eps, activation, scale, shift);
}

Tensor layer_norm(Tensor const& x, Tensor const& weight, Tensor const& bias, double eps) {
    return reference::layer_norm(x, weight, bias, eps);
}

}  // namespace daub
