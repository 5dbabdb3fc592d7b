#include "engine/scene/mask_image.h"

#include "engine/core/error.h"
#include "engine/scene/image_file.h"

#include <algorithm>
#include <cctype>

namespace daub {
namespace {

bool is_opaque(Image const& alpha_last) {
    int const channels = alpha_last.channels();
    for (int y = 0; y < alpha_last.height(); ++y) {
        auto const row = alpha_last.row<std::uint8_t>(y);
        for (std::size_t at = channels - 1; at < row.size(); at += channels)
            if (row[at] != 255) return false;
    }
    return true;
}

/// Channel `index` of a u8 picture.
Mask channel_of(Image const& image, int index) {
    Mask mask(image.size());
    for (int y = 0; y < image.height(); ++y) {
        auto const row = image.row<std::uint8_t>(y);
        for (int x = 0; x < image.width(); ++x)
            mask.at(x, y) = row[static_cast<std::size_t>(x) * image.channels() + index];
    }
    return mask;
}

}  // namespace

Mask mask_from_image(ImageView const& image, MaskChannel channel) {
    Image const bytes = convert(image, PixelType::u8);
    bool const has_alpha = bytes.format().alpha != Alpha::none;
    if (channel == MaskChannel::alpha && !has_alpha)
        fail(ErrorKind::input, "This picture has no alpha to take as a mask. Use its luminance.");
    bool const takes_alpha =
        channel == MaskChannel::alpha || (channel == MaskChannel::automatic && has_alpha && !is_opaque(bytes));
    if (takes_alpha) return channel_of(bytes, bytes.channels() - 1);
    return channel_of(with_channels(bytes, 1), 0);
}

Image image_from_mask(Mask const& mask) {
    Image image({.width = mask.width(), .height = mask.height(), .channels = 1, .color_space = ColorSpace::raw});
    for (int y = 0; y < mask.height(); ++y) std::ranges::copy(mask.row(y), image.row<std::uint8_t>(y).begin());
    return image;
}

Image colored_mask(Mask const& mask, Color color) {
    Image image({.width = mask.width(), .height = mask.height(), .channels = 4, .alpha = Alpha::straight});
    for (int y = 0; y < mask.height(); ++y) {
        auto const row = image.row<std::uint8_t>(y);
        for (int x = 0; x < mask.width(); ++x) {
            std::uint8_t const pixel[] = {color.red, color.green, color.blue, mask.at(x, y)};
            std::ranges::copy(pixel, row.begin() + static_cast<std::ptrdiff_t>(x) * 4);
        }
    }
    return image;
}

Mask read_mask(std::filesystem::path const& path, MaskChannel channel) {
    return mask_from_image(read_image(path), channel);
}

std::string file_name_for(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::string name;
    for (char const c : text.substr(0, longest)) {
        auto const code = static_cast<unsigned char>(c);
        bool const plain = code < 0x80 && (std::isalnum(code) != 0 || c == '-' || c == '_');
        if (plain)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (name.ends_with('-')) name.pop_back();
    return name.empty() ? "region" : name;
}

std::vector<std::filesystem::path> export_masks(std::span<Region const> regions, std::filesystem::path const& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) fail(ErrorKind::output, "The folder {} cannot be made: {}.", folder.string(), error.message());
    std::vector<std::filesystem::path> paths;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        auto& path = paths.emplace_back();
        if (!regions[i].mask) continue;
        path = folder / fmt::format("{:02}-{}.png", i + 1, file_name_for(regions[i].name));
        write_image(path, image_from_mask(*regions[i].mask));
    }
    return paths;
}

}  // namespace daub
