#include "engine/core/error.h"
#include "engine/scene/prompt_edit.h"
#include "ui/document/pack_bits.h"
#include "ui/document/patch.h"

#include <algorithm>
#include <utility>

namespace daub {
namespace {

void require(bool fits, char const* what) {
    if (!fits) fail(ErrorKind::input, "A change of {} does not fit the document.", what);
}

std::size_t index_of(Project const& project, RegionId const& id) {
    auto const found = std::ranges::find(project.region_states, id, &RegionState::id);
    auto const index = static_cast<std::size_t>(found - project.region_states.begin());
    require(index < project.request.regions.size(), "a region");
    return index;
}

Snapshot<Mask>& mask_of(Project& project, RegionId const& id) {
    if (id != change_only_id) return project.request.regions[index_of(project, id)].mask;
    require(project.request.change_only.has_value(), "where the picture may change");
    return project.request.change_only->mask;
}

ProjectResult& result_of(Project& project, std::string const& id) {
    auto const found = std::ranges::find(project.results, id, &ProjectResult::id);
    require(found != project.results.end(), "a result");
    return *found;
}

template <typename T>
auto place(std::vector<T>& list, std::size_t index) {
    require(index <= list.size(), "a list");
    return list.begin() + static_cast<std::ptrdiff_t>(index);
}

template <typename T>
void move_item(std::vector<T>& list, std::size_t from, std::size_t to) {
    require(from < list.size() && to < list.size(), "the order of regions");
    auto const first = place(list, from), last = place(list, to);
    from < to ? std::rotate(first, first + 1, last + 1) : std::rotate(last, first, first + 1);
}

/// Puts back what a smaller canvas had cut off.
void add_remainder(Project& project, MaskRemainder const& remainder, Size size) {
    Snapshot<Mask>& stored = mask_of(project, remainder.region);
    Mask lost(size);
    require(stored && stored->size() == size && unpack_bits(remainder.pixels, lost.pixels()), "a mask");
    std::ranges::transform(lost.pixels(), stored->pixels(), lost.pixels().begin(),
                           [](auto a, auto b) { return std::max(a, b); });
    stored = std::move(lost);
}

class Applier {
 public:
    explicit Applier(Project& project) : project_(project) {}

    void operator()(TextPatch const& patch) {
        auto& text = patch.negative ? project_.request.negative_prompt : project_.request.prompt;
        text = edited(text, {patch.begin, patch.removed.size(), patch.inserted});
        for (auto const& change : patch.spans)
            project_.request.regions[index_of(project_, change.region)].spans = change.after;
    }
    void operator()(RegionPatch const& patch) {
        set_value(project_, index_of(project_, patch.region), patch.property, patch.after);
    }
    void operator()(RegionListPatch const& patch) {
        auto& regions = project_.request.regions;
        auto& states = project_.region_states;
        auto const region = place(regions, patch.index);
        auto const state = place(states, patch.index);
        if (patch.insert) {
            regions.insert(region, patch.region);
            states.insert(state, patch.state);
        } else {
            require(patch.index < regions.size() && state->id == patch.state.id, "the list of regions");
            regions.erase(region);
            states.erase(state);
        }
    }
    void operator()(RegionMovePatch const& patch) {
        move_item(project_.request.regions, patch.from, patch.to);
        move_item(project_.region_states, patch.from, patch.to);
    }
    void operator()(MaskPatch const& patch) {
        Snapshot<Mask>& stored = mask_of(project_, patch.region);
        if (!patch.exists) {
            stored = {};
            return;
        }
        Mask mask = stored ? *stored : Mask(project_.request.canvas);
        write_tiles(mask, patch.tiles);
        stored = std::move(mask);
    }
    void operator()(CanvasPatch const& patch) {
        project_.request.canvas = patch.after;
        for (auto& region : project_.request.regions)
            if (region.mask) region.mask = placed(*region.mask, patch.after, patch.x, patch.y);
        for (auto const& remainder : patch.regained) add_remainder(project_, remainder, patch.after);
    }
    void operator()(SettingsPatch const& patch) { copy_settings(patch.after, project_.request, patch.fields); }
    void operator()(RequestPatch const& patch) {
        project_.request = patch.after;
        project_.region_states = patch.states_after;
    }
    void operator()(ResultListPatch const& patch) {
        auto const position = place(project_.results, patch.index);
        if (patch.insert) {
            project_.results.insert(position, patch.result);
            return;
        }
        require(position != project_.results.end() && position->id == patch.result.id, "the list of results");
        project_.results.erase(position);
    }
    void operator()(ResultKeptPatch const& patch) { result_of(project_, patch.result).kept = patch.kept; }
    void operator()(ShownResultPatch const& patch) { project_.shown_result = patch.after; }
    void operator()(FramesDockPatch const& patch) { project_.frames_dock = patch.after; }

 private:
    Project& project_;
};

struct Inverter {
    void operator()(TextPatch& patch) const {
        std::swap(patch.removed, patch.inserted);
        for (auto& change : patch.spans) std::swap(change.before, change.after);
    }
    void operator()(RegionListPatch& patch) const { patch.insert = !patch.insert; }
    void operator()(RegionMovePatch& patch) const { std::swap(patch.from, patch.to); }
    void operator()(MaskPatch& patch) const {
        std::swap(patch.existed, patch.exists);
        for (auto& tile : patch.tiles) std::swap(tile.before, tile.after);
    }
    void operator()(CanvasPatch& patch) const {
        std::swap(patch.before, patch.after);
        std::swap(patch.lost, patch.regained);
        patch.x = -patch.x, patch.y = -patch.y;
    }
    void operator()(RequestPatch& patch) const {
        std::swap(patch.before, patch.after);
        std::swap(patch.states_before, patch.states_after);
    }
    void operator()(ResultListPatch& patch) const { patch.insert = !patch.insert; }
    void operator()(ResultKeptPatch& patch) const { patch.kept = !patch.kept; }
    template <typename T>
    void operator()(T& patch) const {
        std::swap(patch.before, patch.after);
    }
};

}  // namespace

void apply(Patch const& patch, Project& project) { std::visit(Applier(project), patch); }

void apply(Change const& change, Project& project) {
    for (auto const& patch : change.patches) apply(patch, project);
}

Change inverted(Change const& change) {
    Change inverse{{change.patches.rbegin(), change.patches.rend()}};
    for (auto& patch : inverse.patches) std::visit(Inverter(), patch);
    return inverse;
}

}  // namespace daub
