#include "engine/training/dataset/sample_order.h"

#include "engine/core/error.h"
#include "engine/core/split_mix.h"

#include <algorithm>
#include <numeric>

namespace daub {
namespace {

uint64_t mix(uint64_t z) { return split_mix(z + split_mix_gamma); }

uint64_t mix(uint64_t a, uint64_t b) { return mix(mix(a) ^ b); }

/// Uniform in [0, size).
int64_t below(uint64_t random, int64_t size) { return int64_t((__uint128_t(random) * uint64_t(size)) >> 64); }

}  // namespace

SampleOrder::SampleOrder(std::vector<int64_t> bucket_sizes, int64_t block)
    : sizes_(std::move(bucket_sizes)), block_(block), all_(std::accumulate(sizes_.begin(), sizes_.end(), int64_t{0})) {
    if (all_ < 1 || block_ < 1)
        fail(ErrorKind::internal, "An order of {} examples in blocks of {} was asked for.", all_, block_);
}

int SampleOrder::bucket(uint64_t seed, int64_t sample) const {
    int64_t place = below(mix(mix(seed, 0xb10c), uint64_t(sample / block_)), all_);
    for (size_t i = 0; i < sizes_.size(); ++i) {
        if (place < sizes_[i]) return int(i);
        place -= sizes_[i];
    }
    return 0;
}

int64_t SampleOrder::blocks_before(uint64_t seed, int64_t block) const {
    std::scoped_lock const lock(mutex_);
    auto& of_buckets = blocks_[seed];
    of_buckets.resize(sizes_.size());
    for (int64_t& known = counted_[seed]; known <= block; ++known)
        of_buckets[size_t(bucket(seed, known * block_))].push_back(known);
    auto const& own = of_buckets[size_t(bucket(seed, block * block_))];
    return std::ranges::lower_bound(own, block) - own.begin();
}

/// A bijection of [0, size): a Feistel network over the next power of four, walked until it is inside (Black and
/// Rogaway 2002), so that no list of all examples is shuffled and kept for each round.
int64_t SampleOrder::permuted(uint64_t seed, int bucket, int64_t round, int64_t position) const {
    int64_t const size = sizes_[size_t(bucket)];
    int bits = 1;
    while ((int64_t{1} << (2 * bits)) < size) ++bits;
    uint64_t const mask = (uint64_t{1} << bits) - 1, key = mix(mix(seed, uint64_t(bucket)), uint64_t(round));
    uint64_t x = uint64_t(position);
    do {
        uint64_t left = x >> bits, right = x & mask;
        for (uint64_t i = 0; i < 4; ++i) {
            uint64_t const next = left ^ (mix(key + i, right) & mask);
            left = right, right = next;
        }
        x = left << bits | right;
    } while (int64_t(x) >= size);
    return int64_t(x);
}

int64_t SampleOrder::example(uint64_t seed, int64_t sample, int attempt) const {
    int const of = bucket(seed, sample);
    int64_t const size = sizes_[size_t(of)];
    if (attempt > 0) return below(mix(mix(seed, uint64_t(sample)), uint64_t(attempt)), size);
    int64_t const ordinal = blocks_before(seed, sample / block_) * block_ + sample % block_;
    return permuted(seed, of, ordinal / size, ordinal % size);
}

}  // namespace daub
