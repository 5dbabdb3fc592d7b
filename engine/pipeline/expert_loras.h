// The LoRAs of one U-Net, and the U-Net with them.
//
//     ExpertLoras expert(model, device, dtype);
//     expert.use(conditioning.loras);
//     auto const network = expert.load_unet(config);
//     expert.set_areas(conditioning.loras, {4, 64, 64});             // before it runs
//
// Networks that were built share what no LoRA changes (component_loader.h). One thread at a time.
#pragma once

#include "engine/models/unet.h"
#include "engine/pipeline/used_loras.h"

namespace daub {

class ExpertLoras {
 public:
    ExpertLoras(std::shared_ptr<ModelSource const> source, at::Device device, at::ScalarType dtype)
        : source_(std::move(source)), device_(device), loader_(source_, "unet", device, dtype) {}

    /// Whether the networks built from now on are as with these; where they are kept to does not matter.
    bool agree_with(std::vector<UsedLora> const& used) const { return loras_for(used, *source_, "unet") == loras_; }
    void use(std::vector<UsedLora> const& used);
    /// Throws Error (model, input).
    std::shared_ptr<UNet const> load_unet(UNetConfig const& config);
    /// Tells all networks built since use() where the LoRAs act: used must agree. shape: of x, channels, height, width.
    void set_areas(std::vector<UsedLora> const& used, std::array<int64_t, 3> shape) const;

 private:
    std::shared_ptr<ModelSource const> source_;
    at::Device device_;
    ComponentLoader loader_;
    ComponentLoras loras_;
    std::vector<std::shared_ptr<TermArea>> areas_;  ///< of loras_.in_areas
};

}  // namespace daub
