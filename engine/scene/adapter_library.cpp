#include "engine/scene/adapter_library.h"

#include "engine/scene/model_install.h"
#include "engine/scene/model_roots.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace daub {
namespace {

namespace fs = std::filesystem;

struct AdapterPlace {
    std::string_view name, folder;
    std::vector<fs::path> ModelRoots::*elsewhere;  ///< null: other programs have none
};

/// In the order of AdapterKind.
constexpr std::array adapter_places{
    AdapterPlace{"lora", "loras", &ModelRoots::loras},
    AdapterPlace{"embedding", "embeddings", &ModelRoots::embeddings},
    AdapterPlace{"ip-adapter", "ip_adapters", &ModelRoots::ip_adapters},
    AdapterPlace{"vae", "vaes", &ModelRoots::vaes},
    AdapterPlace{"image-encoder", "image_encoders", &ModelRoots::image_encoders},
    AdapterPlace{"subject", "subjects", nullptr},
};

AdapterPlace const& place_of(AdapterKind kind) { return adapter_places[static_cast<size_t>(kind)]; }

/// Encoders lie in folders of their own, with their configuration, as "model.safetensors".
std::string name_of(AdapterKind kind, fs::path const& file) {
    std::error_code ignored;
    bool const in_folder =
        kind == AdapterKind::image_encoder && fs::exists(file.parent_path() / "config.json", ignored);
    return in_folder ? file.parent_path().filename().string() : file.stem().string();
}

/// Other programs sort theirs into folders of folders.
void add_adapters(AdapterKind kind, fs::path const& folder, std::vector<InstalledAdapter>& found) {
    std::error_code ignored;
    std::vector<InstalledAdapter> here;
    auto options = fs::directory_options::skip_permission_denied;
    if (kind == AdapterKind::image_encoder) options |= fs::directory_options::follow_directory_symlink;  // linked ones
    for (auto entry = fs::recursive_directory_iterator(folder, options, ignored);
         entry != fs::recursive_directory_iterator(); entry.increment(ignored)) {
        if (entry->path().filename().string().starts_with('.')) {  // what is just being installed
            entry.disable_recursion_pending();
            continue;
        }
        bool const file = entry->is_regular_file(ignored) && entry->path().extension() == ".safetensors";
        if (file) here.push_back({kind, name_of(kind, entry->path()), entry->path()});
    }
    std::ranges::sort(here, {}, &InstalledAdapter::path);
    found.insert(found.end(), here.begin(), here.end());
}

std::vector<InstalledAdapter> adapters_of(AdapterKind kind, ModelRoots const& roots) {
    std::vector<InstalledAdapter> found;
    add_adapters(kind, adapters_folder(kind), found);
    if (auto const elsewhere = place_of(kind).elsewhere)
        for (fs::path const& folder : roots.*elsewhere) add_adapters(kind, folder, found);
    return found;
}

}  // namespace

std::string_view to_name(AdapterKind kind) { return place_of(kind).name; }

std::optional<AdapterKind> parse_adapter_kind(std::string_view name) {
    auto const found = std::ranges::find(all_adapter_kinds, name, [](AdapterKind kind) { return to_name(kind); });
    return found == all_adapter_kinds.end() ? std::nullopt : std::optional(*found);
}

fs::path adapters_folder(AdapterKind kind) { return models_folder().parent_path() / place_of(kind).folder; }

std::vector<InstalledAdapter> installed_adapters() {
    ModelRoots const roots = all_model_roots();
    std::vector<InstalledAdapter> all;
    for (AdapterKind const kind : all_adapter_kinds) {
        auto const found = adapters_of(kind, roots);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

std::vector<InstalledAdapter> installed_adapters(AdapterKind kind) { return adapters_of(kind, all_model_roots()); }

std::string names_of_adapters(AdapterKind kind) {
    std::vector<std::string> names;
    for (InstalledAdapter const& adapter : installed_adapters(kind)) names.push_back(adapter.name);
    return names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "));
}

std::optional<fs::path> find_adapter(AdapterKind kind, std::string_view name_or_path) {
    std::error_code ignored;
    if (fs::is_regular_file(name_or_path, ignored)) return fs::path(name_or_path);
    auto const all = adapters_of(kind, all_model_roots());
    auto const found = std::ranges::find(all, name_or_path, &InstalledAdapter::name);
    return found == all.end() ? std::nullopt : std::optional(found->path);
}

}  // namespace daub
