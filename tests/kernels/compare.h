// Comparing fused kernels with ATen in double precision, on every instruction set that the processor has.
#pragma once

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "engine/kernels/cpu/kernel_table.h"

namespace daub::test {

using at::Tensor;

/// Runs `check` once per instruction set, naming it in failures.
inline void on_every_instruction_set(std::function<void()> const& check) {
    cpu::KernelTable const& before = cpu::cpu_kernels();
    cpu::KernelTables const all = cpu::runnable_kernels();
    for (int i = 0; i < all.count; ++i) {
        SCOPED_TRACE(all.tables[i]->name);
        cpu::use_kernels(*all.tables[i]);
        check();
    }
    cpu::use_kernels(before);
}

/// Normally distributed numbers from a seed of their own, rounded to `type` but returned as double.
inline Tensor numbers(at::IntArrayRef shape, at::ScalarType type, uint64_t seed) {
    at::Generator generator = at::detail::createCPUGenerator(seed);
    return at::randn(shape, generator, at::kDouble).to(type).to(at::kDouble);
}

/// What storage of that type rounds away, relative.
inline double rounding(at::ScalarType type) { return type == at::kBFloat16 ? 1.0 / 256 : 1.0 / (1 << 23); }

/// Every element of `fused` lies within `roundings` of `exact`, relative to the element or to the typical element.
inline void expect_close(Tensor const& fused, Tensor const& exact, double roundings, char const* what) {
    ASSERT_EQ(fused.defined(), exact.defined()) << what;
    if (!exact.defined()) return;
    ASSERT_EQ(fused.sizes(), exact.sizes()) << what;
    if (exact.numel() == 0) return;
    Tensor const wide = fused.detach().to(at::kDouble), target = exact.detach().to(at::kDouble);
    Tensor const typical = target.square().mean().sqrt();
    Tensor const error = (wide - target).abs() / (target.abs() + typical + 1e-30);
    EXPECT_TRUE(at::isfinite(wide).all().item<bool>()) << what << " is not finite";
    EXPECT_LE(error.max().item<double>(), roundings * rounding(fused.scalar_type())) << what;
}

/// A leaf of that type whose gradient will be asked for; undefined stays undefined.
inline Tensor leaf(Tensor const& values, at::ScalarType type) {
    if (!values.defined()) return values;
    Tensor copy = values.to(type);
    if (copy.is_same(values)) copy = values.clone();
    return copy.detach().requires_grad_(true);
}

}  // namespace daub::test
