#include "tests/benchmarks/ratio_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace daub::bench {
namespace {

/// What variants are compared with, first found first.
constexpr char const* baselines[] = {"aten", "none"};

std::pair<std::string, std::string> split_variant(std::string const& name) {
    size_t const slash = name.rfind('/');
    return {name.substr(0, slash), name.substr(slash + 1)};
}

}  // namespace

bool RatioReporter::ReportContext(Context const& context) {
    PrintBasicContext(&GetErrorStream(), context);
    return true;
}

void RatioReporter::ReportRuns(std::vector<Run> const& runs) {
    for (Run const& run : runs) {
        if (run.run_type != Run::RT_Iteration || run.error_occurred) continue;
        std::string const name =
            run.run_name.function_name + (run.run_name.args.empty() ? "" : "/" + run.run_name.args);
        double const seconds =
            (cpu_time_ ? run.cpu_accumulated_time : run.real_accumulated_time) / double(run.iterations);
        auto const [entry, is_new] = best_.try_emplace(name);
        if (is_new || seconds < entry->second.seconds) entry->second.seconds = seconds;
        if (auto const flop = run.counters.find("flop"); flop != run.counters.end()) entry->second.flop = flop->second;
    }
}

void RatioReporter::Finalize() {
    double matmul[2] = {0, 0};  // fp32, bf16
    for (auto const& [name, best] : best_)
        if (name.rfind("matmul/", 0) == 0)
            for (int bf16 : {0, 1})
                if (name.find(bf16 ? "bf16" : "fp32") != std::string::npos)
                    matmul[bf16] = std::max(matmul[bf16], best.flop / best.seconds);
    fmt::print("\n{:<58} {:>11} {:>9} {:>10} {:>9}\n", "fastest repetition", "time", "speed-up", "GFLOP/s",
               "of matmul");
    for (auto const& [name, best] : best_) {
        std::string speed_up, rate, share;
        auto const [stem, variant] = split_variant(name);
        for (char const* baseline : baselines) {
            auto const found = best_.find(stem + "/" + baseline);
            if (variant == baseline || found == best_.end()) continue;
            speed_up = fmt::format("{:.2f}x", found->second.seconds / best.seconds);
            break;
        }
        if (best.flop > 0) {
            rate = fmt::format("{:.1f}", best.flop / best.seconds * 1e-9);
            double const peak = matmul[name.find("bf16") != std::string::npos];
            if (peak > 0) share = fmt::format("{:.0f} %", 100 * best.flop / best.seconds / peak);
        }
        fmt::print("{:<58} {:>8.3f} ms {:>9} {:>10} {:>9}\n", name, best.seconds * 1e3, speed_up, rate, share);
    }
}

}  // namespace daub::bench
