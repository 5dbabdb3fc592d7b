#include "engine/models/clip_text.h"
#include "engine/weights/safetensors.h"
#include "tests/golden/golden_case.h"

namespace daub {

void run_clip_text(GoldenCase const& test, Report& report) {
    auto const config_file = test.model() / "config.json";
    LoadedParameters parameters = test.parameters(find_weights(test.model()));
    ClipText const encoder(Scope(parameters),
                           ClipTextConfig::from_json(GoldenCase::json_file(config_file), config_file.string()));
    report.require(parameters.unused().empty(), "the encoder left tensors of the model unused");

    ClipTextOutput const text = encoder(test.input("input_ids"));
    report.check("last_hidden_state", text.last_hidden_state);
    report.check("hidden_states_m1", encoder.states(text, 0, false));
    report.check("hidden_states_m2", encoder.states(text, 1, false));
    report.check("hidden_states_m2_final_ln", encoder.states(text, 1, true));
    if (test.has_output("pooled")) report.check("pooled", text.pooled);
    if (test.has_output("text_embeds")) report.check("text_embeds", text.text_embeds);
}

}  // namespace daub
