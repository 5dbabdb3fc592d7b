// The public kernels: who computes them, and their derivatives. The only file here that sees autograd.
#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <cmath>

#include "engine/kernels/activation.h"
#include "engine/kernels/attention.h"
#include "engine/kernels/attention_cpu.h"
#include "engine/kernels/cuda_module.h"
#include "engine/kernels/fused_cuda.h"
#include "engine/kernels/group_norm_cpu.h"
#include "engine/kernels/norms.h"
#include "engine/kernels/rows_cpu.h"

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

/// Fused kernels for a tensor on a GPU; null where ATen has to do.
cuda::CudaKernels const* fused_cuda_for(Tensor const& x) {
    bool const known = x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16;
    return known ? cuda_kernels_for(x) : nullptr;
}

bool wants_gradient(std::initializer_list<Tensor> tensors) {
    if (!at::GradMode::is_enabled()) return false;
    return std::any_of(tensors.begin(), tensors.end(),
                       [](Tensor const& t) { return t.defined() && t.requires_grad(); });
}

void refuse_second_derivative(char const* kernel) {
    TORCH_CHECK(!at::GradMode::is_enabled(), kernel, " has no second derivative: use daub::reference::", kernel);
}

// Where the tensors are decides who computes. The module must not be switched between forward and backward passes.

cpu::GroupNormForward fused_group_norm(cpu::GroupNormArguments const& arguments) {
    if (auto const* cuda = fused_cuda_for(arguments.x)) return cuda::group_norm_forward(*cuda, arguments);
    return cpu::group_norm_forward(arguments);
}

cpu::AttentionInputs prepare_fused(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint) {
    if (auto const* cuda = fused_cuda_for(q)) return cuda::prepare_attention(*cuda, q, k, v, paint);
    return cpu::prepare_attention(q, k, v, paint);
}

cpu::AttentionForward fused_attention(cpu::AttentionInputs const& in, bool with_log_sums) {
    if (auto const* cuda = fused_cuda_for(in.q)) return cuda::attention_forward(*cuda, in, with_log_sums);
    return cpu::attention_forward(in, with_log_sums);
}

/// Whether a fused kernel takes this attention, wherever its tensors are.
bool takes_attention(Tensor const& q, Tensor const& k, Tensor const& v) {
    if (auto const* cuda = fused_cuda_for(q)) return cuda::takes_attention(*cuda, q, k, v);
    return cpu::takes_attention(q, k, v);
}

struct GroupNormFunction : Function<GroupNormFunction> {
    static Tensor forward(AutogradContext* ctx, Tensor const& x, MaybeTensor const& weight, MaybeTensor const& bias,
                          MaybeTensor const& scale, MaybeTensor const& shift, int64_t groups, double eps,
                          int64_t activation) {
        cpu::GroupNormArguments const in{x, *weight, *bias, *scale, *shift, groups, eps, Activation(activation)};
        cpu::GroupNormForward const out = fused_group_norm(in);
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
        auto const* const cuda = fused_cuda_for(s[0]);
        cpu::GroupNormGradients const g = cuda ? cuda::group_norm_backward(*cuda, arguments, saved, dy[0])
                                               : cpu::group_norm_backward(arguments, saved, dy[0]);
        return {g.x, g.weight, g.bias, g.scale, g.shift, {}, {}, {}};
    }
};

struct AttentionFunction : Function<AttentionFunction> {
    static Tensor forward(AutogradContext* ctx, Tensor const& q, Tensor const& k, Tensor const& v,
                          MaybeTensor const& areas, MaybeTensor const& gain, MaybeTensor const& key_logits,
                          MaybeTensor const& counted_keys, double scale) {
        cpu::AttentionInputs const in = prepare_fused(q, k, v, {*areas, *gain, *key_logits, *counted_keys, scale});
        cpu::AttentionForward const result = fused_attention(in, /*with_log_sums=*/true);
        ctx->save_for_backward({in.q, in.k, in.v, in.areas, in.bias_factor, in.key_logits, result.log_sums});
        ctx->saved_data["scale"] = in.scale;
        return result.out;
    }

    static variable_list backward(AutogradContext* ctx, variable_list const& dout) {
        refuse_second_derivative("paint_attention");
        variable_list const s = ctx->get_saved_variables();
        cpu::AttentionInputs const in{s[0], s[1], s[2], s[3], s[4], s[5], ctx->saved_data["scale"].toDouble()};
        auto const* const cuda = fused_cuda_for(s[0]);
        cpu::AttentionGradients const g =
            cuda ? cuda::attention_backward(*cuda, in, s[6], dout[0]) : cpu::attention_backward(in, s[6], dout[0]);
        return {g.q, g.k, g.v, {}, {}, {}, {}, {}};
    }
};

struct LayerNormFunction : Function<LayerNormFunction> {
    static Tensor forward(AutogradContext* ctx, Tensor const& x, MaybeTensor const& weight, MaybeTensor const& bias,
                          double eps, bool centred) {
        cpu::LayerNormForward const out = cpu::layer_norm_forward(x, *weight, *bias, eps, centred);
        ctx->saved_data["centred"] = centred;
        ctx->save_for_backward({out.x, *weight, *bias, out.mean, out.rstd});
        return out.y;
    }

    static variable_list backward(AutogradContext* ctx, variable_list const& dy) {
        refuse_second_derivative("layer_norm");
        variable_list const s = ctx->get_saved_variables();
        cpu::LayerNormGradients const g =
            cpu::layer_norm_backward({{}, s[0], s[3], s[4], ctx->saved_data["centred"].toBool()}, s[1], s[2], dy[0]);
        return {g.x, g.weight, g.bias, {}, {}};
    }
};

struct ActivateFunction : Function<ActivateFunction> {
    static Tensor forward(AutogradContext* ctx, Tensor const& x, int64_t activation) {
        ctx->save_for_backward({x});
        ctx->saved_data["activation"] = activation;
        return cpu::activate_forward(x, Activation(activation));
    }

    static variable_list backward(AutogradContext* ctx, variable_list const& dy) {
        refuse_second_derivative("activate");
        auto const activation = Activation(ctx->saved_data["activation"].toInt());
        return {cpu::activate_backward(ctx->get_saved_variables()[0], dy[0], activation), {}};
    }
};

struct GegluFunction : Function<GegluFunction> {
    static Tensor forward(AutogradContext* ctx, Tensor const& x) {
        ctx->save_for_backward({x});
        return cpu::geglu_forward(x);
    }

    static variable_list backward(AutogradContext* ctx, variable_list const& dy) {
        refuse_second_derivative("geglu");
        return {cpu::geglu_backward(ctx->get_saved_variables()[0], dy[0])};
    }
};

/// Attention by ATen's fused kernel, which wants its mask after scaling and in the type of q.
Tensor scaled_dot_product(Tensor const& q, Tensor const& k, Tensor const& v, Tensor const& key_logits, double scale) {
    MaybeTensor mask;
    if (key_logits.defined()) mask = key_logits.to(q.scalar_type()).unsqueeze(1).unsqueeze(1);
    double const factor = scale != 0 ? scale : 1 / std::sqrt(double(q.size(3)));
    return at::scaled_dot_product_attention(q, k, v, mask, 0.0, /*is_causal=*/false, factor);
}

}  // namespace

Tensor paint_attention(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint) {
    if (!takes_attention(q, k, v)) return reference::paint_attention(q, k, v, paint);
    if (wants_gradient({q, k, v}))
        return AttentionFunction::apply(q, k, v, MaybeTensor(paint.areas), MaybeTensor(paint.gain),
                                        MaybeTensor(paint.key_logits), MaybeTensor(paint.counted_keys), paint.scale);
    return fused_attention(prepare_fused(q, k, v, paint), /*with_log_sums=*/false).out;
}

Tensor attention(Tensor const& q, Tensor const& k, Tensor const& v, Tensor const& key_logits, double scale) {
    PaintedKeys const plain{.key_logits = key_logits, .scale = scale};
    // Without paint, ATen's kernels for GPUs are the better ones.
    if (cpu::takes_attention(q, k, v)) return paint_attention(q, k, v, plain);
    if (cpu::takes_streamed_attention(q, k, v) && !wants_gradient({q, k, v}))
        return cpu::streamed_attention(cpu::attention_inputs(q, k, v, plain));
    return scaled_dot_product(q, k, v, key_logits, scale);
}

Tensor group_norm_act(Tensor const& x, int64_t groups, Tensor const& weight, Tensor const& bias, double eps,
                      Activation activation, std::optional<Tensor> const& scale, std::optional<Tensor> const& shift) {
    if (!fused_cpu_type(x)) return reference::group_norm_act(x, groups, weight, bias, eps, activation, scale, shift);
    Tensor const scale_or_none = scale.value_or(Tensor()), shift_or_none = shift.value_or(Tensor());
    if (wants_gradient({x, weight, bias, scale_or_none, shift_or_none}))
        return GroupNormFunction::apply(x, MaybeTensor(weight), MaybeTensor(bias), MaybeTensor(scale_or_none),
                                        MaybeTensor(shift_or_none), groups, eps, int64_t(activation));
    return fused_group_norm({x, weight, bias, scale_or_none, shift_or_none, groups, eps, activation}).y;
}

Tensor layer_norm(Tensor const& x, Tensor const& weight, Tensor const& bias, double eps) {
    if (!fused_cpu_type(x)) return reference::layer_norm(x, weight, bias, eps);
    for (Tensor const& parameter : {weight, bias})
        TORCH_CHECK(!parameter.defined() || (parameter.dim() == 1 && parameter.size(0) == x.size(-1)),
                    "layer_norm: ", "parameters of shape ", parameter.sizes(), " do not fit x ", x.sizes());
    if (wants_gradient({x, weight, bias}))
        return LayerNormFunction::apply(x, MaybeTensor(weight), MaybeTensor(bias), eps, /*centred=*/true);
    return cpu::layer_norm_forward(x, weight, bias, eps).y;
}

Tensor rms_norm(Tensor const& x, Tensor const& weight, double eps) {
    if (!fused_cpu_type(x)) return reference::rms_norm(x, weight, eps);
    TORCH_CHECK(weight.dim() == 1 && weight.size(0) == x.size(-1), "rms_norm: a weight of shape ", weight.sizes(),
                " does not fit x ", x.sizes());
    if (wants_gradient({x, weight}))
        return LayerNormFunction::apply(x, MaybeTensor(weight), MaybeTensor(Tensor()), eps, /*centred=*/false);
    return cpu::layer_norm_forward(x, weight, {}, eps, /*centred=*/false).y;
}

Tensor activate(Tensor const& x, Activation activation) {
    if (activation == Activation::none) return x;
    if (!fused_cpu_type(x)) return reference::activate(x, activation);
    if (wants_gradient({x})) return ActivateFunction::apply(x, int64_t(activation));
    return cpu::activate_forward(x, activation);
}

Tensor geglu(Tensor const& x) {
    TORCH_CHECK(x.size(-1) % 2 == 0, "geglu: the last dimension of ", x.sizes(), " has no two halves");
    if (!fused_cpu_type(x)) return reference::geglu(x);
    if (wants_gradient({x})) return GegluFunction::apply(x);
    return cpu::geglu_forward(x);
}

}  // namespace daub
