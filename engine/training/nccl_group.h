// The processes of a run on NVIDIA GPUs, one GPU each, over NCCL.
//
// NCCL is loaded when it is needed, as libtorch's CUDA build brings it along: nothing links it, so the same program
// runs where it does not exist. Its functions are declared here as nccl.h declares them (NCCL 2.10 or newer; they are
// part of its stable C interface).
#pragma once

#include "engine/training/launch_environment.h"
#include "engine/training/process_group.h"

#include <array>
#include <filesystem>

namespace daub {

struct NcclFunctions {
    struct UniqueId {
        std::array<char, 128> bytes;
    };
    using Communicator = void*;
    using Stream = void*;  // a cudaStream_t; null: the default stream, on which the trainer computes
    static constexpr int float32 = 7, float64 = 8, sum = 0;

    int (*get_unique_id)(UniqueId*) = nullptr;
    int (*init_rank)(Communicator*, int size, UniqueId, int rank) = nullptr;
    int (*all_reduce)(void const* from, void* to, size_t count, int type, int operation, Communicator,
                      Stream) = nullptr;
    int (*all_gather)(void const* from, void* to, size_t count, int type, Communicator, Stream) = nullptr;
    int (*destroy)(Communicator) = nullptr;
    char const* (*error_text)(int) = nullptr;

    /// From libnccl.so.2. Throws Error (usage) that says how to get it.
    static NcclFunctions load();
};

class NcclGroup : public ProcessGroup {
 public:
    /// device: this process's own GPU, made current. folder: seen by all processes, to find each other.
    NcclGroup(NcclFunctions functions, LaunchEnvironment const& environment, at::Device device,
              std::filesystem::path const& folder);
    ~NcclGroup() override;

    int rank() const override { return rank_; }
    int size() const override { return size_; }
    void all_reduce_mean(std::vector<at::Tensor>& tensors) override;
    void all_reduce_mean(std::vector<double>& values) override;
    at::Tensor all_gather(at::Tensor const& mine) override;

 private:
    void check(int code, char const* what) const;
    NcclFunctions nccl_;
    int rank_, size_;
    at::Device device_;
    NcclFunctions::Communicator communicator_ = nullptr;
};

}  // namespace daub
