#include "ui/models/removal.h"

#include "engine/scene/model_install.h"
#include "ui/document/file_path.h"

#include <QFile>

#include <algorithm>

namespace daub {
namespace {

namespace fs = std::filesystem;

bool lies_in(fs::path const& folder, fs::path const& path) {
    return std::ranges::mismatch(folder, path).in1 == folder.end();
}

/// A folder or file of a library, and what installing keeps beside it.
bool move_installed_to_trash(fs::path const& what) {
    bool const single_file = what.extension() == ".safetensors";
    if (!QFile::moveToTrash(to_qstring(what))) return false;
    std::error_code ignored;
    fs::remove(fs::path(what) += ".SHA256SUMS", ignored);
    if (single_file) fs::remove(fs::path(what).replace_extension("daub.json"), ignored);
    return true;
}

}  // namespace

bool is_installed_here(InstalledAdapter const& adapter) { return lies_in(adapters_folder(adapter.kind), adapter.path); }

bool is_installed_here(ModelInfo const& model) { return lies_in(models_folder(), model.path); }

bool move_to_trash(InstalledAdapter const& adapter) {
    bool const alone = adapter.path.parent_path() == adapters_folder(adapter.kind);
    bool const folder = adapter.kind == AdapterKind::image_encoder && !alone;
    return is_installed_here(adapter) && move_installed_to_trash(folder ? adapter.path.parent_path() : adapter.path);
}

bool move_to_trash(ModelInfo const& model) { return is_installed_here(model) && move_installed_to_trash(model.path); }

}  // namespace daub
