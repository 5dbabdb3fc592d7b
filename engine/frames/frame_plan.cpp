#include "engine/frames/frame_plan.h"

#include <algorithm>

namespace daub {
namespace {

std::size_t chunk_size(FramePlanning const& planning) {
    return planning.chained ? static_cast<std::size_t>(planning.chunk) : 1;
}

/// First chunk of a shard, counted so that sizes differ by at most one.
std::size_t first_chunk(FramePlanning const& planning, int64_t shard) {
    std::size_t const size = chunk_size(planning), chunks = (planning.frames + size - 1) / size;
    return chunks * static_cast<std::size_t>(shard) / static_cast<std::size_t>(planning.shard.count);
}

}  // namespace

std::pair<std::size_t, std::size_t> frames_of(FramePlanning const& planning) {
    std::size_t const size = chunk_size(planning);
    return {std::min(first_chunk(planning, planning.shard.index) * size, planning.frames),
            std::min(first_chunk(planning, planning.shard.index + 1) * size, planning.frames)};
}

std::vector<PlannedFrame> plan_frames(FramePlanning const& planning) {
    auto const [begin, end] = frames_of(planning);
    std::size_t const size = chunk_size(planning);
    auto const is_done = [&](std::size_t i) { return i < planning.done.size() && planning.done[i]; };
    std::vector<PlannedFrame> plan;
    for (std::size_t chunk = begin; chunk < end; chunk += size) {
        std::size_t last = std::min(chunk + size, end);
        while (last > chunk && is_done(last - 1)) --last;
        for (std::size_t i = chunk; i < last; ++i)
            plan.push_back({i, !is_done(i),
                            i == 0       ? FrameLink::Place::first
                            : i == chunk ? FrameLink::Place::restart
                                         : FrameLink::Place::next});
    }
    bool const needs_first = planning.chained && !plan.empty() && plan.front().index != 0;
    if (needs_first) plan.insert(plan.begin(), {.index = 0, .written = false, .place = FrameLink::Place::first});
    return plan;
}

}  // namespace daub
