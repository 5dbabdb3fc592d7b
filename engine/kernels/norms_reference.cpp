#include <ATen/ATen.h>

#include "engine/kernels/norms.h"

namespace daub {

namespace reference {
namespace {

/// [B, C] → [B, C, 1, ...] as x has dimensions.
Tensor over_space(Tensor const& rows, Tensor const& x) {
    std::vector<int64_t> shape(x.dim(), 1);
    shape[0] = rows.size(0), shape[1] = rows.size(1);
    return rows.reshape(shape).to(x.scalar_type());
}

Tensor typed(Tensor const& parameter, Tensor const& x) {
    return parameter.defined() ? parameter.to(x.scalar_type()) : parameter;
}

}  // namespace

Tensor group_norm_act(Tensor const& x, int64_t groups, Tensor const& weight, Tensor const& bias, double eps,
                      Activation activation, std::optional<Tensor> const& scale, std::optional<Tensor> const& shift) {
    Tensor y = at::group_norm(x, groups, typed(weight, x), typed(bias, x), eps);
    if (scale && scale->defined()) y = y * (over_space(*scale, x) + 1);
    if (shift && shift->defined()) y = y + over_space(*shift, x);
    return reference::activate(y, activation);
}

Tensor layer_norm(Tensor const& x, Tensor const& weight, Tensor const& bias, double eps) {
    return at::layer_norm(x, x.sizes().slice(x.dim() - 1), typed(weight, x), typed(bias, x), eps);
}

Tensor rms_norm(Tensor const& x, Tensor const& weight, double eps) {
    Tensor const wide = x.scalar_type() == at::kDouble ? x : x.to(at::kFloat);
    Tensor const scale = at::rsqrt(wide.square().mean(-1, /*keepdim=*/true) + eps);
    return (wide * scale).to(x.scalar_type()) * typed(weight, x);
}

}  // namespace reference
}  // namespace daub
