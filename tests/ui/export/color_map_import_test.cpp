// Colour maps: out and in again, with tolerance, new words, and colours nobody knows.
#include "engine/scene/color_map.h"
#include "ui/document/document.h"
#include "ui/export/color_map_dialog.h"
#include "ui/look/value_slider.h"

#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

namespace daub {
namespace {

void fill(Image& image, Rect const& area, Color color) {
    for (int y = area.y; y < area.bottom(); ++y)
        for (int x = area.x; x < area.right(); ++x) {
            auto const pixel = image.row<std::uint8_t>(y).subspan(static_cast<std::size_t>(x) * 3, 3);
            pixel[0] = color.red, pixel[1] = color.green, pixel[2] = color.blue;
        }
}

constexpr Color fox_color{0xe6, 0x9f, 0x00}, castle_color{0x20, 0x30, 0xd0}, white{255, 255, 255};

/// The fox's colour in the left quarter, a colour that nobody knows in the right one.
Image map_of(Size size, Color fox = fox_color) {
    Image map({.width = size.width, .height = size.height});
    fill(map, {0, 0, size.width, size.height}, white);
    fill(map, {0, 0, size.width / 4, size.height}, fox);
    fill(map, {size.width * 3 / 4, 0, size.width / 4, size.height}, castle_color);
    return map;
}

struct ColorMapTest : testing::Test {
    ColorMapTest() {
        document.set_prompt("a fox on a meadow");
        fox = document.add_region({.spans = {{2, 5}}, .color = fox_color});
    }
    Document document;
    RegionId fox;
};

TEST_F(ColorMapTest, colours_of_regions_are_known_and_others_wait_for_words) {
    ColorMapImport import(document, map_of({64, 64}));
    ASSERT_EQ(import.colors().size(), 2u);
    EXPECT_EQ(import.colors()[0].region, fox);
    EXPECT_NEAR(import.colors()[0].share, 0.25, 1e-6);
    EXPECT_EQ(import.colors()[1].color, castle_color);
    EXPECT_EQ(import.usable(), 1);
    import.set_words(1, "a castle");
    EXPECT_EQ(import.usable(), 2);
}

TEST_F(ColorMapTest, areas_come_to_canvas_size_and_new_words_join_the_sentence_in_one_step) {
    ColorMapImport import(document, map_of({64, 64}));
    import.set_words(1, "a castle");
    int const before = document.undo_stack().count();
    EXPECT_EQ(import.apply(document), 2);
    EXPECT_EQ(document.request().prompt, "a fox on a meadow, a castle");
    ASSERT_EQ(document.regions().size(), 2u);
    EXPECT_EQ(document.mask(fox).size(), document.canvas());
    EXPECT_EQ(document.mask(fox).at(5, 5), 255);
    EXPECT_EQ(document.mask(fox).at(document.canvas().width / 2, 5), 0);
    RegionId const castle = document.region_id(1);
    EXPECT_EQ(document.label(castle), "a castle");
    EXPECT_EQ(document.mask(castle).at(document.canvas().width - 5, 5), 255);
    EXPECT_EQ(document.undo_stack().count(), before + 1);
    document.undo_stack().undo();
    EXPECT_EQ(document.request().prompt, "a fox on a meadow");
    EXPECT_EQ(document.regions().size(), 1u);
}

TEST_F(ColorMapTest, the_tolerance_decides_what_is_near_enough) {
    Color const off{0xd2, 0x9f, 0x00};  // 20 from the fox's
    ColorMapImport import(document, map_of({64, 64}, off));
    EXPECT_NEAR(import.colors()[0].share, 0.25, 1e-6);
    import.set_tolerance(10);
    EXPECT_EQ(import.colors()[0].share, 0);
    EXPECT_EQ(import.colors().size(), 3u) << "it is a colour of its own now";
    import.set_tolerance(250);
    EXPECT_TRUE(import.problem().empty()) << import.problem();
}

TEST_F(ColorMapTest, a_tolerance_that_cannot_tell_regions_apart_is_said) {
    document.add_region({.spans = {{11, 17}}, .color = Color{0xe6, 0x90, 0x00}});
    ColorMapImport import(document, map_of({64, 64}));
    EXPECT_FALSE(import.problem().empty());
    EXPECT_EQ(import.usable(), 0);
    import.set_tolerance(5);
    EXPECT_TRUE(import.problem().empty());
}

TEST_F(ColorMapTest, a_list_names_colours) {
    ColorMapImport import(document, map_of({64, 64}));
    import.take_list("#2030d0 a castle : 0.8\n", "list.txt");
    EXPECT_EQ(import.apply(document), 2);
    EXPECT_EQ(document.label(document.region_id(1)), "a castle");
    EXPECT_EQ(document.regions()[1].strength, 0.8);
}

TEST_F(ColorMapTest, what_was_exported_comes_back) {
    Mask painted(document.canvas());
    for (int y = 0; y < 100; ++y) std::ranges::fill(painted.row(y), 255);
    ASSERT_TRUE(document.replace_mask(fox, painted, "paint"));
    Image const map = color_map_of(document.regions());
    ASSERT_TRUE(document.replace_mask(fox, Mask(document.canvas()), "clear"));
    ColorMapImport(document, map).apply(document);
    EXPECT_EQ(document.mask(fox), painted);
}

TEST_F(ColorMapTest, the_dialog_takes_words_and_imports) {
    ColorMapDialog dialog(document, map_of({64, 64}));
    dialog.show();
    ASSERT_EQ(dialog.table().rowCount(), 2);
    EXPECT_FALSE(dialog.table().item(0, 2)->flags() & Qt::ItemIsEditable) << "it has its region";
    dialog.table().item(1, 2)->setText("a castle");
    dialog.tolerance().set_value(8);
    EXPECT_EQ(dialog.table().item(1, 2)->text(), "a castle");
    dialog.import_button().click();
    EXPECT_EQ(document.regions().size(), 2u);
}

}  // namespace
}  // namespace daub
