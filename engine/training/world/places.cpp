#include "engine/training/world/places.h"

#include "engine/training/world/world_random.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

using at::Tensor;

/// Per unit; with more, a texel of coarse noise spans so many pixels that linear interpolation shows.
constexpr double pixels_for_cubics = 300;

/// A material's numbers in one row, and where they are in it.
enum Field : int64_t {
    far_r,
    near_r = 3,
    patch_r = 6,
    line_r = 9,
    patch_amount = 12,
    patch_low,
    patch_high,
    patch_frequency,
    stretch,
    grain,
    grain_frequency,
    line_amount,
    rows,
    columns,
    line_width,
    stagger,
    dash,
    checker,
    spots,
    spot_frequency,
    leaves,
    stars,
    hills,
    offset_u,
    offset_v,
    field_count,
};

Rgb varied(Rgb colour, float vary, WorldRandom& random) {
    float const brightness = random.uniform(-vary, vary);
    for (float& channel : colour)
        channel = std::clamp(channel * (1 + brightness) + random.uniform(-vary, vary) * 0.5f, 0.0f, 1.0f);
    return colour;
}

void pack(Material const& m, WorldRandom& random, float* row) {
    auto const put = [&](Field field, Rgb const& colour) { std::copy(colour.begin(), colour.end(), row + field); };
    put(far_r, varied(m.far, m.vary, random)), put(near_r, varied(m.near, m.vary, random));
    put(patch_r, varied(m.patch, m.vary, random)), put(line_r, varied(m.line, m.vary, random));
    float const scale = random.uniform(0.75f, 1.3f);
    row[patch_amount] = m.patch_amount * random.uniform(0.7f, 1.0f);
    row[patch_low] = m.patch_low, row[patch_high] = m.patch_high;
    row[patch_frequency] = m.patch_frequency * scale, row[stretch] = m.stretch;
    row[grain] = m.grain, row[grain_frequency] = m.grain_frequency;
    row[line_amount] = m.line_amount;
    row[rows] = m.rows * scale, row[columns] = m.columns * scale;
    row[line_width] = m.line_width, row[stagger] = m.stagger, row[dash] = m.dash, row[checker] = m.checker;
    row[spots] = m.spots, row[spot_frequency] = m.spot_frequency, row[leaves] = m.leaves;
    row[stars] = m.stars, row[hills] = m.hills * random.uniform(0.3f, 1.2f);
    row[offset_u] = random.uniform(0, 40), row[offset_v] = random.uniform(0, 40);
}

/// Material coordinates of pixels, [N,H,W] or broadcastable to it, and how many of them a pixel spans.
struct Surface {
    Tensor s, t;
    Tensor span_s, span_t;
    Tensor gradient;  // 0 at the far end .. 1 at the near end
    double pixels_per_unit = 64;
};

class MaterialPainter {
 public:
    MaterialPainter(Tensor const& numbers, Surface const& surface, NoiseTexture const& noise)
        : numbers_(numbers), surface_(surface), noise_(noise) {}

    /// [N,3,H,W].
    Tensor paint() const {
        Tensor rgb = at::lerp(colour(far_r), colour(near_r), surface_.gradient.unsqueeze(1));
        rgb = at::lerp(rgb, colour(patch_r), patches().unsqueeze(1));
        return rgb * (1 + grains()).unsqueeze(1);
    }

    /// Adds lines and checks to rgb [N,3,H,W].
    Tensor add_lines(Tensor const& rgb) const { return at::lerp(rgb, colour(line_r), line_cover().unsqueeze(1)); }

    /// Adds flowers to rgb.
    Tensor add_spots(Tensor const& rgb) const {
        Tensor const u = surface_.s * number(spot_frequency) + number(offset_u);
        Tensor const v = surface_.t * number(spot_frequency) + number(offset_v);
        Tensor const random = noise_.cell(u, v);
        Tensor const radius = 0.22 + 0.10 * random.select(1, 0);
        Tensor const dx = at::frac(u) - 0.5 - (random.select(1, 1) - 0.5) * 0.36;
        Tensor const dy = at::frac(v) - 0.5 - (random.select(1, 2) - 0.5) * 0.36;
        Tensor const soft = (surface_.span_t * number(spot_frequency)).clamp_min(0.02);
        Tensor const inside = ((radius - at::sqrt(dx * dx + dy * dy + 1e-8)) / soft + 0.5).clamp(0, 1);
        Tensor const there = (random.select(1, 0) < number(spots)).to(at::kFloat);
        // Far away, where a flower is smaller than a pixel, only a part of its colour is left.
        Tensor const kind = (random.select(1, 3) * 0.999 + number(leaves)).unsqueeze(1) * 4;
        Tensor const flower = spot_colours(kind, rgb.options());
        return at::lerp(rgb, flower, (inside * there * (1 - 0.5 * soft.clamp_max(1))).unsqueeze(1));
    }

 private:
    Tensor number(Field field) const { return numbers_.select(1, field).view({-1, 1, 1}); }
    Tensor colour(Field field) const { return numbers_.narrow(1, field, 3).view({-1, 3, 1, 1}); }

    /// 1 where a pattern of so many cells per material unit can be seen, falling to 0 where pixels are coarser.
    Tensor visibility(Tensor const& frequency) const {
        Tensor const cells_per_pixel = frequency * at::maximum(surface_.span_s, surface_.span_t);
        return ((0.75 - cells_per_pixel) * 3).clamp(0, 1);
    }

    Tensor patches() const {
        Tensor const frequency = number(patch_frequency);
        Tensor const u = surface_.s * (frequency * number(stretch)) + number(offset_u);
        Tensor const v = surface_.t * frequency + number(offset_v);
        Tensor const seen =
            (noise_.cloudy(u, v, surface_.pixels_per_unit > pixels_for_cubics) - 0.5) * visibility(frequency) + 0.5;
        Tensor const x = ((seen - number(patch_low)) / (number(patch_high) - number(patch_low))).clamp(0, 1);
        return x * x * (3 - 2 * x) * number(patch_amount);
    }

    Tensor grains() const {
        Tensor const frequency = number(grain_frequency);
        Tensor const u = surface_.s * frequency, v = surface_.t * frequency;
        Tensor sum = (noise_.smooth(u, v).select(1, 0) - 0.5) * visibility(frequency);
        constexpr double pixels_for_finer_grain = 90;  // per unit; with fewer, visibility() is zero for all materials
        if (surface_.pixels_per_unit > pixels_for_finer_grain)
            sum = sum + (noise_.cloudy(u * 5, v * 5) - 0.5) * visibility(frequency * 5) * 0.6;
        return sum * (number(grain) * 2.5);
    }

    /// Cover of lines at the whole numbers of `along`; a pixel spans `span` of it.
    Tensor line(Tensor const& along, Tensor const& span) const {
        Tensor const from_line = 0.5 - (at::frac(along + 64) - 0.5).abs();
        Tensor const width = number(line_width) * 0.5;
        Tensor const soft = span.clamp_min(1e-4);
        Tensor const sharp = ((width - from_line) / soft + 0.5).clamp(0, 1);
        // Where lines are closer than pixels, their mean is left.
        return at::lerp(sharp, (2 * width).expand_as(sharp), ((soft - 0.5) * 2).clamp(0, 1));
    }

    Tensor line_cover() const {
        Tensor const r = surface_.t * number(rows), span_r = surface_.span_t * number(rows);
        Tensor const odd = at::remainder(at::floor(r), 2);
        Tensor const c = surface_.s * number(columns) + odd * number(stagger);
        Tensor const span_c = surface_.span_s * number(columns);
        Tensor const row_lines = line(r, span_r) * (number(rows) > 0) * (number(checker) == 0);
        Tensor const dashes =
            at::where(number(dash) > 0, (at::frac(surface_.t * number(dash) + 64) < 0.5).to(at::kFloat),
                      at::ones({}, r.options()));
        Tensor const column_lines = line(c, span_c) * (number(columns) > 0) * (number(checker) == 0) * dashes;
        Tensor const lines = at::maximum(row_lines, column_lines) * number(line_amount);
        auto const wave = [](Tensor const& x, Tensor const& span) {
            return (((at::remainder(x + 64, 2) - 1).abs() - 0.5) / span.clamp_min(0.01)).clamp(-0.5, 0.5);
        };
        Tensor const checks = 0.5 + 2 * wave(r, span_r) * wave(c, span_c);
        return at::maximum(lines.expand_as(checks), checks * number(checker));
    }

    static Tensor spot_colours(Tensor const& kind, at::TensorOptions const& options) {
        static constexpr std::array<Rgb, 8> petals{{{0.93f, 0.25f, 0.30f},
                                                    {0.99f, 0.86f, 0.25f},
                                                    {0.97f, 0.96f, 0.98f},
                                                    {0.72f, 0.42f, 0.88f},
                                                    {0.86f, 0.45f, 0.12f},
                                                    {0.72f, 0.28f, 0.10f},
                                                    {0.90f, 0.66f, 0.20f},
                                                    {0.55f, 0.36f, 0.16f}}};
        Tensor out = at::zeros({1, 3, 1, 1}, options);
        for (size_t i = 0; i < petals.size(); ++i) {
            Tensor const colour = at::tensor(at::ArrayRef<float>(petals[i])).to(options.device()).view({1, 3, 1, 1});
            out = at::where(kind >= double(i), colour, out);
        }
        return out;
    }

    Tensor const& numbers_;
    Surface const& surface_;
    NoiseTexture const& noise_;
};

Tensor numbers_on(std::vector<float> const& rows_of_numbers, int64_t width, at::Device device) {
    return at::tensor(at::ArrayRef<float>(rows_of_numbers)).view({-1, width}).to(device);
}

Tensor indices_on(std::vector<int64_t> const& indices, at::Device device) {
    return at::tensor(at::ArrayRef<int64_t>(indices)).to(device);
}

/// Rows of the batch that have a feature, so that its work is done for those only.
template <typename Has>
std::vector<int64_t> scenes_with(std::span<Scene const> scenes, Has const& has) {
    std::vector<int64_t> rows_with;
    for (size_t i = 0; i < scenes.size(); ++i)
        if (has(scenes[i])) rows_with.push_back(int64_t(i));
    return rows_with;
}

Tensor rows_of(Tensor const& values, Tensor const& index, int64_t count) {
    return values.size(0) == count ? values.index_select(0, index) : values;
}

Surface rows_of(Surface const& surface, Tensor const& index, int64_t count) {
    return {rows_of(surface.s, index, count),        rows_of(surface.t, index, count),
            rows_of(surface.span_s, index, count),   rows_of(surface.span_t, index, count),
            rows_of(surface.gradient, index, count), surface.pixels_per_unit};
}

/// Paints `feature` (a member of MaterialPainter) into the rows that have it.
template <typename Feature>
Tensor add_feature(Tensor rgb, std::vector<int64_t> const& which, Tensor const& numbers, Surface const& surface,
                   NoiseTexture const& noise, Feature const& feature) {
    if (which.empty()) return rgb;
    Tensor const index = indices_on(which, rgb.device());
    Tensor const part = numbers.index_select(0, index);
    Surface const place = rows_of(surface, index, rgb.size(0));
    return rgb.index_copy(0, index, (MaterialPainter(part, place, noise).*feature)(rgb.index_select(0, index)));
}

bool has_lines(Material const& m) { return m.line_amount > 0 || m.checker > 0; }

Surface flat_surface(PixelPositions const& at, Tensor const& horizon) {
    Tensor const span = at::full({1, 1, 1}, 1 / at.pixels_per_unit, at.x.options());
    return {at.x, at.y, span, span, (at.y / horizon).clamp(0, 1), at.pixels_per_unit};
}

/// Seen from above at a slant: material coordinates widen towards the horizon, with a limit so that no pattern
/// becomes finer than seven times what it is in front.
Surface ground_surface(PixelPositions const& at, Tensor const& horizon, Tensor const& scene_height) {
    Tensor const below = (at.y - horizon).clamp_min(0);
    Tensor const nearness = 1 / (below + 0.22);
    Tensor const middle = 0.5 / scene_height;
    return {(at.x - middle) * nearness * 0.6,
            nearness * -0.36,
            nearness * (0.6 / at.pixels_per_unit),
            nearness * nearness * (0.36 / at.pixels_per_unit),
            (below / (scene_height - horizon).clamp_min(0.05)).clamp(0, 1),
            at.pixels_per_unit};
}

Tensor paint_stars(Tensor const& rgb, std::vector<int64_t> const& which, Tensor const& numbers,
                   PixelPositions const& at, NoiseTexture const& noise) {
    if (which.empty()) return rgb;
    Tensor const index = indices_on(which, rgb.device());
    Tensor const offset = numbers.index_select(0, index);
    constexpr double texels_per_unit = 330;
    auto const position = [&](Tensor const& axis, Field field) {
        return rows_of(axis, index, rgb.size(0)) * texels_per_unit + offset.select(1, field).view({-1, 1, 1}) * 8;
    };
    Tensor const u = position(at.x, offset_u), v = position(at.y, offset_v);
    Tensor const light = noise.stars(u, v, texels_per_unit / at.pixels_per_unit);
    Tensor const part = rgb.index_select(0, index);
    return rgb.index_copy(0, index, at::lerp(part, at::ones({}, rgb.options()), light.unsqueeze(1)));
}

}  // namespace

PaintedPlaces paint_places(std::span<Scene const> scenes, PixelPositions const& at, NoiseTexture const& noise) {
    auto const device = at.x.device();
    int64_t const count = int64_t(scenes.size());
    std::vector<float> sky(scenes.size() * field_count), ground(sky.size()), geometry, light;
    for (size_t i = 0; i < scenes.size(); ++i) {
        WorldRandom random(scenes[i].variation, 0, WorldRandom::Purpose::layout);
        SkyLook const& look = sky_looks()[size_t(scenes[i].sky)];
        pack(look.material, random, &sky[i * field_count]);
        pack(ground_looks()[size_t(scenes[i].ground)], random, &ground[i * field_count]);
        geometry.insert(geometry.end(), {scenes[i].horizon, scenes[i].aspect.scene_height()});
        light.insert(light.end(), look.light.begin(), look.light.end());
    }
    Tensor const sky_numbers = numbers_on(sky, field_count, device);
    Tensor const ground_numbers = numbers_on(ground, field_count, device);
    Tensor const lengths = numbers_on(geometry, 2, device);
    Tensor const horizon = lengths.select(1, 0).view({-1, 1, 1}), height = lengths.select(1, 1).view({-1, 1, 1});
    PaintedPlaces out{.light = numbers_on(light, 3, device)};

    auto const sky_material = [](Scene const& s) -> Material const& { return sky_looks()[size_t(s.sky)].material; };
    auto const ground_material = [](Scene const& s) -> Material const& { return ground_looks()[size_t(s.ground)]; };
    Surface const wall = flat_surface(at, horizon);
    Tensor above = MaterialPainter(sky_numbers, wall, noise).paint();
    above = add_feature(above, scenes_with(scenes, [&](Scene const& s) { return has_lines(sky_material(s)); }),
                        sky_numbers, wall, noise, &MaterialPainter::add_lines);
    above = paint_stars(above, scenes_with(scenes, [&](Scene const& s) { return sky_material(s).stars > 0; }),
                        sky_numbers, at, noise);

    Surface const floor = ground_surface(at, horizon, height);
    Tensor below = MaterialPainter(ground_numbers, floor, noise).paint();
    below = add_feature(below, scenes_with(scenes, [&](Scene const& s) { return has_lines(ground_material(s)); }),
                        ground_numbers, floor, noise, &MaterialPainter::add_lines);
    below = add_feature(below, scenes_with(scenes, [&](Scene const& s) { return ground_material(s).spots > 0; }),
                        ground_numbers, floor, noise, &MaterialPainter::add_spots);
    below = below * out.light.view({-1, 3, 1, 1});

    // Hills: the horizon follows smooth noise along x.
    Tensor const along =
        at.x.expand({count, 1, at.x.size(2)}) * 3 + ground_numbers.select(1, offset_u).view({-1, 1, 1});
    Tensor const waves = noise.smooth(along, at::full_like(along, 3.5)).select(1, 1) - 0.5;
    Tensor const edge = horizon + waves * ground_numbers.select(1, hills).view({-1, 1, 1}) * 2;
    out.ground = ((at.y - edge) * at.pixels_per_unit + 0.5).clamp(0, 1);
    out.rgb = at::lerp(above, below, out.ground.unsqueeze(1)).clamp_(0, 1);
    return out;
}

}  // namespace daub
