#include "engine/training/process_group.h"

#include "engine/core/error.h"
#include "engine/training/gradient_buckets.h"
#include "engine/training/nccl_group.h"

#include <ATen/ATen.h>
#ifdef DAUB_HAVE_MPI
#define OMPI_SKIP_MPICXX 1
#include <mpi.h>
#endif

namespace daub {
namespace {

#ifdef DAUB_HAVE_MPI

void check(int code, char const* what) {
    if (code != MPI_SUCCESS) fail(ErrorKind::internal, "MPI failed in {} (code {}).", what, code);
}

class MpiGroup : public ProcessGroup {
 public:
    MpiGroup() {
        int already = 0;
        MPI_Initialized(&already);
        if (!already) check(MPI_Init(nullptr, nullptr), "MPI_Init");
        check(MPI_Comm_rank(MPI_COMM_WORLD, &rank_), "MPI_Comm_rank");
        check(MPI_Comm_size(MPI_COMM_WORLD, &size_), "MPI_Comm_size");
    }
    ~MpiGroup() override { MPI_Finalize(); }

    int rank() const override { return rank_; }
    int size() const override { return size_; }

    void all_reduce_mean(std::vector<at::Tensor>& tensors) override {
        reduce_in_buckets(tensors, at::kCPU, [this](at::Tensor const& flat) {
            check(MPI_Allreduce(MPI_IN_PLACE, flat.data_ptr(), int(flat.numel()), MPI_FLOAT, MPI_SUM, MPI_COMM_WORLD),
                  "MPI_Allreduce");
            flat.div_(size_);
        });
    }

    void all_reduce_mean(std::vector<double>& values) override {
        check(MPI_Allreduce(MPI_IN_PLACE, values.data(), int(values.size()), MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD),
              "MPI_Allreduce");
        for (double& value : values) value /= size_;
    }

    at::Tensor all_gather(at::Tensor const& mine) override {
        at::Tensor const sent = mine.detach().to(at::kCPU, at::kFloat).contiguous();
        auto shape = sent.sizes().vec();
        shape[0] *= size_;
        at::Tensor const all = at::empty(shape, sent.options());
        check(MPI_Allgather(sent.data_ptr(), int(sent.numel()), MPI_FLOAT, all.data_ptr(), int(sent.numel()), MPI_FLOAT,
                            MPI_COMM_WORLD),
              "MPI_Allgather");
        auto parts = all.to(mine.options()).chunk(size_);
        parts[size_t(rank_)] = mine;
        return at::cat(parts);
    }

 private:
    int rank_ = 0, size_ = 1;
};

std::unique_ptr<ProcessGroup> join_cpus() { return std::make_unique<MpiGroup>(); }

#else

std::unique_ptr<ProcessGroup> join_cpus() {
    fail(ErrorKind::usage,
         "Several processes were started, but this build has no MPI to join them: install MPI and build again, "
         "or train with one process.");
}

#endif

}  // namespace

std::unique_ptr<ProcessGroup> join_process_group(at::Device device, std::filesystem::path const& folder) {
    LaunchEnvironment const environment = launch_environment();
    if (environment.size == 1) return std::make_unique<ProcessGroup>();
    if (device.is_cuda()) return std::make_unique<NcclGroup>(NcclFunctions::load(), environment, device, folder);
    auto group = join_cpus();
    // Without MPI's help from the launcher, each process would train alone and all would write one folder.
    if (group->size() != environment.size)
        fail(ErrorKind::usage, "{} processes were started, but MPI knows of {}: with srun, add --mpi=pmix.",
             environment.size, group->size());
    return group;
}

}  // namespace daub
