#include "engine/training/nccl_group.h"

#include "engine/core/error.h"
#include "engine/training/gradient_buckets.h"
#include "engine/training/rendezvous.h"

#include <ATen/ATen.h>
#include <c10/core/DeviceGuard.h>

#include <dlfcn.h>

namespace daub {

NcclFunctions NcclFunctions::load() {
    void* const library = dlopen("libnccl.so.2", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        fail(ErrorKind::usage,
             "Several GPUs train together over NCCL, but libnccl.so.2 cannot be loaded ({}). It comes with the "
             "wheel nvidia-nccl; add its lib folder to LD_LIBRARY_PATH.",
             dlerror());
    NcclFunctions nccl;
    auto const find = [&](auto& function, char const* name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
        if (function == nullptr) fail(ErrorKind::usage, "libnccl.so.2 lacks {}: a newer NCCL is needed.", name);
    };
    find(nccl.get_unique_id, "ncclGetUniqueId");
    find(nccl.init_rank, "ncclCommInitRank");
    find(nccl.all_reduce, "ncclAllReduce");
    find(nccl.all_gather, "ncclAllGather");
    find(nccl.destroy, "ncclCommDestroy");
    find(nccl.error_text, "ncclGetErrorString");
    return nccl;
}

NcclGroup::NcclGroup(NcclFunctions functions, LaunchEnvironment const& environment, at::Device device,
                     std::filesystem::path const& folder)
    : nccl_(functions), rank_(environment.rank), size_(environment.size), device_(device) {
    // Processes of one start begin within a minute of each other; what is older was left by another.
    auto const not_before = std::filesystem::file_time_type::clock::now() - std::chrono::minutes(1);
    NcclFunctions::UniqueId id{};
    if (rank_ == 0) check(nccl_.get_unique_id(&id), "ncclGetUniqueId");
    Rendezvous const at{.folder = folder, .name = ".nccl-" + environment.job, .not_before = not_before};
    std::string const agreed = agree_on(at, rank_, std::string(id.bytes.begin(), id.bytes.end()));
    std::ranges::copy(agreed, id.bytes.begin());
    c10::OptionalDeviceGuard const current(device_.is_cuda() ? std::optional(device_) : std::nullopt);
    check(nccl_.init_rank(&communicator_, size_, id, rank_), "ncclCommInitRank");
    std::error_code ignored;
    if (rank_ == 0)
        std::filesystem::remove(at.folder / at.name, ignored);  // all have read it: the call above waits for them
}

NcclGroup::~NcclGroup() {
    if (communicator_ != nullptr) nccl_.destroy(communicator_);
}

void NcclGroup::check(int code, char const* what) const {
    if (code != 0) fail(ErrorKind::internal, "{} failed: {}. NCCL_DEBUG=INFO says more.", what, nccl_.error_text(code));
}

void NcclGroup::all_reduce_mean(std::vector<at::Tensor>& tensors) {
    c10::OptionalDeviceGuard const current(device_.is_cuda() ? std::optional(device_) : std::nullopt);
    reduce_in_buckets(tensors, device_, [this](at::Tensor const& flat) {
        check(nccl_.all_reduce(flat.data_ptr(), flat.data_ptr(), size_t(flat.numel()), NcclFunctions::float32,
                               NcclFunctions::sum, communicator_, nullptr),
              "ncclAllReduce");
        flat.div_(size_);
    });
}

void NcclGroup::all_reduce_mean(std::vector<double>& values) {
    c10::OptionalDeviceGuard const current(device_.is_cuda() ? std::optional(device_) : std::nullopt);
    at::Tensor const all = at::tensor(at::ArrayRef<double>(values), at::kDouble).to(device_);
    check(nccl_.all_reduce(all.data_ptr(), all.data_ptr(), values.size(), NcclFunctions::float64, NcclFunctions::sum,
                           communicator_, nullptr),
          "ncclAllReduce");
    at::Tensor const mean = all.cpu().div_(size_);
    for (size_t i = 0; i < values.size(); ++i) values[i] = mean[int64_t(i)].item<double>();
}

at::Tensor NcclGroup::all_gather(at::Tensor const& mine) {
    c10::OptionalDeviceGuard const current(device_.is_cuda() ? std::optional(device_) : std::nullopt);
    at::Tensor const sent = mine.detach().to(device_, at::kFloat).contiguous();
    auto shape = sent.sizes().vec();
    shape[0] *= size_;
    at::Tensor const all = at::empty(shape, sent.options());
    check(nccl_.all_gather(sent.data_ptr(), all.data_ptr(), size_t(sent.numel()), NcclFunctions::float32, communicator_,
                           nullptr),
          "ncclAllGather");
    auto parts = all.to(mine.options()).chunk(size_);
    parts[size_t(rank_)] = mine;
    return at::cat(parts);
}

}  // namespace daub
