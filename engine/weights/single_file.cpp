#include "engine/weights/single_file.h"

#include "engine/core/error.h"
#include "engine/weights/autoencoder_file.h"
#include "engine/weights/ldm_names.h"
#include "engine/weights/open_clip.h"
#include "engine/weights/safetensors.h"
#include "engine/weights/single_file_notes.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>

namespace daub {
namespace {

/// What trainers leave in files beside the model: noise schedules, buffers, the loss of the autoencoder's training.
constexpr std::array<std::string_view, 25> leftovers{"alphas_cumprod",
                                                     "alphas_cumprod_prev",
                                                     "betas",
                                                     "sqrt_alphas_cumprod",
                                                     "sqrt_one_minus_alphas_cumprod",
                                                     "log_one_minus_alphas_cumprod",
                                                     "sqrt_recip_alphas_cumprod",
                                                     "sqrt_recipm1_alphas_cumprod",
                                                     "posterior_variance",
                                                     "posterior_log_variance_clipped",
                                                     "posterior_mean_coef1",
                                                     "posterior_mean_coef2",
                                                     "logvar",
                                                     "lvlb_weights",
                                                     "global_step",
                                                     "scale_factor",
                                                     "v_pred",
                                                     "ztsnr",
                                                     "edm_vpred.sigma_max",
                                                     "edm_vpred.sigma_min",
                                                     "denoiser.sigmas",
                                                     "cond_stage_model.logit_scale",
                                                     "cond_stage_model.text_projection",
                                                     "model_ema.decay",
                                                     "model_ema.num_updates"};
constexpr std::array<std::string_view, 4> leftover_prefixes{"model_ema.", "first_stage_model.loss.",
                                                            "first_stage_model.model_ema.", "state."};
constexpr std::array<std::string_view, 3> leftover_leaves{".position_ids", ".logit_scale", ".attn_mask"};

bool is_leftover(std::string_view name) {
    return std::ranges::find(leftovers, name) != leftovers.end() ||
           std::ranges::any_of(leftover_prefixes, [name](auto prefix) { return name.starts_with(prefix); }) ||
           std::ranges::any_of(leftover_leaves, [name](auto leaf) { return name.ends_with(leaf); });
}

bool any_with_prefix(TensorShapes const& tensors, std::string const& prefix) {
    auto const found = tensors.lower_bound(prefix);
    return found != tensors.end() && found->first.starts_with(prefix);
}

}  // namespace

SingleFile::SingleFile(std::filesystem::path const& file, SingleFileOptions options) : origin_(file.string()) {
    SafetensorsHeader const header = inspect_safetensors(file);
    shapes_ = shapes_of(header);
    SingleFileNotes const notes = read_single_file_notes(file);
    if (auto const chosen = options.family ? options.family : notes.family) {
        family_ = *chosen, reason_ = "it was chosen";
    } else {
        auto guess = detect_checkpoint_family(shapes_, origin_);
        family_ = guess.family, reason_ = std::move(guess.reason);
    }
    std::optional<PredictionType> prediction = options.prediction;
    if (!prediction) prediction = notes.prediction;
    if (!prediction) prediction = stated_prediction(shapes_, header.metadata);
    bool const usually_v = family_ == CheckpointFamily::sd2;
    prediction_known_ = prediction || !usually_v;
    architecture_ =
        architecture_of(family_, prediction.value_or(usually_v ? PredictionType::v : PredictionType::epsilon));
    options.configs.insert(notes.configs.begin(), notes.configs.end());
    for (auto& [component, config] : options.configs) {
        if (!config.is_object())
            fail(ErrorKind::input, "{}: the configuration of {} is no object.", origin_, component);
        architecture_[component] = std::move(config);
    }
    add_parts();
}

std::map<std::string, at::Tensor> const& SingleFile::stored() const {
    std::call_once(mapped_, [this] { stored_ = load_safetensors(origin_); });
    return stored_;
}

void SingleFile::add_part(std::string const& component, std::string const& prefix, Naming naming) {
    if (parts_.contains(component) || !any_with_prefix(shapes_, prefix)) return;
    nlohmann::json& config = architecture_[component];
    std::string const origin = origin_ + ": " + component;
    Part part{prefix, naming, {}};
    if (naming == Naming::unet) part.names = ldm_unet_names(config, origin);
    if (naming == Naming::vae) part.names = ldm_vae_names(config, origin);
    if (naming == Naming::open_clip) part.names = open_clip_names(text_layers(config, origin));
    bool const is_encoder = naming == Naming::open_clip || naming == Naming::transformers;
    if (is_encoder && !config.contains("architectures")) {
        config["architectures"] = {component == "text_encoder_2" ? "CLIPTextModelWithProjection" : "CLIPTextModel"};
    }
    parts_.emplace(component, std::move(part));
}

void SingleFile::add_parts() {
    add_part("unet", "model.diffusion_model.", Naming::unet);
    add_part("vae", "first_stage_model.", Naming::vae);
    add_part("vae", "vae.", Naming::vae);
    switch (family_) {
        case CheckpointFamily::sd1:
        case CheckpointFamily::sd1_inpaint:
            return add_part("text_encoder", "cond_stage_model.transformer.", Naming::transformers);
        case CheckpointFamily::sd2:
        case CheckpointFamily::sd2_inpaint:
            return add_part("text_encoder", "cond_stage_model.model.", Naming::open_clip);
        case CheckpointFamily::sdxl:
            add_part("text_encoder", "conditioner.embedders.0.transformer.", Naming::transformers);
            return add_part("text_encoder_2", "conditioner.embedders.1.model.", Naming::open_clip);
        case CheckpointFamily::sdxl_refiner:
            return add_part("text_encoder_2", "conditioner.embedders.0.model.", Naming::open_clip);
    }
}

/// SD 2 was trained on the layer before OpenCLIP's last: neither that one nor what follows it belongs to the model.
bool SingleFile::drops(Part const& part, std::string_view name) const {
    if (part.prefix != "cond_stage_model.model.") return false;
    auto const last = fmt::format("transformer.resblocks.{}.",
                                  architecture_.at("text_encoder").value("num_hidden_layers", nlohmann::json()).dump());
    return name.starts_with("text_projection") || name.starts_with(last);
}

bool SingleFile::known(std::string_view name) const {
    for (auto const& [component, part] : parts_) {
        if (!name.starts_with(part.prefix)) continue;
        std::string_view const local = name.substr(part.prefix.size());
        if (part.naming == Naming::transformers) {
            return local.starts_with("text_model.") || local.starts_with("encoder.") ||
                   local.starts_with("embeddings.") || local.starts_with("final_layer_norm.");
        }
        if (drops(part, local)) return true;
        if (part.naming != Naming::open_clip) return part.names.to_new(local).has_value();
        std::map<std::string, at::Tensor> ignored;
        return convert_open_clip(local, at::empty({3}), part.names, origin_, ignored);
    }
    return false;
}

std::vector<std::string> SingleFile::unknown() const {
    std::vector<std::string> names;
    for (auto const& [name, shape] : shapes_) {
        if (!is_leftover(name) && !known(name)) names.push_back(name);
    }
    return names;
}

bool SingleFile::has(std::string const& component) const {
    if (component == "scheduler") return architecture_.contains(component);
    if (component == "tokenizer") return parts_.contains("text_encoder");
    if (component == "tokenizer_2") return parts_.contains("text_encoder_2");
    return parts_.contains(component);
}

nlohmann::json SingleFile::config(std::string const& component) const {
    auto const found = architecture_.find(component);
    if (component.empty() || found == architecture_.end() || !has(component)) {
        fail(ErrorKind::model, "{}: holds no {}. Single files of this family ({}) should; fetch a complete one.",
             origin_, component, to_name(family_));
    }
    return found->second;
}

std::map<std::string, at::Tensor> SingleFile::tensors(std::string const& component) const {
    auto const found = parts_.find(component);
    if (found == parts_.end()) {
        fail(ErrorKind::model, "{}: holds no {}. Single files of this family ({}) should; fetch a complete one.",
             origin_, component, to_name(family_));
    }
    Part const& part = found->second;
    std::map<std::string, at::Tensor> named;
    auto const& all = stored();
    for (auto stored = all.lower_bound(part.prefix); stored != all.end() && stored->first.starts_with(part.prefix);
         ++stored) {
        std::string const name = stored->first.substr(part.prefix.size());
        if (is_leftover(stored->first) || drops(part, name)) continue;
        if (part.naming == Naming::transformers) {
            named.emplace(name, stored->second);
        } else if (part.naming == Naming::open_clip) {
            convert_open_clip(name, stored->second, part.names, origin_, named);
        } else if (auto const translated = part.names.to_new(name)) {
            bool const vae = part.naming == Naming::vae;
            named.emplace(*translated, vae ? linear_of_point_convolution(name, stored->second) : stored->second);
        }
    }
    return named;
}

std::filesystem::path SingleFile::tokenizer(std::string const& component) const {
    if (!has(component)) fail(ErrorKind::model, "{}: there is no {} for it.", origin_, component);
    return {};
}

std::unique_ptr<SingleFile> open_single_file(std::filesystem::path const& file, SingleFileOptions options) {
    return std::make_unique<SingleFile>(file, std::move(options));
}

PredictionType probe_prediction(std::function<at::Tensor(at::Tensor const& sample, at::Tensor const& timestep,
                                                         at::Tensor const& text)> const& network,
                                int64_t text_width) {
    constexpr double level = 0.5, threshold = -1;
    constexpr int64_t noisiest = 999;
    at::Tensor const sample = at::full({1, 4, 8, 8}, level);
    at::Tensor const answer = network(sample, at::full({1}, noisiest, at::kLong), at::full({1, 2, text_width}, level))
                                  .to(at::kCPU, at::kFloat);
    return (answer - sample).mean().item<double>() < threshold ? PredictionType::v : PredictionType::epsilon;
}

}  // namespace daub
