// Project files: OpenRaster archives (.ora) with one layer per mask, the shown result on top, and daub.json.
//
//     save_project("fox.ora", project);
//     auto const [project, warnings] = load_project("fox.ora");
//
// Krita, GIMP and MyPaint open them as layers. An .ora that another program wrote (without daub.json) is opened too:
// each of its layers that is not opaque becomes a region.
//
// daub.json: {"format": "daub-project", "version": 1, "minimum_reader": 1, "program": "Daub ...",
//             "request": {as request_json.h says; masks and pictures are names in the archive;
//                         each region also has "id", "visible", "locked"},
//             "results": [{"id", "file", "created", "kept"}], "shown_result": id or null,
//             "frames_dock": {as ui/frames/dock_state.h says}, missing where nothing was set}
// A version that adds fields raises `version`; older programs keep what they do not know. A version that older ones
// must not open raises `minimum_reader`.
#pragma once

#include "engine/scene/image_limits.h"
#include "engine/scene/project.h"
#include "engine/scene/zip_archive.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

inline constexpr int project_version = 1;
inline constexpr std::string_view openraster_mimetype = "image/openraster";

struct ProjectLimits {
    std::int64_t file = std::int64_t{2} << 30;  ///< bytes
    ZipLimits zip;
    ImageLimits image;
    std::int64_t decoded = std::int64_t{4} << 30;  ///< bytes of all masks and pictures together
    int regions = 1000;
};

struct LoadedProject {
    Project project;
    std::vector<std::string> warnings;  ///< for people: what was unknown, left out or put right
};

/// The archive's bytes. Throws ErrorKind::input where the canvas cannot be.
Bytes encode_project(Project const& project);

/// Throws ErrorKind::input, naming `name`, where the archive is damaged, hostile, or written for newer programs only.
LoadedProject decode_project(ByteView bytes, std::string_view name, ProjectLimits const& limits = {});

/// Appears whole or not at all. Throws ErrorKind::output. Files that the project names stand in it as seen from its
/// folder, so that both can move together (project_paths.h); loading makes them whole again.
void save_project(std::filesystem::path const& path, Project const& project);
LoadedProject load_project(std::filesystem::path const& path, ProjectLimits const& limits = {});

}  // namespace daub
