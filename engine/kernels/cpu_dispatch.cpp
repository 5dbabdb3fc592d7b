// Chooses the table of CPU kernels for the processor that the program runs on.
#include "engine/kernels/cpu/kernel_table.h"

#ifdef DAUB_X86_KERNELS
#include <cpuid.h>
#endif

namespace daub::cpu {

namespace baseline {
KernelTable make_table();
}
#ifdef DAUB_X86_KERNELS
namespace avx2 {
KernelTable make_table();
}
namespace avx512 {
KernelTable make_table();
}
namespace avx512bf16 {
KernelTable make_table();
}
#endif

namespace {

KernelTable const*& chosen() {
    static KernelTable const* table = nullptr;
    return table;
}

}  // namespace

KernelTables runnable_kernels() {
    static KernelTable const simplest = baseline::make_table();
    KernelTables all{{&simplest}, 1};
#ifdef DAUB_X86_KERNELS
    // The builtin also asks whether the operating system saves the wide registers.
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        static KernelTable const table = avx2::make_table();
        all.tables[all.count++] = &table;
    }
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl")) {
        static KernelTable const table = avx512::make_table();
        all.tables[all.count++] = &table;
        if (__builtin_cpu_supports("avx512bf16")) {
            static KernelTable const table_bf16 = avx512bf16::make_table();
            all.tables[all.count++] = &table_bf16;
        }
    }
#endif
    return all;
}

KernelTable const& cpu_kernels() {
    static KernelTable const* const best = [] {
        KernelTables const all = runnable_kernels();
        return all.tables[all.count - 1];
    }();
    return chosen() ? *chosen() : *best;
}

bool multiplies_bf16_matrices() {
#ifdef DAUB_X86_KERNELS
    unsigned a = 0, b = 0, c = 0, d = 0;
    constexpr unsigned amx_bf16 = 1u << 22;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (d & amx_bf16);
#else
    return false;
#endif
}

void use_kernels(KernelTable const& table) { chosen() = &table; }

}  // namespace daub::cpu
