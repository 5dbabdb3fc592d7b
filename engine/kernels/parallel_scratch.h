// Loops over parts of a work on all processors, each thread with memory of its own.
#pragma once

#include <ATen/Parallel.h>
#include <c10/core/CPUAllocator.h>

namespace daub::cpu {

/// Runs work(i, scratch) for i in [0, count). scratch: scratch_floats floats, 64-byte aligned, of any content.
template <typename Work>
void parallel_with_scratch(int64_t count, int64_t scratch_floats, Work const& work) {
    at::parallel_for(0, count, 1, [&](int64_t begin, int64_t end) {
        c10::DataPtr const memory = c10::GetCPUAllocator()->allocate(size_t(scratch_floats) * sizeof(float));
        for (int64_t i = begin; i < end; ++i) work(i, static_cast<float*>(memory.get()));
    });
}

}  // namespace daub::cpu
