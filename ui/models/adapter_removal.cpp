#include "ui/models/adapter_removal.h"

#include "ui/document/file_path.h"

#include <QFile>

#include <algorithm>

namespace daub {

namespace fs = std::filesystem;

bool is_installed_here(InstalledAdapter const& adapter) {
    fs::path const folder = adapters_folder(adapter.kind);
    return std::ranges::mismatch(folder, adapter.path).in1 == folder.end();
}

bool move_to_trash(InstalledAdapter const& adapter) {
    bool const alone = adapter.path.parent_path() == adapters_folder(adapter.kind);
    bool const folder = adapter.kind == AdapterKind::image_encoder && !alone;
    fs::path const what = folder ? adapter.path.parent_path() : adapter.path;
    if (!is_installed_here(adapter) || !QFile::moveToTrash(to_qstring(what))) return false;
    std::error_code ignored;
    fs::remove(fs::path(what) += ".SHA256SUMS", ignored);
    return true;
}

}  // namespace daub
