#include "engine/models/model_examination.h"

#include "engine/core/error.h"
#include "engine/models/clip_vision_file.h"
#include "engine/models/component_check.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_model_index.h"
#include "engine/models/ediff_unet.h"
#include "engine/models/ediff_weights.h"
#include "engine/models/part_kind.h"
#include "engine/models/unet.h"
#include "engine/weights/lora.h"
#include "engine/weights/safetensors.h"
#include "engine/weights/subject_file.h"
#include "engine/weights/text_embedding.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace daub {
namespace {

namespace fs = std::filesystem;

constexpr std::array checked_components{"unet", "vae", "text_encoder", "text_encoder_2", "image_encoder"};
constexpr size_t names_in_warnings = 5;

std::string some_of(std::vector<std::string> const& names) {
    std::vector<std::string> const first(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), names_in_warnings)));
    std::string const more =
        names.size() > first.size() ? fmt::format(" and {} more", names.size() - first.size()) : "";
    return fmt::format("{}{}", fmt::join(first, ", "), more);
}

/// Components that the index promises, [library, class] each and not [null, null].
std::vector<std::string> promised_components(nlohmann::json const& index) {
    std::vector<std::string> names;
    for (auto const& [name, value] : index.items()) {
        bool const promised = value.is_array() && value.size() == 2 && value[1].is_string();
        bool const ours = std::ranges::find(checked_components, name) != checked_components.end();
        if (promised && (ours || name == "scheduler")) names.push_back(name);
    }
    return names;
}

class Examiner {
 public:
    Examiner(ModelSource const& source, ExaminationOptions const& options, ModelExamination& found)
        : source_(source), options_(options), found_(found) {}

    void check() {
        auto const promised = promised_components(source_.index());
        if (std::ranges::find(promised, "unet") == promised.end()) {
            fail(ErrorKind::model, "{}: its index names no 'unet'. Daub runs models with a U-Net only.",
                 source_.origin());
        }
        for (auto const& name : promised) {
            if (!source_.has(name)) {
                fail(ErrorKind::model, "{}: its {} is missing. Fetch the whole model.", source_.origin(), name);
            }
            name == "scheduler" ? void(source_.config(name)) : check_tensors(name);
        }
    }

 private:
    void check_tensors(std::string const& name) {
        std::string const origin = source_.origin() + ": " + name;
        auto const tensors = source_.tensors(name);
        auto const comparison = check_component(name, source_.config(name), tensors, origin);
        if (!comparison.complete()) {
            fail(ErrorKind::model,
                 "{} is not what its configuration says: {} tensors are missing, {} have other "
                 "shapes.\n{}",
                 origin, comparison.missing.size(), comparison.misshaped.size(), comparison.problems());
        }
        found_.tensors += tensors.size();
        if (!comparison.unused.empty()) {
            found_.warnings.push_back(
                fmt::format("{}: nothing takes the tensors {}.", name, some_of(comparison.unused)));
        }
        if (options_.values) check_values(name, tensors);
    }

    void check_values(std::string const& name, std::map<std::string, Tensor> const& tensors) {
        std::vector<std::string> broken;
        for (auto const& [tensor_name, tensor] : tensors) {
            bool const floats = tensor.is_floating_point() && c10::elementSize(tensor.scalar_type()) > 1;
            if (floats && !at::isfinite(tensor).all().item<bool>()) broken.push_back(tensor_name);
        }
        if (broken.empty()) return;
        found_.warnings.push_back(fmt::format("{}: holds numbers that are not finite in {}; its pictures may be black.",
                                              name, some_of(broken)));
    }

    ModelSource const& source_;
    ExaminationOptions const& options_;
    ModelExamination& found_;
};

PredictionType prediction_of(ModelSource const& source) {
    nlohmann::json const json = source.config("scheduler");
    ConfigReader const scheduler(json, source.origin() + ": scheduler");
    return scheduler.text("prediction_type", "") == to_name(PredictionType::v) ? PredictionType::v
                                                                               : PredictionType::epsilon;
}

PredictionType probed(SingleFile const& file) {
    c10::NoGradGuard const no_gradients;
    LoadedParameters parameters(file.tensors("unet"), file.origin(), at::kCPU, at::kBFloat16);
    UNet const unet(Scope(parameters), UNetConfig::from_json(file.config("unet"), file.origin()));
    return probe_prediction(
        [&](Tensor const& sample, Tensor const& timestep, Tensor const& text) {
            return unet({.sample = sample, .timestep = timestep, .text = text});
        },
        unet.config().text_dim());
}

void tell_prediction(SingleFile const& file, ExaminationOptions const& options, ModelExamination& found) {
    found.prediction = prediction_of(file);
    if (options.single_file.prediction) {
        found.prediction_reason = "as you said";
    } else if (file.prediction_is_known()) {
        found.prediction_reason = file.family() == CheckpointFamily::sd2 ? "as the file states" : "as its family does";
    } else if (options.probe) {
        found.prediction = probed(file);
        found.prediction_reason = "by its answer to a flat input";
    } else {
        found.prediction_reason = "as most of its family do";
    }
}

ModelExamination examine_single_file(fs::path const& path, ExaminationOptions const& options) {
    SingleFile const file(path, options.single_file);
    ModelExamination found{.family = std::string(to_name(file.family())), .reason = file.reason()};
    Examiner(file, options, found).check();
    if (!file.unknown().empty()) {
        found.warnings.push_back(fmt::format("The file also holds tensors that belong to no part of the model: {}.",
                                             some_of(file.unknown())));
    }
    tell_prediction(file, options, found);
    return found;
}

bool has_part(TensorShapes const& tensors, std::string_view part) {
    return std::ranges::any_of(tensors, [part](auto const& t) { return t.first.find(part) != std::string::npos; });
}

/// What the file is where it is an adapter or an autoencoder alone. Throws where it is one that cannot be used.
std::optional<ModelExamination> examined_adapter(fs::path const& path) {
    SafetensorsHeader const header = inspect_safetensors(path);
    TensorShapes const tensors = shapes_of(header);
    if (has_part(tensors, "model.diffusion_model.")) return std::nullopt;
    auto const made = [&](char const* family, char const* reason) {
        return ModelExamination{.family = family, .reason = reason, .tensors = tensors.size()};
    };
    if (subject_facts(header, path.string())) {
        check_subject_lock(path);
        return made("subject", "it says which subject of which model it holds, and its lock is whole");
    }
    if (has_part(tensors, "ip_adapter.") && has_part(tensors, "image_proj.")) {
        return made("ip-adapter", "it has the tensors of 'image_proj' and 'ip_adapter'");
    }
    if (clip_vision_config(tensors)) return made("image-encoder", "it has the tensors of CLIP's image encoder alone");
    bool const pairs = std::ranges::any_of(tensors, [](auto const& t) {
        return unsupported_adapter(t.first).has_value() || parse_lora_key(t.first).has_value();
    });
    if (pairs) {
        Lora const lora = Lora::load(path);
        auto found = made("lora", "its tensors come as low-rank pairs");
        if (!lora.unknown().empty()) {
            found.warnings.push_back(fmt::format("No part of a low-rank pair: {}.", some_of(lora.unknown())));
        }
        return found;
    }
    if (has_part(tensors, "decoder.mid.block_1.") || has_part(tensors, "decoder.mid_block.resnets.0.")) {
        return made("vae", "it has a decoder and no U-Net");
    }
    constexpr size_t most_tensors_of_an_embedding = 4;
    bool const embedding = tensors.contains("emb_params") || tensors.contains("clip_l") || tensors.contains("clip_g") ||
                           tensors.size() == 1;
    if (!embedding || tensors.size() > most_tensors_of_an_embedding) return std::nullopt;
    TextEmbedding const words = TextEmbedding::load(path);
    return made("embedding", "it has vectors of a word and nothing else");
}

struct FolderFamily {
    std::string name, reason;
};

std::string name_of(PartKind kind) {
    switch (kind) {
        case PartKind::sd1:
            return "sd1";
        case PartKind::sd2:
            return "sd2";
        case PartKind::sd2_unclip:
            return "sd2-unclip";
        case PartKind::sdxl:
            return "sdxl";
        case PartKind::sdxl_refiner:
            return "sdxl-refiner";
        case PartKind::if_base:
        case PartKind::if_super_resolution:
            return "deepfloyd-if";
        case PartKind::x4_upscaler:
            return "x4-upscaler";
    }
    fail(ErrorKind::internal, "unknown kind of model");
}

FolderFamily family_of_folder(ModelSource const& source) {
    PartKind const kind = part_kind(source);
    nlohmann::json const json = source.index();
    std::string const pipeline = ConfigReader(json, source.origin()).text("_class_name", "");
    std::string const reason = fmt::format("model_index.json names {}", pipeline), name = name_of(kind);
    if (kind == PartKind::sdxl) return {name, reason + " with two text encoders"};
    if (kind == PartKind::sdxl_refiner) return {name, reason + " without a first text encoder"};
    if (kind != PartKind::sd1 && kind != PartKind::sd2) return {name, reason};
    nlohmann::json const config = source.config("unet");
    bool const inpaint = ConfigReader(config, source.origin() + ": unet").integer("in_channels", 4) == 9;
    return {name + (inpaint ? "-inpaint" : ""),
            fmt::format("{}, whose U-Net {} linear projections and takes {} channels", reason,
                        kind == PartKind::sd2 ? "has" : "has no", inpaint ? 9 : 4)};
}

void check_expert(fs::path const& folder, std::string const& name, ModelExamination& found) {
    auto const config = EDiffUNetConfig::from_json(component_config(folder / name), (folder / name).string());
    auto const tensors = ediff_unet_tensors(folder / name);
    ParameterInventory inventory;
    EDiffUNet const network(Scope(inventory), config);
    auto const comparison = compare(inventory.shapes(), tensors);
    if (!comparison.complete()) {
        fail(ErrorKind::model, "{}: is not what its configuration says.\n{}", (folder / name).string(),
             comparison.problems());
    }
    found.tensors += tensors.size();
}

ModelExamination examine_ensemble(fs::path const& folder) {
    EDiffModelIndex const index = EDiffModelIndex::load(folder);
    ModelExamination found{.family = "ediff", .reason = "model_index.json names a native eDiff-I ensemble"};
    for (auto const& stage : index.stages) {
        for (auto const& expert : stage.experts) check_expert(folder, expert, found);
    }
    return found;
}

/// A component folder by itself, where it is CLIP's image encoder.
std::optional<ModelExamination> examined_encoder(fs::path const& folder) {
    std::error_code ignored;
    if (fs::exists(folder / "model_index.json", ignored)) return std::nullopt;
    auto const encoder = find_clip_vision(folder);
    if (!encoder) return std::nullopt;
    auto const tensors = load_safetensors(encoder->weights);
    auto const comparison =
        check_component("image_encoder", component_config(folder), tensors, encoder->weights.string());
    if (!comparison.complete())
        fail(ErrorKind::model, "{} is not what its configuration says.\n{}", folder.string(), comparison.problems());
    return ModelExamination{
        .family = "image-encoder", .reason = "config.json names CLIP's image encoder", .tensors = tensors.size()};
}

ModelExamination examine_folder(fs::path const& folder, ExaminationOptions const& options) {
    auto const source = open_model_folder(folder);
    nlohmann::json const index = source->index();
    if (ConfigReader(index, folder.string()).text("_class_name", "") == "EDiffPipeline")
        return examine_ensemble(folder);
    FolderFamily const family = family_of_folder(*source);
    ModelExamination found{.family = family.name, .reason = family.reason};
    Examiner(*source, options, found).check();
    if (source->has("scheduler")) {
        found.prediction = prediction_of(*source);
        found.prediction_reason = "as scheduler_config.json says";
    }
    return found;
}

}  // namespace

ModelExamination examine_model(fs::path const& path, ExaminationOptions const& options) {
    if (fs::is_directory(path)) {
        auto const encoder = examined_encoder(path);
        return encoder ? *encoder : examine_folder(path, options);
    }
    if (auto const adapter = examined_adapter(path)) return *adapter;
    return examine_single_file(path, options);
}

}  // namespace daub
