// Command-line arguments that all training subcommands share.
#pragma once

#include "engine/training/run.h"

#include <CLI/CLI.hpp>

namespace daub {

struct RunArguments {
    TrainOptions run;
    std::string device = "auto";     ///< auto, cpu, cuda, cuda:N
    std::string precision = "auto";  ///< auto, fp32, bf16
    int threads = 0;                 ///< 0: one per core
    int64_t micro_batch = 0;         ///< 0: the whole batch of the process at once

    void add_to(CLI::App& command);
    /// Device and type to compute with. auto: a GPU where there is one; bf16 where the processor is fast at it.
    at::Device resolved_device() const;
    at::ScalarType resolved_precision() const;
    /// Settles what depends on the number of processes.
    TrainOptions resolved_run(int processes) const;
};

/// Whether this processor multiplies bf16 matrices natively (AVX512-BF16 or AMX).
bool cpu_has_fast_bf16();

}  // namespace daub
