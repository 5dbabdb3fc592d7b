// LoRAs that are kept to an area of the picture, as low-rank terms beside the weights of a source.
//
//     auto const area = std::make_shared<TermArea>();
//     LoadedParameters loaded(model.tensors("unet"), ...);
//     LoraAreas parameters(loaded, lora_targets("unet", config, tensors), {{.use = {.lora = ink}, .area = area}},
//     like); UNet const unet(Scope(parameters), config); area->coverage = [&](int64_t cells) { return
//     coverage_at.at(cells); };       // before the run
//
// The source is borrowed while networks are built; terms are views or copies of the LoRAs' tensors.
#pragma once

#include "engine/weights/lora.h"
#include "engine/weights/parameters.h"

namespace daub {

struct LoraInArea {
    WeightedLora use;
    std::shared_ptr<TermArea const> area;
};

class LoraAreas : public ParameterSource {
 public:
    /// source: of a U-Net. targets: lora_targets() of it. options: device and type that the network runs in.
    LoraAreas(ParameterSource& source, std::map<std::string, std::string> const& targets,
              std::vector<LoraInArea> const& loras, at::TensorOptions options);
    Tensor take(std::string const& name, at::IntArrayRef shape, Init init) override;
    bool has(std::string const& name) const override { return source_->has(name); }
    bool constant() const override { return source_->constant(); }
    std::vector<LowRankTerm> low_rank(std::string const& name) const override;
    /// Keys of what cannot be kept to an area, because its layer does not work on a map (time embeddings), or that the
    /// model has no layer for.
    std::vector<std::string> const& left_out() const { return left_out_; }

 private:
    struct Term {
        LoraModule module;
        LowRankTerm term;
        std::string origin;
    };
    ParameterSource* source_;
    std::map<std::string, std::vector<Term>> terms_;
    std::vector<std::string> left_out_;
};

}  // namespace daub
