#include "engine/weights/checkpoint_family.h"

#include "engine/core/error.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace daub {
namespace {

constexpr std::array<std::string_view, 6> family_names{"sd1",         "sd1-inpaint", "sd2",
                                                       "sd2-inpaint", "sdxl",        "sdxl-refiner"};
constexpr int64_t open_clip_h_width = 1024;  // of the text that SD 2 attends to

constexpr std::string_view first_convolution = "model.diffusion_model.input_blocks.0.0.weight";
constexpr std::string_view text_key = "model.diffusion_model.input_blocks.2.1.transformer_blocks.0.attn2.to_k.weight";

std::vector<int64_t> const* shape_of(TensorShapes const& tensors, std::string_view name) {
    auto const found = tensors.find(name);
    return found == tensors.end() ? nullptr : &found->second;
}

/// The first name with this beginning.
std::string const* with_prefix(TensorShapes const& tensors, std::string_view prefix) {
    auto const found = tensors.lower_bound(prefix);
    return found != tensors.end() && found->first.starts_with(prefix) ? &found->first : nullptr;
}

std::string const* containing(TensorShapes const& tensors, std::string_view part) {
    auto const found = std::ranges::find_if(
        tensors, [part](auto const& tensor) { return tensor.first.find(part) != std::string::npos; });
    return found == tensors.end() ? nullptr : &found->first;
}

/// The tensor of a text encoder that diffusers asks for, or any other of it.
std::string const* encoder_tensor(TensorShapes const& tensors, std::string_view prefix) {
    std::string const asked = std::string(prefix) + "transformer.resblocks.9.mlp.c_proj.bias";
    auto const found = tensors.find(asked);
    return found != tensors.end() ? &found->first : with_prefix(tensors, prefix);
}

/// Files that people take for checkpoints, and what they are.
struct Stranger {
    std::string_view part;  ///< of a tensor's name
    std::string_view what;
};
constexpr std::array strangers{
    Stranger{"model.diffusion_model.joint_blocks.", "a Stable Diffusion 3 model, which Daub does not run"},
    Stranger{"double_blocks.", "a Flux model, which Daub does not run"},
    Stranger{"lora_down.weight", "a LoRA: add it to a picture beside a model instead of as one"},
    Stranger{"lora_A.weight", "a LoRA: add it to a picture beside a model instead of as one"},
    Stranger{"hada_w1_a", "a LoHa adapter, which Daub does not run"},
    Stranger{"lokr_w1", "a LoKr adapter, which Daub does not run"},
    Stranger{"ip_adapter.", "an IP-Adapter: use it for the style of a picture beside a model"},
    Stranger{"emb_params", "a textual inversion embedding: use it as a word of the prompt"},
    Stranger{"control_model.", "a ControlNet, which Daub does not run"},
    Stranger{"down_blocks.0.",
             "one component of a model in the layout of diffusers: add the folder that holds "
             "model_index.json"},
    Stranger{"text_model.encoder.layers.0.", "a text encoder alone: add the whole model"},
    Stranger{"decoder.mid.block_1.", "an autoencoder alone: use it as the VAE of a model"},
};

[[noreturn]] void refuse_stranger(TensorShapes const& tensors, std::string const& origin) {
    for (auto const& [part, what] : strangers) {
        if (auto const* const name = containing(tensors, part)) {
            fail(ErrorKind::model, "{}: is no checkpoint. By its tensor '{}' it is {}.", origin, *name, what);
        }
    }
    fail(
        ErrorKind::model,
        "{}: is no Stable Diffusion checkpoint: it has no tensor '{}'. Models in other layouts are added as the folder "
        "that holds model_index.json.",
        origin, first_convolution);
}

struct Text {
    CheckpointFamily family;
    std::string reason;
};

/// Which text encoder the network is made for.
Text family_by_text(TensorShapes const& tensors) {
    if (auto const* const key = shape_of(tensors, text_key); key && !key->empty() && key->back() == open_clip_h_width) {
        return {CheckpointFamily::sd2, fmt::format("'{}' takes text of width {} (OpenCLIP H)", text_key, key->back())};
    }
    struct Encoder {
        std::string_view prefix;
        CheckpointFamily family;
    };
    for (auto const& [prefix, family] : {Encoder{"conditioner.embedders.1.model.", CheckpointFamily::sdxl},
                                         Encoder{"conditioner.embedders.0.model.", CheckpointFamily::sdxl_refiner},
                                         Encoder{"cond_stage_model.model.", CheckpointFamily::sd2}}) {
        if (auto const* const name = encoder_tensor(tensors, prefix)) {
            return {family, fmt::format("it has the text encoder's tensor '{}'", *name)};
        }
    }
    return {CheckpointFamily::sd1, "it has the U-Net of latent diffusion and none of the tensors of later families"};
}

}  // namespace

std::string_view to_name(CheckpointFamily family) { return family_names[static_cast<size_t>(family)]; }

std::optional<CheckpointFamily> parse_checkpoint_family(std::string_view name) {
    auto const found = std::ranges::find(family_names, name);
    if (found == family_names.end()) return std::nullopt;
    return static_cast<CheckpointFamily>(found - family_names.begin());
}

std::string_view to_name(PredictionType prediction) {
    return prediction == PredictionType::v ? "v_prediction" : "epsilon";
}

std::optional<PredictionType> parse_prediction(std::string_view name) {
    if (name == to_name(PredictionType::v)) return PredictionType::v;
    return name == to_name(PredictionType::epsilon) ? std::optional(PredictionType::epsilon) : std::nullopt;
}

TensorShapes shapes_of(SafetensorsHeader const& header) {
    TensorShapes shapes;
    for (auto const& tensor : header.tensors) shapes.emplace(tensor.name, tensor.shape);
    return shapes;
}

CheckpointFamilyGuess detect_checkpoint_family(TensorShapes const& tensors, std::string const& origin) {
    auto const* const convolution = shape_of(tensors, first_convolution);
    if (!convolution) refuse_stranger(tensors, origin);
    if (convolution->size() != 4) {
        fail(ErrorKind::model, "{}: tensor '{}' has shape [{}], a convolution's has four dimensions.", origin,
             first_convolution, fmt::join(*convolution, ", "));
    }
    int64_t const channels = (*convolution)[1];
    auto [family, reason] = family_by_text(tensors);
    if (channels == 9 && (family == CheckpointFamily::sd1 || family == CheckpointFamily::sd2)) {
        family = family == CheckpointFamily::sd1 ? CheckpointFamily::sd1_inpaint : CheckpointFamily::sd2_inpaint;
        return {family,
                fmt::format("'{}' takes 9 channels (latent, mask, masked picture), and {}", first_convolution, reason)};
    }
    if (channels != 4) {
        fail(ErrorKind::model,
             "{}: its U-Net ('{}') takes {} channels. Of single files Daub runs text-to-image models (4) and the "
             "inpainting models of SD 1 and 2 (9); others may run as a folder in the layout of diffusers.",
             origin, first_convolution, channels);
    }
    if (family == CheckpointFamily::sd2 && with_prefix(tensors, "model.diffusion_model.label_emb.")) {
        fail(
            ErrorKind::model,
            "{}: 'model.diffusion_model.label_emb' beside SD 2's text makes it an unCLIP model, which needs the folder "
            "in the layout of diffusers.",
            origin);
    }
    return {family, reason};
}

std::optional<PredictionType> stated_prediction(TensorShapes const& tensors,
                                                std::map<std::string, std::string> const& metadata) {
    if (tensors.contains("v_pred")) return PredictionType::v;
    auto const stated = metadata.find("modelspec.prediction_type");
    if (stated == metadata.end()) return std::nullopt;
    if (stated->second == "v") return PredictionType::v;
    return stated->second == "epsilon" ? std::optional(PredictionType::epsilon) : std::nullopt;
}

}  // namespace daub
