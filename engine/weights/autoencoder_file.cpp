#include "engine/weights/autoencoder_file.h"

#include "engine/core/error.h"
#include "engine/weights/ldm_names.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>

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

}  // namespace daub
