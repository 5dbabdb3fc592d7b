#include "engine/scene/image_file.h"

#include "engine/core/error.h"
#include "engine/scene/png_file.h"
#include "tests/scene/sample_pictures.h"
#include "tests/scene/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <png.h>

#include <cstring>
#include <functional>

using namespace daub;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

constexpr std::array all_formats{FileFormat::png, FileFormat::jpeg, FileFormat::webp, FileFormat::tiff,
                                 FileFormat::exr};

std::string complaint(std::function<void()> const& what) {
    try {
        what();
        return "none";
    } catch (Error const& error) {
        return error.what();
    }
}

Image rgb_sample() { return sample_picture({.width = 37, .height = 23}); }

void append_big_endian(Bytes& bytes, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::byte>(value >> shift));
}

/// A JPEG's bytes with an EXIF segment that holds nothing but the orientation.
Bytes with_orientation(Bytes const& jpeg, std::uint8_t orientation) {
    std::string exif(
        "\xFF\xE1\x00\x22"
        "Exif\0\0"
        "MM\0*\0\0\0\x08"
        "\0\x01"
        "\x01\x12\0\x03\0\0\0\x01\0",
        29);
    exif += static_cast<char>(orientation);
    exif += std::string("\0\0\0\0\0\0", 2 + 4);
    exif[3] = static_cast<char>(exif.size() - 2);
    Bytes out(jpeg.begin(), jpeg.begin() + 2);
    auto const segment = bytes_of(exif);
    out.insert(out.end(), segment.begin(), segment.end());
    out.insert(out.end(), jpeg.begin() + 2, jpeg.end());
    return out;
}

/// One pixel and one zTXt chunk, made by libpng alone: the writer under test refuses texts beyond the limit.
Bytes png_with_packed_text(std::string text) {
    Bytes out;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    auto const append = [](png_structp p, png_bytep from, size_t length) {
        auto const* const first = reinterpret_cast<std::byte const*>(from);
        static_cast<Bytes*>(png_get_io_ptr(p))
            ->insert(static_cast<Bytes*>(png_get_io_ptr(p))->end(), first, first + length);
    };
    png_set_write_fn(png, &out, append, nullptr);
    png_set_IHDR(png, info, 1, 1, 8, PNG_COLOR_TYPE_GRAY, 0, 0, 0);
    std::string key = "Comment";
    png_text chunk{};
    chunk.compression = PNG_TEXT_COMPRESSION_zTXt;
    chunk.key = key.data();
    chunk.text = text.data();
    chunk.text_length = text.size();
    png_set_text(png, info, &chunk, 1);
    png_write_info(png, info);
    png_byte const pixel = 7;
    png_write_row(png, &pixel);
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return out;
}

}  // namespace

TEST(ImageFile, lossless_formats_give_back_every_sample) {
    for (PixelType const type : {PixelType::u8, PixelType::u16})
        for (int const channels : {1, 2, 3, 4}) {
            Image const image = sample_picture({.width = 19,
                                                .height = 7,
                                                .channels = channels,
                                                .type = type,
                                                .alpha = channels % 2 == 0 ? Alpha::straight : Alpha::none});
            EXPECT_EQ(decode_image(encode_image(image, FileFormat::png), "x"), image) << channels;
            EXPECT_EQ(decode_image(encode_image(image, FileFormat::tiff), "x"), image) << channels;
        }
    Image const rgba = sample_picture({.width = 19, .height = 7, .channels = 4, .alpha = Alpha::straight});
    EXPECT_EQ(decode_image(encode_image(rgba, FileFormat::webp, {.lossless = true}), "x"), rgba);
}

TEST(ImageFile, exr_is_linear_and_premultiplied) {
    Image const rgba = sample_picture({.width = 19, .height = 7, .channels = 4, .alpha = Alpha::straight});
    Image const read = decode_image(encode_image(rgba, FileFormat::exr, {.half_precision = false}), "x");
    EXPECT_EQ(read.format().type, PixelType::f32);
    EXPECT_EQ(read.format().alpha, Alpha::premultiplied);
    EXPECT_EQ(read.format().color_space, ColorSpace::linear_srgb);
    Image const back =
        convert(with_alpha(convert(read, PixelType::f32, ColorSpace::srgb), Alpha::straight), PixelType::u8);
    EXPECT_EQ(back, rgba);
    Image const half = decode_image(encode_image(rgba, FileFormat::exr), "x");
    EXPECT_LT(largest_difference(half, read), 1e-3);
    EXPECT_GT(largest_difference(half, read), 0);
}

TEST(ImageFile, float_tiff_keeps_what_leaves_the_range) {
    Image image({.width = 2, .height = 1, .type = PixelType::f32, .color_space = ColorSpace::linear_srgb});
    image.row<float>(0)[0] = 12.5F;
    image.row<float>(0)[5] = -0.25F;
    EXPECT_EQ(decode_image(encode_image(image, FileFormat::tiff), "x"), image);
}

TEST(ImageFile, lossy_formats_come_close) {
    Image const image = rgb_sample();
    EXPECT_LT(largest_difference(decode_image(encode_image(image, FileFormat::jpeg), "x"), image), 0.04);
    EXPECT_LT(largest_difference(decode_image(encode_image(image, FileFormat::webp), "x"), image), 0.1);
    EXPECT_LT(encode_image(image, FileFormat::jpeg, {.quality = 20}).size(),
              encode_image(image, FileFormat::jpeg, {.quality = 98}).size());
}

TEST(ImageFile, jpeg_lays_alpha_over_white) {
    Image image({.width = 8, .height = 8, .channels = 4, .alpha = Alpha::straight});
    Image const read = decode_image(encode_image(image, FileFormat::jpeg), "x");
    EXPECT_EQ(read.channels(), 3);
    EXPECT_GE(read.row<std::uint8_t>(4)[12], 254);
}

TEST(ImageFile, greys_stay_greys_or_become_rgb_where_the_format_knows_none) {
    Image const grey = sample_picture({.width = 16, .height = 16, .channels = 1});
    EXPECT_EQ(decode_image(encode_image(grey, FileFormat::jpeg), "x").channels(), 1);
    EXPECT_EQ(decode_image(encode_image(grey, FileFormat::webp, {.lossless = true}), "x"), with_channels(grey, 3));
}

TEST(ImageFile, is_turned_upright) {
    Image image({.width = 16, .height = 32});
    for (int y = 0; y < 8; ++y)  // red upper left corner
        for (int x = 0; x < 8; ++x) image.row<std::uint8_t>(y)[x * 3] = 255;
    Bytes const jpeg = encode_image(image, FileFormat::jpeg);
    // Where EXIF's orientations put the corner that is stored upper left.
    struct Expected {
        int orientation;
        bool right, bottom, transposed;
    };
    for (auto const& [orientation, right, bottom, transposed] : {Expected{1, false, false, false},
                                                                 {2, true, false, false},
                                                                 {3, true, true, false},
                                                                 {4, false, true, false},
                                                                 {5, false, false, true},
                                                                 {6, true, false, true},
                                                                 {7, true, true, true},
                                                                 {8, false, true, true}}) {
        Image const read = decode_image(with_orientation(jpeg, orientation), "x");
        EXPECT_EQ(read.size(), transposed ? (Size{32, 16}) : (Size{16, 32})) << orientation;
        int const x = right ? read.width() - 4 : 4, y = bottom ? read.height() - 4 : 4;
        EXPECT_GT(read.row<std::uint8_t>(y)[x * 3], 200) << orientation;
        EXPECT_LT(read.row<std::uint8_t>(read.height() - 1 - y)[x * 3], 60) << orientation;
    }
}

TEST(ImageFile, content_decides_not_the_name) {
    TemporaryFolder const folder;
    write_file(folder / "picture.jpg", encode_image(rgb_sample(), FileFormat::png));
    EXPECT_EQ(read_image(folder / "picture.jpg"), rgb_sample());
}

TEST(ImageFile, errors_name_the_file_and_the_reason) {
    TemporaryFolder const folder;
    EXPECT_THAT(complaint([&] { read_image(folder / "none.png"); }), HasSubstr("none.png does not exist"));
    EXPECT_THAT(complaint([&] { read_image(folder.path()); }), HasSubstr("is a folder"));
    EXPECT_THAT(complaint([] { decode_image(bytes_of("hello"), "hello.txt"); }),
                HasSubstr("hello.txt is no picture that can be read"));
    EXPECT_THAT(complaint([] { decode_image({}, "empty"); }), HasSubstr("empty is no picture"));
    EXPECT_THAT(complaint([] { format_for("picture.bmp"); }), HasSubstr("picture.bmp has no known extension"));
    EXPECT_THAT(complaint([] { format_for("picture"); }), HasSubstr("no known extension"));
    EXPECT_THAT(complaint([&] { write_image(folder / "no/such/folder.png", rgb_sample()); }), HasSubstr("folder.png"));
    EXPECT_EQ(format_for("A.JPG"), FileFormat::jpeg);
    EXPECT_EQ(format_for("a.tif"), FileFormat::tiff);
}

TEST(ImageFile, truncated_and_damaged_files_are_errors_or_pictures_never_more) {
    for (FileFormat const format : all_formats) {
        Bytes const whole = encode_image(rgb_sample(), format);
        for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 61) try {
                decode_image(ByteView(whole).first(length), "cut");
            } catch (Error const&) {
            }
        for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 61) {
            Bytes damaged = whole;
            damaged[at] ^= std::byte{0x41};
            try {
                decode_image(damaged, "damaged");
            } catch (Error const&) {
            }
        }
    }
    Bytes const png = encode_image(rgb_sample(), FileFormat::png);
    EXPECT_THAT(complaint([&] { decode_image(ByteView(png).first(png.size() / 2), "half.png"); }),
                HasSubstr("half.png cannot be read as PNG: the file ends too early"));
    EXPECT_THAT(complaint([&] {
                    auto const jpeg = encode_image(rgb_sample(), FileFormat::jpeg);
                    decode_image(ByteView(jpeg).first(100), "half.jpg");
                }),
                HasSubstr("half.jpg cannot be read as jpeg"));
}

TEST(ImageFile, sizes_are_refused_before_memory_is_taken) {
    ImageLimits const small{.side = 30, .pixels = 500};
    for (FileFormat const format : all_formats) {
        auto const bytes = encode_image(rgb_sample(), format);
        EXPECT_THAT(complaint([&] { decode_image(bytes, "large", small); }), HasSubstr("37")) << to_name(format);
        EXPECT_THAT(complaint([&] { decode_image(bytes, "large", {.memory = 100}); }), HasSubstr("memory"));
    }
    // 100,000 x 100,000 pixels in 45 bytes.
    Bytes bomb(bytes_of("\x89PNG\r\n\x1a\n").begin(), bytes_of("\x89PNG\r\n\x1a\n").end());
    append_big_endian(bomb, 13);
    for (char const c : {'I', 'H', 'D', 'R'}) bomb.push_back(static_cast<std::byte>(c));
    append_big_endian(bomb, 100000);
    append_big_endian(bomb, 100000);
    for (int const value : {8, 2, 0, 0, 0}) bomb.push_back(static_cast<std::byte>(value));
    append_big_endian(bomb, 0x27309c9f);  // checksum
    append_big_endian(bomb, 0);
    for (char const c : {'I', 'D', 'A', 'T'}) bomb.push_back(static_cast<std::byte>(c));
    append_big_endian(bomb, 0x35af061e);
    EXPECT_THAT(complaint([&] { decode_image(bomb, "bomb.png"); }), HasSubstr("bomb.png is 100000 x 100000"));
}

TEST(ImageFile, writing_replaces_whole_files_and_leaves_nothing_behind) {
    TemporaryFolder const folder;
    write_image(folder / "a.png", rgb_sample());
    Image const other = sample_picture({.width = 5, .height = 5});
    write_image(folder / "a.png", other);
    EXPECT_EQ(read_image(folder / "a.png"), other);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
    std::filesystem::create_directory(folder / "b.png");
    EXPECT_THAT(complaint([&] { write_image(folder / "b.png", other); }), HasSubstr("b.png"));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 2);
}

TEST(ReadFile, minds_the_limit) {
    TemporaryFolder const folder;
    write_file(folder / "a", bytes_of("12345"));
    EXPECT_EQ(text_of(read_file(folder / "a", 5)), "12345");
    EXPECT_THAT(complaint([&] { read_file(folder / "a", 4); }), HasSubstr("larger than"));
}

TEST(PngText, keeps_latin1_and_utf8_and_what_is_compressed) {
    std::vector<PngText> const texts{{"parameters", "a fox\nSteps: 20", false},
                                     {"Comment", "Füchse für Ämter", false},
                                     {"title", "狐の絵", false},
                                     {"daub", std::string(5000, '{'), true},
                                     {"empty", "", false}};
    Bytes const png = encode_png(rgb_sample(), texts);
    EXPECT_EQ(decode_png(png, "x").texts, texts);
    EXPECT_EQ(read_png_texts(png, "x"), texts);
    std::string_view const file = text_of(png);
    using namespace std::string_view_literals;
    EXPECT_NE(file.find("tEXtparameters\0a fox"sv), std::string_view::npos);
    EXPECT_NE(file.find("tEXtComment\0F\xFC"sv), std::string_view::npos) << "Latin-1 in the file";
    EXPECT_NE(file.find("iTXttitle\0\0\0\0\0\xE7\x8B\x90"sv), std::string_view::npos);
    EXPECT_LT(png.size(), encode_png(rgb_sample()).size() + 500) << "the long text is compressed";
}

TEST(PngText, is_found_after_the_picture_and_where_the_picture_is_cut_off) {
    Bytes const png = encode_png(rgb_sample(), {{"before", "1", false}});
    std::string const chunk(
        "\0\0\0\x07tEXtafter\0"
        "2\x00\x00\x00\x00",
        19);
    Bytes moved(png.begin(), png.end() - 12);  // without IEND
    auto const bytes = bytes_of(chunk);
    moved.insert(moved.end(), bytes.begin(), bytes.end());
    moved.insert(moved.end(), png.end() - 12, png.end());
    // The checksum of the chunk is wrong: libpng leaves it out, and everything else is there.
    EXPECT_THAT(read_png_texts(moved, "x"), ElementsAre(PngText{"before", "1", false}));
    EXPECT_EQ(read_png_texts(ByteView(png).first(png.size() - 30), "x").size(), 1U);
    EXPECT_THAT(complaint([&] { read_png_texts(bytes_of("no png at all"), "x.png"); }), HasSubstr("x.png"));
}

TEST(PngText, refuses_what_png_cannot_hold) {
    auto const write = [](PngText const& text) { return complaint([&] { encode_png(rgb_sample(), {text}); }); };
    EXPECT_THAT(write({"", "x"}), HasSubstr("keyword"));
    EXPECT_THAT(write({std::string(80, 'k'), "x"}), HasSubstr("keyword"));
    EXPECT_THAT(write({"狐", "x"}), HasSubstr("keyword"));
    EXPECT_THAT(write({" k", "x"}), HasSubstr("keyword"));
    EXPECT_THAT(write({"k", std::string("a\0b", 3)}), HasSubstr("UTF-8"));
    EXPECT_THAT(write({"k", "\xFF"}), HasSubstr("UTF-8"));
    EXPECT_THAT(write({"k", std::string(longest_png_text + 1, 'x')}), HasSubstr("too long"));
}

TEST(PngText, a_chunk_that_claims_gigabytes_is_refused_before_they_are_taken) {
    Bytes png = encode_image(rgb_sample(), FileFormat::png);
    std::string const chunk("\x70\0\0\0tEXt", 8);
    auto const claim = bytes_of(chunk);
    constexpr auto after_header = 33;  // signature and IHDR
    png.insert(png.begin() + after_header, claim.begin(), claim.end());
    EXPECT_THAT(complaint([&] { decode_png(png, "claim.png"); }), HasSubstr("chunk data is too large"));
}

TEST(PngText, a_bomb_of_text_is_left_out) {
    Bytes const png = png_with_packed_text(std::string(longest_png_text + 1, 'x'));
    EXPECT_LT(png.size(), 50000U);
    EXPECT_THAT(read_png_texts(png, "x"), IsEmpty());
    EXPECT_EQ(decode_png(png, "x").image.size(), (Size{1, 1}));
    EXPECT_EQ(read_png_texts(png_with_packed_text("short"), "x").size(), 1U);
}
