#include "engine/kernels/cuda_module.h"

#include <ATen/ATen.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/error.h"

namespace daub {
namespace {

constexpr char const* module_name = "libdaub_cuda.so";

std::vector<std::string> places() {
    if (char const* const given = std::getenv("DAUB_CUDA_MODULE")) return {given};
    std::error_code none;
    std::filesystem::path const program = std::filesystem::read_symlink("/proc/self/exe", none).parent_path();
    return {program / module_name, program / ".." / "lib" / "daub" / module_name, module_name};
}

cuda::CudaKernels const* load() {
    char const* const wish = std::getenv("DAUB_FUSED_CUDA");
    if (wish && std::string_view(wish) == "0") return nullptr;
    for (std::string const& place : places()) {
        // Never closed: kernels may be queued until the program ends.
        void* const module = dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (!module) continue;
        auto const entry = reinterpret_cast<cuda::CudaKernelsFunction>(dlsym(module, "daub_cuda_kernels"));
        if (entry && entry()->version == cuda::table_version) return entry();
    }
    return nullptr;
}

bool& wanted() {
    static bool on = true;
    return on;
}

}  // namespace

cuda::CudaKernels const* cuda_kernels() {
    static cuda::CudaKernels const* const loaded = load();
    return wanted() ? loaded : nullptr;
}

cuda::CudaKernels const* cuda_kernels_for(at::Tensor const& x) {
    if (!x.is_cuda()) return nullptr;
    cuda::CudaKernels const* const kernels = cuda_kernels();
    return kernels && kernels->runs_on(x.device().index()) ? kernels : nullptr;
}

void use_fused_cuda(bool on) { wanted() = on; }

cuda::Queue queue_of(at::Tensor const& x) {
    if (!x.is_cuda()) return {0, nullptr};
    c10::impl::VirtualGuardImpl const devices(at::kCUDA);
    return {x.device().index(), devices.getStream(x.device()).native_handle()};
}

void check_cuda(cuda::CudaKernels const& kernels, int error, char const* kernel) {
    if (error != 0)
        fail(ErrorKind::internal, "CUDA kernel {}: {}. DAUB_FUSED_CUDA=0 runs without it.", kernel,
             kernels.error_text(error));
}

}  // namespace daub
