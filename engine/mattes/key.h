// Keyers: a matte from what a plate looks like.
//
//     KeySettings settings = default_settings(KeyKind::chroma);
//     settings.screen = picked_light(light, 20, 20);
//     Plane const matte = pull_matte(light, settings);
//     Image const figure = keyed_foreground(light, matte, settings);       // without the screen and its spill
//
// chroma: colour difference, as Keylight and Nuke's IBK compute it: how far the screen's strongest channel rises above
// the other two, relative to the screen. luma: how far the light is from the background's. difference: how far the
// plate is from a clean plate. All compute in light; edges are then solved from the colours beside them (edge_alpha.h),
// so that they are exact for figures of any colour. Free functions, thread-safe.
#pragma once

#include "engine/mattes/plate_light.h"
#include "engine/scene/mask.h"

#include <optional>
#include <string_view>

namespace daub {

enum class KeyKind : std::uint8_t { chroma, luma, difference };
std::string_view to_name(KeyKind kind);
std::optional<KeyKind> key_kind_from_name(std::string_view name);

struct KeySettings {
    KeyKind kind = KeyKind::chroma;
    /// chroma: the screen's colour, as light. luma: its luminance is the background's.
    Light screen{0.0F, 0.45F, 0.0F};
    /// How far from the background a pixel may be and still be background: of 0..1, where 1 is as far as a grey figure
    /// before the screen (chroma), black from white in light (luma) and on the screen (difference, as people see it).
    double tolerance = 0.1;
    /// How far it must be to be wholly the figure's. Above the tolerance, at most 1.
    double solid = 0.9;
    double softness = 1;  ///< of edges: 1 as they are in the plate, 0 hard
    double feather = 0;   ///< further blur, standard deviation in pixels
    double despill = 1;   ///< how much of the screen's light on the figure is taken away, 0..1
    double edge = 3;      ///< pixels beside borders whose alpha is solved from nearby colours; 0: left as keyed

    bool operator==(KeySettings const&) const = default;
};

KeySettings default_settings(KeyKind kind);

/// Throws ErrorKind::usage, naming what is out of range; chroma: where the screen is too grey to be told from figures.
void check(KeySettings const& settings);

/// Drawn areas that know better, at the plate's size.
struct KeyAreas {
    Mask const* garbage = nullptr;  ///< 255: surely background
    Mask const* keep = nullptr;     ///< 255: surely the figure
};

/// Coverage 0..1. plate: of plate_light(); clean_plate: likewise and of its size, for KeyKind::difference. Throws as
/// check(), and ErrorKind::input where sizes differ or the clean plate is missing.
Plane pull_matte(ImageView const& plate, KeySettings const& settings, ImageView const* clean_plate = nullptr,
                 KeyAreas const& areas = {});

/// The figure alone: linear RGBA f32, premultiplied; the background's share of soft pixels is subtracted, and what the
/// screen's channel has above the others on the figure is taken down by `despill`. matte: of pull_matte().
Image keyed_foreground(ImageView const& plate, Plane const& matte, KeySettings const& settings,
                       ImageView const* clean_plate = nullptr);

}  // namespace daub
