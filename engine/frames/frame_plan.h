// Which frames a run makes, and in which order.
//
// Where frames follow one another, the sequence falls into chunks: inside a chunk each frame has the one before it, and
// the first of a chunk has the first of the whole sequence instead. Chunks do not depend on how the work is divided, so
// that any number of shards, in any order and interrupted at any place, gives the same frames. A shard is a run of
// whole chunks (of single frames where none follows another).
#pragma once

#include "engine/scene/frame_link.h"
#include "engine/scene/shard.h"

#include <cstddef>
#include <vector>

namespace daub {

struct FramePlanning {
    std::size_t frames = 0;  ///< of the whole sequence
    bool chained = true;     ///< frames need the one before them
    int chunk = 25;
    Shard shard;
    std::vector<bool> done;  ///< by frame: is finished already; empty: none is
};

struct PlannedFrame {
    std::size_t index = 0;  ///< of the sequence, from 0
    bool written = true;    ///< false: made only because others need it
    FrameLink::Place place = FrameLink::Place::first;

    bool operator==(PlannedFrame const&) const = default;
};

/// The frames in the order in which they are made: the first of the sequence where it is needed, then each chunk with
/// something left to do, from its beginning to the last frame that is missing.
std::vector<PlannedFrame> plan_frames(FramePlanning const& planning);

/// The frames [begin, end) of a shard.
std::pair<std::size_t, std::size_t> frames_of(FramePlanning const& planning);

}  // namespace daub
