#include "engine/pipeline/devices.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>
#include <dlfcn.h>

#include <fstream>
#include <string>

namespace daub {
namespace {

/// Whether libtorch's CUDA part could be loaded and sees a GPU. It registers itself when it is loaded.
bool cuda_is_there() {
    static bool const there = dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) != nullptr && at::hasCUDA();
    return there;
}

bool processor_has_bf16() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16") > 0;  // every processor with AMX-BF16 has these too
#else
    return false;
#endif
}

}  // namespace

at::Device open_device(Device const& device) {
    if (device.kind == Device::Kind::cpu) return at::kCPU;
    if (cuda_is_there()) return {at::kCUDA, static_cast<c10::DeviceIndex>(device.index)};
    if (device.kind == Device::Kind::automatic) return at::kCPU;
    fail(ErrorKind::usage,
         "There is no usable GPU here: take --device cpu, or install the CUDA build of libtorch and a "
         "driver that fits it.");
}

at::ScalarType compute_type(Precision precision, at::Device device) {
    switch (precision) {
        case Precision::fp32:
            return at::kFloat;
        case Precision::bf16:
            return at::kBFloat16;
        case Precision::fp16:
            if (device.is_cpu())
                fail(ErrorKind::usage, "fp16 on the CPU is thousands of times slower than bf16: take bf16 or fp32.");
            return at::kHalf;
        case Precision::automatic:
            return device.is_cuda() || processor_has_bf16() ? at::kBFloat16 : at::kFloat;
    }
    fail(ErrorKind::internal, "unknown precision");
}

int64_t free_memory(at::Device device) {
    if (!device.is_cpu()) return 0;
    std::ifstream file("/proc/meminfo");
    std::string name;
    int64_t kibibytes = 0;
    while (file >> name >> kibibytes) {
        if (name == "MemAvailable:") return kibibytes * 1024;
        file.ignore(64, '\n');
    }
    return 0;
}

}  // namespace daub
