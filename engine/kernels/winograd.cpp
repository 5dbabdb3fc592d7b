#include "engine/kernels/winograd.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>

#include "engine/kernels/cpu/kernel_table.h"
#include "engine/kernels/memory_order.h"
#include "engine/kernels/parallel_scratch.h"

namespace daub {
namespace {

using cpu::Bf16;

constexpr int64_t channel_multiple = 16;  // whole registers of every instruction set
/// On smaller maps kernels are so much larger than maps that 16/9 of their memory is too much for what is saved. In
/// fp32 products take twice the time, so that more is saved.
constexpr int64_t least_area_bf16 = 32 * 32, least_area_fp32 = 16 * 16;

template <typename T>
cpu::WinogradKernels<T> const& kernels() {
    if constexpr (std::is_same_v<T, float>)
        return cpu::cpu_kernels().winograd_fp32;
    else
        return cpu::cpu_kernels().winograd_bf16;
}

bool available(at::ScalarType type) {
    if (type == at::kFloat) return kernels<float>().convolve;
    return type == at::kBFloat16 && kernels<Bf16>().convolve;
}

template <typename T>
Tensor transformed(Tensor const& kernel) {
    auto const& lanes = kernels<T>();
    int64_t const out = kernel.size(0), in = kernel.size(1), steps = in / lanes.depth;
    Tensor const taps = kernel.permute({2, 3, 1, 0}).contiguous();
    Tensor const cells = at::empty({16 * steps * out}, at::kInt);
    at::parallel_for(0, steps, 8, [&](int64_t begin, int64_t end) {
        lanes.transform_kernel(cpu::read<T>(taps), in, out, begin, end - begin, cpu::write<uint32_t>(cells));
    });
    return cells;
}

/// Into how many parts the columns of `blocks` blocks of tiles are cut: one for each thread, where blocks are too few.
/// Each part transforms the input again, which fewer columns do not pay for.
int64_t column_parts(int64_t blocks, int64_t out) {
    constexpr int64_t least_columns = 160;
    int64_t const threads = at::get_num_threads();
    return std::clamp((threads + blocks - 1) / blocks, int64_t{1}, std::max(out / least_columns, int64_t{1}));
}

template <typename T>
void convolve_maps(Tensor const& x, Tensor const& cells, float const* bias, Tensor const& y) {
    auto const& lanes = kernels<T>();
    int64_t const in = x.size(1), out = y.size(1), height = x.size(2), width = x.size(3);
    int64_t const tiles = (height + 1) / 2 * ((width + 1) / 2);
    int64_t const blocks = (tiles + lanes.block_tiles - 1) / lanes.block_tiles;
    int64_t const parts = column_parts(x.size(0) * blocks, out), columns = (out + parts - 1) / parts;
    cpu::parallel_with_scratch(x.size(0) * blocks * parts, lanes.scratch_size(in), [&](int64_t i, float* scratch) {
        int64_t const sample = i / parts / blocks, first = i / parts % blocks * lanes.block_tiles;
        int64_t const column = i % parts * columns;
        lanes.convolve({.x = cpu::read<T>(x) + sample * height * width * in,
                        .y = cpu::write<T>(y) + sample * height * width * out,
                        .height = height,
                        .width = width,
                        .in = in,
                        .out = out,
                        .kernel = cpu::read<uint32_t>(cells),
                        .bias = bias},
                       {.first_tile = first,
                        .tiles = std::min(lanes.block_tiles, tiles - first),
                        .first_column = column,
                        .end_column = std::min(column + columns, out)},
                       scratch);
    });
}

}  // namespace

bool WinogradKernel::computes(at::IntArrayRef kernel, at::ScalarType type) {
    return kernel.size() == 4 && kernel[2] == 3 && kernel[3] == 3 && kernel[0] % channel_multiple == 0 &&
           kernel[1] % channel_multiple == 0 && available(type);
}

bool WinogradKernel::pays(at::IntArrayRef kernel, at::ScalarType type, at::IntArrayRef map) {
    return map[2] * map[3] >= (type == at::kFloat ? least_area_fp32 : least_area_bf16) && computes(kernel, type) &&
           !(type == at::kBFloat16 && cpu::multiplies_bf16_matrices());
}

WinogradKernel::WinogradKernel(Tensor const& kernel) : in_(kernel.size(1)), out_(kernel.size(0)) {
    TORCH_CHECK(computes(kernel.sizes(), kernel.scalar_type()), "Winograd: no kernels for ", kernel.sizes(), " in ",
                kernel.scalar_type());
    cells_ = kernel.scalar_type() == at::kFloat ? transformed<float>(kernel) : transformed<Bf16>(kernel);
}

Tensor WinogradKernel::convolve(Tensor const& x, Tensor const& bias) const {
    TORCH_CHECK(x.dim() == 4 && x.size(1) == in_ && available(x.scalar_type()), "Winograd: a kernel for ", in_,
                " channels does not fit ", x.sizes());
    Tensor const map = x.contiguous(at::MemoryFormat::ChannelsLast), offsets = cpu::as_floats(bias);
    Tensor const y =
        at::empty({x.size(0), out_, x.size(2), x.size(3)}, x.options().memory_format(at::MemoryFormat::ChannelsLast));
    if (x.scalar_type() == at::kFloat)
        convolve_maps<float>(map, cells_, cpu::data_or_null(offsets), y);
    else
        convolve_maps<Bf16>(map, cells_, cpu::data_or_null(offsets), y);
    return y;
}

}  // namespace daub
