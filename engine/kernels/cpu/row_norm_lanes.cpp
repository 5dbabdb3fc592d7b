// Layer and root mean square normalisation of rows that fit the first cache.
#include "engine/kernels/cpu/lanes.h"
#include "engine/kernels/cpu/table_parts.h"

namespace daub::cpu::DAUB_ISA {
namespace {

template <typename T>
void forward(RowNormTask<T> const& task, float eps, T* y, float* mean, float* rstd) {
    float const n = float(task.width);
    for (int64_t r = 0; r < task.rows; ++r) {
        T const* const x = task.x + r * task.width;
        Lanes sum = zero(), squares = zero();
        if (task.centred)
            along(task.width, [&]<bool whole>(int64_t i, int64_t count) { sum += load_lanes<whole>(x + i, count); });
        float const centre = sum_of_lanes(sum) / n;
        along(task.width, [&]<bool whole>(int64_t i, int64_t count) {
            Lanes d = load_lanes<whole>(x + i, count) - centre;
            if (!whole) d = keep_first(d, count);
            squares += d * d;
        });
        float const factor = 1 / __builtin_sqrtf(sum_of_lanes(squares) / n + eps);
        along(task.width, [&]<bool whole>(int64_t i, int64_t count) {
            Lanes const normalised = (load_lanes<whole>(x + i, count) - centre) * factor;
            Lanes const weight = load_lanes<whole>(task.weight + i, count);
            store_lanes<whole>(y + r * task.width + i, normalised * weight + load_lanes<whole>(task.bias + i, count),
                               count);
        });
        mean[r] = centre;
        rstd[r] = factor;
    }
}

template <typename T>
void backward(RowNormTask<T> const& task, T const* dy, float const* mean, float const* rstd, T* dx, float* dweight,
              float* dbias) {
    float const n = float(task.width);
    for (int64_t r = 0; r < task.rows; ++r) {
        int64_t const row = r * task.width;
        float const centre = mean[r], factor = rstd[r];
        Lanes sum = zero(), product = zero();
        along(task.width, [&]<bool whole>(int64_t i, int64_t count) {
            Lanes const normalised = (load_lanes<whole>(task.x + row + i, count) - centre) * factor;
            Lanes const d = load_lanes<whole>(dy + row + i, count);  // zero beyond the end
            Lanes const inner = d * load_lanes<whole>(task.weight + i, count);
            sum += inner;
            product += inner * normalised;
            store_lanes<whole>(dweight + i, load_lanes<whole>(dweight + i, count) + d * normalised, count);
            store_lanes<whole>(dbias + i, load_lanes<whole>(dbias + i, count) + d, count);
        });
        float const mean_d = task.centred ? sum_of_lanes(sum) / n : 0, mean_dx = sum_of_lanes(product) / n;
        along(task.width, [&]<bool whole>(int64_t i, int64_t count) {
            Lanes const normalised = (load_lanes<whole>(task.x + row + i, count) - centre) * factor;
            Lanes const inner = load_lanes<whole>(dy + row + i, count) * load_lanes<whole>(task.weight + i, count);
            store_lanes<whole>(dx + row + i, (inner - mean_d - normalised * mean_dx) * factor, count);
        });
    }
}

}  // namespace

RowNormKernels<float> row_norm_fp32() { return {forward<float>, backward<float>}; }
RowNormKernels<Bf16> row_norm_bf16() { return {forward<Bf16>, backward<Bf16>}; }

}  // namespace daub::cpu::DAUB_ISA
