#include "tests/pipeline/diffusers_models.h"

#include "engine/models/autoencoder.h"
#include "engine/models/clip_text.h"
#include "engine/weights/safetensors.h"
#include "tests/models/model_fixture.h"
#include "tests/nn/random_parameters.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

void write_json(fs::path const& file, json const& value) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << value.dump(2);
}

void write_index(fs::path const& model, std::string const& pipeline) {
    write_json(model / "model_index.json", {{"_class_name", pipeline}});
}

/// A model, or one of its components, over what is there.
void copy_fixture(fs::path const& from, fs::path const& to) {
    fs::path const name = *from.begin();
    fs::create_directories(to);
    fs::copy(model_fixture(name.string()) / from.lexically_relative(name), to,
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

json latent_scheduler(std::string const& name, std::string const& prediction) {
    return {{"_class_name", name},  {"beta_start", 0.00085},
            {"beta_end", 0.012},    {"beta_schedule", "scaled_linear"},
            {"steps_offset", 1},    {"prediction_type", prediction},
            {"clip_sample", false}, {"set_alpha_to_one", false}};
}

json pixel_scheduler(double maximum) {
    return {{"_class_name", "DDPMScheduler"},     {"beta_schedule", "squaredcos_cap_v2"},
            {"variance_type", "learned_range"},   {"thresholding", true},
            {"dynamic_thresholding_ratio", 0.95}, {"sample_max_value", maximum}};
}

/// A text encoder of the width that the U-Nets of sd2 and x4 read.
void write_text_encoder(fs::path const& folder, uint64_t seed) {
    RandomParameters parameters(seed);
    ClipTextConfig const config{
        .transformer = {.hidden = 40, .intermediate = 80, .layers = 2, .heads = 4, .activation = ClipActivation::gelu}};
    ClipText const encoder(Scope(parameters), config);
    write_json(folder / "config.json", config.to_json());
    save_safetensors(folder / "model.safetensors", {parameters.all.begin(), parameters.all.end()});
}

/// An autoencoder with cells of four pixels, as the upscaler has.
void write_upscaler_autoencoder(fs::path const& folder) {
    json config = json::parse(std::ifstream(model_fixture("sd1") / "vae/config.json"));
    config["block_out_channels"] = {8, 16, 16};
    for (char const* const key : {"down_block_types", "up_block_types"}) config[key].erase(3);
    config["scaling_factor"] = 0.08333;
    RandomParameters parameters(5);
    Autoencoder const autoencoder(Scope(parameters), AutoencoderConfig::from_json(config, "vae"));
    write_json(folder / "config.json", config);
    save_safetensors(folder / "diffusion_pytorch_model.safetensors", {parameters.all.begin(), parameters.all.end()});
}

void write_deepfloyd(fs::path const& library) {
    for (std::string const stage : {"1", "2"}) {
        fs::path const model = library / ("if-" + stage);
        copy_fixture("if" + stage, model);
        copy_fixture("t5-encoder", model / "text_encoder");
        copy_fixture("t5-tokenizer", model / "tokenizer");
        write_json(model / "scheduler/scheduler_config.json", pixel_scheduler(stage == "1" ? 1.5 : 1));
    }
    write_index(library / "if-1", "IFPipeline");
    write_index(library / "if-2", "IFSuperResolutionPipeline");
    write_json(library / "if-2/image_noising_scheduler/scheduler_config.json",
               {{"_class_name", "DDPMScheduler"}, {"beta_schedule", "squaredcos_cap_v2"}});
}

}  // namespace

void write_diffusers_models(fs::path const& library) {
    copy_fixture("sd1", library / "sd1");
    copy_fixture("sd1", library / "sd1-inpaint");
    copy_fixture("sd1-inpaint", library / "sd1-inpaint");
    write_index(library / "sd1-inpaint", "StableDiffusionInpaintPipeline");

    copy_fixture("sd2", library / "sd2");
    copy_fixture("sd1/vae", library / "sd2/vae");
    write_text_encoder(library / "sd2/text_encoder", 3);
    write_json(library / "sd2/scheduler/scheduler_config.json", latent_scheduler("DDIMScheduler", "v_prediction"));
    write_index(library / "sd2", "StableDiffusionPipeline");

    copy_fixture("sdxl", library / "sdxl");
    copy_fixture("sdxl-refiner", library / "sdxl-refiner");
    copy_fixture("sdxl/vae", library / "sdxl-refiner/vae");
    copy_fixture("sdxl/text_encoder_2", library / "sdxl-refiner/text_encoder_2");
    write_deepfloyd(library);

    copy_fixture("x4-upscaler", library / "x4");
    write_upscaler_autoencoder(library / "x4/vae");
    write_text_encoder(library / "x4/text_encoder", 4);
    write_json(library / "x4/scheduler/scheduler_config.json", latent_scheduler("DDIMScheduler", "v_prediction"));
    write_json(library / "x4/low_res_scheduler/scheduler_config.json", latent_scheduler("DDPMScheduler", "epsilon"));
    write_index(library / "x4", "StableDiffusionUpscalePipeline");
}

DiffusersEngine::DiffusersEngine() {
    write_diffusers_models(folder / "library");
    catalogue = make_model_catalogue({.embedded = folder / "none", .libraries = {folder / "library"}});
    generator = make_torch_generator(*catalogue);
    planner = make_memory_planner(*catalogue);
}

GenerationRequest DiffusersEngine::request(std::string model, std::string prompt) const {
    GenerationRequest request;
    request.model = std::move(model);
    request.prompt = std::move(prompt);
    request.canvas = {64, 64};
    request.device = {.kind = Device::Kind::cpu};
    request.precision = Precision::fp32;
    request.stages = {{.sampler = Sampler::euler, .steps = 3}};
    request.seed = 7;
    return request;
}

Outcome DiffusersEngine::run(GenerationRequest const& request, RunOptions const& options) {
    return generator->generate(request, options);
}

Image DiffusersEngine::picture(GenerationRequest const& request) {
    Outcome const outcome = run(request);
    EXPECT_FALSE(outcome.failure) << outcome.failure->message;
    EXPECT_EQ(outcome.images.size(), 1U);
    return outcome.images.empty() ? Image() : outcome.images.front().image;
}

DiffusersEngine& diffusers_engine() {
    static DiffusersEngine engine;
    return engine;
}

}  // namespace daub
