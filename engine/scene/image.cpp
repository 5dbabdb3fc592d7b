#include "engine/scene/image.h"

#include "engine/core/error.h"
#include "engine/scene/image_rows.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstring>
#include <vector>

namespace daub {
namespace {

constexpr int largest_side = 65535;  // what PNG, JPEG and WebP readers agree on
constexpr std::int64_t most_bytes = std::int64_t{8}
                                    << 30;  // one picture; beyond that a mistake is likelier than a wish

void check_format(ImageFormat const& f) {
    if (f.width < 1 || f.height < 1 || f.width > largest_side || f.height > largest_side)
        fail(ErrorKind::input, "A picture of {} x {} pixels cannot be: sides go from 1 to {}.", f.width, f.height,
             largest_side);
    if (f.channels < 1 || f.channels > 4) fail(ErrorKind::input, "A picture has 1 to 4 channels, not {}.", f.channels);
    if ((f.alpha != Alpha::none) != (f.channels == 2 || f.channels == 4))
        fail(ErrorKind::input, "A picture with {} channels {} alpha.", f.channels,
             f.alpha == Alpha::none ? "has" : "has no");
    if (f.size().area() * f.channels * static_cast<std::int64_t>(bytes_per_sample(f.type)) > most_bytes)
        fail(ErrorKind::memory, "A picture of {} x {} pixels needs more than {} GiB. Make it smaller.", f.width,
             f.height, most_bytes >> 30);
}

/// IEC 61966-2-1.
float linear_from_srgb(float v) { return v <= 0.04045F ? v / 12.92F : std::pow((v + 0.055F) / 1.055F, 2.4F); }
float srgb_from_linear(float v) { return v <= 0.0031308F ? v * 12.92F : 1.055F * std::pow(v, 1 / 2.4F) - 0.055F; }

int color_channels(ImageFormat const& format) { return format.channels - (format.alpha == Alpha::none ? 0 : 1); }

template <typename Transform>
void for_each_color(ImageFormat const& format, std::span<float> row, Transform const& transform) {
    int const colors = color_channels(format);
    for (std::size_t at = 0; at < row.size(); at += format.channels)
        for (int c = 0; c < colors; ++c) row[at + c] = transform(row[at + c]);
}

void convert_space(ImageFormat const& from, ColorSpace to, std::span<float> row) {
    if (from.color_space == to) return;
    bool const decode = from.color_space == ColorSpace::srgb;
    for_each_color(from, row, [decode](float v) { return decode ? linear_from_srgb(v) : srgb_from_linear(v); });
}

void multiply_by_alpha(int channels, std::span<float> row) {
    for (std::size_t at = 0; at < row.size(); at += channels)
        for (int c = 0; c + 1 < channels; ++c) row[at + c] *= row[at + channels - 1];
}

void divide_by_alpha(int channels, std::span<float> row) {
    for (std::size_t at = 0; at < row.size(); at += channels) {
        float const alpha = row[at + channels - 1];
        for (int c = 0; c + 1 < channels; ++c) row[at + c] = alpha > 0 ? row[at + c] / alpha : 0;
    }
}

/// Applies `change(row)` to each row of the picture as floats.
template <typename Change>
Image transformed(ImageView const& image, ImageFormat const& result, Change const& change) {
    Image out(result);
    std::vector<float> row(static_cast<std::size_t>(image.width()) * image.channels());
    for (int y = 0; y < image.height(); ++y) {
        read_row(image, y, row);
        change(std::span<float>(row));
        write_row(out, y, row);
    }
    return out;
}

}  // namespace

std::size_t bytes_per_sample(PixelType type) { return type == PixelType::u8 ? 1 : type == PixelType::u16 ? 2 : 4; }

void check_row_access([[maybe_unused]] ImageFormat const& format, [[maybe_unused]] PixelType type,
                      [[maybe_unused]] int y) {
    assert(format.type == type && "row<T>() with another T than the picture's samples");
    assert(y >= 0 && y < format.height);
}

void read_row(ImageView const& image, int y, std::span<float> out) {
    switch (image.format().type) {
        case PixelType::u8:
            std::ranges::transform(image.row<std::uint8_t>(y), out.begin(), [](auto v) { return v / 255.0F; });
            break;
        case PixelType::u16:
            std::ranges::transform(image.row<std::uint16_t>(y), out.begin(), [](auto v) { return v / 65535.0F; });
            break;
        case PixelType::f32:
            std::ranges::copy(image.row<float>(y), out.begin());
            break;
    }
}

void write_row(Image& image, int y, std::span<float const> in) {
    // max before min turns NaN into 0.
    auto const quantized = [](float v, float steps) { return std::min(std::max(0.0F, v), 1.0F) * steps + 0.5F; };
    switch (image.format().type) {
        case PixelType::u8:
            std::ranges::transform(in, image.row<std::uint8_t>(y).begin(),
                                   [&](float v) { return static_cast<std::uint8_t>(quantized(v, 255)); });
            break;
        case PixelType::u16:
            std::ranges::transform(in, image.row<std::uint16_t>(y).begin(),
                                   [&](float v) { return static_cast<std::uint16_t>(quantized(v, 65535)); });
            break;
        case PixelType::f32:
            std::ranges::copy(in, image.row<float>(y).begin());
            break;
    }
}

ImageView ImageView::crop(Rect const& area) const {
    Rect const part = intersection(area, {0, 0, width(), height()});
    ImageFormat format = format_;
    format.width = part.width;
    format.height = part.height;
    std::size_t const pixel_bytes = format_.channels * bytes_per_sample(format_.type);
    return {format, data_ + static_cast<std::size_t>(part.y) * row_stride_ + part.x * pixel_bytes, row_stride_};
}

Image::Image(ImageFormat const& format) : format_(format) {
    check_format(format);
    bytes_.resize(format.row_bytes() * format.height);
}

Image::Image(ImageView const& view) : Image(view.format()) {
    for (int y = 0; y < height(); ++y) {
        std::byte* const to = bytes_.data() + y * format_.row_bytes();
        switch (format_.type) {
            case PixelType::u8:
                std::memcpy(to, view.row<std::uint8_t>(y).data(), format_.row_bytes());
                break;
            case PixelType::u16:
                std::memcpy(to, view.row<std::uint16_t>(y).data(), format_.row_bytes());
                break;
            case PixelType::f32:
                std::memcpy(to, view.row<float>(y).data(), format_.row_bytes());
                break;
        }
    }
}

Image convert(ImageView const& image, PixelType type, ColorSpace space) {
    ImageFormat const& from = image.format();
    ImageFormat to = from;
    to.type = type;
    to.color_space = space;
    if (from == to) return Image(image);
    if (from.color_space != space && (from.color_space == ColorSpace::raw || space == ColorSpace::raw))
        fail(ErrorKind::input, "This picture holds data, not colour: it cannot change its colour space.");
    bool const through_straight = from.alpha == Alpha::premultiplied && from.color_space != space;
    return transformed(image, to, [&](std::span<float> row) {
        // A transfer curve applies to the colour itself, not to its product with alpha.
        if (through_straight) divide_by_alpha(from.channels, row);
        convert_space(from, space, row);
        if (through_straight) multiply_by_alpha(from.channels, row);
    });
}

Image convert(ImageView const& image, PixelType type) { return convert(image, type, image.format().color_space); }

Image with_channels(ImageView const& image, int channels) {
    ImageFormat const& from = image.format();
    if (from.channels == channels) return Image(image);
    ImageFormat to = from;
    to.channels = channels;
    bool const alpha = channels == 2 || channels == 4;
    to.alpha = !alpha ? Alpha::none : from.alpha == Alpha::none ? Alpha::straight : from.alpha;
    Image out(to);
    std::vector<float> in(static_cast<std::size_t>(from.width) * from.channels);
    std::vector<float> row(static_cast<std::size_t>(to.width) * channels);
    bool const from_grey = from.channels <= 2, to_grey = channels <= 2;
    for (int y = 0; y < from.height; ++y) {
        read_row(image, y, in);
        for (int x = 0; x < from.width; ++x) {
            float const* p = &in[static_cast<std::size_t>(x) * from.channels];
            float* q = &row[static_cast<std::size_t>(x) * channels];
            if (from_grey || !to_grey)
                for (int c = 0; c < (to_grey ? 1 : 3); ++c) q[c] = p[from_grey ? 0 : c];
            else
                q[0] = 0.2126F * p[0] + 0.7152F * p[1] + 0.0722F * p[2];
            if (alpha) q[channels - 1] = from.alpha == Alpha::none ? 1 : p[from.channels - 1];
        }
        write_row(out, y, row);
    }
    return out;
}

Image with_alpha(ImageView const& image, Alpha alpha) {
    ImageFormat to = image.format();
    if (to.alpha == alpha) return Image(image);
    if (to.alpha == Alpha::none || alpha == Alpha::none)
        fail(ErrorKind::input, "This picture {} alpha.", to.alpha == Alpha::none ? "has no" : "keeps its");
    to.alpha = alpha;
    return transformed(image, to, [&](std::span<float> row) {
        alpha == Alpha::premultiplied ? multiply_by_alpha(to.channels, row) : divide_by_alpha(to.channels, row);
    });
}

Image flatten(ImageView const& front, std::span<float const> background) {
    ImageFormat const& from = front.format();
    if (from.alpha == Alpha::none) return Image(front);
    ImageFormat to = from;
    to.channels = from.channels - 1;
    to.alpha = Alpha::none;
    assert(background.size() == static_cast<std::size_t>(to.channels));
    Image out(to);
    std::vector<float> in(static_cast<std::size_t>(from.width) * from.channels);
    std::vector<float> row(static_cast<std::size_t>(to.width) * to.channels);
    for (int y = 0; y < from.height; ++y) {
        read_row(front, y, in);
        if (from.alpha == Alpha::straight) multiply_by_alpha(from.channels, in);
        for (int x = 0; x < from.width; ++x) {
            float const* p = &in[static_cast<std::size_t>(x) * from.channels];
            for (int c = 0; c < to.channels; ++c)
                row[static_cast<std::size_t>(x) * to.channels + c] = p[c] + (1 - p[to.channels]) * background[c];
        }
        write_row(out, y, row);
    }
    return out;
}

}  // namespace daub
