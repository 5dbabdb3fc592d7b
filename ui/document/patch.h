// The changes that can happen to a project, as values: what undo commands hold and the journal writes.
//
//     Change const change{{RegionMovePatch{.from = 0, .to = 2}}};
//     apply(change, project);
//     apply(inverted(change), project);          // as it was, to the byte
//
// A patch holds what it changes, before and after, never a copy of the document; pictures and masks in it are shared.
// Patches are plain values without identity; all functions are pure but for the project they change.
#pragma once

#include "engine/scene/project.h"
#include "ui/document/mask_tiles.h"
#include "ui/document/region_id.h"
#include "ui/document/region_property.h"
#include "ui/document/setting_fields.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace daub {

struct SpanChange {
    RegionId region;
    std::vector<TextSpan> before, after;
};

/// An edit of the prompt with the regions' spans that it moved, or one of the negative prompt.
struct TextPatch {
    bool negative = false;
    std::size_t begin = 0;  ///< byte
    std::string removed, inserted;
    std::vector<SpanChange> spans;  ///< those that differ
};

struct RegionPatch {
    RegionId region;
    RegionProperty property = RegionProperty::name;
    RegionValue before, after;
};

/// A region comes or goes. The region is whole in both cases, so that its coming back needs nothing else.
struct RegionListPatch {
    bool insert = true;
    std::size_t index = 0;
    Region region;
    RegionState state;
};

struct RegionMovePatch {
    std::size_t from = 0;  ///< index before
    std::size_t to = 0;    ///< index after
};

/// Tiles of a region's mask, or of the mask of "change only here" (change_only_id).
struct MaskPatch {
    RegionId region;
    bool existed = true;  ///< there was a mask before; else a missing one counts as zeros
    bool exists = true;   ///< there is one after
    std::vector<TileChange> tiles;
};

/// What of a mask lies outside the new canvas, packed; zero in the part that stays. Empty ones are left out.
struct MaskRemainder {
    RegionId region;
    std::vector<std::uint8_t> pixels;  ///< pack_bits() of the plane
};

/// The canvas and the regions' masks. Masks in settings are patched as settings.
struct CanvasPatch {
    Size before, after;
    int x = 0, y = 0;                     ///< where the old upper left corner comes to lie
    std::vector<MaskRemainder> lost;      ///< at the size before
    std::vector<MaskRemainder> regained;  ///< at the size after: what an earlier patch had lost
};

struct SettingsPatch {
    SettingFields fields = 0;
    GenerationRequest before, after;  ///< only these fields count, the others are at their defaults
};

/// The whole request at once, as when a picture's settings are restored.
struct RequestPatch {
    GenerationRequest before, after;
    std::vector<RegionState> states_before, states_after;
};

struct ResultListPatch {
    bool insert = true;
    std::size_t index = 0;
    ProjectResult result;
};

struct ResultKeptPatch {
    std::string result;
    bool kept = false;  ///< after; the opposite before
};

struct ShownResultPatch {
    std::string before, after;
};

/// Project::frames_dock.
struct FramesDockPatch {
    std::string before, after;
};

using Patch =
    std::variant<TextPatch, RegionPatch, RegionListPatch, RegionMovePatch, MaskPatch, CanvasPatch, SettingsPatch,
                 RequestPatch, ResultListPatch, ResultKeptPatch, ShownResultPatch, FramesDockPatch>;

/// One step to people: its patches are applied in order.
struct Change {
    std::vector<Patch> patches;
};

/// Throws ErrorKind::input where a patch does not fit the project, as one from a damaged journal may not; the project
/// is then changed in part.
void apply(Change const& change, Project& project);
void apply(Patch const& patch, Project& project);

/// What takes it back.
Change inverted(Change const& change);

/// `second` follows `first`: makes one of both where people see one (typing one word, one drag of one slider).
/// False, and nothing changed, where they are two.
bool merge(Change& first, Change const& second);

/// Leaves everything as it was.
bool does_nothing(Change const& change);

// --- Making patches of what is there ---

/// Throws ErrorKind::input where the edit does not fit the text.
TextPatch text_patch(Project const& project, bool negative, std::size_t begin, std::size_t removed,
                     std::string inserted);
/// The settings in which `after` differs from the project's.
SettingsPatch settings_patch(Project const& project, GenerationRequest const& after);
CanvasPatch canvas_patch(Project const& project, Size size, int x, int y);

/// The mask with its upper left corner at (x, y) of another size; what is free is 0.
Mask placed(Mask const& mask, Size size, int x, int y);

}  // namespace daub
