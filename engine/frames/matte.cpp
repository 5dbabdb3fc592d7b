#include "engine/frames/matte.h"

#include "engine/core/error.h"
#include "engine/scene/image_file.h"
#include "engine/scene/image_rows.h"
#include "engine/scene/named_values.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daub {
namespace {

constexpr std::array channel_names{
    NamedValue{MatteChannel::automatic, std::string_view("auto")},
    NamedValue{MatteChannel::alpha, std::string_view("alpha")},
    NamedValue{MatteChannel::luminance, std::string_view("luminance")},
};

/// fmax gives the number where one side is NaN.
float cut(float value) { return std::min(std::fmax(value, 0.0F), 1.0F); }

bool is_opaque(ImageView const& image) {
    std::vector<float> row(static_cast<std::size_t>(image.width()) * image.channels());
    for (int y = 0; y < image.height(); ++y) {
        read_row(image, y, row);
        for (std::size_t at = image.channels() - 1; at < row.size(); at += image.channels())
            if (!(row[at] >= 1)) return false;
    }
    return true;
}

/// Rec. 709, as with_channels(): one weight for each channel of the picture.
std::vector<float> weights(ImageFormat const& format, bool takes_alpha) {
    std::vector<float> result(format.channels, 0.0F);
    if (takes_alpha)
        result.back() = 1;
    else if (format.channels <= 2)
        result[0] = 1;
    else
        std::ranges::copy(std::array{0.2126F, 0.7152F, 0.0722F}, result.begin());
    return result;
}

/// What a file takes of a float plane without losing more than its kind must.
Image matte_picture(Plane const& matte) {
    Image image({.width = matte.size.width,
                 .height = matte.size.height,
                 .channels = 1,
                 .type = PixelType::f32,
                 .color_space = ColorSpace::raw});
    for (int y = 0; y < image.height(); ++y)
        std::ranges::copy_n(matte.values.begin() + std::ptrdiff_t{y} * image.width(), image.width(),
                            image.row<float>(y).begin());
    return image;
}

}  // namespace

std::string_view to_name(MatteChannel channel) { return name_in(channel_names, channel); }
std::optional<MatteChannel> matte_channel_from_name(std::string_view name) { return value_in(channel_names, name); }

Plane matte_from_image(ImageView const& image, MatteChannel channel) {
    bool const has_alpha = image.format().alpha != Alpha::none;
    if (channel == MatteChannel::alpha && !has_alpha)
        fail(ErrorKind::input, "This picture has no alpha to take as a matte. Use its luminance.");
    bool const takes_alpha =
        channel == MatteChannel::alpha || (channel == MatteChannel::automatic && has_alpha && !is_opaque(image));
    std::vector<float> const weight = weights(image.format(), takes_alpha);
    Plane matte{.size = image.format().size(), .values = {}};
    matte.values.reserve(static_cast<std::size_t>(matte.size.area()));
    std::vector<float> row(static_cast<std::size_t>(image.width()) * image.channels());
    for (int y = 0; y < image.height(); ++y) {
        read_row(image, y, row);
        for (std::size_t at = 0; at < row.size(); at += weight.size()) {
            float value = 0;
            for (std::size_t c = 0; c < weight.size(); ++c)
                if (weight[c] != 0) value += weight[c] * row[at + c];
            matte.values.push_back(cut(value));
        }
    }
    return matte;
}

Plane read_matte(std::filesystem::path const& path, MatteChannel channel) {
    Image const image = read_image(path);
    if (channel == MatteChannel::alpha && image.format().alpha == Alpha::none)
        fail(ErrorKind::input, "{} has no alpha to take as a matte. Use its luminance.", path.string());
    return matte_from_image(image, channel);
}

void write_matte(std::filesystem::path const& path, Plane const& matte) {
    bool const floats = format_for(path) == FileFormat::exr;
    Image const picture = matte_picture(matte);
    write_image(path, floats ? picture : convert(picture, PixelType::u16));
}

Mask mask_of(Plane const& matte) {
    Mask mask(matte.size);
    std::ranges::transform(matte.values, mask.pixels().begin(),
                           [](float v) { return static_cast<std::uint8_t>(cut(v) * 255 + 0.5F); });
    return mask;
}

Plane matte_of(Mask const& mask) {
    Plane matte{.size = mask.size(), .values = {}};
    for (std::uint8_t const v : mask.pixels()) matte.values.push_back(static_cast<float>(v) / 255);
    return matte;
}

Plane united(std::span<Plane const> mattes, MatteUnion how) {
    Plane all = mattes[0];
    for (Plane const& matte : mattes.subspan(1)) {
        if (matte.size != all.size)
            fail(ErrorKind::input, "Mattes of {} x {} and {} x {} pixels cannot be joined.", all.size.width,
                 all.size.height, matte.size.width, matte.size.height);
        std::ranges::transform(all.values, matte.values, all.values.begin(), [how](float a, float b) {
            return how == MatteUnion::largest ? std::max(a, b)
                   : how == MatteUnion::sum   ? std::min(a + b, 1.0F)
                                              : a + b - a * b;
        });
    }
    return all;
}

}  // namespace daub
