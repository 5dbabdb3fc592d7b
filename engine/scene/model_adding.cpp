#include "engine/scene/model_adding.h"

namespace daub {
namespace {

namespace fs = std::filesystem;

AddedModel remember_roots(fs::path const& place) {
    remember_model_root(place);
    return {.roots = read_model_roots(place)};
}

fs::path install_companion(ExaminedModel const& found, bool link, InstallHooks const& hooks) {
    if (found.companion.empty()) return {};
    InstallRequest const request{.source = found.companion,
                                 .library = adapters_folder(AdapterKind::image_encoder),
                                 .link = link,
                                 .name = found.companion_name};
    return install_model(request, hooks).path;
}

}  // namespace

AddedModel add_model(AddOrder const& order, ModelExaminer const& examiner, InstallHooks const& hooks) {
    if (is_model_root(order.source)) return remember_roots(order.source);
    bool const index = order.source.filename() == "model_index.json";
    fs::path const source = index ? order.source.parent_path() : order.source;
    refuse_pickle(source);
    AddedModel added{.found = examiner.examine(source, order.as)};
    added.adapter = parse_adapter_kind(added.found.family);
    fs::path const sorted = added.adapter ? adapters_folder(*added.adapter) : models_folder();
    fs::path const library = order.library.empty() ? sorted : order.library;
    added.files = install_model({.source = source, .library = library, .link = order.link}, hooks);
    if (added.files.cancelled) return added;
    if (fs::is_regular_file(added.files.path)) examiner.keep_notes(added.files.path, added.found, order.as);
    if (!added.adapter && examiner.prepare) examiner.prepare(added.files.path);
    added.companion = install_companion(added.found, order.link, hooks);
    return added;
}

}  // namespace daub
