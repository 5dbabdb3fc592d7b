#include "ui/document/mask_tiles.h"

#include "engine/core/error.h"
#include "tests/scene/full_request.h"
#include "ui/document/pack_bits.h"

#include <random>

using namespace daub;

TEST(PackBits, gives_every_row_of_bytes_back) {
    std::mt19937 random(3);
    for (int length = 0; length < 600; ++length) {
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(length));
        for (auto& byte : bytes) byte = random() % 4 == 0 ? static_cast<std::uint8_t>(random()) : 7;
        std::vector<std::uint8_t> out(bytes.size());
        ASSERT_TRUE(unpack_bits(pack_bits(bytes), out));
        ASSERT_EQ(out, bytes);
    }
}

TEST(PackBits, refuses_what_does_not_fit) {
    std::vector<std::uint8_t> const bytes(300, 5), packed = pack_bits(bytes);
    std::vector<std::uint8_t> shorter(299), longer(301), same(300);
    EXPECT_FALSE(unpack_bits(packed, shorter));
    EXPECT_FALSE(unpack_bits(packed, longer));
    EXPECT_FALSE(unpack_bits(std::span(packed).first(packed.size() - 1), same));
    EXPECT_LT(packed.size(), 8U);
}

TEST(MaskTiles, hold_the_difference_and_no_more) {
    Mask const before = sample_mask({200, 130}, 1);
    Mask after = before;
    after.at(0, 0) ^= 1;
    after.at(199, 129) ^= 1;
    auto const changes = tile_changes(before, after, {0, 0, 200, 130});
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[1].tile, 11U);
    EXPECT_EQ(area_of({200, 130}, changes), (Rect{0, 0, 200, 130}));
    Mask written = before;
    write_tiles(written, changes);
    EXPECT_EQ(written, after);
    EXPECT_TRUE(tile_changes(before, after, {64, 0, 64, 130}).empty());
}

TEST(MaskTiles, an_even_tile_is_one_byte) {
    auto const changes = tile_changes({}, Mask({128, 64}, 9), {0, 0, 128, 64});
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].before, PackedTile{0});
    EXPECT_EQ(changes[0].after, PackedTile{9});
}

TEST(MaskTiles, refuse_what_does_not_fit) {
    Mask mask({100, 100});
    EXPECT_THROW(write_tiles(mask, {{.tile = 4, .after = {1}}}), Error);
    EXPECT_THROW(write_tiles(mask, {{.tile = 4000000000, .after = {1}}}), Error);
    EXPECT_THROW(write_tiles(mask, {{.tile = 0, .after = {1, 2, 3}}}), Error);
}
