#include "engine/scene/palette.h"

#include "engine/core/error.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace daub {
namespace {

using Rgb = std::array<std::uint8_t, 3>;
using Tone = std::array<float, 3>;

/// Colours that agree in their upper 5 bits, as their mean.
struct Cell {
    Tone mean{};
    float count = 0;
};

struct Box {
    std::vector<Cell> cells;
    std::array<double, 3> error{};  ///< squared, of each channel
    Tone mean{};

    double total() const { return error[0] + error[1] + error[2]; }
};

Tone tone_of(Rgb const& color) {
    return {static_cast<float>(color[0]), static_cast<float>(color[1]), static_cast<float>(color[2])};
}

float distance(Tone const& a, Tone const& b) {
    float sum = 0;
    for (std::size_t c = 0; c < 3; ++c) sum += (a[c] - b[c]) * (a[c] - b[c]);
    return sum;
}

std::vector<Cell> cells_of(ImageView const& picture) {
    constexpr int bits = 5;
    std::vector<std::array<double, 4>> sums(std::size_t{1} << (3 * bits));
    for (int y = 0; y < picture.height(); ++y) {
        auto const row = picture.row<std::uint8_t>(y);
        for (std::size_t at = 0; at < row.size(); at += 3) {
            std::size_t place = 0;
            for (std::size_t c = 0; c < 3; ++c) place = place << bits | row[at + c] >> (8 - bits);
            for (std::size_t c = 0; c < 3; ++c) sums[place][c] += row[at + c];
            sums[place][3] += 1;
        }
    }
    std::vector<Cell> cells;
    for (auto const& sum : sums) {
        if (sum[3] == 0) continue;
        Cell& cell = cells.emplace_back(Cell{.count = static_cast<float>(sum[3])});
        for (std::size_t c = 0; c < 3; ++c) cell.mean[c] = static_cast<float>(sum[c] / sum[3]);
    }
    return cells;
}

Box box_of(std::vector<Cell> cells) {
    Box box{.cells = std::move(cells)};
    for (std::size_t c = 0; c < 3; ++c) {
        double count = 0, sum = 0, squares = 0;
        for (Cell const& cell : box.cells) {
            count += cell.count, sum += double{cell.count} * cell.mean[c];
            squares += double{cell.count} * cell.mean[c] * cell.mean[c];
        }
        box.mean[c] = static_cast<float>(sum / count);
        box.error[c] = std::max(0.0, squares - sum * sum / count);
    }
    return box;
}

/// At the mean of the channel that differs most; both halves have cells where its error is not 0.
std::pair<Box, Box> split(Box const& box) {
    auto const channel = static_cast<std::size_t>(std::ranges::max_element(box.error) - box.error.begin());
    std::vector<Cell> low, high;
    for (Cell const& cell : box.cells) (cell.mean[channel] <= box.mean[channel] ? low : high).push_back(cell);
    return {box_of(std::move(low)), box_of(std::move(high))};
}

std::size_t nearest(std::vector<Tone> const& colors, Tone const& to) {
    std::size_t best = 0;
    float least = distance(colors[0], to);
    for (std::size_t i = 1; i < colors.size(); ++i)
        if (float const one = distance(colors[i], to); one < least) least = one, best = i;
    return best;
}

/// Lloyd's step: each colour to the mean of the cells that it is nearest to.
void move_to_means(std::vector<Tone>& colors, std::vector<Cell> const& cells) {
    std::vector<std::array<double, 4>> sums(colors.size());
    for (Cell const& cell : cells) {
        auto& sum = sums[nearest(colors, cell.mean)];
        for (std::size_t c = 0; c < 3; ++c) sum[c] += double{cell.count} * cell.mean[c];
        sum[3] += cell.count;
    }
    for (std::size_t i = 0; i < colors.size(); ++i)
        for (std::size_t c = 0; c < 3 && sums[i][3] > 0; ++c)
            colors[i][c] = static_cast<float>(sums[i][c] / sums[i][3]);
}

std::vector<Rgb> chosen_colors(ImageView const& picture, int number) {
    std::vector<Cell> const cells = cells_of(picture);
    std::vector<Box> boxes{box_of(cells)};
    constexpr double no_error = 1e-3;
    while (boxes.size() < static_cast<std::size_t>(number)) {
        auto const worst = std::ranges::max_element(boxes, {}, &Box::total);
        if (worst->total() < no_error * worst->cells.size() || worst->cells.size() < 2) break;
        auto [low, high] = split(*worst);
        if (low.cells.empty() || high.cells.empty()) break;
        *worst = std::move(low);
        boxes.push_back(std::move(high));
    }
    std::vector<Tone> points;
    for (Box const& box : boxes) points.push_back(box.mean);
    constexpr int rounds = 3;
    for (int i = 0; i < rounds; ++i) move_to_means(points, cells);
    std::vector<Rgb> colors;
    for (Tone const& point : points) {
        Rgb& color = colors.emplace_back();
        for (std::size_t c = 0; c < 3; ++c) color[c] = static_cast<std::uint8_t>(point[c] + 0.5F);
    }
    return colors;
}

std::vector<std::uint8_t> indices_of(ImageView const& picture, std::vector<Rgb> const& colors) {
    std::vector<Tone> tones;
    for (Rgb const& color : colors) tones.push_back(tone_of(color));
    std::vector<std::uint8_t> indices;
    Rgb last{};
    auto index = static_cast<std::uint8_t>(nearest(tones, tone_of(last)));
    for (int y = 0; y < picture.height(); ++y) {
        auto const row = picture.row<std::uint8_t>(y);
        for (std::size_t at = 0; at < row.size(); at += 3) {
            Rgb const pixel{row[at], row[at + 1], row[at + 2]};
            if (pixel != last) last = pixel, index = static_cast<std::uint8_t>(nearest(tones, tone_of(pixel)));
            indices.push_back(index);
        }
    }
    return indices;
}

/// The colours themselves where there are no more; else nothing.
std::vector<Rgb> few_colors(ImageView const& picture, int number) {
    std::map<Rgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        auto const row = picture.row<std::uint8_t>(y);
        for (std::size_t at = 0; at < row.size(); at += 3) {
            ++counts[{row[at], row[at + 1], row[at + 2]}];
            if (counts.size() > static_cast<std::size_t>(number)) return {};
        }
    }
    std::vector<Rgb> colors;
    for (auto const& [color, count] : counts) colors.push_back(color);
    return colors;
}

void most_used_first(PalettePicture& picture) {
    std::vector<int> uses(picture.colors.size());
    for (std::uint8_t const index : picture.indices) ++uses[index];
    std::vector<std::uint8_t> order(picture.colors.size()), place(picture.colors.size());
    std::iota(order.begin(), order.end(), std::uint8_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::uint8_t i) { return uses[i]; });
    std::vector<Rgb> colors;
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = static_cast<std::uint8_t>(i);
        if (uses[order[i]] > 0) colors.push_back(picture.colors[order[i]]);
    }
    picture.colors = std::move(colors);
    for (std::uint8_t& index : picture.indices) index = place[index];
}

}  // namespace

PalettePicture with_palette(ImageView const& picture, int colors) {
    bool const fits = picture.channels() == 3 && picture.format().type == PixelType::u8 && colors > 1 &&
                      colors <= most_palette_colors && picture.width() > 0;
    if (!fits) fail(ErrorKind::internal, "only pictures of 8 bits and three channels get a palette");
    PalettePicture out{.size = picture.format().size(), .colors = few_colors(picture, colors), .indices = {}};
    if (out.colors.empty()) out.colors = chosen_colors(picture, colors);
    out.indices = indices_of(picture, out.colors);
    most_used_first(out);
    return out;
}

}  // namespace daub
