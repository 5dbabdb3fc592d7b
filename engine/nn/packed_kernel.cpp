#include "engine/nn/packed_kernel.h"

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>

#include <array>
#include <string_view>

#include "engine/kernels/cpu/kernel_table.h"

namespace daub {
namespace {

/// The convolution that PyTorch's compiler uses for frozen networks; not among ATen's C++ functions.
std::optional<c10::OperatorHandle> find_convolution() {
    return c10::Dispatcher::singleton().findSchema({"mkldnn::_convolution_pointwise", ""});
}

bool has_avx512() {
    cpu::KernelTables const runnable = cpu::runnable_kernels();
    return std::string_view(runnable.tables[runnable.count - 1]->name).starts_with("avx512");
}

bool computes(at::ScalarType type) {
    static bool const available = at::hasMKLDNN() && find_convolution().has_value();
    static bool const in_bf16 = has_avx512();
    return available && (type == at::kFloat || (type == at::kBFloat16 && in_bf16));
}

Tensor convolve_packed(Tensor const& x, Tensor const& kernel, Tensor const& bias, int64_t stride, int64_t padding) {
    static c10::OperatorHandle const convolution = *find_convolution();
    // Boxed: the C++ types of its arguments differ between versions of libtorch, its schema does not.
    torch::jit::Stack stack{x, kernel, bias.defined() ? c10::IValue(bias) : c10::IValue()};
    for (int64_t const number : {padding, stride, int64_t{1}})  // the last is the dilation
        stack.emplace_back(std::vector<int64_t>{number, number});
    stack.insert(stack.end(), {c10::IValue(int64_t{1}), c10::IValue("none"),
                               c10::IValue(c10::List<std::optional<at::Scalar>>()), c10::IValue()});
    convolution.callBoxed(stack);
    return stack.front().toTensor();
}

}  // namespace

bool PackedKernel::pays(Tensor const& kernel) {
    return kernel.dim() == 4 && kernel.device().is_cpu() && !kernel.requires_grad() && computes(kernel.scalar_type());
}

Tensor PackedKernel::packed(at::IntArrayRef input_size, int64_t stride, int64_t padding) {
    std::lock_guard const lock(mutex_);
    if (packed_.defined()) return packed_;
    std::array<int64_t, 2> const strides{stride, stride}, paddings{padding, padding}, dilations{1, 1};
    packed_ =
        at::mkldnn_reorder_conv2d_weight(plain_.contiguous().to_mkldnn(), paddings, strides, dilations, 1, input_size);
    plain_.reset();
    return packed_;
}

Tensor PackedKernel::plain() {
    std::lock_guard const lock(mutex_);
    if (!plain_.defined()) plain_ = packed_.to_dense().contiguous(at::MemoryFormat::ChannelsLast);
    packed_.reset();
    return plain_;
}

Tensor PackedKernel::convolve(Tensor const& x, Tensor const& bias, int64_t stride, int64_t padding) {
    if (at::GradMode::is_enabled() && x.requires_grad()) {
        std::array<int64_t, 2> const strides{stride, stride}, paddings{padding, padding};
        return at::conv2d(x, plain(), bias, strides, paddings);
    }
    Tensor const map = x.contiguous(at::MemoryFormat::ChannelsLast);
    Tensor const y = convolve_packed(map, packed(map.sizes(), stride, padding), bias, stride, padding);
    return y.contiguous(x.suggest_memory_format());
}

}  // namespace daub
