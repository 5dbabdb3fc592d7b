// What a project holds: the settings of the next picture, how its regions are shown, and what was made so far.
#pragma once

#include "engine/scene/file_bytes.h"
#include "engine/scene/request.h"
#include "engine/scene/snapshot.h"

#include <string>
#include <vector>

namespace daub {

/// What people set for a region that the picture does not depend on.
struct RegionState {
    std::string id;       ///< stays the same over saves; given when saved where empty
    bool visible = true;  ///< its paint is shown
    bool locked = false;  ///< its paint cannot be changed

    bool operator==(RegionState const&) const = default;
};

/// A picture that was made, as the PNG that an export would be: its metadata restores its settings.
struct ProjectResult {
    std::string id;
    Snapshot<Bytes> png;
    std::string created;  ///< ISO 8601, UTC
    bool kept = false;    ///< marked by the user

    bool operator==(ProjectResult const&) const = default;
};

/// A file in the archive that is not Daub's: carried along.
struct ForeignFile {
    std::string name;
    Snapshot<Bytes> bytes;

    bool operator==(ForeignFile const&) const = default;
};

struct Project {
    GenerationRequest request;
    std::vector<RegionState> region_states;  ///< by region; missing ones are at their defaults
    std::vector<ProjectResult> results;      ///< oldest first
    std::string shown_result;                ///< id; empty: none
    std::string frames_dock;     ///< what people set there, as JSON of the desktop's; opaque; empty: nothing
    std::string unknown_fields;  ///< of daub.json, from newer versions; opaque
    std::vector<ForeignFile> foreign_files;

    bool operator==(Project const&) const = default;
};

}  // namespace daub
