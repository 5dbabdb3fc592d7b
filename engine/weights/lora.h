// Low-rank adapters (Hu et al. 2021): small files that change a model's weights.
//
//     auto const lora = std::make_shared<Lora const>(Lora::load("ink.safetensors"));
//     LoraSource const patched(model, {{.lora = lora, .weight = 0.8}}, at::kBFloat16);
//     for (auto const& key : patched.unmatched()) warn(key);
//     LoadedParameters parameters(patched.tensors("unet"), ...);          // as from any other source
//
// W' = W + Σ weight · alpha / rank · up · down, in fp32 from the weights as stored; without alpha the factor is weight.
// Files may hold whole differences of weights and biases instead: W' = W + weight · difference.
// Immutable after construction; const calls are thread-safe.
#pragma once

#include "engine/weights/lora_key.h"
#include "engine/weights/model_source.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace daub {

/// What one module of the model gets.
struct LoraModule {
    std::string key;              ///< as the file calls it, for messages
    at::Tensor down;              ///< [rank, in] or [rank, in, k, k]
    at::Tensor up;                ///< [out, rank] or [out, rank, 1, 1]
    std::optional<double> alpha;  ///< nothing: as large as the rank
    at::Tensor difference;        ///< of the whole weight, in its shape; undefined: none
    at::Tensor bias_difference;   ///< of the bias, likewise

    bool is_pair() const { return down.defined(); }
    bool changes_nothing() const { return !is_pair() && !difference.defined() && !bias_difference.defined(); }
    double scale() const { return alpha ? *alpha / static_cast<double>(down.size(0)) : 1.0; }
    /// Whether the pair is for a weight of this shape.
    bool fits(at::IntArrayRef weight_shape) const;
    /// Throws Error (model) naming `origin` where it is not.
    void check_fit(at::IntArrayRef weight_shape, std::string const& origin) const;
    /// up · down in fp32, in the shape of a weight [out, in] or [out, in, k, k]. Throws as check_fit().
    at::Tensor change_of(at::IntArrayRef weight_shape, std::string const& origin) const;
};

class Lora {
 public:
    /// By component and lora_path() of the module.
    using Modules = std::map<std::string, std::map<std::string, LoraModule>>;

    /// Throws Error (input, model): files that cannot be read, hold no LoRA, or another kind of adapter, named.
    static Lora load(std::filesystem::path const& file);
    /// metadata: of the file; diffusers states the alpha of PEFT's adapters there (`lora_adapter_metadata`).
    Lora(std::map<std::string, at::Tensor> const& tensors, std::string origin,
         std::map<std::string, std::string> const& metadata = {});

    std::string const& origin() const { return origin_; }
    Modules const& modules() const { return modules_; }
    /// Tensors that are no part of a low-rank pair. Sorted.
    std::vector<std::string> const& unknown() const { return unknown_; }
    /// Whether it changes a component.
    bool changes(std::string const& component) const { return modules_.contains(component); }

 private:
    void take_stated_alphas(std::map<std::string, std::string> const& metadata);
    std::string origin_;
    Modules modules_;
    std::vector<std::string> unknown_;
};

/// A LoRA as it is used: several at once add up.
struct WeightedLora {
    std::shared_ptr<Lora const> lora;
    double weight = 1;                  ///< of the U-Net's part; may be negative
    std::optional<double> text_weight;  ///< of the text encoders' part; nothing: as weight
    double weight_of(std::string const& component) const {
        return component == "unet" ? weight : text_weight.value_or(weight);
    }
    bool operator==(WeightedLora const&) const = default;
};

/// The weights of a component that LoRA keys can mean: lora_path() of each module under the names of diffusers and,
/// for a U-Net with such names, of LDM → the name of its weight.
std::map<std::string, std::string> lora_targets(std::string const& component, nlohmann::json const& config,
                                                std::map<std::string, at::Tensor> const& tensors);

/// The names of tensors that whole differences can mean: of weights, or of what is neither weight nor bias; and of
/// biases.
struct DifferenceTargets {
    std::map<std::string, std::string> weights, biases;  ///< lora_path() → name
};
DifferenceTargets difference_targets(std::map<std::string, at::Tensor> const& tensors);

/// Whether the layer of this weight sees the picture cell by cell. Text encoders and the embeddings of a U-Net do not.
bool works_on_map(std::string const& component, std::string const& weight);

/// How a LoRA goes with a model. Reads names and shapes only.
struct LoraFit {
    size_t matched = 0;                   ///< modules that the model has
    std::vector<std::string> unmatched;   ///< keys of what it has no module for, and of what is no part of a pair
    std::vector<std::string> of_another;  ///< keys of modules that the model has in another shape
    std::vector<std::string> of_no_map;   ///< keys of modules that cannot be kept to an area: see works_on_map()

    /// Whether it was made for this family of models.
    bool fits() const { return matched > 0 && of_another.empty(); }
};
LoraFit fit_of(Lora const& lora, ModelSource const& model);

/// `tensors` of one component with all LoRAs added. Changed weights have the type `dtype`, all others are what they
/// were. Throws Error (model) where a LoRA's shape does not fit: it was made for another family.
std::map<std::string, at::Tensor> merge_loras(std::map<std::string, at::Tensor> tensors, std::string const& component,
                                              nlohmann::json const& config, std::vector<WeightedLora> const& loras,
                                              at::ScalarType dtype);

/// A model with LoRAs added: everything else is asked of the model.
class LoraSource : public ModelSource {
 public:
    /// dtype: what changed weights are stored in; the type that networks will run in.
    LoraSource(std::shared_ptr<ModelSource const> model, std::vector<WeightedLora> loras, at::ScalarType dtype);

    std::string origin() const override { return model_->origin(); }
    nlohmann::json index() const override { return model_->index(); }
    bool has(std::string const& component) const override { return model_->has(component); }
    nlohmann::json config(std::string const& component) const override { return model_->config(component); }
    std::map<std::string, at::Tensor> tensors(std::string const& component) const override;
    std::filesystem::path tokenizer(std::string const& component) const override {
        return model_->tokenizer(component);
    }

    /// "file: key" of everything in the LoRAs that the model has no module for. Throws Error (model) where a LoRA
    /// matches nothing at all.
    std::vector<std::string> unmatched() const;

 private:
    std::shared_ptr<ModelSource const> model_;
    std::vector<WeightedLora> loras_;
    at::ScalarType dtype_;
};

}  // namespace daub
