#include "engine/pipeline/devices.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>
#include <ATen/DeviceAccelerator.h>
#include <dlfcn.h>
#include <torch/version.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

namespace daub {
namespace {

/// Whether libtorch's CUDA part could be loaded and sees a GPU. It registers itself when it is loaded.
bool cuda_is_there() {
    static bool const there = dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) != nullptr && at::hasCUDA();
    return there;
}

/// What people allow, in bytes; 0 where they set no limit.
int64_t memory_limit() {
    char const* const text = std::getenv("DAUB_MEMORY_LIMIT_MB");
    return text != nullptr ? std::max<int64_t>(std::atoll(text), 0) << 20 : 0;
}

bool processor_has_bf16() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16") > 0;  // every processor with AMX-BF16 has these too
#else
    return false;
#endif
}

/// A number in kB of one of the system's tables; 0 where it is not there.
int64_t kibibytes_of(char const* table, std::string_view name) {
    std::ifstream file(table);
    for (std::string word; file >> word; file.ignore(1024, '\n'))
        if (int64_t value = 0; word == name && file >> value) return value;
    return 0;
}

#if TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= 10  // older ones do not tell
int64_t free_on_accelerator(at::Device device) {
    auto const statistics = at::accelerator::getDeviceStats(device.index());
    int64_t const kept = statistics.reserved_bytes[0].current - statistics.allocated_bytes[0].current;
    return int64_t(at::accelerator::getMemoryInfo(device.index()).first) + kept;
}
void reset_peak_on_accelerator(at::Device device) { at::accelerator::resetPeakStats(device.index()); }
int64_t peak_on_accelerator(at::Device device) {
    return at::accelerator::getDeviceStats(device.index()).allocated_bytes[0].peak;
}
#else
int64_t free_on_accelerator(at::Device) { return 0; }
void reset_peak_on_accelerator(at::Device) {}
int64_t peak_on_accelerator(at::Device) { return 0; }
#endif

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
    int64_t const free =
        device.is_cpu() ? kibibytes_of("/proc/meminfo", "MemAvailable:") * 1024 : free_on_accelerator(device);
    int64_t const limit = memory_limit();
    return limit > 0 && (free == 0 || limit < free) ? limit : free;
}

PeakMemory::PeakMemory(at::Device device) : device_(device) {
    if (device.is_cpu())
        std::ofstream("/proc/self/clear_refs") << "5";  // sets the highest resident size to today's
    else
        reset_peak_on_accelerator(device);
}

int64_t PeakMemory::bytes() const {
    if (!device_.is_cpu()) return peak_on_accelerator(device_);
    return kibibytes_of("/proc/self/status", "VmHWM:") * 1024;
}

}  // namespace daub
