// The processes of one data-parallel training run. Started by mpirun or srun; alone otherwise.
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <memory>
#include <vector>

namespace daub {

class ProcessGroup {
 public:
    virtual ~ProcessGroup() = default;
    virtual int rank() const { return 0; }
    virtual int size() const { return 1; }
    /// Replaces fp32 tensors by their mean over all processes, in buckets. Blocks until all have come.
    virtual void all_reduce_mean(std::vector<at::Tensor>&) {}
    /// Replaces `values` by the mean over all processes.
    virtual void all_reduce_mean(std::vector<double>&) {}
    /// [B,...] of every process, concatenated in order of rank. Gradients flow into the own part only.
    virtual at::Tensor all_gather(at::Tensor const& mine) { return mine; }
};

/// The processes that mpirun, srun or torchrun started: over NCCL where `device` is a GPU, each process its own; else
/// over MPI. A group of one without a launcher. folder: that of the run, seen by all processes. Throws Error (usage)
/// where several were started and this build cannot join them.
std::unique_ptr<ProcessGroup> join_process_group(at::Device device = at::kCPU,
                                                 std::filesystem::path const& folder = {});

}  // namespace daub
