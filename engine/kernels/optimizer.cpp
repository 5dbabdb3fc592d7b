#include "engine/kernels/optimizer.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/core/error.h"
#include "engine/kernels/cpu/kernel_table.h"
#include "engine/kernels/cuda_module.h"
#include "engine/kernels/fused_cuda.h"
#include "engine/kernels/memory_order.h"

namespace daub {
namespace {

constexpr int64_t stretch_size = 32768;  // elements of one task: some hundred microseconds
constexpr int64_t norm_stretch = 4096;   // squares that are added in fp32 before double takes over

bool is_narrow(Tensor const& t) { return t.defined() && t.scalar_type() == at::kBFloat16; }

void check(AdamwTensor const& t, size_t index) {
    auto const fits = [&](Tensor const& other, bool may_be_narrow, char const* name) {
        if (!other.defined()) return;
        bool const known = other.scalar_type() == at::kFloat || (may_be_narrow && is_narrow(other));
        if (!known || other.sizes() != t.master.sizes() || other.device() != t.master.device())
            fail(ErrorKind::internal,
                 "adamw_ema_step: the {} of parameter {} is {} {} on {}, but its master is {} on {}", name, index,
                 c10::str(other.scalar_type()), c10::str(other.sizes()), other.device().str(),
                 c10::str(t.master.sizes()), t.master.device().str());
    };
    if (!t.master.defined() || t.master.scalar_type() != at::kFloat)
        fail(ErrorKind::internal, "adamw_ema_step: parameter {} has no fp32 master", index);
    if (t.gradient.defined() && (!t.first_moment.defined() || !t.second_moment.defined()))
        fail(ErrorKind::internal, "adamw_ema_step: parameter {} has a gradient but no moments", index);
    fits(t.gradient, true, "gradient");
    fits(t.first_moment, false, "first moment");
    fits(t.second_moment, false, "second moment");
    fits(t.average, false, "average");
    fits(t.compute_copy, true, "compute copy");
}

/// Whether memory can be walked through in one order: then elements meet their state by their place in memory.
bool same_order(AdamwTensor const& t) {
    auto const agrees = [&](Tensor const& other) { return !other.defined() || other.strides() == t.master.strides(); };
    return t.master.is_non_overlapping_and_dense() && agrees(t.gradient) && agrees(t.first_moment) &&
           agrees(t.second_moment) && agrees(t.average) && agrees(t.compute_copy);
}

float* floats_at(Tensor const& t, int64_t first) { return t.defined() ? cpu::write<float>(t) + first : nullptr; }

cpu::AdamwStretch stretch_of(AdamwTensor const& t, int64_t first, int64_t count) {
    auto const place = [&](Tensor const& x, void* memory) -> void* {
        return x.defined() ? static_cast<char*>(memory) + first * int64_t(x.element_size()) : nullptr;
    };
    return {
        .master = floats_at(t.master, first),
        .gradient = place(t.gradient, t.gradient.defined() ? const_cast<void*>(t.gradient.const_data_ptr()) : nullptr),
        .gradient_is_bf16 = is_narrow(t.gradient),
        .first_moment = floats_at(t.first_moment, first),
        .second_moment = floats_at(t.second_moment, first),
        .average = floats_at(t.average, first),
        .compute_copy = place(t.compute_copy, t.compute_copy.defined() ? t.compute_copy.mutable_data_ptr() : nullptr),
        .copy_is_bf16 = is_narrow(t.compute_copy),
        .count = count};
}

/// Every `size` elements of every tensor as one task: (tensor, first element).
struct Task {
    size_t tensor;
    int64_t first;
};

template <typename Size>
std::vector<Task> cut(size_t tensors, int64_t size, Size const& elements_of) {
    std::vector<Task> tasks;
    for (size_t i = 0; i < tensors; ++i)
        for (int64_t first = 0; first < elements_of(i); first += size) tasks.push_back({i, first});
    return tasks;
}

}  // namespace

void adamw_ema_step(std::span<AdamwTensor const> tensors, AdamwSettings const& s) {
    at::NoGradGuard const no_grad;
    std::vector<AdamwTensor> fused, fused_cuda, others;
    for (size_t i = 0; i < tensors.size(); ++i) {
        check(tensors[i], i);
        AdamwTensor t = tensors[i];
        if (t.gradient.defined()) t.gradient = cpu::in_order_of(t.master, t.gradient);
        bool const on_gpu = cuda_kernels_for(t.master) != nullptr;
        bool const known = (t.master.device().is_cpu() || on_gpu) && same_order(t);
        (!known ? others : on_gpu ? fused_cuda : fused).push_back(t);
    }
    if (!fused_cuda.empty()) cuda::adamw_ema_step(*cuda_kernels(), fused_cuda, s);
    cpu::AdamwFactors factors{
        .gradient_scale = float(s.gradient_scale),
        .beta1 = float(s.beta1),
        .beta2 = float(s.beta2),
        .decay = 1,
        .step = float(s.learning_rate / (1 - std::pow(s.beta1, double(s.step)))),
        .correction2 = float(1 / (1 - std::pow(s.beta2, double(s.step)))),
        .eps = float(s.eps),
        .average_rate = float(1 - s.average_decay),
    };
    cpu::OptimizerKernels const& kernels = cpu::cpu_kernels().optimizer;
    auto const tasks = cut(fused.size(), stretch_size, [&](size_t i) { return fused[i].master.numel(); });
    at::parallel_for(0, int64_t(tasks.size()), 1, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i) {
            AdamwTensor const& t = fused[tasks[i].tensor];
            cpu::AdamwFactors own = factors;
            if (t.decay) own.decay = float(1 - s.learning_rate * s.weight_decay);
            int64_t const count = std::min(stretch_size, t.master.numel() - tasks[i].first);
            kernels.adamw(stretch_of(t, tasks[i].first, count), own);
        }
    });
    if (!others.empty()) reference::adamw_ema_step(others, s);
}

double gradient_norm(std::span<AdamwTensor const> tensors) {
    at::NoGradGuard const no_grad;
    std::vector<Tensor> gradients;
    std::vector<AdamwTensor> others;
    for (AdamwTensor const& t : tensors) {
        if (!t.gradient.defined()) continue;
        bool const known = t.gradient.scalar_type() == at::kFloat || is_narrow(t.gradient);
        if (t.gradient.device().is_cpu() && known && t.gradient.is_non_overlapping_and_dense())
            gradients.push_back(t.gradient);
        else
            others.push_back(t);
    }
    cpu::OptimizerKernels const& kernels = cpu::cpu_kernels().optimizer;
    auto const tasks = cut(gradients.size(), norm_stretch, [&](size_t i) { return gradients[i].numel(); });
    std::vector<double> sums(tasks.size());
    at::parallel_for(0, int64_t(tasks.size()), 16, [&](int64_t begin, int64_t end) {
        for (int64_t i = begin; i < end; ++i) {
            Tensor const& g = gradients[tasks[i].tensor];
            auto const* memory = static_cast<char const*>(g.const_data_ptr()) + tasks[i].first * g.element_size();
            sums[i] = kernels.sum_of_squares(memory, is_narrow(g), std::min(norm_stretch, g.numel() - tasks[i].first));
        }
    });
    double total = 0;
    for (double const sum : sums) total += sum;
    double const rest = others.empty() ? 0 : reference::gradient_norm(others);
    return std::sqrt(total + rest * rest);
}

}  // namespace daub
