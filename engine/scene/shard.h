// One part of a work that several processes share. Parts lie in files of their own or are files themselves, so that a
// last run without shards finds what all others have done and puts it together.
#pragma once

#include <cstdint>
#include <string_view>

namespace daub {

struct Shard {
    int64_t index = 0;  ///< from 0
    int64_t count = 1;

    /// Where the units of a work are dealt out in turn: unit u belongs to shard u mod count.
    bool owns(int64_t unit) const { return unit % count == index; }
    bool is_whole() const { return count == 1; }
    bool operator==(Shard const&) const = default;
};

/// "2/3" is the second of three; nothing at all is the whole. option: for errors, "--shard". Throws Error (usage).
Shard read_shard(std::string_view text, std::string_view option);

}  // namespace daub
