// What a request says to the networks of a model, encoded once: text, style, paint, guidance.
//
//     Conditioning const text = encode_request(request, encoder, w_prime);
//     Conditioning const told = for_stage(text, request, stage, images, paints);
//
// The batch that a network sees has one row of pictures for each needed term of guidance (diffusion/guidance.h), rows
// one after the other, `images` pictures in each.
#pragma once

#include "engine/diffusion/guidance.h"
#include "engine/models/ip_adapter.h"
#include "engine/pipeline/painting.h"
#include "engine/pipeline/prompt_encoder.h"
#include "engine/pipeline/used_loras.h"
#include "engine/scene/request.h"

#include <array>
#include <functional>
#include <string>
#include <vector>

namespace daub {

/// A picture whose look an IP-Adapter takes over.
struct StylePicture {
    std::shared_ptr<IpAdapter const> adapter;
    Tensor seen, unseen;  ///< tokens of the picture and of none, [1, T, D]
    double weight = 1;
    ProcessInterval interval;
    Tensor area;  ///< [H, W] where it acts; undefined: everywhere
};

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
    double style_weight = 0;                       ///< of all pictures of style together
    std::vector<StylePicture> style_pictures;      ///< instead, of U-Nets with an IP-Adapter; they act in stage 0

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

/// The style pictures of a request as one vector, each weighed; and where and when it acts. embed: [1, D] of a picture.
void add_styles(Conditioning& conditioning, GenerationRequest const& request,
                std::function<Tensor(Snapshot<Image> const&)> const& embed);

/// Predictions of all rows, [rows · N, C, h, w], as one by guidance. area: [h, w] where the style is mixed in;
/// undefined: everywhere.
Tensor combine_rows(Tensor const& stacked, Conditioning const& conditioning, Tensor const& area);

/// The same text with other guidance: rows and weights of a stage. paints: whether regions act in it.
Conditioning for_stage(Conditioning const& conditioning, GenerationRequest const& request, int64_t stage,
                       int64_t images, bool paints);

/// Gains of the streams of every row at a noise level: [batch] each.
StreamGains gains_at(Conditioning const& conditioning, double sigma, ProcessAxis const& axis, at::Device device);

}  // namespace daub
