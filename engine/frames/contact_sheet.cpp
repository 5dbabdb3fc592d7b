#include "engine/frames/contact_sheet.h"

#include "engine/scene/image_file.h"
#include "engine/scene/resample.h"

#include <algorithm>
#include <array>
#include <vector>

namespace daub {
namespace {

constexpr std::uint8_t paper = 255;
constexpr std::array behind{0.5F, 0.5F, 0.5F};

Image shown(std::filesystem::path const& file, int cell) {
    Image picture = read_image(file);
    bool const raw = picture.format().color_space == ColorSpace::raw;
    picture = raw ? convert(picture, PixelType::f32) : convert(picture, PixelType::f32, ColorSpace::srgb);
    if (picture.channels() <= 2) picture = with_channels(picture, picture.channels() + 2);
    Image const opaque = flatten(picture, behind);
    return convert(resize(opaque, fitted(opaque.size(), cell)), PixelType::u8);
}

void paste(Image const& part, int x, int y, Image& onto) {
    for (int row = 0; row < part.height(); ++row)
        std::ranges::copy(part.row<std::uint8_t>(row),
                          onto.row<std::uint8_t>(y + row).begin() + std::ptrdiff_t{x} * onto.channels());
}

}  // namespace

Image contact_sheet(std::span<std::filesystem::path const> files, ContactSheetOptions const& options) {
    std::size_t const number = std::min(files.size(), static_cast<std::size_t>(options.most));
    std::vector<Image> pictures;
    for (std::size_t i = 0; i < number; ++i)
        pictures.push_back(shown(files[i * (files.size() - 1) / std::max<std::size_t>(number - 1, 1)], options.cell));
    int const columns = std::min(options.columns, static_cast<int>(number));
    int const rows = (static_cast<int>(number) + columns - 1) / columns;
    int const width = std::ranges::max_element(pictures, {}, &Image::width)->width();
    int const height = std::ranges::max_element(pictures, {}, &Image::height)->height();
    Image sheet({.width = columns * (width + options.gap) - options.gap,
                 .height = rows * (height + options.gap) - options.gap});
    std::ranges::fill(sheet.bytes(), std::byte{paper});
    for (int i = 0; i < static_cast<int>(number); ++i)
        paste(pictures[static_cast<std::size_t>(i)], i % columns * (width + options.gap),
              i / columns * (height + options.gap), sheet);
    return sheet;
}

}  // namespace daub
