#include "engine/pipeline/run_memory.h"

#include <ATen/core/Tensor.h>

#include <algorithm>

namespace daub {
namespace {

int64_t bytes_of(RunState const& state) {
    size_t const denoised = state.denoised.defined() ? state.denoised.nbytes() : 0;
    return static_cast<int64_t>(state.x.nbytes() + denoised);
}

}  // namespace

void RunMemory::Run::keep(Place const& place, RunState state) {
    int64_t const bytes = bytes_of(state);
    if (!memory_.make_room(bytes, *this)) return;
    if (states_.emplace(place, std::move(state)).second) bytes_ += bytes, memory_.bytes_ += bytes;
}

std::pair<int64_t, RunState const*> RunMemory::Run::latest(Place const& place) const {
    auto after = states_.upper_bound(place);
    if (after == states_.begin()) return {0, nullptr};
    auto const& [found, state] = *std::prev(after);
    if (found.pass != place.pass || found.picture != place.picture) return {0, nullptr};
    return {found.step, &state};
}

std::shared_ptr<RunMemory::Run> RunMemory::begin(GenerationRequest const& resolved) {
    std::erase_if(runs_, [&](auto const& run) {
        bool const same = run->request_ == resolved;
        if (same) bytes_ -= run->bytes_;
        return same;
    });
    return runs_.emplace_front(std::make_shared<Run>(resolved, *this));
}

std::shared_ptr<RunMemory::Run const> RunMemory::find(GenerationRequest const& resolved) const {
    auto const found = std::ranges::find_if(runs_, [&](auto const& run) { return run->request_ == resolved; });
    return found == runs_.end() ? nullptr : *found;
}

bool RunMemory::make_room(int64_t bytes, Run const& for_run) {
    while (bytes_ + bytes > limit_ && runs_.back().get() != &for_run) {
        bytes_ -= runs_.back()->bytes_;
        runs_.pop_back();
    }
    return bytes_ + bytes <= limit_;
}

}  // namespace daub
