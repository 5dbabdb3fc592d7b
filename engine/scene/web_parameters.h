// The text `parameters` that the widely used web interface puts into pictures, and that many programs read:
//
//     a fox, ink
//     Negative prompt: frame
//     Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5, Size: 512x512, Model: sketchbook
#pragma once

#include "engine/scene/request.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace daub {

/// The text as it stands, taken apart.
struct WebParameters {
    std::string prompt;
    std::string negative_prompt;
    std::vector<std::pair<std::string, std::string>> fields;  ///< in their order, quotes undone

    /// Value of a field; empty where it is not there.
    std::string_view field(std::string_view name) const;
    bool operator==(WebParameters const&) const = default;
};

/// Never fails: what is no field is prompt, as that interface reads it.
WebParameters parse_web_parameters(std::string_view text);
std::string to_text(WebParameters const& parameters);

/// What of a request that text can say: prompts, steps, sampler, guidance, seed, size, model. Regions are not among it.
WebParameters web_parameters_of(GenerationRequest const& request);

/// The request that the text describes; warnings name what it says and Daub cannot do.
GenerationRequest request_from(WebParameters const& parameters, std::vector<std::string>& warnings);

}  // namespace daub
