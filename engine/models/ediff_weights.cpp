#include "engine/models/ediff_weights.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_unet_config.h"
#include "engine/weights/difference.h"
#include "engine/weights/safetensors.h"

namespace daub {
namespace {

std::string parent_of(std::filesystem::path const& folder) {
    return EDiffUNetConfig::from_json(component_config(folder), (folder / "config.json").string()).parent;
}

}  // namespace

std::map<std::string, at::Tensor> ediff_unet_tensors(std::filesystem::path const& folder) {
    auto tensors = load_safetensors(find_weights(folder));
    std::string const parent = parent_of(folder);
    if (parent.empty()) return tensors;
    auto const parent_folder = folder.parent_path() / parent;
    if (std::string const above = parent_of(parent_folder); !above.empty())
        fail(ErrorKind::model, "{} is the parent of an expert and names a parent itself, {}: only one step is allowed.",
             parent_folder.string(), above);
    return add_difference(tensors, unpack_8bit(load_safetensors(find_weights(parent_folder))), folder.string());
}

}  // namespace daub
