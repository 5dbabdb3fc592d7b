#include "engine/models/component_check.h"

#include "engine/core/error.h"
#include "engine/models/autoencoder.h"
#include "engine/models/clip_text.h"
#include "engine/models/clip_vision.h"
#include "engine/models/config_reader.h"
#include "engine/models/t5_encoder.h"
#include "engine/models/unet.h"

#include <algorithm>

namespace daub {
namespace {

/// Buffers that some versions of transformers store and no network takes.
bool is_buffer(std::string const& name) { return name.ends_with("position_ids") || name == "logit_scale"; }

void build(std::string const& component, nlohmann::json const& config, Scope const& scope, std::string const& origin) {
    if (component == "unet") {
        UNet const network(scope, UNetConfig::from_json(config, origin));
    } else if (component == "vae") {
        Autoencoder const network(scope, AutoencoderConfig::from_json(config, origin));
    } else if (component == "image_encoder") {
        ClipVision const network(scope, ClipVisionConfig::from_json(config, origin));
    } else if (ConfigReader(config, origin).text("model_type", "") == "t5") {
        T5Encoder const network(scope, T5Config::from_json(config, origin));
    } else {
        ClipText const network(scope, ClipTextConfig::from_json(config, origin));
    }
}

}  // namespace

TensorComparison check_component(std::string const& component, nlohmann::json const& config,
                                 std::map<std::string, Tensor> const& tensors, std::string const& origin) {
    std::set<std::string> names;
    for (auto const& [name, tensor] : tensors) names.insert(name);
    ParameterInventory inventory(std::move(names));
    build(component, config, Scope(inventory), origin);
    TensorComparison found = compare(inventory.shapes(), tensors);
    std::erase_if(found.unused, is_buffer);
    return found;
}

}  // namespace daub
