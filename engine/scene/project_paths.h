// Files that a project names beside what is in it: {"file": "plates/plate.####.exr"} anywhere in its JSON.
//
//     std::string const stored = files_relative_to(settings, "/show/shot");     // as they stand in the file
//     std::string const used = files_absolute(stored, "/show/shot");            // as programs use them
//
// A project, its mattes and its plates can be moved together. What lies elsewhere keeps its whole name. Pure functions
// on text; nothing here touches the disk.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace daub {

/// json: ours, an object. folder: of the project; relative ones count from the working folder.
std::string files_relative_to(std::string_view json, std::filesystem::path const& folder);
std::string files_absolute(std::string_view json, std::filesystem::path const& folder);

}  // namespace daub
