// Fuzzes what is made of tensors' names and a configuration: LDM names both ways, LoRA keys, the family of a file.
// Input: a line of JSON, the configuration; then a tensor's name a line, each with its dimensions after blanks.
#include "engine/core/error.h"
#include "engine/weights/checkpoint_family.h"
#include "engine/weights/ldm_names.h"
#include "engine/weights/lora_key.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <sstream>

namespace {

using namespace daub;

void require(bool condition) {
    if (!condition) std::abort();
}

TensorShapes tensors_in(std::istream& lines) {
    TensorShapes shapes;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string name;
        std::getline(words, name, ' ');
        std::vector<int64_t> shape;
        for (int64_t size; shape.size() < max_rank && words >> size;) shape.push_back(size);
        shapes.emplace(std::move(name), std::move(shape));
    }
    return shapes;
}

void check_lora_keys(TensorShapes const& tensors) {
    for (auto const& [name, shape] : tensors) {
        unsupported_adapter(name);
        auto const key = parse_lora_key(name);
        if (!key) continue;
        require(!key->path.empty() && key->path.find('.') == std::string::npos);
        require(key->component == "unet" || key->component == "text_encoder" || key->component == "text_encoder_2");
    }
}

void check_family(TensorShapes const& tensors) {
    try {
        auto const guess = detect_checkpoint_family(tensors, "fuzzed");
        require(parse_checkpoint_family(to_name(guess.family)) == guess.family && !guess.reason.empty());
    } catch (Error const& error) {
        require(std::string(error.what()).starts_with("fuzzed"));
    }
    stated_prediction(tensors, {});
}

void check_names(nlohmann::json const& config, TensorShapes const& tensors) {
    for (auto* const make : {&ldm_unet_names, &ldm_vae_names}) {
        try {
            NameTable const names = make(config, "fuzzed");
            for (auto const& [name, shape] : tensors) {
                auto const translated = names.to_new(name);
                if (translated) require(names.to_old(*translated).has_value());
            }
        } catch (Error const&) {
            // Refusing is the other right answer.
        }
    }
    try {
        open_clip_names(text_layers(config, "fuzzed"));
    } catch (Error const&) {
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(uint8_t const* data, size_t size) {
    std::istringstream lines(std::string(reinterpret_cast<char const*>(data), size));
    std::string first;
    std::getline(lines, first);
    nlohmann::json const config = nlohmann::json::parse(first, nullptr, false);
    TensorShapes const tensors = tensors_in(lines);
    check_lora_keys(tensors);
    check_family(tensors);
    if (config.is_object()) check_names(config, tensors);
    return 0;
}
