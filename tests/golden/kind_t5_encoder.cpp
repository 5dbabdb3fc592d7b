#include "engine/models/t5_encoder.h"
#include "engine/weights/safetensors.h"
#include "tests/golden/golden_case.h"

namespace daub {

void run_t5_encoder(GoldenCase const& test, Report& report) {
    auto const config_file = test.model() / "config.json";
    LoadedParameters parameters = test.parameters(find_weights(test.model()));
    T5Encoder const encoder(Scope(parameters),
                            T5Config::from_json(GoldenCase::json_file(config_file), config_file.string()));

    report.check("last_hidden_state", encoder(test.input("input_ids"), test.input("attention_mask")));
    if (test.has_output("last_hidden_state_no_mask")) {
        report.check("last_hidden_state_no_mask", encoder(test.input("input_ids")));
    }
}

}  // namespace daub
