#include "engine/models/clip_preprocess.h"
#include "engine/models/clip_vision.h"
#include "engine/weights/safetensors.h"
#include "tests/golden/golden_case.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

void check_preprocessing(GoldenCase const& test, Report& report) {
    Tensor const image = test.input("image").to(at::kCPU);
    int64_t const size = test.params().at("size");
    if (test.has_output("cropped_u8")) report.check("cropped_u8", clip_crop(image, size));
    if (test.has_output("pixel_values")) {
        report.check("pixel_values", clip_pixel_values(image, size),
                     {.atol = test.params().at("pixel_values_atol").get<double>()});
    }
}

void check_encoder(GoldenCase const& test, Report& report) {
    auto const config_file = test.model() / "config.json";
    LoadedParameters parameters = test.parameters(find_weights(test.model()));
    ClipVision const encoder(Scope(parameters),
                             ClipVisionConfig::from_json(GoldenCase::json_file(config_file), config_file.string()));
    report.require(parameters.unused().empty(), "the encoder left tensors of the model unused");

    // The stored pixels, so that rounding in the preprocessing is not counted twice.
    ClipVisionOutput const seen = encoder(test.expected("pixel_values").to(test.device));
    report.check("image_embeds", seen.image_embeds);
    report.check("hidden_states_m2", seen.hidden_states.at(seen.hidden_states.size() - 2));
    report.check("last_hidden_state", seen.last_hidden_state);
}

}  // namespace

void run_clip_vision(GoldenCase const& test, Report& report) {
    check_preprocessing(test, report);
    if (test.has_model()) check_encoder(test, report);
}

}  // namespace daub
