// One part of a work that several processes share: unit u belongs to shard u mod count. Results lie in files of their
// own, so that a last run without shards finds the parts of all others done and puts them together.
#pragma once

#include <cstdint>

namespace daub {

struct Shard {
    int64_t index = 0;  ///< from 0
    int64_t count = 1;

    bool owns(int64_t unit) const { return unit % count == index; }
    bool is_whole() const { return count == 1; }
    bool operator==(Shard const&) const = default;
};

}  // namespace daub
