#include "engine/models/autoencoder.h"
#include "engine/weights/safetensors.h"
#include "tests/golden/golden_case.h"

#include <fmt/ranges.h>

namespace daub {

void run_vae(GoldenCase const& test, Report& report) {
    auto const folder = test.model() / "vae";
    LoadedParameters parameters = test.parameters(find_weights(folder));
    auto const config_file = folder / "config.json";
    Autoencoder const vae(Scope(parameters),
                          AutoencoderConfig::from_json(GoldenCase::json_file(config_file), config_file.string()));
    report.require(parameters.unused().empty(),
                   fmt::format("unused tensors: {}", fmt::join(parameters.unused(), ", ")));

    LatentDistribution const latents = vae.encode(test.input("image"));
    report.check("mean", latents.mean);
    report.check("logvar", latents.logvar);
    report.check("latent_sample", vae.to_diffusion(latents.sample(test.input("noise"))));
    report.check("decoded", vae.decode(test.input("latent")));
}

}  // namespace daub
