// What a request says to the networks of a model, encoded once: text, style, paint, guidance.
//
//     Conditioning const text = encode_request(request, encoder, w_prime);
//     Conditioning const told = for_stage(text, request, stage, images, paints);
//
// The batch that a network sees has one row of pictures for each needed term of guidance (diffusion/guidance.h), rows
// one after the other, `images` pictures in each.
#pragma once

#include "engine/diffusion/guidance.h"
#include "engine/pipeline/painting.h"
#include "engine/pipeline/prompt_encoder.h"
#include "engine/pipeline/used_loras.h"
#include "engine/scene/request.h"

#include <array>
#include <string>
#include <vector>

namespace daub {

struct Conditioning {
    Context context;  ///< of native networks: [rows · images], padded to the longest row, without gains
    std::vector<NetworkText> networks;  ///< of networks of diffusers, by kind: [rows · images]
    std::array<double, 3> weights{};
    std::vector<GuidanceRow> rows;
    int64_t images = 1;
    double rescale = 0;

    bool has_text = false, has_negative = false, has_style = false;
    bool drops_text = true;                        ///< see PromptEncoder::empty_is_no_text()
    StreamWeights streams;                         ///< of the request, over the process
    std::vector<ProcessInterval> style_intervals;  ///< the style acts where any of them does
    Tensor style_area;                             ///< [H, W] where the style applies; undefined: everywhere

    std::vector<PaintedRegion> regions;
    PaintSettings paint;
    double w_prime = 0.4;

    EncodedText prompt, negative;  ///< with token spans, for recording attention
    ParsedPrompt parsed;
    std::vector<UsedLora> loras;
    std::vector<std::string> warnings;

    int64_t batch() const { return static_cast<int64_t>(rows.size()) * images; }
};

/// The request must be resolved (no defaults left). Throws Error (input, usage, model).
Conditioning encode_request(GenerationRequest const& request, PromptEncoder const& encoder, double w_prime);

/// The same text with other guidance: rows and weights of a stage. paints: whether regions act in it.
Conditioning for_stage(Conditioning const& conditioning, GenerationRequest const& request, int64_t stage,
                       int64_t images, bool paints);

/// Gains of the streams of every row at a noise level: [batch] each.
StreamGains gains_at(Conditioning const& conditioning, double sigma, ProcessAxis const& axis, at::Device device);

}  // namespace daub
