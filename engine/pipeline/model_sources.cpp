#include "engine/pipeline/model_sources.h"

#include "engine/core/error.h"

namespace daub {

SharedSource open_source(std::filesystem::path const& path) {
    if (!std::filesystem::is_directory(path))
        fail(ErrorKind::model, "{} is no model folder: a folder with a model_index.json is needed.", path.string());
    return open_model_folder(path);
}

std::vector<SharedSource> open_sources(ModelInfo const& info) {
    std::vector<SharedSource> sources;
    for (std::string const& part : info.parts) sources.push_back(open_source(part));
    if (sources.empty()) sources.push_back(open_source(info.path));
    return sources;
}

}  // namespace daub
