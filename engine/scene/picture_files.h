// Files that are taken for pictures by their names.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace daub {

/// extension: with or without its dot, any case. PNG, JPEG, WebP, TIFF and OpenEXR.
bool is_picture_extension(std::string_view extension);

/// The pictures in a folder, not in those below it, sorted by name. Hidden ones (half-written ones are called so) are
/// left out. Throws Error (input) where it is no folder or holds none.
std::vector<std::filesystem::path> pictures_in(std::filesystem::path const& folder);

}  // namespace daub
