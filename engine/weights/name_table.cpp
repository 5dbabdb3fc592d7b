#include "engine/weights/name_table.h"

namespace daub {

void NameTable::add(std::string old_path, std::string new_path) {
    to_old_.emplace(new_path, old_path);
    to_new_.emplace(std::move(old_path), std::move(new_path));
}

std::optional<std::string> NameTable::translated(Paths const& paths, std::string_view name) {
    for (std::string_view path = name; !path.empty();) {
        auto const found = paths.find(path);
        if (found != paths.end()) return found->second + std::string(name.substr(path.size()));
        size_t const dot = path.rfind('.');
        if (dot == std::string_view::npos) break;
        path = path.substr(0, dot);
    }
    return std::nullopt;
}

}  // namespace daub
