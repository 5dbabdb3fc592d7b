// Scenes that come from files, and how they are shown.
#pragma once

#include "app/cli/console.h"
#include "engine/scene/project_file.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace daub::cli {

/// The project (.ora), or the one whose request is kept in a picture made by Daub. Throws ErrorKind::input.
LoadedProject read_scene(std::filesystem::path const& file);

/// The same, with its warnings told; no file: an empty scene with the programs' defaults.
Project begin_scene(std::filesystem::path const& file, Console& console);

/// Whether the file is to be read as a project.
bool is_project(std::filesystem::path const& file);

/// Everything but pixels, which are null.
nlohmann::json scene_json(GenerationRequest const& request);

/// The sentence, its areas and settings, for people.
void print_scene(GenerationRequest const& request, Console& console);

}  // namespace daub::cli
