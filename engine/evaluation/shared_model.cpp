#include "engine/evaluation/shared_model.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_model_index.h"
#include "engine/models/ediff_unet_config.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace daub {
namespace {

namespace fs = std::filesystem;

std::string common_parent(fs::path const& model, EDiffStage const& base) {
    std::string common;
    for (std::string const& expert : base.experts) {
        std::string const parent =
            EDiffUNetConfig::from_json(component_config(model / expert), (model / expert).string()).parent;
        if (parent.empty() || (!common.empty() && parent != common))
            fail(ErrorKind::model, "{} holds no shared model: its experts name no common parent.", model.string());
        common = parent;
    }
    return common;
}

fs::path temporary_folder() {
    std::string name = (fs::temp_directory_path() / "daub-shared-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) fail(ErrorKind::output, "{}: {}.", name, std::strerror(errno));
    return name;
}

}  // namespace

SharedModel::SharedModel(fs::path const& model) {
    EDiffModelIndex index = EDiffModelIndex::load(model);
    index.stages.front().experts = {common_parent(model, index.stages.front())};
    folder_ = temporary_folder();
    for (auto const& entry : fs::directory_iterator(fs::absolute(model)))
        if (entry.path().filename() != "model_index.json")
            fs::create_symlink(entry.path(), folder_ / entry.path().filename());
    index.save(folder_);
}

SharedModel::~SharedModel() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

}  // namespace daub
