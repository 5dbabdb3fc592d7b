// Recordings of attention for tests: "a red fox", two streams, steps of two experts, on a grid of 4 x 4.
#pragma once

#include "engine/scene/outcome.h"

#include <vector>

namespace daub {

inline constexpr Size recorded_grid{4, 4};
inline constexpr TextSpan word_a{0, 1}, word_red{2, 5}, word_fox{6, 9};

inline Plane plane_of(float value, Size size = recorded_grid) {
    return {size, std::vector<float>(static_cast<std::size_t>(size.area()), value)};
}

/// `inside` in the left half, `outside` elsewhere.
inline Plane left_half(float inside, float outside) {
    Plane plane = plane_of(outside);
    for (int y = 0; y < plane.size.height; ++y)
        for (int x = 0; x < plane.size.width / 2; ++x)
            plane.values[static_cast<std::size_t>(y) * plane.size.width + x] = inside;
    return plane;
}

inline Plane right_half(float inside, float outside) { return left_half(outside, inside); }

inline AttentionMap map_of(TextSpan span, std::string const& text, std::string const& stream, int step,
                           Plane probability) {
    AttentionMap map{.span = span, .text = text, .stream = stream, .step = step};
    map.sigma = 10.0 / (step + 1);
    map.expert = step < 2 ? 0 : 1;
    map.expert_name = step < 2 ? "high_noise" : "low_noise";
    map.probability = std::move(probability);
    return map;
}

/// The fox is looked for on the left in t5 and on the right in clip; red everywhere; later steps look half as much.
inline AttentionRecord recorded(int steps = 4) {
    AttentionRecord record;
    for (int step = 0; step < steps; ++step) {
        float const scale = step < 2 ? 1.0F : 0.5F;
        record.maps.push_back(map_of(word_fox, "fox", "t5", step, left_half(0.4F * scale, 0)));
        record.maps.push_back(map_of(word_red, "red", "t5", step, plane_of(0.1F)));
        record.maps.push_back(map_of(word_fox, "fox", "clip_text", step, right_half(0.2F * scale, 0)));
    }
    return record;
}

inline Mask half_mask(Size canvas, bool left) {
    Mask mask(canvas);
    for (int y = 0; y < canvas.height; ++y)
        for (int x = 0; x < canvas.width; ++x)
            if ((x < canvas.width / 2) == left) mask.at(x, y) = 255;
    return mask;
}

}  // namespace daub
