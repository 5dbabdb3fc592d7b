#include "engine/scene/resample.h"

#include "engine/core/error.h"
#include "engine/scene/grid_weights.h"
#include "engine/scene/image_rows.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace daub {
namespace {

std::vector<GridWeights> picture_weights(int from, int to) {
    return to < from ? area_weights(from, to) : cubic_weights(from, to);
}

/// in: from.width x channels values of one row. out: as many pixels as there are cells.
void resample_row(std::span<float const> in, int channels, std::vector<GridWeights> const& cells,
                  std::span<float> out) {
    for (std::size_t x = 0; x < cells.size(); ++x) {
        auto const& [first, weights] = cells[x];
        for (int c = 0; c < channels; ++c) {
            double sum = 0;
            for (std::size_t k = 0; k < weights.size(); ++k) sum += weights[k] * in[(first + k) * channels + c];
            out[x * channels + c] = static_cast<float>(sum);
        }
    }
}

/// The picture as premultiplied (or alpha-free) floats, in linear light if wished.
Image ready_to_resample(ImageView const& image, bool linear_light) {
    ImageFormat const& from = image.format();
    bool const linear = linear_light && from.color_space == ColorSpace::srgb;
    Image floats = convert(image, PixelType::f32, linear ? ColorSpace::linear_srgb : from.color_space);
    return from.alpha == Alpha::straight ? with_alpha(floats, Alpha::premultiplied) : floats;
}

}  // namespace

Image resize(ImageView const& image, Size size, bool linear_light) {
    ImageFormat const& from = image.format();
    if (from.size() == size) return Image(image);
    Image const source = ready_to_resample(image, linear_light);

    ImageFormat format = source.format();
    format.width = size.width;
    format.height = size.height;
    Image out(format);
    auto const columns = picture_weights(from.width, size.width), rows = picture_weights(from.height, size.height);
    std::size_t const row_values = static_cast<std::size_t>(size.width) * from.channels;

    // Rows of the source at the new width; consecutive output rows share most of what they need.
    std::vector<std::vector<float>> narrowed(from.height);
    std::vector<double> sum(row_values);
    for (int y = 0, done = 0; y < size.height; ++y) {
        auto const& [first, weights] = rows[y];
        for (; done < first; ++done) narrowed[done] = {};
        std::ranges::fill(sum, 0.0);
        for (std::size_t k = 0; k < weights.size(); ++k) {
            auto& row = narrowed[first + k];
            if (row.empty()) {
                row.resize(row_values);
                resample_row(source.row<float>(first + static_cast<int>(k)), from.channels, columns, row);
            }
            for (std::size_t i = 0; i < row_values; ++i) sum[i] += weights[k] * row[i];
        }
        std::ranges::transform(sum, out.row<float>(y).begin(), [](double v) { return static_cast<float>(v); });
    }
    if (from.alpha == Alpha::straight) out = with_alpha(out, Alpha::straight);
    return convert(out, from.type, from.color_space);
}

Size fitted(Size size, int limit) {
    int const longest = std::max(size.width, size.height);
    if (longest <= limit || longest == 0) return size;
    auto const side = [&](int s) {
        return std::max(1, static_cast<int>(std::lround(static_cast<double>(s) * limit / longest)));
    };
    return {side(size.width), side(size.height)};
}

Mask resize(Mask const& mask, Size size) {
    if (mask.size() == size) return mask;
    bool const shrinks = size.width <= mask.width() && size.height <= mask.height();
    Mask out(size);
    if (shrinks) {
        Plane const coverage = coverage_on_grid(mask, size);
        std::ranges::transform(coverage.values, out.pixels().begin(),
                               [](float v) { return static_cast<std::uint8_t>(v * 255 + 0.5F); });
        return out;
    }
    ImageFormat const format{
        .width = mask.width(), .height = mask.height(), .channels = 1, .color_space = ColorSpace::raw};
    ImageView const view(format, std::as_bytes(mask.pixels()).data(), static_cast<std::size_t>(mask.width()));
    Image const grown = resize(view, size);
    std::ranges::copy(std::span(reinterpret_cast<std::uint8_t const*>(grown.bytes().data()), grown.bytes().size()),
                      out.pixels().begin());
    return out;
}

}  // namespace daub
