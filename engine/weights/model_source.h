// Where a model's components come from: a folder in the layout of diffusers, or a single file of the LDM family.
//
//     std::unique_ptr<ModelSource> const source = open_model_folder("sdxl-base");
//     UNetConfig const config = UNetConfig::from_json(source->config("unet"), source->origin() + ": unet");
//     LoadedParameters parameters(source->tensors("unet"), source->origin() + ": unet", device, dtype);
//     UNet const unet(Scope(parameters), config);
//
// Components have the names of diffusers: "unet", "vae", "text_encoder", "text_encoder_2", "image_encoder",
// "scheduler", "tokenizer", ... Nothing is read before it is asked for. Thread-safe.
#pragma once

#include <ATen/core/Tensor.h>
#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace daub {

class ModelSource {
 public:
    virtual ~ModelSource() = default;
    /// Path, for messages.
    virtual std::string origin() const = 0;
    /// model_index.json, or what stands for it.
    virtual nlohmann::json index() const = 0;
    virtual bool has(std::string const& component) const = 0;
    /// Its config.json, scheduler_config.json or preprocessor_config.json. Throws Error (model).
    virtual nlohmann::json config(std::string const& component) const = 0;
    /// Memory-mapped, named as diffusers and transformers store them. Throws Error (model, input).
    virtual std::map<std::string, at::Tensor> tensors(std::string const& component) const = 0;
    /// Folder with a tokenizer's files; empty where the model has none and the program's own vocabulary serves.
    virtual std::filesystem::path tokenizer(std::string const& component) const = 0;
};

/// A folder in the layout of diffusers. Weights may be sharded and carry the infix `.fp16`; pickles are refused with
/// the reason. Throws Error (model) where it is no model folder.
std::unique_ptr<ModelSource> open_model_folder(std::filesystem::path const& folder);

}  // namespace daub
