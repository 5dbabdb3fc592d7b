#include "engine/scene/png_file.h"

#include "engine/core/error.h"
#include "engine/scene/latin1.h"
#include "engine/scene/palette.h"

#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <csetjmp>
#include <cstring>

// libpng reports errors by longjmp, which must not skip destructors: everything called inside guarded() works on
// storage that was set aside before, and owns nothing.

namespace daub {
namespace {

constexpr int most_texts = 24;  // with longest_png_text this bounds what text may cost

struct PngError {
    std::array<char, 160> message{};
};

void on_error(png_structp png, png_const_charp message) {
    auto* const error = static_cast<PngError*>(png_get_error_ptr(png));
    std::strncpy(error->message.data(), message, error->message.size() - 1);
    png_longjmp(png, 1);
}
/// For libpng a chunk beyond the limit is worth a warning only, and then it takes the memory that the chunk claims.
void on_warning(png_structp png, png_const_charp message) {
    if (std::string_view(message).ends_with("chunk data is too large")) png_error(png, message);
}

/// Runs `step` and says whether libpng got through it.
template <typename Step>
bool guarded(png_structp png, Step const& step) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    step();
    return true;
}

struct ByteReader {
    ByteView bytes;
    std::size_t at = 0;
};

void read_bytes(png_structp png, png_bytep to, std::size_t length) {
    auto* const reader = static_cast<ByteReader*>(png_get_io_ptr(png));
    if (length > reader->bytes.size() - reader->at) png_error(png, "the file ends too early");
    std::memcpy(to, reader->bytes.data() + reader->at, length);
    reader->at += length;
}

class PngReader {
 public:
    PngReader(ByteView bytes, std::string_view name, ImageLimits const& limits)
        : reader_{bytes}, name_(name), limits_(limits) {
        png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, &error_, on_error, on_warning);
        info_ = png_ != nullptr ? png_create_info_struct(png_) : nullptr;
        if (info_ == nullptr) fail(ErrorKind::memory, "There is no memory left to read {}.", name);
        png_set_read_fn(png_, &reader_, read_bytes);
        png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX);  // check_limits() gives better words
        png_set_chunk_malloc_max(png_, longest_png_text);
        png_set_chunk_cache_max(png_, most_texts);
    }
    ~PngReader() { png_destroy_read_struct(&png_, &info_, nullptr); }
    PngReader(PngReader const&) = delete;
    PngReader& operator=(PngReader const&) = delete;

    Image read_image() {
        if (!guarded(png_, [this] { read_header(); })) fail_damaged();
        ImageFormat const format = declared_format();
        check_limits(name_, format.width, format.height,
                     static_cast<std::int64_t>(format.channels * bytes_per_sample(format.type)), limits_);
        Image image(format);
        std::vector<png_bytep> rows(format.height);
        for (int y = 0; y < format.height; ++y)
            rows[y] = reinterpret_cast<png_bytep>(image.bytes().data() + y * format.row_bytes());
        if (!guarded(png_, [&] { png_read_image(png_, rows.data()); })) fail_damaged();
        // What follows the picture is only text: a file cut off there still gives its picture.
        guarded(png_, [this] { png_read_end(png_, info_); });
        return image;
    }

    /// Reads past the picture without unpacking it.
    void read_texts_only() {
        bool const whole = guarded(png_, [this] {
            png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, reinterpret_cast<png_const_bytep>("IDAT"), 1);
            png_read_info(png_, info_);
            png_read_end(png_, info_);
        });
        if (!whole && reader_.at <= png_signature_length) fail_damaged();
    }

    std::vector<PngText> texts() const {
        png_textp found = nullptr;
        int const count = png_get_text(png_, info_, &found, nullptr);
        std::vector<PngText> texts;
        for (int i = 0; i < count; ++i) {
            png_text const& chunk = found[i];
            bool const international = chunk.compression >= PNG_ITXT_COMPRESSION_NONE;
            std::string_view const text(chunk.text, international ? chunk.itxt_length : chunk.text_length);
            texts.push_back({.keyword = utf8_from_latin1(chunk.key),
                             .text = international ? repaired_utf8(text) : utf8_from_latin1(text),
                             .compressed = chunk.compression == PNG_ITXT_COMPRESSION_zTXt ||
                                           chunk.compression == PNG_TEXT_COMPRESSION_zTXt});
        }
        return texts;
    }

 private:
    static constexpr std::size_t png_signature_length = 8;

    void read_header() {
        png_read_info(png_, info_);
        png_set_expand(png_);  // palette to RGB, small greys to 8 bits, tRNS to alpha
        png_set_swap(png_);    // 16-bit samples are big-endian in the file
        png_set_interlace_handling(png_);
        png_read_update_info(png_, info_);
    }

    ImageFormat declared_format() const {
        ImageFormat format;
        format.width = static_cast<int>(png_get_image_width(png_, info_));
        format.height = static_cast<int>(png_get_image_height(png_, info_));
        format.channels = png_get_channels(png_, info_);
        format.type = png_get_bit_depth(png_, info_) == 16 ? PixelType::u16 : PixelType::u8;
        format.alpha = format.channels % 2 == 0 ? Alpha::straight : Alpha::none;
        png_fixed_point gamma = 0;
        bool const says_linear = png_get_valid(png_, info_, PNG_INFO_sRGB) == 0 &&
                                 png_get_gAMA_fixed(png_, info_, &gamma) != 0 && gamma == PNG_FP_1;
        format.color_space = says_linear ? ColorSpace::linear_srgb : ColorSpace::srgb;
        return format;
    }

    [[noreturn]] void fail_damaged() const {
        fail(ErrorKind::input, "{} cannot be read as PNG: {}.", name_, error_.message.data());
    }

    ByteReader reader_;
    std::string name_;
    ImageLimits limits_;
    PngError error_;
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
};

void append_bytes(png_structp png, png_bytep from, std::size_t length) {
    auto* const out = static_cast<Bytes*>(png_get_io_ptr(png));
    try {
        out->insert(out->end(), reinterpret_cast<std::byte*>(from), reinterpret_cast<std::byte*>(from) + length);
        return;
    } catch (std::bad_alloc const&) {  // left before the jump below
    }
    png_error(png, "out of memory");
}

struct PngWishes {
    int compression = 6;
    double pixels_per_inch = 0;  ///< 0: not said
};

class PngWriter {
 public:
    PngWriter() {
        png_ = png_create_write_struct(PNG_LIBPNG_VER_STRING, &error_, on_error, on_warning);
        info_ = png_ != nullptr ? png_create_info_struct(png_) : nullptr;
        if (info_ == nullptr) fail(ErrorKind::memory, "There is no memory left to write a PNG.");
        png_set_write_fn(png_, &out_, append_bytes, nullptr);
    }
    ~PngWriter() { png_destroy_write_struct(&png_, &info_); }
    PngWriter(PngWriter const&) = delete;
    PngWriter& operator=(PngWriter const&) = delete;

    Bytes write(PalettePicture const& picture, int compression) {
        std::vector<png_color> colors;
        for (auto const& [red, green, blue] : picture.colors) colors.push_back({red, green, blue});
        std::vector<png_bytep> rows(picture.size.height);
        for (int y = 0; y < picture.size.height; ++y)  // libpng does not write through them
            rows[y] = const_cast<png_bytep>(picture.indices.data()) + std::ptrdiff_t{y} * picture.size.width;
        bool const written = guarded(png_, [&] {
            png_set_IHDR(png_, info_, picture.size.width, picture.size.height, 8, PNG_COLOR_TYPE_PALETTE,
                         PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
            png_set_PLTE(png_, info_, colors.data(), static_cast<int>(colors.size()));
            png_set_filter(png_, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);  // neighbours' indices say nothing
            png_set_compression_level(png_, compression);
            png_set_sRGB(png_, info_, PNG_sRGB_INTENT_PERCEPTUAL);
            png_set_rows(png_, info_, rows.data());
            png_write_png(png_, info_, PNG_TRANSFORM_IDENTITY, nullptr);
        });
        if (!written) fail(ErrorKind::memory, "The PNG cannot be written: {}.", error_.message.data());
        return std::move(out_);
    }

    Bytes write(Image const& image, std::vector<PngText> const& texts, PngWishes const& wishes) {
        set_texts(texts);
        std::vector<png_bytep> rows(image.height());
        for (int y = 0; y < image.height(); ++y)  // libpng does not write through them
            rows[y] = reinterpret_cast<png_bytep>(const_cast<std::byte*>(image.bytes().data()) +
                                                  y * image.format().row_bytes());
        bool const written = guarded(png_, [&] {
            set_header(image.format(), wishes);
            png_set_rows(png_, info_, rows.data());
            png_write_png(png_, info_, PNG_TRANSFORM_SWAP_ENDIAN, nullptr);
        });
        if (!written) fail(ErrorKind::memory, "The PNG cannot be written: {}.", error_.message.data());
        return std::move(out_);
    }

 private:
    void set_header(ImageFormat const& format, PngWishes const& wishes) {
        constexpr std::array<int, 5> color_types{0, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB,
                                                 PNG_COLOR_TYPE_RGB_ALPHA};
        png_set_IHDR(png_, info_, format.width, format.height, format.type == PixelType::u16 ? 16 : 8,
                     color_types[format.channels], PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                     PNG_FILTER_TYPE_DEFAULT);
        png_set_compression_level(png_, wishes.compression);
        constexpr double inches_per_metre = 1 / 0.0254;
        auto const per_metre = static_cast<png_uint_32>(std::lround(wishes.pixels_per_inch * inches_per_metre));
        if (per_metre > 0) png_set_pHYs(png_, info_, per_metre, per_metre, PNG_RESOLUTION_METER);
        if (format.color_space == ColorSpace::srgb) png_set_sRGB(png_, info_, PNG_sRGB_INTENT_PERCEPTUAL);
        if (format.color_space == ColorSpace::linear_srgb) png_set_gAMA_fixed(png_, info_, PNG_FP_1);
    }

    void set_texts(std::vector<PngText> const& texts) {
        std::vector<std::string> keywords, contents;
        std::vector<png_text> chunks;
        keywords.reserve(texts.size());
        contents.reserve(texts.size());
        for (auto const& text : texts) {
            check_text(text);
            keywords.push_back(*latin1_from_utf8(text.keyword));
            auto const latin1 = text.compressed ? std::nullopt : latin1_from_utf8(text.text);
            contents.push_back(latin1 ? *latin1 : text.text);
            png_text chunk{};
            chunk.compression = text.compressed ? PNG_ITXT_COMPRESSION_zTXt
                                : latin1        ? PNG_TEXT_COMPRESSION_NONE
                                                : PNG_ITXT_COMPRESSION_NONE;
            chunk.key = keywords.back().data();
            chunk.text = contents.back().data();
            (latin1 ? chunk.text_length : chunk.itxt_length) = contents.back().size();
            chunks.push_back(chunk);
        }
        if (!guarded(png_, [&] { png_set_text(png_, info_, chunks.data(), static_cast<int>(chunks.size())); }))
            fail(ErrorKind::memory, "The PNG's text cannot be stored: {}.", error_.message.data());
    }

    static void check_text(PngText const& text) {
        auto const keyword = latin1_from_utf8(text.keyword);
        auto const printable = [](char c) {
            auto const code = static_cast<unsigned char>(c);
            return (code >= 32 && code <= 126) || code >= 161;
        };
        if (!keyword || keyword->empty() || keyword->size() > 79 || !std::ranges::all_of(*keyword, printable) ||
            keyword->front() == ' ' || keyword->back() == ' ')
            fail(ErrorKind::input, "\"{}\" cannot be a keyword in a PNG.", text.keyword);
        if (text.text.find('\0') != std::string::npos || !is_utf8(text.text))
            fail(ErrorKind::input, "The text \"{}\" for a PNG is no clean UTF-8.", text.keyword);
        if (text.text.size() > longest_png_text)
            fail(ErrorKind::input, "The text \"{}\" is too long for a PNG: {} of at most {} bytes.", text.keyword,
                 text.text.size(), longest_png_text);
    }

    Bytes out_;
    PngError error_;
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
};

}  // namespace

PngPicture decode_png(ByteView bytes, std::string_view name, ImageLimits const& limits) {
    PngReader reader(bytes, name, limits);
    Image image = reader.read_image();
    return {std::move(image), reader.texts()};
}

std::vector<PngText> read_png_texts(ByteView bytes, std::string_view name) {
    PngReader reader(bytes, name, {});
    reader.read_texts_only();
    return reader.texts();
}

Bytes encode_png(ImageView const& image, std::vector<PngText> const& texts, int compression, double pixels_per_inch) {
    ImageFormat const& format = image.format();
    bool const premultiplied = format.alpha == Alpha::premultiplied;
    Image const straight = premultiplied ? with_alpha(image, Alpha::straight) : Image(image);
    PixelType const type = format.type == PixelType::f32 ? PixelType::u16 : format.type;
    return PngWriter().write(type == format.type ? straight : convert(straight, type), texts,
                             {compression, pixels_per_inch});
}

Bytes encode_palette_png(ImageView const& image, int colors, int compression) {
    Image const plain = convert(with_channels(image, 3), PixelType::u8);
    return PngWriter().write(with_palette(plain, colors), compression);
}

}  // namespace daub
