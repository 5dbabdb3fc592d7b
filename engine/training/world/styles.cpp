#include "engine/training/world/styles.h"

#include "engine/core/error.h"
#include "engine/training/world/image_filters.h"
#include "engine/training/world/vocabulary.h"

#include <ATen/ATen.h>

#include <cmath>

namespace daub {
namespace {

using at::Tensor;

/// What all styles work with.
class Canvas {
 public:
    Canvas(StyleInput const& input, NoiseTexture const& noise) : input_(input), noise_(noise) {}

    Tensor const& rgb() const { return input_.rgb; }
    Tensor const& things() const { return input_.things; }
    double pixels(double units) const { return units * input_.at.pixels_per_unit; }
    int64_t whole_pixels(double units) const { return std::max<int64_t>(1, std::lround(pixels(units))); }
    Tensor x() const { return (input_.at.x + input_.variation).expand({rgb().size(0), rgb().size(2), rgb().size(3)}); }
    Tensor y() const { return (input_.at.y + input_.variation * 0.37).expand_as(x()); }

    /// Cloudy noise [N,1,H,W], mean 0.5, of so many cells per scene unit.
    Tensor cloudy(double across, double along) const { return noise_.cloudy(x() * across, y() * along).unsqueeze(1); }
    Tensor cloudy(double frequency) const { return cloudy(frequency, frequency); }
    /// Like cloudy, along lines at 45 degrees.
    Tensor diagonal(double across, double along) const {
        return noise_.cloudy((x() + y()) * (across * 0.7071), (x() - y()) * (along * 0.7071)).unsqueeze(1);
    }
    /// Two channels of smooth noise around zero, [N,2,H,W].
    Tensor drift(double frequency) const { return noise_.smooth(x() * frequency, y() * frequency) - 0.5; }
    /// Grain of the material, finer with the resolution: about two and a half pixels wide.
    Tensor grain() const { return cloudy(std::min(input_.at.pixels_per_unit / 2.5, 160.0)); }

    Tensor blur(Tensor const& picture, double units) const { return blurred(picture, std::max(pixels(units), 0.35)); }
    /// Edges as lines `units` wide, 0..1; all channels of the picture count.
    Tensor edges(Tensor const& picture, double units, double gain) const {
        double const sigma = std::max(pixels(units), 0.45);
        Tensor const length = gradient_length(blurred(picture, sigma)).amax(1, true) * sigma;
        return (length * gain).clamp(0, 1);
    }
    /// The picture seen through uneven glass: each pixel moved by so many scene units.
    Tensor displaced(Tensor const& picture, Tensor const& offset) const {
        double const h = double(picture.size(2)), w = double(picture.size(3));
        auto const axis = [&](double size, at::IntArrayRef shape) {
            return (at::arange(int64_t(size), picture.options()) * (2 / size) + (1 / size - 1)).view(shape);
        };
        Tensor const u = axis(w, {1, 1, -1}) + offset.select(1, 0) * (2 * input_.at.pixels_per_unit / w);
        Tensor const v = axis(h, {1, -1, 1}) + offset.select(1, 1) * (2 * input_.at.pixels_per_unit / h);
        Tensor const grid = at::stack({u, v}, -1);
        return at::grid_sampler_2d(picture, grid, /*bilinear*/ 0, /*border*/ 1, false);
    }
    Tensor colour(float r, float g, float b) const {
        return at::tensor({r, g, b}).view({1, 3, 1, 1}).to(rgb().device());
    }
    NoiseTexture const& noise() const { return noise_; }
    StyleInput const& input() const { return input_; }

 private:
    StyleInput const& input_;
    NoiseTexture const& noise_;
};

/// Flat washes with darker borders where pigment gathers, uneven density, white paper shining through.
Tensor watercolour(Canvas const& c) {
    Tensor const wobbly = c.displaced(c.rgb(), c.drift(9) * 0.05);
    Tensor const wash = at::lerp(kuwahara(wobbly, c.whole_pixels(0.02)), wobbly, 0.25);
    Tensor const light = brightness(wash);
    Tensor const border = ((c.blur(light, 0.022) - c.blur(light, 0.007)).clamp_min(0) * 2.2).clamp_max(0.5);
    Tensor const density = 0.62 + 0.75 * (c.cloudy(4) - 0.45) + 0.15 * (c.grain() - 0.5);
    Tensor const pigment = (1 - saturated(wash, 1.1)) * density.clamp(0.25, 1.0);
    Tensor const paper = 0.985 - 0.06 * (c.grain() - 0.5);
    return paper * (1 - pigment) * (1 - border);
}

/// Short strokes of thick paint that catch the light, strong colours.
Tensor oil_paint(Canvas const& c) {
    Tensor const strokes = c.displaced(c.rgb(), c.drift(20) * 0.045);
    Tensor const flat = saturated(kuwahara(strokes, c.whole_pixels(0.018)), 1.35);
    Tensor const bristles = c.diagonal(11, 46) - 0.5;
    Tensor const relief = bristles - c.displaced(bristles, at::full_like(c.drift(1), 0.008));
    return flat * (0.98 + 0.32 * bristles) + 0.24 * relief;
}

Tensor hatching(Canvas const& c, double frequency, double slope) {
    Tensor const phase = (c.x() + c.y() * slope) * (frequency / std::hypot(1.0, slope));
    Tensor const wave = (at::frac(phase + 256) - 0.5).abs() * 2;
    return wave.unsqueeze(1);
}

/// Grey lines and hatching on white paper: darker tones are hatched more densely, in two directions.
Tensor pencil(Canvas const& c) {
    Tensor const tone = c.blur(brightness(c.rgb()), 0.008);
    double const lines = std::min(46.0, c.input().at.pixels_per_unit / 3.2);
    Tensor const uneven = 0.25 * (c.grain() - 0.5);
    Tensor const first = smooth_step(hatching(c, lines, 1.0) + uneven, 0.25, 0.75);
    Tensor const second = smooth_step(hatching(c, lines, -0.8) + uneven, 0.25, 0.75);
    Tensor const dark = (0.92 - tone).clamp(0, 1), darker = (0.50 - tone).clamp(0, 1) * 2;
    Tensor const outline = c.edges(c.rgb(), 0.007, 7.0);
    Tensor const graphite = at::maximum(dark * 0.5 * first + 0.36 * dark, darker * 0.6 * second + 0.2 * darker);
    Tensor const ink = at::maximum(graphite, outline * (0.8 + uneven));
    return (0.97 - 0.78 * ink.clamp(0, 1) + 0.05 * (c.grain() - 0.5)).expand({-1, 3, -1, -1});
}

/// Broad black strokes on rough greyish paper, strong contrast, smudged.
Tensor charcoal(Canvas const& c) {
    Tensor const smudged = c.blur(c.displaced(brightness(c.rgb()), c.drift(14) * 0.05), 0.012);
    Tensor const rough = c.grain() * 0.6 + c.diagonal(9, 30) * 0.4;
    Tensor const tone = smooth_step(smudged + 0.3 * (rough - 0.5), 0.15, 0.85);
    Tensor const outline = c.edges(c.rgb(), 0.014, 5.0) * (0.75 + 0.6 * (rough - 0.4)).clamp(0, 1);
    Tensor const light = 0.14 + 0.70 * tone;
    return c.colour(1.0f, 0.98f, 0.94f) * (light * (1 - 0.92 * outline));
}

/// Squares of one of few colours: 32 to a scene unit, aligned with the picture.
Tensor pixel_art(Canvas const& c) {
    int64_t const block = c.whole_pixels(1.0 / 32);
    auto const& at = c.input().at;
    // Index of the middle pixel of a pixel's own square, in the window; squares count from the picture's corner.
    auto const middle = [&](Tensor const& axis, int64_t size) {
        Tensor const pixel = at::round(axis.flatten(1) * at.pixels_per_unit - 0.5).to(at::kLong);
        Tensor const square = at::div(pixel, block, "floor") * block + block / 2;
        Tensor const own = at::arange(size, pixel.options()).unsqueeze(0);
        return (own + square - pixel).clamp(0, size - 1);
    };
    int64_t const n = c.rgb().size(0), h = c.rgb().size(2), w = c.rgb().size(3);
    Tensor const wide = at::replication_pad2d(c.rgb(), {block / 2, (block - 1) / 2, block / 2, (block - 1) / 2});
    Tensor const mean = at::avg_pool2d(at::avg_pool2d(wide, {1, block}, {1, 1}), {block, 1}, {1, 1});
    Tensor const rows = middle(at.y, h).expand({n, h}).view({n, 1, h, 1}).expand({n, 3, h, w});
    Tensor const columns = middle(at.x, w).expand({n, w}).view({n, 1, 1, w}).expand({n, 3, h, w});
    Tensor const squares = mean.gather(2, rows).gather(3, columns);
    constexpr double shades = 6;  // steps per channel
    return at::round(saturated(squares, 1.25) * shades) / shades;
}

/// White outlines and a grid on blue.
Tensor blueprint(Canvas const& c) {
    auto const ruled = [&](double per_unit) {
        Tensor const width = at::full({}, 1.0 / c.input().at.pixels_per_unit, c.rgb().options()) * per_unit * 1.1;
        auto const line = [&](Tensor const& t) {
            return (1 - (0.5 - (at::frac(t * per_unit) - 0.5).abs()) / width).clamp(0, 1);
        };
        return at::maximum(line(c.input().at.x), line(c.input().at.y)).unsqueeze(1).expand_as(c.things());
    };
    Tensor const outline = c.edges(c.rgb(), 0.006, 5.0);
    Tensor const fill = brightness(c.rgb()) * 0.18 + 0.10 * c.things() + 0.05 * (c.grain() - 0.5);
    Tensor const white = at::maximum(outline, 0.16 * ruled(8)).clamp(0, 1);
    return at::lerp(c.colour(0.07f, 0.22f, 0.52f) + fill, c.colour(0.92f, 0.96f, 1.0f), white);
}

/// Few flat colours of coloured paper; things are glued on, with a white rim and a shadow.
Tensor paper_cut_out(Canvas const& c) {
    Tensor const flat = saturated(kuwahara(c.rgb(), c.whole_pixels(0.02)), 1.2);
    constexpr double shades = 3;
    Tensor const x = flat * shades, lower = at::floor(x);
    Tensor const steps = (lower + smooth_step(x - lower, 0.42, 0.58)) / shades;
    Tensor const paper = at::lerp(steps, flat, 0.2) * (1 + 0.12 * (c.grain() - 0.5)) * 0.96 + 0.03;
    Tensor const rim = (c.blur(c.things(), 0.010) * 3).clamp(0, 1) * (1 - c.things());
    Tensor const offset = at::full_like(c.drift(1), -0.022);
    Tensor const shadow = c.blur(c.displaced(c.things(), offset), 0.012) * (1 - c.things()) * 0.55;
    return at::lerp(paper * (1 - shadow), c.colour(0.98f, 0.97f, 0.94f), rim * 0.9);
}

/// Pieces of coloured glass of one colour each, with lead between them and along the outlines of things.
Tensor stained_glass(Canvas const& c) {
    constexpr double pieces = 11;  // per unit
    Tensor const u = c.x() * pieces, v = c.y() * pieces;
    Tensor nearest = at::full_like(u, 9), second = nearest, site_x = at::zeros_like(u), site_y = site_x, shade = site_x;
    for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) {
            Tensor const cell_x = at::floor(u) + dx, cell_y = at::floor(v) + dy;
            Tensor const random = c.noise().cell(cell_x + 0.5, cell_y + 0.5);
            Tensor const px = cell_x + 0.15 + 0.7 * random.select(1, 0) - u;
            Tensor const py = cell_y + 0.15 + 0.7 * random.select(1, 1) - v;
            Tensor const distance = at::sqrt(px * px + py * py + 1e-8);
            Tensor const closer = distance < nearest;
            second = at::where(closer, nearest, at::minimum(second, distance));
            nearest = at::minimum(nearest, distance);
            site_x = at::where(closer, px, site_x), site_y = at::where(closer, py, site_y);
            shade = at::where(closer, random.select(1, 2), shade);
        }
    Tensor const offset = at::stack({site_x, site_y}, 1) / pieces;
    Tensor const smooth = kuwahara(c.rgb(), c.whole_pixels(0.018));
    Tensor const glass = at::lerp(c.displaced(c.blur(c.rgb(), 0.01), offset), smooth, 0.65);
    Tensor const bright = saturated(glass, 1.6) * (0.90 + 0.35 * shade.unsqueeze(1)) + 0.04;
    double const sharp = std::max(c.pixels(1 / pieces), 2.0);
    Tensor const joints = (1 - ((second - nearest) - 0.04) * sharp * 0.8).clamp(0, 1).unsqueeze(1);
    Tensor const outline = c.edges(c.things(), 0.012, 5.0);
    Tensor const lead = at::maximum(joints * 0.8, outline * 0.9);
    return at::lerp(bright, c.colour(0.06f, 0.06f, 0.08f), lead.clamp(0, 1));
}

/// Glowing tubes of saturated colours along the edges, darkness between them.
Tensor neon(Canvas const& c) {
    Tensor const blur = c.blur(c.rgb(), 0.012);
    Tensor const vivid = saturated(blur, 2.6);
    Tensor const strongest = vivid.amax(1, true).clamp_min(0.15);
    Tensor const tube_colour = at::lerp(vivid / strongest, c.colour(0.25f, 0.8f, 1.0f), 0.15);
    Tensor const tube = smooth_step(c.edges(c.rgb(), 0.009, 4.5), 0.18, 0.75);
    Tensor const light = tube * tube_colour;
    Tensor const glow = c.blur(light, 0.03);
    Tensor const dark =
        c.rgb() * 0.10 * c.colour(0.8f, 0.7f, 1.3f) + c.colour(0.02f, 0.01f, 0.05f) + vivid * c.things() * 0.14;
    return dark + light * 0.9 + glow * 1.25 + 0.35 * tube * tube;
}

}  // namespace

int64_t style_margin(double pixels_per_unit) { return int64_t(std::ceil(0.09 * pixels_per_unit)) + 2; }

Tensor apply_style(int style, StyleInput const& input, NoiseTexture const& noise) {
    Canvas const canvas(input, noise);
    using Filter = Tensor (*)(Canvas const&);
    // In the order of world_styles().
    static constexpr std::array<Filter, 9> filters{watercolour, oil_paint,     pencil,        charcoal, pixel_art,
                                                   blueprint,   paper_cut_out, stained_glass, neon};
    if (style < 0 || size_t(style) >= filters.size() || filters.size() != world_styles().size())
        fail(ErrorKind::internal, "There is no style {}.", style);
    return filters[size_t(style)](canvas).clamp(0, 1);
}

}  // namespace daub
