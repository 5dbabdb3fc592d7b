#include "engine/kernels/fused_cuda.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/kernels/cuda_module.h"
#include "engine/kernels/memory_order.h"

namespace daub::cuda {
namespace {

float* floats(Tensor const& t) { return t.defined() ? t.mutable_data_ptr<float>() : nullptr; }

constexpr int64_t chunk_positions = 256;  // of group norm: a grid of blocks even where there are few samples

GroupNormShape shape_of(Tensor const& x, int64_t groups, Activation activation) {
    cpu::Extent const extent = cpu::sample_extent(x);
    TORCH_CHECK(groups > 0 && extent.channels % groups == 0, "group_norm_act: ", groups, " groups do not divide ",
                extent.channels, " channels");
    return {.batch = x.size(0),
            .channels = extent.channels,
            .positions = extent.positions,
            .groups = groups,
            .chunk_positions = chunk_positions,
            .chunks = (extent.positions + chunk_positions - 1) / chunk_positions,
            .channels_last = extent.channel_stride == 1,
            .bf16 = x.scalar_type() == at::kBFloat16,
            .activation = activation};
}

/// Parameters as contiguous floats that live as long as this.
struct Parameters {
    Tensor weight, bias, scale, shift;
    double eps;
    explicit Parameters(cpu::GroupNormArguments const& a)
        : weight(cpu::as_floats(a.weight)),
          bias(cpu::as_floats(a.bias)),
          scale(cpu::as_floats(a.scale)),
          shift(cpu::as_floats(a.shift)),
          eps(a.eps) {}
    GroupNormParameters pointers() const {
        auto const stride = [](Tensor const& t) { return t.defined() && t.size(0) > 1 ? t.size(1) : 0; };
        return {floats(weight), floats(bias), floats(scale), floats(shift), stride(scale), stride(shift), float(eps)};
    }
};

void parameter_gradients(cpu::GroupNormArguments const& a, Parameters const& p, Tensor const& rstd, Tensor const& sums,
                         cpu::GroupNormGradients& out) {
    int64_t const batch = sums.size(1), channels = sums.size(2);
    Tensor const plain = sums[0];
    Tensor const rows = rstd.unsqueeze(2).expand({batch, a.groups, channels / a.groups}).reshape({batch, channels});
    Tensor const normalised = sums[1] * rows;
    auto const modulated = [&](Tensor const& t) { return (p.scale.defined() ? t * (1 + p.scale) : t).sum(0); };
    if (a.weight.defined()) out.weight = modulated(normalised).to(a.weight.scalar_type());
    if (a.bias.defined()) out.bias = modulated(plain).to(a.bias.scalar_type());
    if (a.scale.defined()) {
        Tensor const weighted = p.weight.defined() ? normalised * p.weight : normalised;
        Tensor const scale = p.bias.defined() ? weighted + plain * p.bias : weighted;
        out.scale = scale.sum_to_size(a.scale.sizes()).to(a.scale.scalar_type());
    }
    if (a.shift.defined()) out.shift = plain.sum_to_size(a.shift.sizes()).to(a.shift.scalar_type());
}

HeadsView view_of(Tensor const& x) {
    return {const_cast<void*>(x.const_data_ptr()), x.stride(0), x.stride(1), x.stride(2)};
}

AttentionTask task_of(cpu::AttentionInputs const& in) {
    int64_t const queries = in.q.size(2), keys = in.k.size(2);
    auto const stride = [](Tensor const& t, int64_t step) { return t.defined() && t.size(0) > 1 ? step : 0; };
    return {.batch = in.q.size(0),
            .heads = in.q.size(1),
            .queries = queries,
            .keys = keys,
            .width = in.q.size(3),
            .bf16 = in.q.scalar_type() == at::kBFloat16,
            .q = view_of(in.q),
            .k = view_of(in.k),
            .v = view_of(in.v),
            .areas = in.bias_factor.defined() ? in.areas.const_data_ptr() : nullptr,
            .areas_bf16 = in.areas.defined() && in.areas.scalar_type() == at::kBFloat16,
            .areas_stride = stride(in.areas, queries * keys),
            .bias_factor = floats(in.bias_factor),
            .key_logits = floats(in.key_logits),
            .key_logits_stride = stride(in.key_logits, keys),
            .scale = float(in.scale)};
}

/// [B, H, rows, D] as a view of [B, rows, H, D].
Tensor heads_like(Tensor const& q, int64_t rows) {
    return at::empty({q.size(0), rows, q.size(1), q.size(3)}, q.options()).transpose(1, 2);
}

}  // namespace

cpu::GroupNormForward group_norm_forward(CudaKernels const& kernels, cpu::GroupNormArguments const& a) {
    cpu::check_parameters(a);
    cpu::GroupNormForward out;
    out.x = cpu::in_known_order(a.x);
    out.y = at::empty_like(out.x);
    GroupNormShape const shape = shape_of(out.x, a.groups, a.activation);
    Parameters const parameters(a);
    auto const numbers = out.x.options().dtype(at::kFloat).memory_format(at::MemoryFormat::Contiguous);
    out.mean = at::empty({shape.batch, a.groups}, numbers), out.rstd = at::empty({shape.batch, a.groups}, numbers);
    out.factor = at::empty({shape.batch, shape.channels}, numbers);
    out.offset = at::empty({shape.batch, shape.channels}, numbers);
    if (out.x.numel() == 0) return out;
    Tensor const partial = at::empty({2, shape.batch, shape.chunks, shape.channels}, numbers);
    GroupNormForwardTask const task{.shape = shape,
                                    .parameters = parameters.pointers(),
                                    .x = out.x.const_data_ptr(),
                                    .y = out.y.mutable_data_ptr(),
                                    .mean = floats(out.mean),
                                    .rstd = floats(out.rstd),
                                    .factor = floats(out.factor),
                                    .offset = floats(out.offset),
                                    .partial = floats(partial)};
    check_cuda(kernels, kernels.group_norm_forward(task, queue_of(out.x)), "group_norm_forward");
    return out;
}

cpu::GroupNormGradients group_norm_backward(CudaKernels const& kernels, cpu::GroupNormArguments const& a,
                                            cpu::GroupNormForward const& saved, Tensor const& dy_in) {
    GroupNormShape const shape = shape_of(saved.x, a.groups, a.activation);
    Parameters const parameters(a);
    Tensor const dy = cpu::in_order_of(saved.x, dy_in);
    auto const numbers = saved.factor.options();
    cpu::GroupNormGradients out;
    out.x = at::empty_like(saved.x);
    Tensor const sums = at::zeros({2, shape.batch, shape.channels}, numbers);
    if (saved.x.numel() > 0) {
        Tensor const partial = at::empty({2, shape.batch, shape.chunks, shape.channels}, numbers);
        Tensor const coefficients = at::empty({3, shape.batch, shape.channels}, numbers);
        GroupNormBackwardTask const task{.shape = shape,
                                         .parameters = parameters.pointers(),
                                         .x = saved.x.const_data_ptr(),
                                         .dy = dy.const_data_ptr(),
                                         .dx = out.x.mutable_data_ptr(),
                                         .mean = floats(saved.mean),
                                         .rstd = floats(saved.rstd),
                                         .factor = floats(saved.factor),
                                         .offset = floats(saved.offset),
                                         .partial = floats(partial),
                                         .sums = floats(sums),
                                         .coefficients = floats(coefficients)};
        check_cuda(kernels, kernels.group_norm_backward(task, queue_of(saved.x)), "group_norm_backward");
    }
    parameter_gradients(a, parameters, saved.rstd, sums, out);
    return out;
}

bool takes_attention(CudaKernels const& kernels, Tensor const& q, Tensor const& k, Tensor const& v) {
    bool const same_type = q.scalar_type() == k.scalar_type() && q.scalar_type() == v.scalar_type();
    bool const known = q.scalar_type() == at::kFloat || q.scalar_type() == at::kBFloat16;
    return same_type && known && q.numel() > 0 && k.numel() > 0 &&
           kernels.takes_attention(k.size(2), q.size(3), q.scalar_type() == at::kBFloat16, queue_of(q).device);
}

cpu::AttentionInputs prepare_attention(CudaKernels const& kernels, Tensor const& q, Tensor const& k, Tensor const& v,
                                       PaintedKeys const& paint) {
    cpu::AttentionInputs in = cpu::attention_inputs(q, k, v, paint);
    if (!paint.areas.defined()) return in;
    Tensor const maxima = at::zeros({q.size(0)}, q.options().dtype(at::kFloat));
    Tensor const counted = cpu::as_floats(paint.counted_keys);
    bool const per_sample = counted.defined() && counted.dim() == 2 && counted.size(0) > 1;
    ScoreMaxTask const task{
        .attention = task_of(in),
        .counted = floats(counted),
        .counted_stride = per_sample ? k.size(2) : 0,
        .maxima = floats(maxima),
    };
    check_cuda(kernels, kernels.score_max(task, queue_of(q)), "score_max");
    in.bias_factor = paint.gain.defined() ? maxima * cpu::as_floats(paint.gain.reshape({-1})) : maxima;
    return in;
}

cpu::AttentionForward attention_forward(CudaKernels const& kernels, cpu::AttentionInputs const& in,
                                        bool with_log_sums) {
    cpu::AttentionForward result;
    result.out = heads_like(in.q, in.q.size(2));
    if (with_log_sums)
        result.log_sums = at::empty({in.q.size(0), in.q.size(1), in.q.size(2)}, in.q.options().dtype(at::kFloat));
    AttentionForwardTask const task{task_of(in), view_of(result.out), floats(result.log_sums)};
    check_cuda(kernels, kernels.attention_forward(task, queue_of(in.q)), "attention_forward");
    return result;
}

cpu::AttentionGradients attention_backward(CudaKernels const& kernels, cpu::AttentionInputs const& in,
                                           Tensor const& log_sums, Tensor const& dout_in) {
    cpu::AttentionGradients const out{heads_like(in.q, in.q.size(2)), heads_like(in.q, in.k.size(2)),
                                      heads_like(in.q, in.k.size(2))};
    Tensor const dout = dout_in.stride(-1) == 1 ? dout_in : dout_in.contiguous();
    AttentionBackwardTask const task{task_of(in),    view_of(dout),  view_of(out.q),
                                     view_of(out.k), view_of(out.v), floats(log_sums)};
    check_cuda(kernels, kernels.attention_backward(task, queue_of(in.q)), "attention_backward");
    return out;
}

void adamw_ema_step(CudaKernels const& kernels, std::span<AdamwTensor const> tensors, AdamwSettings const& s) {
    if (tensors.empty()) return;
    std::vector<AdamwStretch> stretches;
    auto const narrow = [](Tensor const& t) { return t.defined() && t.scalar_type() == at::kBFloat16; };
    for (AdamwTensor const& t : tensors)
        stretches.push_back({.master = floats(t.master),
                             .gradient = t.gradient.defined() ? t.gradient.const_data_ptr() : nullptr,
                             .first_moment = floats(t.first_moment),
                             .second_moment = floats(t.second_moment),
                             .average = floats(t.average),
                             .compute_copy = t.compute_copy.defined() ? t.compute_copy.mutable_data_ptr() : nullptr,
                             .count = t.master.numel(),
                             .decay = float(t.decay ? 1 - s.learning_rate * s.weight_decay : 1),
                             .gradient_is_bf16 = narrow(t.gradient),
                             .copy_is_bf16 = narrow(t.compute_copy)});
    AdamwFactors const factors{
        .gradient_scale = float(s.gradient_scale),
        .beta1 = float(s.beta1),
        .beta2 = float(s.beta2),
        .step = float(s.learning_rate / (1 - std::pow(s.beta1, double(s.step)))),
        .correction2 = float(1 / (1 - std::pow(s.beta2, double(s.step)))),
        .eps = float(s.eps),
        .average_rate = float(1 - s.average_decay),
    };
    int const error = kernels.adamw(stretches.data(), int64_t(stretches.size()), factors, queue_of(tensors[0].master));
    check_cuda(kernels, error, "adamw");
}

}  // namespace daub::cuda
