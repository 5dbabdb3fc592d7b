// The size that a picture is generated at: the model's area, the canvas's aspect.
#pragma once

#include "engine/scene/geometry.h"

#include <span>

namespace daub {

struct GenerationSizes {
    Size native;                    ///< of the base network at aspect 1:1
    std::span<Size const> trained;  ///< other sizes that it was trained at; may be empty
    int multiple = 8;               ///< sides must be multiples of this
};

/// Of about native's area, with the canvas's aspect, rounded to the multiple; the trained size of nearest aspect where
/// that is within 6 %, since networks are best at what they were trained at. Never smaller than one multiple.
Size generation_size(Size canvas, GenerationSizes const& model);

/// `wanted` rounded to the multiple, at least one.
Size rounded_to(Size wanted, int multiple);

}  // namespace daub
