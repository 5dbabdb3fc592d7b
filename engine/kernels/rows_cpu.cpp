#include "engine/kernels/rows_cpu.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>

#include "engine/kernels/cpu/kernel_table.h"
#include "engine/kernels/memory_order.h"

namespace daub::cpu {
namespace {

constexpr int64_t elements_a_task = 32768;  // below that, starting a thread costs more than it saves

/// Calls body(first, count) in parallel for stretches of at least `least` of `total`.
template <typename Body>
void in_stretches(int64_t total, int64_t least, Body const& body) {
    at::parallel_for(0, total, std::max<int64_t>(least, 1),
                     [&](int64_t begin, int64_t end) { body(begin, end - begin); });
}

Tensor vector_or(Tensor const& values, int64_t width, float neutral) {
    return values.defined() ? as_floats(values) : at::full({width}, neutral);
}

/// The kernels for the type of a tensor, as T and table entry.
template <typename Body>
auto with_type(Tensor const& x, Body const& body) {
    KernelTable const& cpu = cpu_kernels();
    if (x.scalar_type() == at::kFloat) return body(float{}, cpu.row_norm_fp32, cpu.elements_fp32);
    return body(Bf16{}, cpu.row_norm_bf16, cpu.elements_bf16);
}

}  // namespace

LayerNormForward layer_norm_forward(Tensor const& x_in, Tensor const& weight, Tensor const& bias, double eps,
                                    bool centred) {
    int64_t const width = x_in.size(-1), rows = width == 0 ? 0 : x_in.numel() / width;
    LayerNormForward out;
    out.centred = centred;
    out.x = x_in.contiguous();
    out.y = at::empty_like(out.x);
    auto const floats = at::TensorOptions().dtype(at::kFloat);
    out.mean = at::empty({rows}, floats), out.rstd = at::empty({rows}, floats);
    Tensor const w = vector_or(weight, width, 1), b = vector_or(bias, width, 0);
    with_type(out.x, [&](auto value, auto const& norm, auto const&) {
        using T = decltype(value);
        in_stretches(rows, elements_a_task / std::max<int64_t>(width, 1), [&](int64_t first, int64_t count) {
            norm.forward({read<T>(out.x) + first * width, count, width, read<float>(w), read<float>(b), centred},
                         float(eps), write<T>(out.y) + first * width, write<float>(out.mean) + first,
                         write<float>(out.rstd) + first);
        });
    });
    return out;
}

LayerNormGradients layer_norm_backward(LayerNormForward const& saved, Tensor const& weight, Tensor const& bias,
                                       Tensor const& dy_in) {
    int64_t const width = saved.x.size(-1), rows = saved.mean.numel();
    Tensor const dy = dy_in.contiguous(), w = vector_or(weight, width, 1);
    LayerNormGradients out;
    out.x = at::empty_like(saved.x);
    // Sums over rows are taken in blocks that depend on the shape alone, so that threads change nothing.
    int64_t const block = std::max<int64_t>(256, (rows + 63) / 64), blocks = (rows + block - 1) / block;
    Tensor const partial = at::zeros({2, blocks, width}, at::TensorOptions().dtype(at::kFloat));
    auto *dweight = write<float>(partial), *dbias = dweight + blocks * width;
    with_type(saved.x, [&](auto value, auto const& norm, auto const&) {
        using T = decltype(value);
        in_stretches(blocks, 1, [&](int64_t first, int64_t count) {
            for (int64_t i = first; i < first + count; ++i) {
                int64_t const row = i * block, row_count = std::min(block, rows - row), at = row * width;
                norm.backward({read<T>(saved.x) + at, row_count, width, read<float>(w), nullptr, saved.centred},
                              read<T>(dy) + at, read<float>(saved.mean) + row, read<float>(saved.rstd) + row,
                              write<T>(out.x) + at, dweight + i * width, dbias + i * width);
            }
        });
    });
    Tensor const sums = partial.sum(1);
    if (weight.defined()) out.weight = sums[0].to(weight.scalar_type());
    if (bias.defined()) out.bias = sums[1].to(bias.scalar_type());
    return out;
}

Tensor activate_forward(Tensor const& x_in, Activation activation) {
    Tensor const x = x_in.is_non_overlapping_and_dense() ? x_in : x_in.contiguous();
    Tensor const y = at::empty_like(x);
    with_type(x, [&](auto value, auto const&, auto const& elements) {
        using T = decltype(value);
        in_stretches(x.numel(), elements_a_task, [&](int64_t first, int64_t count) {
            elements.activate(read<T>(x) + first, write<T>(y) + first, count, activation);
        });
    });
    return y;
}

Tensor activate_backward(Tensor const& x_in, Tensor const& dy_in, Activation activation) {
    Tensor const x = x_in.is_non_overlapping_and_dense() ? x_in : x_in.contiguous();
    Tensor const dy = in_order_of(x, dy_in), dx = at::empty_like(x);
    with_type(x, [&](auto value, auto const&, auto const& elements) {
        using T = decltype(value);
        in_stretches(x.numel(), elements_a_task, [&](int64_t first, int64_t count) {
            elements.activate_backward(read<T>(x) + first, read<T>(dy) + first, write<T>(dx) + first, count,
                                       activation);
        });
    });
    return dx;
}

Tensor geglu_forward(Tensor const& x_in) {
    Tensor const x = x_in.contiguous();
    int64_t const width = x.size(-1) / 2, rows = width == 0 ? 0 : x.numel() / (2 * width);
    std::vector<int64_t> shape = x.sizes().vec();
    shape.back() = width;
    Tensor const y = at::empty(shape, x.options());
    with_type(x, [&](auto value, auto const&, auto const& elements) {
        using T = decltype(value);
        in_stretches(rows, elements_a_task / std::max<int64_t>(width, 1), [&](int64_t first, int64_t count) {
            elements.geglu(read<T>(x) + 2 * first * width, write<T>(y) + first * width, count, width);
        });
    });
    return y;
}

Tensor geglu_backward(Tensor const& x_in, Tensor const& dy_in) {
    Tensor const x = x_in.contiguous(), dy = dy_in.contiguous(), dx = at::empty_like(x);
    int64_t const width = x.size(-1) / 2, rows = width == 0 ? 0 : x.numel() / (2 * width);
    with_type(x, [&](auto value, auto const&, auto const& elements) {
        using T = decltype(value);
        in_stretches(rows, elements_a_task / std::max<int64_t>(width, 1), [&](int64_t first, int64_t count) {
            elements.geglu_backward(read<T>(x) + 2 * first * width, read<T>(dy) + first * width,
                                    write<T>(dx) + 2 * first * width, count, width);
        });
    });
    return dx;
}

}  // namespace daub::cpu
