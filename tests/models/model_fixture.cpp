#include "tests/models/model_fixture.h"

#include "engine/models/autoencoder.h"
#include "engine/models/clip_text.h"
#include "engine/models/config_reader.h"
#include "engine/models/unet.h"
#include "engine/weights/safetensors.h"
#include "tests/nn/random_parameters.h"
#include "tests/scene/temporary_folder.h"

#include <functional>

namespace daub {
namespace {

namespace fs = std::filesystem;

bool has_weights(fs::path const& component) {
    for (auto const& entry : fs::directory_iterator(component))
        if (entry.path().extension() == ".safetensors") return true;
    return false;
}

/// The network that a component's configuration describes, with random weights as published files hold them: fp16.
void write_random_weights(fs::path const& component) {
    RandomParameters parameters(std::hash<std::string>{}(component.filename().string()), at::kHalf);
    nlohmann::json const config = component_config(component);
    std::string const name = component.filename().string(), origin = component.string();
    bool const text = name.starts_with("text_encoder");
    if (name == "unet")
        UNet(Scope(parameters), UNetConfig::from_json(config, origin));
    else if (name == "vae")
        Autoencoder(Scope(parameters), AutoencoderConfig::from_json(config, origin));
    else if (text)
        ClipText(Scope(parameters), ClipTextConfig::from_json(config, origin));
    save_safetensors(component / (text ? "model.safetensors" : "diffusion_pytorch_model.safetensors"),
                     {parameters.all.begin(), parameters.all.end()});
}

}  // namespace

void write_model_fixture(std::string const& name, fs::path const& folder) {
    fs::create_directories(folder);
    auto const options = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
    for (char const* const place : {"tests/golden/fixtures/models", "tests/models/configs"})
        if (fs::path const from = fs::path(DAUB_SOURCE_DIR) / place / name; fs::exists(from))
            fs::copy(from, folder, options);
    for (auto const& entry : fs::directory_iterator(folder))
        if (fs::exists(entry.path() / "config.json") && !has_weights(entry.path())) write_random_weights(entry.path());
}

fs::path model_fixture(std::string const& name) {
    static TemporaryFolder const folder;
    fs::path const model = folder / name;
    if (!fs::exists(model)) write_model_fixture(name, model);
    return model;
}

}  // namespace daub
