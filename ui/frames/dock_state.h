// Everything that people set in the frames dock, as a value, and as the JSON that projects keep of it.
//
//     document.set_frames_dock(to_text(panel.state()));
//     panel.set_state(dock_state_from(document.project().frames_dock, warnings));
//
// "Make anew" and the like are wishes of one run and not kept. Files are {"file": name}, so that projects can move
// together with them (engine/scene/project_paths.h). Values and free functions.
#pragma once

#include "ui/frames/frame_picture.h"
#include "ui/frames/render_settings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// What mattes on the disk were made with: others are wanted where it differs.
struct KeyRun {
    std::string mattes, plate;
    KeyWish wish;

    bool operator==(KeyRun const&) const = default;
};

struct KeyState {
    KeyWish wish;  ///< a region's paint is the document's, and not kept here
    std::string mattes, figure;
    std::optional<KeyRun> made;

    bool operator==(KeyState const&) const = default;
};

struct DockState {
    RenderSettings render;  ///< with plate and range, which all pages share
    KeyState key;
    RotoWish roto;
    std::string unknown = {};  ///< of a newer version; opaque

    bool operator==(DockState const&) const = default;
};

/// Names of files become absolute.
std::string to_text(DockState const& state);
/// Names that are not known become warnings. Throws ErrorKind::input where a field has the wrong type or is out of
/// range.
DockState dock_state_from(std::string_view json, std::vector<std::string>& warnings);

/// What the next new project begins with: how things are done, not with which files, regions and strokes.
DockState usual_of(DockState state);

}  // namespace daub
