// Where the program's own files are: the embedded model, the CLIP vocabulary, example projects.
//
//     std::filesystem::path const model = resource_path("sketchbook");
//
// There is one layout, installed and built: `bin/<program>` beside `share/daub/`. The build folder links
// `share/daub/sketchbook` and its neighbours to the checkout's resources, so nothing depends on where either lies.
// Thread-safe.
#pragma once

#include <filesystem>
#include <string_view>

namespace daub {

/// The folder that holds the running program, links resolved. Throws Error (internal) where the system hides it.
std::filesystem::path program_folder();

/// The folder that holds "sketchbook", "clip-tokenizer" and "examples": $DAUB_RESOURCES where that is set, else
/// `../share/daub` beside the program's folder. It need not exist.
std::filesystem::path resource_folder();

/// What is called `name` in resource_folder(). Throws Error (input) that says where it was looked for.
std::filesystem::path resource_path(std::string_view name);

/// The same, without looking whether it is there.
std::filesystem::path expected_resource_path(std::string_view name);

}  // namespace daub
