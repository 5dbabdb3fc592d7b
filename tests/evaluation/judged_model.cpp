#include "tests/evaluation/judged_model.h"

#include "engine/training/detector_stage.h"
#include "engine/weights/safetensors.h"
#include "tests/nn/random_parameters.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {

World const& evaluation_world() {
    static World const world(WorldAssets::load(world_file()), at::kCPU);
    return world;
}

DetectorConfig judge_config() {
    return {.things = int64_t(evaluation_world().assets().nouns.size()) + 1,
            .colours = int64_t(world_colours().size()),
            .styles = int64_t(world_styles().size()) + 1,
            .widths = {8, 8},
            .groups = 4};
}

void write_judge(std::filesystem::path const& model_folder, DetectorConfig const& config) {
    auto const folder = model_folder / "judge";
    std::filesystem::create_directories(folder);
    RandomParameters parameters(30);
    Detector const detector(Scope(parameters), config);
    save_safetensors(folder / "model.safetensors", {parameters.all.begin(), parameters.all.end()});
    nlohmann::json json = config.to_json();
    if (config == judge_config()) detector_names(evaluation_world().assets()).add_to(json);
    std::ofstream(folder / "config.json") << json.dump(2);
}

JudgedEngine::JudgedEngine() {
    write_tiny_model(folder / "tiny");
    write_judge(folder / "tiny");
    catalogue = make_model_catalogue({.embedded = folder / "tiny", .libraries = {}});
    generator = make_torch_generator(*catalogue);
}

EvaluationSettings JudgedEngine::settings() const {
    EvaluationSettings settings{.count = 2, .samples = 1, .world = world_file()};
    settings.request.stages = {{.steps = 2}};
    settings.request.device = {.kind = Device::Kind::cpu};
    settings.request.precision = Precision::fp32;
    return settings;
}

JudgedEngine& judged_engine() {
    static JudgedEngine engine;
    return engine;
}

}  // namespace daub
