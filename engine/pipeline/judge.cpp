#include "engine/pipeline/judge.h"

#include "engine/core/error.h"
#include "engine/pipeline/text_encoders.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

constexpr char const* component = "judge";

}  // namespace

bool Judge::is_in(std::filesystem::path const& model_folder) {
    std::error_code error;
    return std::filesystem::exists(model_folder / component / "config.json", error);
}

Judge::Judge(std::filesystem::path const& model_folder) {
    auto const folder = model_folder / component;
    if (!is_in(model_folder))
        fail(ErrorKind::model,
             "{} has no judge of what is in a picture. Train one with 'daub-train detector' and pack it into the model "
             "with 'daub-train pack --judge'.",
             model_folder.string());
    auto const config = DetectorConfig::from_json(component_config(folder), (folder / "config.json").string());
    LoadedParameters parameters(load_safetensors(find_weights(folder)), folder.string());
    detector_.emplace(Scope(parameters), config);
    if (auto const unused = parameters.unused(); !unused.empty())
        fail(ErrorKind::model, "{} holds tensors that its config.json has no place for, such as {}.", folder.string(),
             unused.front());
}

Seen Judge::operator()(Tensor const& pictures) const {
    at::NoGradGuard const no_gradients;
    Detection const seen = (*detector_)(pictures.to(at::kCPU, at::kFloat));
    return {.things = seen.things.argmax(1), .colours = seen.colours.argmax(1), .styles = seen.styles.argmax(1)};
}

}  // namespace daub
