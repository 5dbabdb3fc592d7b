// A painted region: a phrase of the prompt, and where on the canvas it shall be.
#pragma once

#include "engine/core/text_span.h"
#include "engine/scene/mask.h"
#include "engine/scene/process_axis.h"
#include "engine/scene/snapshot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// sRGB, 8 bits, as people see it beside the phrase.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(Color const&) const = default;
};

/// "#rrggbb".
std::string to_hex(Color color);
/// Reads "#rrggbb", "rrggbb" or "#rgb"; nothing where the text is none of these.
std::optional<Color> color_from_hex(std::string_view text);

/// What happens where regions lie over each other. share: coverages add. on_top: the regions before this one in the
/// list lose what this one covers.
enum class Overlap { share, on_top };

struct Region {
    std::string name;             ///< shown in lists; the phrase itself where a negative region has no spans
    Color color;                  ///< of paint, phrase and layer
    std::vector<TextSpan> spans;  ///< UTF-8 bytes of the prompt as typed (with its weights and escapes); empty: unbound
    Snapshot<Mask> mask;          ///< at canvas size
    double strength = 1;          ///< 0 to 3, multiplies the mask; 1 is the recommended use
    Overlap overlap = Overlap::share;
    ProcessInterval interval;                 ///< where in the process the region acts
    std::optional<std::uint64_t> noise_seed;  ///< own initial noise under the mask
    bool negative = false;  ///< keep the phrase out of here: it joins the negative prompt, masked on that side
    bool enabled = true;    ///< false: kept, but as if it were not there

    bool operator==(Region const&) const = default;
};

inline constexpr double max_region_strength = 3;

}  // namespace daub
