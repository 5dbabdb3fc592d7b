#include "engine/pipeline/model_sources.h"

#include "engine/core/error.h"
#include "engine/weights/single_file.h"

namespace daub {

SharedSource open_source(std::filesystem::path const& path) {
    if (std::filesystem::is_directory(path)) return open_model_folder(path);
    if (std::filesystem::is_regular_file(path)) return open_single_file(path);
    fail(ErrorKind::model, "{} is no model: a folder with a model_index.json or a .safetensors checkpoint is needed.",
         path.string());
}

std::vector<SharedSource> open_sources(ModelInfo const& info) {
    std::vector<SharedSource> sources;
    for (std::string const& part : info.parts) sources.push_back(open_source(part));
    if (sources.empty()) sources.push_back(open_source(info.path));
    return sources;
}

}  // namespace daub
