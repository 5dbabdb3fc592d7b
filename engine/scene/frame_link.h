// What a picture that is one frame of a sequence has from the frames before it. Part of a request; not kept in files.
#pragma once

#include "engine/scene/affine_map.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace daub {

struct FrameLink {
    /// first: of the sequence; everything that was remembered is forgotten. restart: behind the first one, whatever was
    /// made between. next: behind the frame that this generator made last.
    enum class Place : std::uint8_t { first, restart, next };
    Place place = Place::first;

    /// Self-attention also sees the keys and values that the first and the previous frame had at the same step and
    /// layer, and remembers its own for the next one.
    bool attends = false;

    /// By region: how what is in it moved from the first frame to here, in pixels of the canvas. Its noise goes along.
    /// Empty: noise stays where it is.
    std::vector<std::optional<AffineMap>> moved;
    std::uint64_t noise_seed = 0;  ///< of the noise that goes along; the same in all frames

    bool operator==(FrameLink const&) const = default;
};

}  // namespace daub
