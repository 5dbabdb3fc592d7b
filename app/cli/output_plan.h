// What a run will write, settled before any work is done: nothing is overwritten, nothing is rendered in vain.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace daub::cli {

/// `output` itself for one picture; for more, "fox.png" becomes "fox-1.png" to "fox-12.png", with leading zeros so that
/// the names sort: "fox-01.png".
std::vector<std::filesystem::path> numbered_paths(std::filesystem::path const& output, int count);

/// Throws ErrorKind::output where the file cannot be written: its folder is missing or not writable, it is itself a
/// folder, or it exists and `overwrite` is not set.
void check_can_write(std::filesystem::path const& file, bool overwrite);

/// Throws ErrorKind::output where the folder can be neither used nor made, or holds something already and `overwrite`
/// is not set. `option` names it to people. Makes nothing.
void check_can_fill(std::filesystem::path const& folder, std::string_view option, bool overwrite);

/// Makes the folder and those above it. Throws ErrorKind::output.
void make_folder(std::filesystem::path const& folder);

/// `file`, or where that came into being since it was checked, the first of "fox (2).png", "fox (3).png", ... that is
/// free.
std::filesystem::path free_name(std::filesystem::path const& file);

}  // namespace daub::cli
