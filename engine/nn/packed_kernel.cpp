#include "engine/nn/packed_kernel.h"

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>

#include <array>
#include <string_view>

#include "engine/kernels/cpu/kernel_table.h"

namespace daub {
namespace {

/// Operations that PyTorch's compiler uses for frozen networks; not among ATen's C++ functions. Called boxed: the C++
/// types of their arguments differ between versions of libtorch, their schemas do not.
std::optional<c10::OperatorHandle> find_operation(char const* name) {
    return c10::Dispatcher::singleton().findSchema({name, ""});
}

struct Operations {
    std::optional<c10::OperatorHandle> convolve = find_operation("mkldnn::_convolution_pointwise");
    std::optional<c10::OperatorHandle> multiply = find_operation("mkldnn::_linear_pointwise");
    std::optional<c10::OperatorHandle> pack_matrix = find_operation("mkldnn::_reorder_linear_weight");

    bool complete() const { return convolve && multiply && pack_matrix; }
};

Operations const& operations() {
    static Operations const found;
    return found;
}

Tensor call(c10::OperatorHandle const& operation, torch::jit::Stack arguments) {
    operation.callBoxed(arguments);
    return arguments.front().toTensor();
}

c10::IValue optional_value(Tensor const& tensor) { return tensor.defined() ? c10::IValue(tensor) : c10::IValue(); }

/// No activation behind the sum: its name, scalars and algorithm.
torch::jit::Stack with_no_activation(torch::jit::Stack arguments) {
    arguments.insert(arguments.end(),
                     {c10::IValue("none"), c10::IValue(c10::List<std::optional<at::Scalar>>()), c10::IValue()});
    return arguments;
}

bool has_avx512() {
    cpu::KernelTables const runnable = cpu::runnable_kernels();
    return std::string_view(runnable.tables[runnable.count - 1]->name).starts_with("avx512");
}

bool computes(at::ScalarType type) {
    static bool const available = at::hasMKLDNN() && operations().complete();
    static bool const in_bf16 = has_avx512();
    return available && (type == at::kFloat || (type == at::kBFloat16 && in_bf16));
}

Tensor convolve_packed(Tensor const& x, Tensor const& kernel, Tensor const& bias, int64_t stride, int64_t padding) {
    torch::jit::Stack arguments{x, kernel, optional_value(bias)};
    for (int64_t const number : {padding, stride, int64_t{1}})  // the last is the dilation
        arguments.emplace_back(std::vector<int64_t>{number, number});
    arguments.emplace_back(int64_t{1});  // group
    return call(*operations().convolve, with_no_activation(std::move(arguments)));
}

}  // namespace

bool PackedKernel::pays(Tensor const& kernel) {
    return (kernel.dim() == 4 || kernel.dim() == 2) && kernel.device().is_cpu() && !kernel.requires_grad() &&
           computes(kernel.scalar_type());
}

template <typename Pack>
Tensor PackedKernel::packed(Pack const& pack) {
    std::lock_guard const lock(mutex_);
    if (packed_.defined()) return packed_;
    packed_ = pack(plain_.contiguous());
    plain_.reset();
    return packed_;
}

Tensor PackedKernel::plain() {
    std::lock_guard const lock(mutex_);
    if (!plain_.defined()) {
        plain_ = packed_.to_dense();
        if (plain_.dim() == 4) plain_ = plain_.contiguous(at::MemoryFormat::ChannelsLast);
    }
    packed_.reset();
    return plain_;
}

WinogradKernel const* PackedKernel::winograd(at::IntArrayRef map, int64_t stride, int64_t padding) {
    if (stride != 1 || padding != 1) return nullptr;
    std::lock_guard const lock(mutex_);
    if (!winograd_ && plain_.defined() && WinogradKernel::pays(plain_, map)) winograd_.emplace(plain_);
    return winograd_ ? &*winograd_ : nullptr;
}

Tensor PackedKernel::convolve(Tensor const& x, Tensor const& bias, int64_t stride, int64_t padding) {
    if (at::GradMode::is_enabled() && x.requires_grad()) {
        std::array<int64_t, 2> const strides{stride, stride}, paddings{padding, padding};
        return at::conv2d(x, plain(), bias, strides, paddings);
    }
    if (auto const* const fast = winograd(x.sizes(), stride, padding))
        return fast->convolve(x, bias).contiguous(x.suggest_memory_format());
    Tensor const map = x.contiguous(at::MemoryFormat::ChannelsLast);
    Tensor const kernel = packed([&](Tensor const& plain) {
        std::array<int64_t, 2> const strides{stride, stride}, paddings{padding, padding}, dilations{1, 1};
        return at::mkldnn_reorder_conv2d_weight(plain.to_mkldnn(), paddings, strides, dilations, 1, map.sizes());
    });
    Tensor const y = convolve_packed(map, kernel, bias, stride, padding);
    return y.contiguous(x.suggest_memory_format());
}

Tensor PackedKernel::multiply(Tensor const& x, Tensor const& bias) {
    if (at::GradMode::is_enabled() && x.requires_grad()) return at::linear(x, plain(), bias);
    Tensor const kernel = packed([&](Tensor const& plain) {
        return call(*operations().pack_matrix, {plain, c10::IValue(x.numel() / x.size(-1))});
    });
    return call(*operations().multiply, with_no_activation({x, kernel, optional_value(bias)}));
}

}  // namespace daub
