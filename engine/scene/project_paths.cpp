#include "engine/scene/project_paths.h"

#include "engine/scene/json_document.h"

#include <algorithm>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// Plates often lie beside the folder of the projects, seldom farther away and still belonging to them.
constexpr std::ptrdiff_t most_steps_up = 2;

fs::path whole(fs::path const& folder) { return fs::absolute(folder / "file").lexically_normal().parent_path(); }

/// Up to a common root is no way to go: everything lies there.
std::string relative_file(fs::path const& file, fs::path const& folder) {
    if (!file.is_absolute()) return file.string();
    fs::path const relative = file.lexically_normal().lexically_relative(folder);
    std::ptrdiff_t const up = std::ranges::count(relative, fs::path(".."));
    fs::path const named = folder.relative_path();
    std::ptrdiff_t const depth = std::distance(named.begin(), named.end());
    return relative.empty() || up > most_steps_up || (up > 0 && up >= depth) ? file.string()
                                                                             : relative.generic_string();
}

template <typename Change>
void change_files(Json& json, Change const& change) {
    for (auto& [key, value] : json.items()) {
        if (json.is_object() && key == "file" && value.is_string()) {
            std::string const file = value;
            if (!file.empty()) value = change(fs::path(file));
        } else if (value.is_structured()) {
            change_files(value, change);
        }
    }
}

template <typename Change>
std::string changed_files(std::string_view json, Change const& change) {
    Json document = Json::parse(json);
    change_files(document, change);
    return to_text(document);
}

}  // namespace

std::string files_relative_to(std::string_view json, fs::path const& folder) {
    return changed_files(json, [root = whole(folder)](fs::path const& file) { return relative_file(file, root); });
}

std::string files_absolute(std::string_view json, fs::path const& folder) {
    return changed_files(json, [root = whole(folder)](fs::path const& file) {
        return file.is_absolute() ? file.string() : (root / file).lexically_normal().string();
    });
}

}  // namespace daub
