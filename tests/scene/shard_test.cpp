#include "engine/scene/shard.h"

#include "engine/core/error.h"

#include <gmock/gmock.h>

namespace daub {
namespace {

TEST(Shard, is_read_as_part_of_a_number) {
    EXPECT_EQ(read_shard("2/3", "--shard"), (Shard{.index = 1, .count = 3}));
    EXPECT_TRUE(read_shard("", "--shard").is_whole());
    for (char const* const text : {"2", "0/3", "4/3", "1/0", "-1/3", "1/3x", "a/b", "1/", "/2", "1/2/3"})
        EXPECT_THAT([&] { read_shard(text, "--shard"); }, testing::ThrowsMessage<Error>(testing::HasSubstr(text)));
}

TEST(Shard, deals_units_out_in_turn) {
    Shard const second = read_shard("2/3", "--shard");
    EXPECT_TRUE(second.owns(1) && second.owns(4));
    EXPECT_FALSE(second.owns(0) || second.owns(2));
}

}  // namespace
}  // namespace daub
