#include "engine/kernels/attention_cpu.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "engine/kernels/cpu/kernel_table.h"
#include "engine/kernels/memory_order.h"
#include "engine/kernels/parallel_scratch.h"

namespace daub::cpu {
namespace {

constexpr int64_t most_keys = 1024;           // 32 queries of scores then fill an eighth of a 1 MiB second-level cache
constexpr int64_t most_width = 256;           // of a head
constexpr int64_t queries_a_task = 256;       // enough to pay for packing the keys again
constexpr int64_t most_streamed_width = 512;  // the autoencoder's only head
constexpr int64_t queries_a_streamed_task = 1024;  // more keys to pack

Tensor with_unit_stride(Tensor const& x) { return x.stride(-1) == 1 || x.size(-1) == 1 ? x : x.contiguous(); }

/// One head of one sample of a [B, H, N, D] tensor.
template <typename T>
struct Heads {
    T* values;
    int64_t sample_stride, head_stride, row_stride;
    explicit Heads(Tensor const& x)
        : values(const_cast<T*>(read<T>(x))),
          sample_stride(x.stride(0)),
          head_stride(x.stride(1)),
          row_stride(x.stride(2)) {}
    T* at(int64_t sample, int64_t head) const { return values + sample * sample_stride + head * head_stride; }
};

/// The inputs as pointers; task() describes one head of one sample.
template <typename T>
struct HeadTasks {
    int64_t batch, heads, queries, keys, width;
    Heads<T> q, k, v;
    AttentionInputs const& in;

    explicit HeadTasks(AttentionInputs const& in)
        : batch(in.q.size(0)),
          heads(in.q.size(1)),
          queries(in.q.size(2)),
          keys(in.k.size(2)),
          width(in.q.size(3)),
          q(in.q),
          k(in.k),
          v(in.v),
          in(in) {}

    AttentionTask<T> task(int64_t b, int64_t h) const {
        AttentionTask<T> task{.q = q.at(b, h),
                              .k = k.at(b, h),
                              .v = v.at(b, h),
                              .q_stride = q.row_stride,
                              .k_stride = k.row_stride,
                              .v_stride = v.row_stride,
                              .queries = queries,
                              .keys = keys,
                              .width = width,
                              .scale = float(in.scale)};
        if (in.key_logits.defined())
            task.key_logits = read<float>(in.key_logits) + (in.key_logits.size(0) == 1 ? 0 : b * keys);
        if (!in.bias_factor.defined()) return task;
        task.bias_factor = read<float>(in.bias_factor)[b];
        int64_t const area = (in.areas.size(0) == 1 ? 0 : b) * queries * keys;
        if (in.areas.scalar_type() == at::kFloat) task.areas_fp32 = read<float>(in.areas) + area;
        if (in.areas.scalar_type() == at::kBFloat16) task.areas_bf16 = read<Bf16>(in.areas) + area;
        return task;
    }

    /// Skips to the queries [first, first + count) of a task.
    static AttentionTask<T> part(AttentionTask<T> task, int64_t first, int64_t count) {
        task.q += first * task.q_stride;
        if (task.areas_fp32) task.areas_fp32 += first * task.keys;
        if (task.areas_bf16) task.areas_bf16 += first * task.keys;
        task.queries = count;
        return task;
    }
};

/// gain · max(QKᵀ) per sample, fp32 [B]. Samples whose gain is zero are not looked at.
template <typename T>
Tensor bias_factors(AttentionInputs const& in, PaintedKeys const& paint, AttentionKernels<T> const& kernels) {
    HeadTasks<T> const tasks(in);
    auto const floats = at::TensorOptions().dtype(at::kFloat);
    Tensor const gain = paint.gain.defined() ? as_floats(paint.gain.reshape({-1})).expand({tasks.batch}).contiguous()
                                             : at::ones({tasks.batch}, floats);
    Tensor const counted = as_floats(paint.counted_keys), maxima = at::zeros({tasks.batch, tasks.heads}, floats);
    auto* most = write<float>(maxima);
    parallel_with_scratch(tasks.batch * tasks.heads, kernels.scratch_size(tasks.keys, tasks.width),
                          [&](int64_t i, float* scratch) {
                              int64_t const b = i / tasks.heads, h = i % tasks.heads;
                              if (read<float>(gain)[b] == 0) return;
                              float const* keys = data_or_null(counted);
                              if (keys && counted.dim() == 2 && counted.size(0) > 1) keys += b * tasks.keys;
                              most[i] = kernels.score_max(tasks.task(b, h), keys, scratch);
                          });
    return maxima.amax(1) * gain;
}

template <typename T>
AttentionForward forward(AttentionInputs const& in, bool with_log_sums, AttentionKernels<T> const& kernels) {
    HeadTasks<T> const tasks(in);
    AttentionForward result;
    result.out = at::empty({tasks.batch, tasks.queries, tasks.heads, tasks.width}, in.q.options()).transpose(1, 2);
    if (with_log_sums)
        result.log_sums = at::empty({tasks.batch, tasks.heads, tasks.queries}, at::TensorOptions().dtype(at::kFloat));
    Heads<T> const out(result.out);
    auto* const log_sums = with_log_sums ? write<float>(result.log_sums) : nullptr;
    int64_t const parts = (tasks.queries + queries_a_task - 1) / queries_a_task;
    parallel_with_scratch(tasks.batch * tasks.heads * parts, kernels.scratch_size(tasks.keys, tasks.width),
                          [&](int64_t i, float* scratch) {
                              int64_t const head = i / parts, b = head / tasks.heads, h = head % tasks.heads;
                              int64_t const first = i % parts * queries_a_task;
                              int64_t const count = std::min(queries_a_task, tasks.queries - first);
                              kernels.forward(tasks.part(tasks.task(b, h), first, count),
                                              {out.at(b, h) + first * out.row_stride, out.row_stride},
                                              log_sums ? log_sums + head * tasks.queries + first : nullptr, scratch);
                          });
    return result;
}

template <typename T>
Tensor streamed(AttentionInputs const& in, StreamedAttentionKernels<T> const& kernels) {
    HeadTasks<T> const tasks(in);
    Tensor result = at::empty({tasks.batch, tasks.queries, tasks.heads, tasks.width}, in.q.options()).transpose(1, 2);
    Heads<T> const out(result);
    int64_t const most = std::min(queries_a_streamed_task, tasks.queries), parts = (tasks.queries + most - 1) / most;
    parallel_with_scratch(tasks.batch * tasks.heads * parts, kernels.scratch_size(most, tasks.width),
                          [&](int64_t i, float* scratch) {
                              int64_t const b = i / parts / tasks.heads, h = i / parts % tasks.heads;
                              int64_t const first = i % parts * most, count = std::min(most, tasks.queries - first);
                              kernels.forward(tasks.part(tasks.task(b, h), first, count),
                                              {out.at(b, h) + first * out.row_stride, out.row_stride}, scratch);
                          });
    return result;
}

template <typename T>
AttentionGradients backward(AttentionInputs const& in, Tensor const& log_sums, Tensor const& dout_in,
                            AttentionKernels<T> const& kernels) {
    HeadTasks<T> const tasks(in);
    auto const rows_of = [&](int64_t count) {
        return at::empty({tasks.batch, count, tasks.heads, tasks.width}, in.q.options()).transpose(1, 2);
    };
    AttentionGradients const out{rows_of(tasks.queries), rows_of(tasks.keys), rows_of(tasks.keys)};
    Tensor const dout_tensor = with_unit_stride(dout_in);
    Heads<T> const dout(dout_tensor), dq(out.q), dk(out.k), dv(out.v);
    parallel_with_scratch(tasks.batch * tasks.heads, kernels.scratch_size(tasks.keys, tasks.width),
                          [&](int64_t i, float* scratch) {
                              int64_t const b = i / tasks.heads, h = i % tasks.heads;
                              kernels.backward(tasks.task(b, h), dout.at(b, h), dout.row_stride,
                                               read<float>(log_sums) + i * tasks.queries, {dq.at(b, h), dq.row_stride},
                                               {dk.at(b, h), dk.row_stride}, {dv.at(b, h), dv.row_stride}, scratch);
                          });
    return out;
}

void check_shapes(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint) {
    TORCH_CHECK(q.dim() == 4 && k.dim() == 4 && k.sizes() == v.sizes() && q.size(0) == k.size(0) &&
                    q.size(1) == k.size(1) && q.size(3) == k.size(3),
                "attention: q ", q.sizes(), ", k ", k.sizes(), " and v ", v.sizes(), " do not fit each other");
    int64_t const batch = q.size(0), queries = q.size(2), keys = k.size(2);
    auto const rows_fit = [&](Tensor const& t) { return t.size(0) == batch || t.size(0) == 1; };
    if (paint.areas.defined())
        TORCH_CHECK(paint.areas.dim() == 3 && rows_fit(paint.areas) && paint.areas.size(1) == queries &&
                        paint.areas.size(2) == keys,
                    "attention: areas ", paint.areas.sizes(), " do not fit q ", q.sizes(), " and k ", k.sizes());
    if (paint.key_logits.defined())
        TORCH_CHECK(paint.key_logits.dim() == 2 && rows_fit(paint.key_logits) && paint.key_logits.size(1) == keys,
                    "attention: key_logits ", paint.key_logits.sizes(), " do not fit k ", k.sizes());
    if (paint.gain.defined())
        TORCH_CHECK(paint.gain.numel() == batch || paint.gain.numel() == 1, "attention: gain ", paint.gain.sizes(),
                    " does not fit q ", q.sizes());
    if (paint.counted_keys.defined())
        TORCH_CHECK(
            paint.counted_keys.size(-1) == keys && (paint.counted_keys.dim() == 1 || rows_fit(paint.counted_keys)),
            "attention: counted_keys ", paint.counted_keys.sizes(), " do not fit k ", k.sizes());
}

}  // namespace

bool takes_streamed_attention(Tensor const& q, Tensor const& k, Tensor const& v) {
    bool const same_type = q.scalar_type() == k.scalar_type() && q.scalar_type() == v.scalar_type();
    return q.device().is_cpu() && same_type && (q.scalar_type() == at::kFloat || q.scalar_type() == at::kBFloat16) &&
           q.size(3) <= most_streamed_width && q.numel() > 0 && k.numel() > 0;
}

bool takes_attention(Tensor const& q, Tensor const& k, Tensor const& v) {
    return takes_streamed_attention(q, k, v) && k.size(2) <= most_keys && q.size(3) <= most_width;
}

AttentionInputs attention_inputs(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint) {
    check_shapes(q, k, v, paint);
    AttentionInputs in;
    in.q = with_unit_stride(q), in.k = with_unit_stride(k), in.v = with_unit_stride(v);
    in.key_logits = as_floats(paint.key_logits);
    in.scale = paint.scale != 0 ? paint.scale : 1 / std::sqrt(double(q.size(3)));
    if (paint.areas.defined())
        in.areas =
            paint.areas.scalar_type() == at::kBFloat16 ? paint.areas.detach().contiguous() : as_floats(paint.areas);
    return in;
}

AttentionInputs prepare_attention(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint) {
    AttentionInputs in = attention_inputs(q, k, v, paint);
    if (!paint.areas.defined()) return in;
    KernelTable const& cpu = cpu_kernels();
    in.bias_factor = q.scalar_type() == at::kFloat ? bias_factors<float>(in, paint, cpu.attention_fp32)
                                                   : bias_factors<Bf16>(in, paint, cpu.attention_bf16);
    return in;
}

AttentionForward attention_forward(AttentionInputs const& inputs, bool with_log_sums) {
    KernelTable const& cpu = cpu_kernels();
    return inputs.q.scalar_type() == at::kFloat ? forward<float>(inputs, with_log_sums, cpu.attention_fp32)
                                                : forward<Bf16>(inputs, with_log_sums, cpu.attention_bf16);
}

Tensor streamed_attention(AttentionInputs const& inputs) {
    KernelTable const& cpu = cpu_kernels();
    return inputs.q.scalar_type() == at::kFloat ? streamed<float>(inputs, cpu.streamed_attention_fp32)
                                                : streamed<Bf16>(inputs, cpu.streamed_attention_bf16);
}

AttentionGradients attention_backward(AttentionInputs const& inputs, Tensor const& log_sums, Tensor const& dout) {
    KernelTable const& cpu = cpu_kernels();
    return inputs.q.scalar_type() == at::kFloat ? backward<float>(inputs, log_sums, dout, cpu.attention_fp32)
                                                : backward<Bf16>(inputs, log_sums, dout, cpu.attention_bf16);
}

}  // namespace daub::cpu
