#include "engine/pipeline/native_loras.h"

#include "engine/core/error.h"
#include "engine/models/ediff_weights.h"

#include <c10/core/InferenceMode.h>
#include <fmt/ranges.h>

namespace daub {

NativeLoras::NativeLoras(std::shared_ptr<ModelSource const> source, std::vector<std::string> experts, at::Device device,
                         at::ScalarType dtype)
    : source_(std::move(source)),
      experts_(std::move(experts)),
      device_(device),
      dtype_(dtype),
      loras_(experts_.size()) {}

bool NativeLoras::differs(size_t expert, std::vector<UsedLora> const& used) const {
    return loras_for(used, *source_, experts_.at(expert)) != loras_.at(expert);
}

void NativeLoras::use(std::vector<UsedLora> const& used) {
    for (size_t i = 0; i < experts_.size(); ++i) loras_[i] = loras_for(used, *source_, experts_[i]);
}

std::shared_ptr<EDiffUNet const> NativeLoras::load(size_t expert) const {
    c10::InferenceMode const inference;  // also on the thread that loads ahead
    std::string const& name = experts_.at(expert);
    std::filesystem::path const folder = std::filesystem::path(source_->origin()) / name;
    nlohmann::json const config = source_->config(name);
    auto const& loras = loras_.at(expert).everywhere;
    LoadedParameters parameters(
        loras.empty() ? ediff_unet_tensors(folder) : merge_loras(source_->tensors(name), name, config, loras, dtype_),
        folder.string(), device_, dtype_);
    auto network = std::make_shared<EDiffUNet const>(
        Scope(parameters), EDiffUNetConfig::from_json(config, (folder / "config.json").string()));
    if (auto const unused = parameters.unused(); !unused.empty())
        fail(ErrorKind::model, "{} holds tensors that its config.json has no place for: {}.", folder.string(),
             fmt::join(unused.begin(), unused.begin() + static_cast<std::ptrdiff_t>(std::min<size_t>(unused.size(), 3)),
                       ", "));
    return network;
}

}  // namespace daub
