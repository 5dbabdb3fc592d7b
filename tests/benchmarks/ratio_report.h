// Times as ratios: machines differ and are shared, so only times of one run are compared, at their minima.
//
// A benchmark named "family/case/variant" is compared with "family/case/<baseline>" of the same run. Counter "flop"
// (floating-point operations of one iteration) is shown as GFLOP/s and as a share of the measured matrix product.
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace daub::bench {

/// Prints rows as Google Benchmark does and remembers the fastest repetition of each.
class RatioReporter : public benchmark::ConsoleReporter {
 public:
    /// cpu_time: compare processor time rather than the clock's, which is what a shared machine allows with one thread.
    explicit RatioReporter(bool cpu_time) : cpu_time_(cpu_time) {}
    bool ReportContext(Context const& context) override;
    void ReportRuns(std::vector<Run> const& runs) override;
    void Finalize() override;

 private:
    struct Best {
        double seconds = 0;
        double flop = 0;
    };
    bool cpu_time_;
    std::map<std::string, Best> best_;
};

}  // namespace daub::bench
