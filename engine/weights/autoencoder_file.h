// An autoencoder in a file of its own, in place of a model's.
//
//     auto const vae = open_autoencoder("vae-ft-mse.safetensors", *model);
//     LoadedParameters parameters(vae->tensors("vae"), vae->origin(), ...);
//
// Immutable; const calls are thread-safe.
#pragma once

#include "engine/weights/model_source.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace daub {

/// The tensors of an autoencoder under the names of diffusers. The file may have these, those of LDM, or those of LDM
/// with the prefix that they have in checkpoints. config: of AutoencoderKL. Throws Error (input, model) for files that
/// hold none.
std::map<std::string, at::Tensor> load_autoencoder(std::filesystem::path const& file, nlohmann::json const& config);

/// The weights of an autoencoder's attention, which LDM stores as 1×1 convolutions, as the linear layers of diffusers;
/// other tensors as they are. name: of LDM, without the component's prefix.
at::Tensor linear_of_point_convolution(std::string_view name, at::Tensor const& tensor);

/// An autoencoder as a source that has nothing else. path: a file as load_autoencoder() reads it, whose configuration
/// is the model's (the families' autoencoders differ in their weights only), or a folder with a config.json of its own,
/// or a model folder with a vae in it. Throws Error (input, model), also where its latents are none of the model's:
/// another number of channels.
std::shared_ptr<ModelSource const> open_autoencoder(std::filesystem::path const& path, ModelSource const& model);

}  // namespace daub
