// The parameters of a network that learns a subject: those of the model, frozen, with low-rank pairs beside them that
// are trained (Hu et al. 2021; DreamBooth LoRA of diffusers and kohya), or all of them trained.
//
//     TrainableParameters trained(options);
//     AdaptedParameters parameters({.tensors = source.tensors("unet"), .prefix = "unet.", ...}, adaptation, trained);
//     UNet const unet(Scope(parameters), config);
//     std::map<std::string, Tensor> const changes = parameters.changes();        // as a subject file holds them
//
// `trained` is borrowed: networks of several experts put theirs into one.
#pragma once

#include "engine/training/trainable_parameters.h"

#include <nlohmann/json_fwd.hpp>

namespace daub {

/// Which layers get pairs.
enum class AdaptedLayers {
    attention,    ///< the projections of attention, as diffusers trains them
    transformer,  ///< all linear layers of transformer blocks, as kohya trains them
    all,          ///< every linear layer and convolution: what small models need
};

struct Adaptation {
    bool full = false;  ///< the weights themselves
    int64_t rank = 16;  ///< of pairs; alpha is as large
    AdaptedLayers layers = AdaptedLayers::all;

    bool operator==(Adaptation const&) const = default;
    nlohmann::json to_json() const;
};

/// A component of the model as it is stored.
struct AdaptedComponent {
    std::map<std::string, Tensor> tensors;  ///< floating, not packed
    std::string origin;                     ///< for messages
    std::string prefix;                     ///< of names in the subject file: "unet." or "experts.base_high_noise."
};

class AdaptedParameters : public ParameterSource {
 public:
    AdaptedParameters(AdaptedComponent component, Adaptation adaptation, TrainableParameters& trained,
                      at::Device device, at::ScalarType dtype);
    Tensor take(std::string const& name, at::IntArrayRef shape, Init init) override;
    bool has(std::string const& name) const override { return component_.tensors.contains(name); }
    std::vector<LowRankTerm> low_rank(std::string const& name) const override;

    /// What averaged weights differ in from the model, in the names of LoRA files.
    std::map<std::string, Tensor> changes() const;

 private:
    bool adapts(std::string const& name) const;

    AdaptedComponent component_;
    Adaptation adaptation_;
    TrainableParameters* trained_;
    LoadedParameters frozen_;
    std::map<std::string, LowRankTerm> pairs_;  ///< by the name of the weight
};

/// What TrainableParameters begin with for components that are trained in full; empty for pairs.
std::map<std::string, Tensor> initial_values(std::vector<AdaptedComponent> const& components,
                                             Adaptation const& adaptation);

}  // namespace daub
