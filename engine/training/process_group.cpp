#include "engine/training/process_group.h"

#ifdef DAUB_HAVE_MPI

#include "engine/core/error.h"

#include <ATen/ATen.h>
#define OMPI_SKIP_MPICXX 1
#include <mpi.h>

#include <cstdlib>

namespace daub {
namespace {

constexpr int64_t bucket_numbers = 4 << 20;  // 16 MiB: large enough to hide latency, small enough to stay in cache

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
        for (size_t first = 0; first < tensors.size();) {
            size_t end = first;
            int64_t numbers = 0;
            while (end < tensors.size() && (end == first || numbers + tensors[end].numel() <= bucket_numbers))
                numbers += tensors[end++].numel();
            reduce_bucket(tensors, first, end, numbers);
            first = end;
        }
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
                            MPI_COMM_WORLD), "MPI_Allgather");
        auto parts = all.to(mine.options()).chunk(size_);
        parts[size_t(rank_)] = mine;
        return at::cat(parts);
    }

private:
    /// Tensors [first, end) through one flat buffer. Strides are kept: all processes lay them out alike.
    void reduce_bucket(std::vector<at::Tensor>& tensors, size_t first, size_t end, int64_t numbers) {
        at::Tensor const flat = at::empty({numbers}, at::kFloat);
        for (size_t i = first, at = 0; i < end; at += size_t(tensors[i++].numel()))
            flat.narrow(0, int64_t(at), tensors[i].numel()).copy_(tensors[i].reshape(-1));
        check(MPI_Allreduce(MPI_IN_PLACE, flat.data_ptr(), int(numbers), MPI_FLOAT, MPI_SUM, MPI_COMM_WORLD), "MPI_Allreduce");
        flat.div_(size_);
        for (size_t i = first, at = 0; i < end; at += size_t(tensors[i++].numel()))
            tensors[i].copy_(flat.narrow(0, int64_t(at), tensors[i].numel()).view(tensors[i].sizes()));
    }

    int rank_ = 0, size_ = 1;
};

bool started_by_a_launcher() {
    for (char const* name : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "PMIX_RANK"})
        if (std::getenv(name)) return true;
    return false;
}

}  // namespace

std::unique_ptr<ProcessGroup> join_process_group() {
    if (started_by_a_launcher()) return std::make_unique<MpiGroup>();
    return std::make_unique<ProcessGroup>();
}

}  // namespace daub

#else

namespace daub {
std::unique_ptr<ProcessGroup> join_process_group() { return std::make_unique<ProcessGroup>(); }
}  // namespace daub

#endif
