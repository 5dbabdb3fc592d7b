// What is written for other programs: every format with its choices, sizes on paper, and the dialog.
#include "engine/core/error.h"
#include "engine/scene/picture_metadata.h"
#include "ui/export/export_dialog.h"
#include "ui/look/value_slider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGroupBox>
#include <QImage>
#include <QTemporaryDir>

namespace daub {
namespace {

ProjectResult sample() {
    Image image({.width = 64, .height = 32});
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 64 * 3; ++x) image.row<std::uint8_t>(y)[static_cast<std::size_t>(x)] = 128;
    GenerationRequest request;
    request.prompt = "a fox";
    return {.id = "fox", .png = encode_picture(image, FileFormat::png, describe_picture(request, 7))};
}

struct ExportTest : testing::Test {
    std::filesystem::path path(char const* name) const { return folder.filePath(name).toStdString(); }
    QTemporaryDir folder;
};

TEST_F(ExportTest, depth_and_light_are_as_chosen) {
    struct Case {
        char const* name;
        ExportChoices choices;
        PixelType type;
        ColorSpace space;
    };
    Case const cases[] = {
        {"a.png", {.format = FileFormat::png}, PixelType::u8, ColorSpace::srgb},
        {"b.png", {.format = FileFormat::png, .depth = Depth::bits_16}, PixelType::u16, ColorSpace::srgb},
        {"c.png",
         {.format = FileFormat::png, .depth = Depth::bits_16, .linear = true},
         PixelType::u16,
         ColorSpace::linear_srgb},
        {"d.tif",
         {.format = FileFormat::tiff, .depth = Depth::full, .linear = true},
         PixelType::f32,
         ColorSpace::linear_srgb},
        {"e.tif", {.format = FileFormat::tiff, .depth = Depth::bits_16}, PixelType::u16, ColorSpace::srgb},
        {"f.exr", {.format = FileFormat::exr, .depth = Depth::half}, PixelType::f32, ColorSpace::linear_srgb},
        {"g.jpg", {.format = FileFormat::jpeg, .depth = Depth::full, .linear = true}, PixelType::u8, ColorSpace::srgb},
        {"h.webp", {.format = FileFormat::webp, .lossless = true}, PixelType::u8, ColorSpace::srgb},
    };
    for (Case const& c : cases) {
        SCOPED_TRACE(c.name);
        ExportChoices choices = c.choices;
        choices.path = path(c.name);
        export_result(sample(), choices);
        Image const read = read_image(choices.path);
        EXPECT_EQ(read.size(), (Size{64, 32}));
        EXPECT_EQ(read.format().type, c.type);
        EXPECT_EQ(read.format().color_space, c.space);
        Image const seen = convert(read, PixelType::u8, ColorSpace::srgb);
        EXPECT_NEAR(seen.row<std::uint8_t>(10)[30], 128, 2);
    }
}

TEST_F(ExportTest, the_box_decides_whether_settings_go_along) {
    for (bool const keep : {true, false}) {
        ExportChoices const choices{.path = path("fox.png"), .keep_settings = keep};
        export_result(sample(), choices);
        PictureMetadata const metadata = read_picture_metadata(read_file(choices.path), "fox.png");
        EXPECT_EQ(!metadata.settings.empty(), keep);
        EXPECT_TRUE(metadata.generated) << "marked as made by a model, always";
    }
}

TEST_F(ExportTest, files_say_how_large_they_are_on_paper) {
    for (auto const& [name, format] : {std::pair{"a.png", FileFormat::png}, {"b.jpg", FileFormat::jpeg}}) {
        SCOPED_TRACE(name);
        export_result(sample(), {.path = path(name), .format = format, .pixels_per_inch = 240});
        EXPECT_NEAR(QImage(folder.filePath(name)).dotsPerMeterX() * 0.0254, 240, 0.5);
    }
}

TEST(PrintSize, follows_from_pixels_and_resolution_and_back) {
    EXPECT_NEAR(printed_length(3000, 300, LengthUnit::inch), 10, 1e-9);
    EXPECT_NEAR(printed_length(3000, 300, LengthUnit::centimetre), 25.4, 1e-9);
    EXPECT_NEAR(resolution_for(3000, 25.4, LengthUnit::centimetre), 300, 1e-9);
    EXPECT_EQ(resolution_for(3000, 0, LengthUnit::inch), most_resolution);
    EXPECT_EQ(resolution_for(1, 100, LengthUnit::inch), least_resolution);
}

TEST(ExportPath, gets_the_ending_of_its_format) {
    EXPECT_EQ(with_ending("fox", FileFormat::png), "fox.png");
    EXPECT_EQ(with_ending("fox.jpeg", FileFormat::jpeg), "fox.jpeg");
    EXPECT_EQ(with_ending("fox.png", FileFormat::tiff), "fox.tif");
    EXPECT_EQ(with_ending("fox.v2", FileFormat::exr), "fox.v2.exr");
}

TEST_F(ExportTest, the_dialog_asks_for_what_the_format_can_hold) {
    ExportDialog dialog(sample(), "fox");
    dialog.show();
    EXPECT_FALSE(dialog.quality().isVisible());
    dialog.set_format(FileFormat::jpeg);
    EXPECT_TRUE(dialog.quality().isVisible());
    EXPECT_FALSE(dialog.depth_box().isEnabled());
    EXPECT_FALSE(dialog.color_box().isEnabled());
    dialog.set_format(FileFormat::exr);
    EXPECT_FALSE(dialog.settings_box().isEnabled());
    EXPECT_TRUE(dialog.choices().linear);
    EXPECT_EQ(dialog.choices().depth, Depth::half);
    dialog.set_format(FileFormat::png);
    EXPECT_EQ(dialog.depth_box().count(), 2);
}

TEST_F(ExportTest, the_dialog_ties_size_and_resolution_together) {
    ExportDialog dialog(sample(), "fox");
    dialog.unit_box().setCurrentIndex(dialog.unit_box().findData(static_cast<int>(LengthUnit::inch)));
    EXPECT_EQ(dialog.choices().pixels_per_inch, 0) << "not said unless it is asked for";
    dialog.print_box().setChecked(true);
    dialog.print_width().setValue(0.64);
    EXPECT_NEAR(dialog.resolution().value(), 100, 0.1);
    EXPECT_NEAR(dialog.print_height().value(), 0.32, 0.005);
    dialog.resolution().setValue(200);
    EXPECT_NEAR(dialog.print_width().value(), 0.32, 0.005);
    EXPECT_NEAR(dialog.choices().pixels_per_inch, 200, 1e-9);
}

TEST_F(ExportTest, the_dialog_writes_or_says_why_not) {
    ExportDialog dialog(sample(), "fox");
    QString asked;
    dialog.set_choose_path([&](QString const& suggestion) {
        asked = suggestion;
        return folder.filePath("missing/fox");
    });
    dialog.set_format(FileFormat::webp);
    dialog.show();
    dialog.write();
    EXPECT_EQ(asked, "fox.webp");
    EXPECT_FALSE(dialog.problem().isEmpty());
    dialog.set_choose_path([&](QString const&) { return folder.filePath("fox"); });
    dialog.write();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_TRUE(QFile::exists(folder.filePath("fox.webp")));
}

}  // namespace
}  // namespace daub
