// Lists of shards as people write them: "shard-{000..127}.tar", "{train,extra}/0.tar".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// The texts that a shell's brace expansion gives: alternatives {a,b}, and ranges {1..9} that keep leading zeros and
/// may fall. Braces without comma and range stay as they are. Throws Error (usage) for unbalanced braces and for more
/// than a million results.
std::vector<std::string> expand_braces(std::string_view pattern);

}  // namespace daub
