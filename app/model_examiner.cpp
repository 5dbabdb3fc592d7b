#include "app/model_examiner.h"

#include "engine/core/error.h"
#include "engine/models/model_examination.h"
#include "engine/pipeline/devices.h"
#include "engine/pipeline/latent_space.h"
#include "engine/pipeline/model_sources.h"
#include "engine/pipeline/style_adapters.h"
#include "engine/weights/single_file_notes.h"

#include <c10/core/InferenceMode.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// Configurations of a model folder, by component.
Architecture configs_in(fs::path const& folder) {
    Architecture configs;
    if (folder.empty()) return configs;
    auto const source = open_model_folder(folder);
    for (char const* const component : {"unet", "vae", "text_encoder", "text_encoder_2", "scheduler"}) {
        if (source->has(component)) configs[component] = source->config(component);
    }
    return configs;
}

ExaminedModel examined_by_engine(fs::path const& model, ExaminedAs const& as) {
    ModelExamination found = examine_model(model, {.single_file = single_file_options(as), .probe = as.probe});
    std::optional<EncoderToInstall> const encoder =
        found.family == "ip-adapter" ? encoder_to_install(model) : std::nullopt;
    return {.family = std::move(found.family),
            .reason = std::move(found.reason),
            .prediction = found.prediction ? std::string(to_name(*found.prediction)) : "",
            .prediction_reason = std::move(found.prediction_reason),
            .warnings = std::move(found.warnings),
            .tensors = found.tensors,
            .companion = encoder ? encoder->folder : fs::path(),
            .companion_name = encoder ? encoder->name : ""};
}

void keep_notes(fs::path const& installed, ExaminedModel const& found, ExaminedAs const& as) {
    if (found.prediction.empty()) return;  // an adapter
    write_single_file_notes(installed, {.family = parse_checkpoint_family(as.family),
                                        .prediction = parse_prediction(found.prediction),
                                        .configs = configs_in(as.config)});
}

/// Fits the map that previews are made with to the model's autoencoder.
void fit_previews(fs::path const& installed) {
    try {
        SharedSource const source = open_source(installed);
        if (!source->has("vae")) return;
        c10::InferenceMode const inference;
        LatentSpace(source, at::kCPU, compute_type(Precision::automatic, at::kCPU)).fit_preview();
    } catch (Error const&) {  // what is wrong with it, the first picture will tell
    }
}

}  // namespace

SingleFileOptions single_file_options(ExaminedAs const& as) {
    SingleFileOptions options;
    if (!as.family.empty()) options.family = parse_checkpoint_family(as.family);
    if (!as.prediction.empty()) options.prediction = parse_prediction(as.prediction);
    options.configs = configs_in(as.config);
    return options;
}

ModelExaminer engine_examiner() {
    return {.examine = examined_by_engine, .keep_notes = keep_notes, .prepare = fit_previews};
}

}  // namespace daub
