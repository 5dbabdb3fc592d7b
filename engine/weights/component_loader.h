// Networks of one component of a model, built again and again with other LoRAs.
//
//     ComponentLoader loader(model, "unet", device, dtype);
//     auto const network = loader.load({.everywhere = {{.lora = ink, .weight = 0.8}}}, {}, [&](Scope const& scope) {
//         return std::make_shared<UNet const>(scope, config);
//     });
//
// Parameters that no LoRA changes are shared with the network that was built before, as long as somebody keeps that:
// another weight of a LoRA costs the layers that it changes. Without LoRAs, parameters are views of the mapped files.
// LoRAs that hold everywhere are merged into copies; those kept to areas stand beside the weights (lora_area.h).
// One call at a time, on any thread.
#pragma once

#include "engine/weights/lora_area.h"

#include <c10/core/UndefinedTensorImpl.h>
#include <c10/util/intrusive_ptr.h>

#include <functional>

namespace daub {

/// LoRAs that change one component.
struct ComponentLoras {
    std::vector<WeightedLora> everywhere;
    std::vector<WeightedLora> in_areas;  ///< of a U-Net only

    bool operator==(ComponentLoras const&) const = default;
};

class ComponentLoader {
 public:
    ComponentLoader(std::shared_ptr<ModelSource const> source, std::string component, at::Device device,
                    at::ScalarType dtype)
        : source_(std::move(source)), component_(std::move(component)), device_(device), dtype_(dtype) {}

    std::string origin() const { return source_->origin() + ": " + component_; }
    nlohmann::json config() const { return source_->config(component_); }

    /// areas: of loras.in_areas, one each. Returns the names of tensors that `build` did not take. Throws Error (model,
    /// input).
    std::vector<std::string> load(ComponentLoras const& loras,
                                  std::vector<std::shared_ptr<TermArea const>> const& areas,
                                  std::function<void(Scope const&)> const& build);

 private:
    using Seen = c10::weak_intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>;
    std::map<std::string, Tensor> still_there() const;

    std::shared_ptr<ModelSource const> source_;
    std::string component_;
    at::Device device_;
    at::ScalarType dtype_;
    std::map<std::string, Seen> seen_;  ///< parameters without changes, by name
};

}  // namespace daub
