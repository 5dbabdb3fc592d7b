#include "engine/mattes/key.h"

#include "engine/core/error.h"
#include "engine/mattes/edge_alpha.h"
#include "engine/mattes/plane_blur.h"
#include "engine/scene/named_values.h"

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

constexpr double widest = 100;                    ///< pixels, of feather and edges
constexpr float least_screen_difference = 0.02F;  ///< of light: a screen less colourful than this keys noise

std::size_t strongest(Light const& light) {
    return static_cast<std::size_t>(std::max_element(light.begin(), light.end()) - light.begin());
}

/// How far channel `key` rises above the other two.
float difference_of(Light const& c, std::size_t key) { return c[key] - std::max(c[(key + 1) % 3], c[(key + 2) % 3]); }

float seen(float light) { return light <= 0.0031308F ? light * 12.92F : 1.055F * std::pow(light, 1 / 2.4F) - 0.055F; }

float seen_distance(Light const& a, Light const& b) {
    float largest = 0;
    for (std::size_t c = 0; c < 3; ++c) largest = std::max(largest, std::abs(seen(a[c]) - seen(b[c])));
    return largest;
}

void check_size(Size plate, Size other, std::string_view what) {
    if (plate != other)
        fail(ErrorKind::input, "The plate has {} x {} pixels, {} {} x {}: they must be of one size.", plate.width,
             plate.height, what, other.width, other.height);
}

void check_inputs(ImageView const& plate, KeySettings const& settings, ImageView const* clean_plate,
                  KeyAreas const& areas) {
    check(settings);
    Size const size = plate.format().size();
    if (settings.kind == KeyKind::difference && clean_plate == nullptr)
        fail(ErrorKind::input, "A difference key needs a clean plate: the same place without the figure.");
    if (clean_plate != nullptr) check_size(size, clean_plate->format().size(), "the clean plate");
    if (areas.garbage != nullptr) check_size(size, areas.garbage->size(), "the garbage mask");
    if (areas.keep != nullptr) check_size(size, areas.keep->size(), "the mask to keep");
}

/// How far each pixel is from the background, in the units of `tolerance`.
template <typename Distance>
Plane distances(ImageView const& plate, Distance const& distance) {
    Plane out{.size = plate.format().size(), .values = {}};
    out.values.reserve(static_cast<std::size_t>(out.size.area()));
    for (int y = 0; y < plate.height(); ++y) {
        auto const row = plate.row<float>(y);
        for (std::size_t at = 0; at < row.size(); at += 3)
            out.values.push_back(distance(Light{row[at], row[at + 1], row[at + 2]}, static_cast<int>(at / 3), y));
    }
    return out;
}

Light light_at(ImageView const& image, int x, int y) {
    auto const pixel = image.row<float>(y).subspan(static_cast<std::size_t>(x) * 3, 3);
    return {pixel[0], pixel[1], pixel[2]};
}

Plane keyed(ImageView const& plate, KeySettings const& settings, ImageView const* clean_plate) {
    if (settings.kind == KeyKind::luma) {
        float const background = luminance(settings.screen);
        return distances(plate, [=](Light const& c, int, int) { return std::abs(luminance(c) - background); });
    }
    if (settings.kind == KeyKind::difference)
        return distances(plate,
                         [&](Light const& c, int x, int y) { return seen_distance(c, light_at(*clean_plate, x, y)); });
    std::size_t const key = strongest(settings.screen);
    float const screen = difference_of(settings.screen, key);
    return distances(plate, [=](Light const& c, int, int) { return 1 - difference_of(c, key) / screen; });
}

void ramp(Plane& plane, double from, double to) {
    auto const low = static_cast<float>(from), scale = static_cast<float>(1 / std::max(to - from, 1e-6));
    for (float& v : plane.values) v = std::clamp((v - low) * scale, 0.0F, 1.0F);
}

/// 1 leaves it, 0 cuts at the middle.
void sharpen(Plane& alpha, double softness) {
    if (softness >= 1) return;
    ramp(alpha, 0.5 - softness / 2, 0.5 + softness / 2);
}

void lay(Plane& alpha, KeyAreas const& areas) {
    for (std::size_t i = 0; i < alpha.values.size(); ++i) {
        float& a = alpha.values[i];
        if (areas.keep != nullptr) a = std::max(a, static_cast<float>(areas.keep->pixels()[i]) / 255);
        if (areas.garbage != nullptr) a *= 1 - static_cast<float>(areas.garbage->pixels()[i]) / 255;
    }
}

/// The light that shines through soft pixels.
Image background_of(ImageView const& plate, Plane const& matte, KeySettings const& settings,
                    ImageView const* clean_plate) {
    if (clean_plate != nullptr) return Image(*clean_plate);
    Plane outside = matte;
    for (float& v : outside.values) v = v <= 0 ? 1.0F : 0.0F;
    if (std::ranges::find(outside.values, 1.0F) != outside.values.end()) return nearby_mean(plate, outside);
    Image plain(plate.format());
    for (int y = 0; y < plain.height(); ++y) {
        std::span<float> const row = plain.row<float>(y);
        for (std::size_t i = 0; i < row.size(); ++i) row[i] = settings.screen[i % 3];
    }
    return plain;
}

void check_share(double value, std::string_view name) {
    if (!(value >= 0 && value <= 1)) fail(ErrorKind::usage, "{} is {}, but goes from 0 to 1.", name, value);
}

constexpr std::array kinds{
    NamedValue{KeyKind::chroma, std::string_view("chroma")},
    NamedValue{KeyKind::luma, std::string_view("luma")},
    NamedValue{KeyKind::difference, std::string_view("difference")},
};

}  // namespace

std::string_view to_name(KeyKind kind) { return name_in(kinds, kind); }
std::optional<KeyKind> key_kind_from_name(std::string_view name) { return value_in(kinds, name); }

KeySettings default_settings(KeyKind kind) {
    switch (kind) {
        case KeyKind::chroma:
            return {};
        case KeyKind::luma:  // light in front of black: fire, smoke, sparks. Their edges are what they are
            return {.kind = kind, .screen = {}, .tolerance = 0.02, .solid = 0.7, .despill = 0, .edge = 0};
        case KeyKind::difference:
            return {.kind = kind, .screen = {}, .tolerance = 0.03, .solid = 0.12, .despill = 0};
    }
    return {};
}

void check(KeySettings const& settings) {
    check_share(settings.tolerance, "The tolerance");
    check_share(settings.solid, "Where the matte is solid");
    check_share(settings.softness, "The softness");
    check_share(settings.despill, "Despill");
    if (settings.tolerance >= settings.solid)
        fail(ErrorKind::usage, "The tolerance ({}) must be less than where the matte is solid ({}).",
             settings.tolerance, settings.solid);
    if (!(settings.feather >= 0 && settings.feather <= widest))
        fail(ErrorKind::usage, "The feather is {} pixels, but goes from 0 to {}.", settings.feather, widest);
    if (!(settings.edge >= 0 && settings.edge <= widest))
        fail(ErrorKind::usage, "The width of edges is {} pixels, but goes from 0 to {}.", settings.edge, widest);
    for (float const c : settings.screen)
        if (!std::isfinite(c)) fail(ErrorKind::usage, "The screen's colour is no number.");
    if (settings.kind == KeyKind::chroma &&
        difference_of(settings.screen, strongest(settings.screen)) < least_screen_difference)
        fail(ErrorKind::usage,
             "The screen's colour {} is too grey for a chroma key: none of red, green and blue stands out. Pick "
             "another place, or use a luma or difference key.",
             to_hex(color_of(settings.screen)));
}

Plane pull_matte(ImageView const& plate, KeySettings const& settings, ImageView const* clean_plate,
                 KeyAreas const& areas) {
    check_inputs(plate, settings, clean_plate, areas);
    Plane alpha = keyed(plate, settings, clean_plate);
    ramp(alpha, settings.tolerance, settings.solid);
    if (areas.garbage != nullptr || areas.keep != nullptr) lay(alpha, areas);
    if (settings.edge > 0) alpha = edge_alpha(plate, alpha, {.width = settings.edge, .background = clean_plate});
    sharpen(alpha, settings.softness);
    if (settings.feather > 0) alpha = blurred(alpha, settings.feather);
    lay(alpha, areas);
    return alpha;
}

Image keyed_foreground(ImageView const& plate, Plane const& matte, KeySettings const& settings,
                       ImageView const* clean_plate) {
    check_size(plate.format().size(), matte.size, "the matte");
    Image const back = background_of(plate, matte, settings, clean_plate);
    Image out({.width = plate.width(),
               .height = plate.height(),
               .channels = 4,
               .type = PixelType::f32,
               .alpha = Alpha::premultiplied,
               .color_space = ColorSpace::linear_srgb});
    std::size_t const key = strongest(settings.screen);
    bool const chroma = settings.kind == KeyKind::chroma;
    for (int y = 0; y < out.height(); ++y) {
        std::span<float> const row = out.row<float>(y);
        for (int x = 0; x < out.width(); ++x) {
            float const alpha = matte.at(x, y);
            Light front = light_at(plate, x, y);
            Light const behind = light_at(back, x, y);
            for (std::size_t c = 0; c < 3; ++c)
                front[c] = alpha > 0 ? std::max(0.0F, front[c] - (1 - alpha) * behind[c]) : 0;
            if (chroma) front[key] -= static_cast<float>(settings.despill) * std::max(0.0F, difference_of(front, key));
            std::span<float> const pixel = row.subspan(static_cast<std::size_t>(x) * 4, 4);
            std::ranges::copy(front, pixel.begin());
            pixel[3] = alpha;
        }
    }
    return out;
}

}  // namespace daub
