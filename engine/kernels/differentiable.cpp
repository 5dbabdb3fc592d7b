// The public kernels: who computes them, and their derivatives. The only file here that sees autograd.
#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include "engine/kernels/activation.h"
#include "engine/kernels/group_norm_cpu.h"
#include "engine/kernels/norms.h"

namespace daub {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::Function;
using torch::autograd::variable_list;

/// Function::apply() takes tensors that may be undefined only in this wrapping.
using MaybeTensor = std::optional<Tensor>;

bool fused_cpu_type(Tensor const& x) {
    return x.device().is_cpu() && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16);
}

bool wants_gradient(std::initializer_list<Tensor> tensors) {
    if (!at::GradMode::is_enabled()) return false;
    return std::any_of(tensors.begin(), tensors.end(),
                       [](Tensor const& t) { return t.defined() && t.requires_grad(); });
}

void refuse_second_derivative(char const* kernel) {
    TORCH_CHECK(!at::GradMode::is_enabled(), kernel, " has no second derivative: use daub::reference::", kernel);
}

struct GroupNormFunction : Function<GroupNormFunction> {
    static Tensor forward(AutogradContext* ctx, Tensor const& x, MaybeTensor const& weight, MaybeTensor const& bias,
                          MaybeTensor const& scale, MaybeTensor const& shift, int64_t groups, double eps,
                          int64_t activation) {
        cpu::GroupNormArguments const in{x, *weight, *bias, *scale, *shift, groups, eps, Activation(activation)};
        cpu::GroupNormForward const out = cpu::group_norm_forward(in);
        ctx->save_for_backward(
            {out.x, in.weight, in.bias, in.scale, in.shift, out.mean, out.rstd, out.factor, out.offset});
        ctx->saved_data["groups"] = groups;
        ctx->saved_data["eps"] = eps;
        ctx->saved_data["activation"] = activation;
        return out.y;
    }

    static variable_list backward(AutogradContext* ctx, variable_list const& dy) {
        refuse_second_derivative("group_norm_act");
        variable_list const s = ctx->get_saved_variables();
        cpu::GroupNormArguments const arguments{
            s[0],
            s[1],
            s[2],
            s[3],
            s[4],
            ctx->saved_data["groups"].toInt(),
            ctx->saved_data["eps"].toDouble(),
            Activation(ctx->saved_data["activation"].toInt()),
        };
        cpu::GroupNormForward const saved{{}, s[0], s[5], s[6], s[7], s[8]};
        cpu::GroupNormGradients const g = cpu::group_norm_backward(arguments, saved, dy[0]);
        return {g.x, g.weight, g.bias, g.scale, g.shift, {}, {}, {}};
    }
};

}  // namespace

Tensor group_norm_act(Tensor const& x, int64_t groups, Tensor const& weight, Tensor const& bias, double eps,
                      Activation activation, std::optional<Tensor> const& scale, std::optional<Tensor> const& shift) {
    if (!fused_cpu_type(x)) return reference::group_norm_act(x, groups, weight, bias, eps, activation, scale, shift);
    Tensor const scale_or_none = scale.value_or(Tensor()), shift_or_none = shift.value_or(Tensor());
    if (wants_gradient({x, weight, bias, scale_or_none, shift_or_none}))
        return GroupNormFunction::apply(x, MaybeTensor(weight), MaybeTensor(bias), MaybeTensor(scale_or_none),
                                        MaybeTensor(shift_or_none), groups, eps, int64_t(activation));
    return cpu::group_norm_forward({x, weight, bias, scale_or_none, shift_or_none, groups, eps, activation}).y;
}

Tensor layer_norm(Tensor const& x, Tensor const& weight, Tensor const& bias, double eps) {
    return reference::layer_norm(x, weight, bias, eps);
}

Tensor activate(Tensor const& x, Activation activation) { return reference::activate(x, activation); }

Tensor geglu(Tensor const& x) { return reference::geglu(x); }

}  // namespace daub
