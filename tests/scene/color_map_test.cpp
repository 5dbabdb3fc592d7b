#include "engine/scene/color_map.h"

#include "engine/core/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace daub;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

std::string complaint(std::string_view list) {
    try {
        parse_color_phrases(list, "list.txt");
        return "none";
    } catch (Error const& error) {
        return error.what();
    }
}

Image map_of(std::vector<Color> const& colors) {
    Image map({.width = static_cast<int>(colors.size()), .height = 1});
    for (std::size_t i = 0; i < colors.size(); ++i) {
        auto const row = map.row<std::uint8_t>(0);
        row[i * 3] = colors[i].red, row[i * 3 + 1] = colors[i].green, row[i * 3 + 2] = colors[i].blue;
    }
    return map;
}

std::vector<int> values(Mask const& mask) { return {mask.pixels().begin(), mask.pixels().end()}; }

}  // namespace

TEST(ColorPhrases, are_read_from_lines_and_written_back) {
    auto const list = parse_color_phrases("// a map\n#e69f00 red fox\n\n  00f  sky: blue : 0.5 \r\n#123456 狐", "x");
    EXPECT_THAT(list,
                ElementsAre(ColorPhrase{{0xe6, 0x9f, 0}, "red fox", 1}, ColorPhrase{{0, 0, 255}, "sky: blue", 0.5},
                            ColorPhrase{{0x12, 0x34, 0x56}, "狐", 1}));
    EXPECT_EQ(parse_color_phrases(to_text(list), "x"), list);
}

TEST(ColorPhrases, are_read_from_json_of_other_programs) {
    EXPECT_THAT(parse_color_phrases(
                    R"json( {"(7, 9, 182)": "aurora,0.5,-1", "#ff0000": "a fox, sitting", "(1,2,3)": "x,2"})json", "x"),
                ElementsAre(ColorPhrase{{7, 9, 182}, "aurora", 0.5}, ColorPhrase{{255, 0, 0}, "a fox, sitting", 1},
                            ColorPhrase{{1, 2, 3}, "x", 2}));
}

TEST(ColorPhrases, errors_name_the_line) {
    EXPECT_THAT(complaint("#ff0000 fox\nblue sky"), HasSubstr("Line 2 of list.txt should begin with a colour"));
    EXPECT_THAT(complaint("#ff0000"), HasSubstr("Line 1 of list.txt has a colour without a phrase"));
    EXPECT_THAT(complaint("#ff0000 fox : 9"), HasSubstr("strength 9"));
    EXPECT_THAT(complaint("#ff0000 fox\n#f00 cat"), HasSubstr("gives #ff0000 to both \"fox\" and \"cat\""));
    EXPECT_THAT(complaint(""), HasSubstr("names no colours"));
    EXPECT_THAT(complaint("{\"(1,2)\": \"x\"}"), HasSubstr("should be a colour"));
    EXPECT_THAT(complaint("{\"(1,2,999)\": \"x\"}"), HasSubstr("should be a colour"));
    EXPECT_THAT(complaint("{\"#fff\": 5}"), HasSubstr("should be a colour"));
    EXPECT_THAT(complaint("{"), HasSubstr("no valid JSON"));
}

TEST(ColorMap, gives_each_pixel_to_the_nearest_colour_within_the_tolerance) {
    std::vector<ColorPhrase> const list{{{255, 0, 0}, "fox"}, {{0, 0, 255}, "sky"}};
    auto const map = map_of({{255, 0, 0}, {250, 9, 0}, {0, 11, 255}, {255, 255, 255}, {0, 255, 0}, {0, 255, 0}});
    auto const [masks, unknown] = masks_from_color_map(map, list, 10);
    EXPECT_THAT(values(masks[0]), ElementsAre(255, 255, 0, 0, 0, 0));
    EXPECT_THAT(values(masks[1]), ElementsAre(0, 0, 0, 0, 0, 0));
    EXPECT_THAT(unknown, ElementsAre(UnknownColor{{0, 255, 0}, 2.0 / 6}, UnknownColor{{0, 11, 255}, 1.0 / 6}));
    EXPECT_THAT(values(masks_from_color_map(map, list, 11).masks[1]), ElementsAre(0, 0, 255, 0, 0, 0));
    EXPECT_THROW(masks_from_color_map(map, list, 255), Error) << "red and blue cannot be told apart";
    EXPECT_THROW(masks_from_color_map(map, list, -1), Error);
}

TEST(ColorMap, transparent_pixels_are_unpainted) {
    Image map({.width = 2, .height = 1, .channels = 4, .alpha = Alpha::straight});
    auto const row = map.row<std::uint8_t>(0);
    row[0] = row[4] = 255, row[3] = 127, row[7] = 128;
    std::vector<ColorPhrase> const list{{{255, 0, 0}, "fox"}};
    EXPECT_THAT(values(masks_from_color_map(map, list, 0).masks[0]), ElementsAre(0, 255));
}

TEST(ColorMap, goes_out_and_comes_back) {
    std::vector<Region> regions(3);
    for (auto& region : regions) region.mask = Mask({3, 1});
    regions[0].color = {230, 159, 0};
    regions[1].color = {86, 180, 233};
    Mask first({3, 1}, 255), second({3, 1});
    second.at(1, 0) = 200, second.at(2, 0) = 100;
    regions[0].mask = first;
    regions[1].mask = second;
    Image const map = color_map_of(regions);
    EXPECT_EQ(map, map_of({regions[0].color, regions[1].color, regions[0].color}));
    std::vector<ColorPhrase> const list{{regions[0].color, "a"}, {regions[1].color, "b"}};
    auto const [masks, unknown] = masks_from_color_map(map, list, 0);
    EXPECT_THAT(values(masks[1]), ElementsAre(0, 255, 0)) << "the upper region wins";
    EXPECT_THAT(unknown, IsEmpty());
    EXPECT_THROW(color_map_of({}), Error);
}
