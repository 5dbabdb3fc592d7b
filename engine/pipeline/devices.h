// Where networks run, and in which type.
#pragma once

#include "engine/scene/request.h"

#include <ATen/core/Tensor.h>

namespace daub {

/// The device that a request names. automatic: the first GPU where libtorch has one, else the CPU. Loads the CUDA part
/// of libtorch on first use: programs link its CPU part only. Throws Error (usage) where the device is not there.
at::Device open_device(Device const& device);

/// The type that networks compute in. automatic: bf16 on GPUs and on processors with AVX512-BF16 or AMX, else fp32.
/// fp16 on a CPU is refused: it runs thousands of times slower than bf16 there. Throws Error (usage).
at::ScalarType compute_type(Precision precision, at::Device device);

/// Bytes of memory that are free on the device, at most $DAUB_MEMORY_LIMIT_MB where that is set; 0 where the system
/// does not say.
int64_t free_memory(at::Device device);

/// The most memory that was in use since it was made: on a CPU all that the process held, mapped files included, on a
/// GPU what libtorch took there.
class PeakMemory {
 public:
    explicit PeakMemory(at::Device device);
    int64_t bytes() const;  ///< 0 where the system does not say

 private:
    at::Device device_;
};

}  // namespace daub
