#include "engine/weights/autoencoder_file.h"

#include "engine/core/error.h"
#include "engine/weights/ldm_names.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>

#include <fstream>
#include <string_view>

namespace daub {
namespace {

/// What trainers of autoencoders leave beside the model.
bool is_of_training(std::string_view name) { return name.starts_with("loss.") || name.starts_with("model_ema."); }

std::string without_checkpoint_prefix(std::string name) {
    for (std::string_view const prefix : {"first_stage_model.", "vae."}) {
        if (name.starts_with(prefix)) return name.substr(prefix.size());
    }
    return name;
}

class AutoencoderSource : public ModelSource {
 public:
    AutoencoderSource(std::string origin, nlohmann::json config, std::map<std::string, at::Tensor> tensors)
        : origin_(std::move(origin)), config_(std::move(config)), tensors_(std::move(tensors)) {}

    std::string origin() const override { return origin_; }
    nlohmann::json index() const override { return nlohmann::json::object(); }
    bool has(std::string const& component) const override { return component == "vae"; }
    nlohmann::json config(std::string const& component) const override { return checked(component), config_; }
    std::map<std::string, at::Tensor> tensors(std::string const& component) const override {
        return checked(component), tensors_;
    }
    std::filesystem::path tokenizer(std::string const&) const override { return {}; }

 private:
    void checked(std::string const& component) const {
        if (!has(component)) fail(ErrorKind::internal, "{} is an autoencoder: it has no {}.", origin_, component);
    }
    std::string origin_;
    nlohmann::json config_;
    std::map<std::string, at::Tensor> tensors_;
};

nlohmann::json config_in(std::filesystem::path const& folder) {
    std::ifstream stream(folder / "config.json");
    nlohmann::json json = nlohmann::json::parse(stream, nullptr, /*allow_exceptions=*/false);
    if (json.is_object() && json.contains("latent_channels")) return json;
    fail(ErrorKind::model, "{}: has no config.json of an autoencoder.", folder.string());
}

}  // namespace

at::Tensor linear_of_point_convolution(std::string_view name, at::Tensor const& tensor) {
    bool const attention = name.find(".mid.attn_1.") != std::string_view::npos;
    bool const point = tensor.dim() == 4 && tensor.size(2) == 1 && tensor.size(3) == 1;
    return attention && point ? tensor.flatten(1) : tensor;
}

std::map<std::string, at::Tensor> load_autoencoder(std::filesystem::path const& file, nlohmann::json const& config) {
    NameTable const names = ldm_vae_names(config, file.string());
    std::map<std::string, at::Tensor> tensors;
    for (auto const& [stored_name, tensor] : load_safetensors(file)) {
        std::string const name = without_checkpoint_prefix(stored_name);
        bool const ours = name.starts_with("encoder.") || name.starts_with("decoder.") ||
                          name.starts_with("quant_conv.") || name.starts_with("post_quant_conv.");
        if (is_of_training(name) || !ours) continue;
        tensors[names.to_new(name).value_or(name)] = linear_of_point_convolution(name, tensor);
    }
    if (!tensors.contains("decoder.conv_in.weight")) {
        fail(ErrorKind::model, "{}: holds no autoencoder.", file.string());
    }
    return tensors;
}

std::shared_ptr<ModelSource const> open_autoencoder(std::filesystem::path const& path, ModelSource const& model) {
    nlohmann::json const own = model.config("vae");
    if (!std::filesystem::is_directory(path))
        return std::make_shared<AutoencoderSource const>(path.string(), own, load_autoencoder(path, own));
    bool const whole_model = std::filesystem::exists(path / "model_index.json");
    std::filesystem::path const folder = whole_model ? path / "vae" : path;
    nlohmann::json config = config_in(folder);
    auto const cell = [](nlohmann::json const& c) {
        return std::pair(c.value("latent_channels", 4), c.value("block_out_channels", nlohmann::json::array()).size());
    };
    if (cell(config) != cell(own))
        fail(ErrorKind::model, "{}: its latents are not those of {}. The autoencoder was made for another family.",
             path.string(), model.origin());
    return std::make_shared<AutoencoderSource const>(folder.string(), std::move(config),
                                                     load_safetensors(find_weights(folder)));
}

}  // namespace daub
