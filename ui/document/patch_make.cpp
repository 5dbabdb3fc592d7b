// How patches are made of what is there.
#include "engine/scene/prompt_edit.h"
#include "ui/document/pack_bits.h"
#include "ui/document/patch.h"

#include <algorithm>

namespace daub {
namespace {

/// Nothing where all that is painted stays on the canvas.
std::vector<MaskRemainder> remainder(RegionId const& id, Mask mask, Rect const& stays) {
    for (int y = stays.y; y < stays.bottom(); ++y) std::ranges::fill(mask.row(y).subspan(stays.x, stays.width), 0);
    bool const nothing = std::ranges::all_of(mask.pixels(), [](auto v) { return v == 0; });
    return nothing ? std::vector<MaskRemainder>() : std::vector{MaskRemainder{id, pack_bits(mask.pixels())}};
}

}  // namespace

TextPatch text_patch(Project const& project, bool negative, std::size_t begin, std::size_t removed,
                     std::string inserted) {
    std::string text = negative ? project.request.negative_prompt : project.request.prompt;
    TextEdit const edit{begin, removed, std::move(inserted)};
    std::vector<Region> regions;
    if (!negative) regions = project.request.regions;
    TextPatch patch{.negative = negative, .begin = begin, .inserted = edit.inserted};
    if (begin <= text.size()) patch.removed = text.substr(begin, removed);
    daub::edit_prompt(text, regions, edit);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        auto const& before = project.request.regions[i].spans;
        if (regions[i].spans != before) patch.spans.push_back({project.region_states[i].id, before, regions[i].spans});
    }
    return patch;
}

SettingsPatch settings_patch(Project const& project, GenerationRequest const& after) {
    SettingsPatch patch{.fields = differing_settings(project.request, after)};
    copy_settings(project.request, patch.before, patch.fields);
    copy_settings(after, patch.after, patch.fields);
    return patch;
}

CanvasPatch canvas_patch(Project const& project, Size size, int x, int y) {
    CanvasPatch patch{.before = project.request.canvas, .after = size, .x = x, .y = y};
    Rect const stays = intersection({0, 0, patch.before.width, patch.before.height}, {-x, -y, size.width, size.height});
    for (std::size_t i = 0; i < project.request.regions.size(); ++i) {
        auto const& mask = project.request.regions[i].mask;
        if (!mask) continue;
        for (auto& lost : remainder(project.region_states[i].id, *mask, stays)) patch.lost.push_back(std::move(lost));
    }
    return patch;
}

Mask placed(Mask const& mask, Size size, int x, int y) {
    Mask out(size);
    Rect const to = intersection({x, y, mask.width(), mask.height()}, {0, 0, size.width, size.height});
    for (int row = to.y; row < to.bottom(); ++row)
        std::ranges::copy(mask.row(row - y).subspan(to.x - x, to.width), out.row(row).begin() + to.x);
    return out;
}

}  // namespace daub
