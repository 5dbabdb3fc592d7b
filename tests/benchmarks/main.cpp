// daub_benchmarks: every option of Google Benchmark (--benchmark_filter=…); five interleaved repetitions by
// default, two of whole networks. On a shared machine OMP_NUM_THREADS=1 compares processor time instead of the clock.
#include <benchmark/benchmark.h>

#include <ATen/Parallel.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include "engine/kernels/cpu/kernel_table.h"
#include "tests/benchmarks/ratio_report.h"

int main(int argc, char** argv) {
    std::vector<char*> arguments(argv, argv + argc);
    // First, so that the caller's own options win.
    std::string repeat = "--benchmark_repetitions=5", interleave = "--benchmark_enable_random_interleaving=true",
                least = "--benchmark_min_time=0.05";
    arguments.insert(arguments.begin() + 1, {repeat.data(), interleave.data(), least.data()});
    int count = int(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
    fmt::print("{} threads, CPU kernels: {}\n", at::get_num_threads(), daub::cpu::cpu_kernels().name);
    daub::bench::RatioReporter reporter(/*cpu_time=*/at::get_num_threads() == 1);
    benchmark::RunSpecifiedBenchmarks(&reporter);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("peak memory {} MiB\n", usage.ru_maxrss / 1024);
}
