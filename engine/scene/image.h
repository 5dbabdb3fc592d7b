// Pictures in memory: interleaved rows of 8-bit, 16-bit or float samples, with what is known about alpha and colour.
//
//     Image picture({.width = 640, .height = 480, .channels = 3});
//     picture.row<std::uint8_t>(0)[2] = 255;              // blue of the first pixel
//     Image const linear = convert(picture, PixelType::f32, ColorSpace::linear_srgb);
//
// Image owns its pixels and copies them; ImageView borrows and must not outlive its owner. Neither is locked: share
// pictures between threads as Snapshot<Image>.
#pragma once

#include "engine/scene/geometry.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

namespace daub {

enum class PixelType : std::uint8_t { u8, u16, f32 };

/// What the last channel means where an image has 2 or 4 channels.
enum class Alpha : std::uint8_t { none, straight, premultiplied };

/// srgb: sRGB primaries and transfer curve. linear_srgb: the same primaries, proportional to light. raw: not colour.
enum class ColorSpace : std::uint8_t { srgb, linear_srgb, raw };

std::size_t bytes_per_sample(PixelType type);

/// 8- and 16-bit samples stand for 0..1 in 255 and 65535 steps; floats may leave that range.
struct ImageFormat {
    int width = 0;
    int height = 0;
    int channels = 3;  ///< 1 grey, 2 grey and alpha, 3 RGB, 4 RGBA
    PixelType type = PixelType::u8;
    Alpha alpha = Alpha::none;
    ColorSpace color_space = ColorSpace::srgb;

    Size size() const { return {width, height}; }
    std::size_t row_bytes() const { return static_cast<std::size_t>(width) * channels * bytes_per_sample(type); }
    bool operator==(ImageFormat const&) const = default;
};

template <typename T>
constexpr PixelType pixel_type_of() {
    using Sample = std::remove_const_t<T>;
    static_assert(
        std::is_same_v<Sample, std::uint8_t> || std::is_same_v<Sample, std::uint16_t> || std::is_same_v<Sample, float>,
        "samples are uint8_t, uint16_t or float");
    if constexpr (std::is_same_v<Sample, std::uint8_t>) return PixelType::u8;
    if constexpr (std::is_same_v<Sample, std::uint16_t>) return PixelType::u16;
    return PixelType::f32;
}

/// Asserted by row<T>(): T is the type of the samples and y lies inside. (Bugs of the caller, never of the user.)
void check_row_access(ImageFormat const& format, PixelType type, int y);

/// A borrowed picture or part of one. Rows need not be adjacent.
class ImageView {
 public:
    ImageView() = default;
    ImageView(ImageFormat const& format, std::byte const* data, std::size_t row_stride)
        : format_(format), data_(data), row_stride_(row_stride) {}

    ImageFormat const& format() const { return format_; }
    int width() const { return format_.width; }
    int height() const { return format_.height; }
    int channels() const { return format_.channels; }

    /// Samples of row y, width x channels of them.
    template <typename T>
    std::span<T const> row(int y) const {
        check_row_access(format_, pixel_type_of<T>(), y);
        auto const* first = reinterpret_cast<T const*>(data_ + static_cast<std::size_t>(y) * row_stride_);
        return {first, static_cast<std::size_t>(format_.width) * format_.channels};
    }

    /// The part inside `area`, which is cut to the picture.
    ImageView crop(Rect const& area) const;

 private:
    ImageFormat format_;
    std::byte const* data_ = nullptr;
    std::size_t row_stride_ = 0;  ///< bytes
};

class Image {
 public:
    Image() = default;
    /// All samples zero. Throws ErrorKind::input where the format is impossible (size, channels, alpha).
    explicit Image(ImageFormat const& format);
    /// A copy of what the view shows.
    explicit Image(ImageView const& view);

    ImageFormat const& format() const { return format_; }
    int width() const { return format_.width; }
    int height() const { return format_.height; }
    int channels() const { return format_.channels; }
    Size size() const { return format_.size(); }
    bool empty() const { return bytes_.empty(); }

    ImageView view() const { return {format_, bytes_.data(), format_.row_bytes()}; }
    operator ImageView() const { return view(); }  // NOLINT: an image is usable wherever a view is

    /// Samples of row y, width x channels of them.
    template <typename T>
    std::span<T> row(int y) {
        check_row_access(format_, pixel_type_of<T>(), y);
        auto* first = reinterpret_cast<T*>(bytes_.data() + static_cast<std::size_t>(y) * format_.row_bytes());
        return {first, static_cast<std::size_t>(format_.width) * format_.channels};
    }
    template <typename T>
    std::span<T const> row(int y) const {
        return view().row<T>(y);
    }

    std::span<std::byte> bytes() { return bytes_; }
    std::span<std::byte const> bytes() const { return bytes_; }

    /// Same format and same bytes.
    bool operator==(Image const&) const = default;

 private:
    ImageFormat format_;
    std::vector<std::byte> bytes_;
};

/// The picture in another sample type and colour space; rounds to nearest, cuts to 0..1 for integer types. Alpha stays
/// as it is. raw converts to nothing but itself.
Image convert(ImageView const& image, PixelType type, ColorSpace space);
Image convert(ImageView const& image, PixelType type);

/// The picture with `channels` channels: grey to RGB repeats, RGB to grey takes luminance (Rec. 709, in the space the
/// picture is in), a new alpha is opaque, a lost alpha is dropped without compositing.
Image with_channels(ImageView const& image, int channels);

/// Multiplies or divides the colour by alpha. Where alpha is 0, straight colour becomes 0.
Image with_alpha(ImageView const& image, Alpha alpha);

/// `front` (any alpha) over a plain background given in the picture's own colour space, as a picture without alpha.
Image flatten(ImageView const& front, std::span<float const> background);

}  // namespace daub
