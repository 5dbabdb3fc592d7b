#include "engine/scene/model_roots.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/scene/model_install.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>

namespace daub {
namespace {

namespace fs = std::filesystem;
using Folders = std::vector<fs::path> ModelRoots::*;

/// ComfyUI's names of folders and keys.
struct RootKind {
    std::string_view name;
    Folders folders;
};
constexpr std::array kinds{
    RootKind{"checkpoints", &ModelRoots::checkpoints},
    RootKind{"diffusers", &ModelRoots::diffusers},
    RootKind{"loras", &ModelRoots::loras},
    RootKind{"embeddings", &ModelRoots::embeddings},
    RootKind{"vae", &ModelRoots::vaes},
    RootKind{"clip_vision", &ModelRoots::image_encoders},
    RootKind{"ipadapter", &ModelRoots::ip_adapters},
};

void add_folder(std::vector<fs::path>& folders, fs::path const& folder) {
    std::error_code ignored;
    fs::path const clean = folder.lexically_normal();
    if (fs::is_directory(clean, ignored) && std::ranges::find(folders, clean) == folders.end())
        folders.push_back(clean);
}

fs::path expanded(std::string const& text, fs::path const& base) {
    char const* const home = std::getenv("HOME");
    bool const of_home = text == "~" || text.starts_with("~/");
    if (of_home && home) return fs::path(home) / text.substr(std::min<size_t>(2, text.size()));
    return base / text;  // an absolute path replaces the base
}

std::string without_blanks(std::string const& line) {
    constexpr char const* blank = " \t\r";
    size_t const begin = line.find_first_not_of(blank);
    return begin == std::string::npos ? "" : line.substr(begin, line.find_last_not_of(blank) - begin + 1);
}

fs::path list_of_places() { return models_folder().parent_path() / "model_places.txt"; }

ModelRoots roots_of_folder(fs::path const& folder) {
    std::error_code ignored;
    fs::path const models = fs::is_directory(folder / "models", ignored) ? folder / "models" : folder;
    ModelRoots roots;
    for (auto const& [name, folders] : kinds) add_folder(roots.*folders, models / name);
    if (roots.empty()) {
        fail(ErrorKind::input, "{}: has no folder of models as ComfyUI keeps them (models/checkpoints and so on).",
             folder.string());
    }
    return roots;
}

void add_section(YAML::Node const& section, fs::path const& beside, ModelRoots& roots) {
    if (!section.IsMap()) return;
    YAML::Node const stated = section["base_path"];
    fs::path const base = stated && stated.IsScalar() ? expanded(without_blanks(stated.Scalar()), beside) : beside;
    for (auto const& [name, folders] : kinds) {
        YAML::Node const value = section[std::string(name)];
        if (!value || !value.IsScalar()) continue;
        std::istringstream lines(value.Scalar());
        for (std::string line; std::getline(lines, line);) {
            if (std::string const path = without_blanks(line); !path.empty())
                add_folder(roots.*folders, expanded(path, base));
        }
    }
}

ModelRoots roots_of_file(fs::path const& file) {
    constexpr std::uintmax_t most_bytes = 1 << 20;
    std::error_code unreadable;
    std::uintmax_t const bytes = fs::file_size(file, unreadable);
    if (unreadable) fail(ErrorKind::input, "{}: cannot be read: {}.", file.string(), unreadable.message());
    if (bytes > most_bytes) fail(ErrorKind::input, "{}: is too long for a file of paths.", file.string());
    ModelRoots roots;
    try {
        YAML::Node const document = YAML::LoadFile(file.string());
        if (!document.IsMap()) fail(ErrorKind::input, "{}: holds no sections with paths.", file.string());
        for (auto const& section : document) add_section(section.second, file.parent_path(), roots);
    } catch (YAML::Exception const& problem) {
        fail(ErrorKind::input, "{}, line {}: is not valid YAML: {}.", file.string(), problem.mark.line + 1,
             problem.msg);
    }
    return roots;
}

}  // namespace

bool is_model_root(fs::path const& place) {
    std::error_code ignored;
    if (!fs::is_directory(place, ignored)) return place.extension() == ".yaml" || place.extension() == ".yml";
    return !fs::exists(place / "model_index.json", ignored) &&
           (fs::is_directory(place / "models/checkpoints", ignored) ||
            fs::is_directory(place / "checkpoints", ignored));
}

ModelRoots read_model_roots(fs::path const& place) {
    std::error_code ignored;
    return fs::is_directory(place, ignored) ? roots_of_folder(place) : roots_of_file(place);
}

std::vector<fs::path> remembered_model_roots() {
    std::vector<fs::path> places;
    std::ifstream stream(list_of_places());
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty()) places.emplace_back(line);
    }
    return places;
}

void remember_model_root(fs::path const& place) {
    read_model_roots(place);  // says what is wrong with it
    auto places = remembered_model_roots();
    fs::path const absolute = fs::absolute(place).lexically_normal();
    if (std::ranges::find(places, absolute) != places.end()) return;
    places.push_back(absolute);
    std::error_code ignored;
    fs::create_directories(list_of_places().parent_path(), ignored);
    AtomicFile file(list_of_places());
    for (fs::path const& known : places) file.write(known.string() + "\n");
    file.commit();
}

ModelRoots all_model_roots() {
    ModelRoots all;
    for (fs::path const& place : remembered_model_roots()) {
        try {
            ModelRoots const roots = read_model_roots(place);
            for (auto const& [name, folders] : kinds) {
                for (fs::path const& folder : roots.*folders) add_folder(all.*folders, folder);
            }
        } catch (Error const&) {
            // A place that is gone for now, such as a disk that is not mounted.
        }
    }
    return all;
}

}  // namespace daub
