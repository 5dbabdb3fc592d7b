#include "app/cli/model_services.h"

#include "engine/models/model_examination.h"
#include "engine/pipeline/style_adapters.h"
#include "engine/scene/resource_path.h"
#include "engine/weights/model_convert.h"
#include "engine/weights/single_file_notes.h"

#include <nlohmann/json.hpp>

#include <map>

namespace daub::cli {
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

/// Options were checked against the same names.
SingleFileOptions options_of(ExaminedAs const& as) {
    SingleFileOptions options;
    if (!as.family.empty()) options.family = parse_checkpoint_family(as.family);
    if (!as.prediction.empty()) options.prediction = parse_prediction(as.prediction);
    options.configs = configs_in(as.config);
    return options;
}

std::optional<at::ScalarType> precision_of(std::string const& name) {
    static std::map<std::string, at::ScalarType> const types{
        {"fp32", at::kFloat}, {"fp16", at::kHalf}, {"bf16", at::kBFloat16}};
    auto const found = types.find(name);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

ExaminedModel examine_with_engine(fs::path const& model, ExaminedAs const& as) {
    ModelExamination found = examine_model(model, {.single_file = options_of(as), .probe = as.probe});
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

void keep_notes_with_engine(fs::path const& installed, ExaminedModel const& found, ExaminedAs const& as) {
    if (found.prediction.empty()) return;  // an adapter
    write_single_file_notes(installed, {.family = parse_checkpoint_family(as.family),
                                        .prediction = parse_prediction(found.prediction),
                                        .configs = configs_in(as.config)});
}

void convert_with_engine(ConversionOrder const& order) {
    bool const from_folder = fs::is_directory(order.from);
    std::unique_ptr<ModelSource> const source =
        from_folder ? open_model_folder(order.from) : open_single_file(order.from, options_of(order.as));
    ConvertOptions const options{.precision = precision_of(order.precision),
                                 .clip_tokenizer = expected_resource_path("clip-tokenizer")};
    if (order.to.extension() == ".safetensors") return write_single_file(*source, order.to, options);
    write_model_folder(*source, order.to, options);
}

}  // namespace daub::cli
