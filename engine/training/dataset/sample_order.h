// Which example a sample of a training run is: every one once before any comes twice, shuffled anew each time.
//
// Examples lie in buckets of like aspect. A block of samples is of one bucket, drawn in proportion to the buckets'
// sizes. Depends on (seed, sample) only, and costs nothing to enter anywhere: a resumed run goes on where it stopped.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace daub {

class SampleOrder {
 public:
    /// bucket_sizes: examples of each bucket, at least one example in all; block: samples of one bucket in a row.
    SampleOrder(std::vector<int64_t> bucket_sizes, int64_t block);

    int bucket(uint64_t seed, int64_t sample) const;
    /// Index into the sample's bucket. attempt 0: its own; 1, 2, ...: what stands in where that one is broken.
    int64_t example(uint64_t seed, int64_t sample, int attempt = 0) const;

 private:
    /// Blocks of the sample's bucket before the sample's own.
    int64_t blocks_before(uint64_t seed, int64_t block) const;
    int64_t permuted(uint64_t seed, int bucket, int64_t round, int64_t position) const;

    std::vector<int64_t> sizes_;
    int64_t block_, all_ = 0;
    mutable std::mutex mutex_;
    mutable std::map<uint64_t, std::vector<std::vector<int64_t>>>
        blocks_;                                   ///< by seed: numbers of each bucket's blocks
    mutable std::map<uint64_t, int64_t> counted_;  ///< by seed: blocks that are in blocks_
};

}  // namespace daub
