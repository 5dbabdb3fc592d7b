#include "engine/scene/resource_path.h"

#include "engine/core/error.h"

#include <cstdlib>
#include <system_error>

namespace daub {

namespace fs = std::filesystem;

fs::path program_folder() {
    std::error_code error;
    fs::path const program = fs::read_symlink("/proc/self/exe", error);
    if (error) fail(ErrorKind::internal, "The program's own place cannot be found: {}.", error.message());
    return program.parent_path();
}

fs::path resource_folder() {
    if (char const* const chosen = std::getenv("DAUB_RESOURCES"); chosen != nullptr && *chosen != '\0') return chosen;
    return program_folder().parent_path() / "share" / "daub";
}

fs::path expected_resource_path(std::string_view name) { return resource_folder() / name; }

fs::path resource_path(std::string_view name) {
    fs::path const path = expected_resource_path(name);
    std::error_code error;
    if (fs::exists(path, error)) return path;
    fail(ErrorKind::input,
         "'{}', a part of Daub, is not in {}. Install Daub again, or set DAUB_RESOURCES to the folder that holds it.",
         name, path.parent_path().string());
}

}  // namespace daub
