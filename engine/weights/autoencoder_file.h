// An autoencoder in a file of its own, in place of a model's.
//
//     auto const vae = load_autoencoder("vae-ft-mse.safetensors", model->config("vae"));
//     OtherAutoencoder const changed(model, vae);
//
// Immutable; const calls are thread-safe.
#pragma once

#include "engine/weights/model_source.h"

#include <nlohmann/json.hpp>

namespace daub {

/// The tensors of an autoencoder under the names of diffusers. The file may have these, those of LDM, or those of LDM
/// with the prefix that they have in checkpoints. config: of AutoencoderKL. Throws Error (input, model) for files that
/// hold none.
std::map<std::string, at::Tensor> load_autoencoder(std::filesystem::path const& file, nlohmann::json const& config);

/// The weights of an autoencoder's attention, which LDM stores as 1×1 convolutions, as the linear layers of diffusers;
/// other tensors as they are. name: of LDM, without the component's prefix.
at::Tensor linear_of_point_convolution(std::string_view name, at::Tensor const& tensor);

/// A model with another autoencoder; everything else is asked of the model. The configuration stays the model's: the
/// families' autoencoders differ in their weights only.
class OtherAutoencoder : public ModelSource {
 public:
    OtherAutoencoder(std::shared_ptr<ModelSource const> model, std::map<std::string, at::Tensor> tensors)
        : model_(std::move(model)), tensors_(std::move(tensors)) {}

    std::string origin() const override { return model_->origin(); }
    nlohmann::json index() const override { return model_->index(); }
    bool has(std::string const& component) const override { return component == "vae" || model_->has(component); }
    nlohmann::json config(std::string const& component) const override { return model_->config(component); }
    std::map<std::string, at::Tensor> tensors(std::string const& component) const override {
        return component == "vae" ? tensors_ : model_->tensors(component);
    }
    std::filesystem::path tokenizer(std::string const& component) const override {
        return model_->tokenizer(component);
    }

 private:
    std::shared_ptr<ModelSource const> model_;
    std::map<std::string, at::Tensor> tensors_;
};

}  // namespace daub
