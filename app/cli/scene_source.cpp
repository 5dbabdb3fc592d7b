#include "app/cli/scene_source.h"

#include "app/cli/compose_scene.h"
#include "app/cli/model_description.h"
#include "engine/core/ascii.h"
#include "engine/scene/mask_operations.h"
#include "engine/scene/picture_metadata.h"
#include "engine/scene/prompt_edit.h"
#include "engine/scene/request_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <string>

namespace daub::cli {
namespace {

/// Keeps no pixels.
class NoAssets : public AssetSink {
 public:
    std::string put(Snapshot<Mask> const&, Color, std::string_view) override { return {}; }
    std::string put(Snapshot<Image> const&, std::string_view) override { return {}; }
};

std::string describe_region(Region const& region, std::string_view prompt) {
    std::string const phrase = phrase_of(region, prompt);
    std::string text = phrase.empty() ? fmt::format("{} (bound to no words)", region.name) : phrase;
    if (region.negative) text = "not " + text;
    if (region.mask) text += fmt::format(": {:.0f} % of the canvas", coverage(*region.mask) * 100);
    text += fmt::format(", strength {:g}", region.strength);
    if (region.overlap == Overlap::on_top) text += ", on top";
    if (region.noise_seed) text += fmt::format(", own noise {}", *region.noise_seed);
    if (!region.enabled) text += ", switched off";
    return text;
}

std::string describe_stage(StageSettings const& stage) {
    std::string const steps = stage.steps > 0 ? fmt::format("{} steps", stage.steps) : "the model's steps";
    std::string const sampler =
        stage.sampler == Sampler::model_default ? "the model's sampler" : std::string(to_name(stage.sampler));
    return fmt::format("{} of {}", steps, sampler);
}

void print_pictures(GenerationRequest const& request, Console& console) {
    auto const name_of = [](std::string const& source) { return source.empty() ? "a picture" : source; };
    if (request.start)
        console.print("Start:     {}, strength {:g}{}", name_of(request.start->source), request.start->strength,
                      request.change_only ? ", changed only under a mask" : "");
    for (StyleReference const& style : request.styles)
        console.print("Style:     {}, weight {:g}", name_of(style.source), style.weight);
    for (LoraUse const& lora : request.loras)
        console.print("LoRA:      {}, weight {:g}{}", lora.name, lora.weight, lora.area ? ", in a part" : "");
    if (!request.vae.empty()) console.print("VAE:       {}", request.vae);
}

}  // namespace

bool is_project(std::filesystem::path const& file) { return ascii_lower(file.extension().string()) == ".ora"; }

LoadedProject read_scene(std::filesystem::path const& file) {
    if (is_project(file)) return load_project(file);
    RestoredSettings restored = restore_request(read_picture_metadata(read_file(file), file.string()), file.string());
    return {.project = {.request = std::move(restored.request)}, .warnings = std::move(restored.warnings)};
}

Project begin_scene(std::filesystem::path const& file, Console& console) {
    if (file.empty()) return {.request = default_scene()};
    LoadedProject loaded = read_scene(file);
    for (std::string const& warning : loaded.warnings) console.warn(warning);
    return std::move(loaded.project);
}

nlohmann::json scene_json(GenerationRequest const& request) {
    NoAssets assets;
    return to_json(request, assets);
}

void print_scene(GenerationRequest const& request, Console& console) {
    console.print("Sentence:  {}", request.prompt);
    if (!request.negative_prompt.empty()) console.print("Not:       {}", request.negative_prompt);
    for (Region const& region : request.regions)
        console.print("Area:      {}", describe_region(region, request.prompt));
    print_pictures(request, console);
    console.print("Model:     {}", request.model.empty() ? "the one that comes with Daub" : request.model);
    console.print("Picture:   {}, seed {}{}", describe_size(request.canvas), request.seed,
                  request.count > 1 ? fmt::format(", {} pictures", request.count) : "");
    for (std::size_t i = 0; i < request.stages.size(); ++i)
        console.print("Stage {}:   {}", i + 1, describe_stage(request.stages[i]));
    if (request.guidance.text) console.print("Guidance:  {:g}", *request.guidance.text);
    console.print("Device:    {}, {}", to_name(request.device), to_name(request.precision));
}

}  // namespace daub::cli
