// The document's edits of its list of regions.
#include "engine/core/error.h"
#include "engine/scene/region_palette.h"
#include "ui/document/document.h"
#include "ui/document/patch.h"

#include <algorithm>

namespace daub {
namespace {

/// Keeps "add this region's thing" with its region while indices move; without the region there is nothing to add.
template <typename NewIndex>
void follow_element(Change& change, Project const& project, NewIndex const& new_index) {
    if (!project.request.add_element) return;
    GenerationRequest after = project.request;
    if (std::optional<std::size_t> const index = new_index(after.add_element->region))
        after.add_element->region = *index;
    else
        after.add_element.reset();
    SettingsPatch patch = settings_patch(project, after);
    if (patch.fields != 0) change.patches.push_back(std::move(patch));
}

std::size_t index_after_move(std::size_t index, std::size_t from, std::size_t to) {
    if (index == from) return to;
    if (from < to && index > from && index <= to) return index - 1;
    if (to < from && index >= to && index < from) return index + 1;
    return index;
}

Change insertion(Project const& project, RegionListPatch patch) {
    std::size_t const index = patch.index;
    Change change{{std::move(patch)}};
    follow_element(change, project, [index](std::size_t i) { return std::optional(i >= index ? i + 1 : i); });
    return change;
}

}  // namespace

RegionId Document::add_region(NewRegion const& wanted) {
    if (wanted.mask && wanted.mask->size() != canvas())
        fail(ErrorKind::input, "The mask of a new region is {} x {} pixels, but the canvas is {} x {}.",
             wanted.mask->width(), wanted.mask->height(), canvas().width, canvas().height);
    RegionValue const spans = *normalised(RegionProperty::spans, wanted.spans, request().prompt);
    RegionId const id = new_region_id();
    push(insertion(project_, {.index = std::min(wanted.index.value_or(regions().size()), regions().size()),
                              .region = {.name = wanted.name,
                                         .color = wanted.color.value_or(free_color()),
                                         .spans = std::get<std::vector<TextSpan>>(spans),
                                         .mask = wanted.mask},
                              .state = {.id = id}}),
         tr("Add region"));
    set_active_region(id);
    return id;
}

RegionId Document::duplicate_region(RegionId const& id) {
    int const index = index_of(id);
    if (index < 0) return {};
    RegionListPatch patch{.index = static_cast<std::size_t>(index) + 1, .region = *region(id)};
    patch.region.color = free_color();
    patch.state.id = new_region_id();
    RegionId const copy = patch.state.id;
    push(insertion(project_, std::move(patch)), tr("Duplicate region"));
    set_active_region(copy);
    return copy;
}

bool Document::remove_region(RegionId const& id) {
    if (index_of(id) < 0) return false;
    auto const index = static_cast<std::size_t>(index_of(id));
    Change change{{RegionListPatch{
        .insert = false, .index = index, .region = regions()[index], .state = project_.region_states[index]}}};
    follow_element(change, project_,
                   [index](std::size_t i) { return i == index ? std::nullopt : std::optional(i > index ? i - 1 : i); });
    push(std::move(change), tr("Delete region"));
    return true;
}

bool Document::move_region(RegionId const& id, int index) {
    int const from = index_of(id), to = std::clamp(index, 0, std::max(0, static_cast<int>(regions().size()) - 1));
    if (from < 0 || from == to) return false;
    RegionMovePatch const move{static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
    Change change{{move}};
    follow_element(change, project_,
                   [&](std::size_t i) { return std::optional(index_after_move(i, move.from, move.to)); });
    push(std::move(change), tr("Move region"));
    return true;
}

bool Document::set_region(RegionId const& id, RegionProperty property, RegionValue const& value) {
    int const index = index_of(id);
    if (index < 0) return false;
    RegionValue before = value_of(project_, static_cast<std::size_t>(index), property);
    auto after = normalised(property, value, request().prompt);
    if (!after || *after == before) return false;
    std::string const key = merges(property) ? "region " + id + ' ' + std::to_string(static_cast<int>(property)) : "";
    push({{RegionPatch{id, property, std::move(before), std::move(*after)}}}, undo_text(property), key);
    return true;
}

Color Document::free_color() const {
    constexpr std::size_t rounds = 3;  // of the palette, before it repeats
    auto const used = [this](Color color) { return std::ranges::count(regions(), color, &Region::color) > 0; };
    for (std::size_t i = 0; i < rounds * palette_hues; ++i)
        if (!used(region_color(i))) return region_color(i);
    return region_color(regions().size());
}

}  // namespace daub
