// What a request keeps of given pictures: image-to-image, inpainting, outpainting, adding one element.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/request.h"

#include <optional>

namespace daub {

/// The task of a request at canvas size.
struct Task {
    Snapshot<Image> start;         ///< u8 RGB at canvas size; empty: from noise alone
    double strength = 1;           ///< below 1: begins from `start`
    std::optional<Mask> changing;  ///< 255 where the picture may change, feathered; where it is 0 `start` stays to the
                                   ///< byte. Empty: all may change
};

/// Throws Error (input) where pictures or masks do not fit the canvas.
Task task_of(GenerationRequest const& request);

}  // namespace daub
