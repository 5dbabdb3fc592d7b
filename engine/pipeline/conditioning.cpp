#include "engine/pipeline/conditioning.h"

#include "engine/core/error.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/scene/mask_operations.h"
#include "engine/scene/prompt_edit.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

/// The negative prompt with the phrases of negative regions behind it, and where each of them is.
struct NegativeText {
    WeightedText text;
    std::vector<std::pair<size_t, TextSpan>> phrases;  ///< region, span of text.plain
    std::vector<std::string> warnings;
};

NegativeText negative_text(GenerationRequest const& request) {
    ParsedPrompt const parsed = parse_prompt_strictly(request.negative_prompt, "the negative prompt");
    NegativeText result{.text = {.plain = parsed.plain, .weights = parsed.weights}};
    for (LoraTag const& tag : parsed.loras)
        result.warnings.push_back(fmt::format(
            "The LoRA {} stands in the negative prompt, where it does nothing: put it in the prompt.", tag.name));
    for (size_t r = 0; r < request.regions.size(); ++r) {
        Region const& region = request.regions[r];
        if (!region.negative || !region.enabled || !region.mask) continue;
        std::string const phrase = parse_prompt(phrase_of(region, request.prompt)).plain;
        if (phrase.empty()) continue;
        if (!result.text.plain.empty()) result.text.plain += ", ";
        size_t const begin = result.text.plain.size();
        result.text.plain += phrase;
        result.phrases.push_back({r, {begin, begin + phrase.size()}});
    }
    return result;
}

std::vector<TextSpan> plain_spans(Region const& region, ParsedPrompt const& parsed) {
    std::vector<TextSpan> spans;
    for (TextSpan const span : region.spans)
        if (TextSpan const plain = parsed.to_plain(span); !plain.empty()) spans.push_back(plain);
    return spans;
}

std::vector<PaintedRegion> painted_regions(GenerationRequest const& request, Conditioning const& c,
                                           NegativeText const& negative) {
    std::vector<Snapshot<Mask>> const masks = resolve_overlaps(request.regions);
    std::vector<PaintedRegion> result;
    for (size_t r = 0; r < request.regions.size(); ++r) {
        Region const& region = request.regions[r];
        if (!region.enabled || !masks[r] || region.strength == 0) continue;
        std::vector<TextSpan> spans = plain_spans(region, c.parsed);
        if (region.negative) {
            spans.clear();
            for (auto const& [index, span] : negative.phrases)
                if (index == r) spans.push_back(span);
        }
        EncodedText const& text = region.negative ? c.negative : c.prompt;
        if (!spans.empty())
            result.push_back({.mask = mask_tensor(*masks[r]),
                              .strength = region.strength,
                              .t5_columns = text.t5_columns(spans),
                              .clip_columns = text.clip_columns(spans),
                              .negative = region.negative,
                              .interval = region.interval});
    }
    return result;
}

/// Streams of prompt and negative prompt stacked by row.
TextStream stacked(TextStream const& prompt, TextStream const& negative, Conditioning const& c) {
    if (!prompt.states.defined()) return {};
    int64_t const length = std::max(prompt.states.size(1), negative.states.size(1));
    std::vector<Tensor> rows;
    for (GuidanceRow const row : c.rows)
        rows.push_back(row == GuidanceRow::unconditional ? negative.states : prompt.states);
    TextStream const stack = stack_rows(rows, length);
    return {.states = stack.states.repeat_interleave(c.images, 0), .mask = stack.mask.repeat_interleave(c.images, 0)};
}

/// What the k-th kind of network is told, prompt and negative prompt stacked by row.
NetworkText stacked_network(size_t k, Conditioning const& c) {
    NetworkText result;
    std::vector<Tensor> states, pooled;
    for (GuidanceRow const row : c.rows) {
        EncodedText const& text = row == GuidanceRow::unconditional ? c.negative : c.prompt;
        NetworkText told = text.networks[k];
        if (row == GuidanceRow::unconditional && text.empty && told.zeros_if_nothing) {
            told.states = at::zeros_like(told.states);
            if (told.pooled.defined()) told.pooled = at::zeros_like(told.pooled);
        }
        states.push_back(told.states);
        if (told.pooled.defined()) pooled.push_back(told.pooled);
    }
    result.states = at::cat(states).repeat_interleave(c.images, 0);
    if (!pooled.empty()) result.pooled = at::cat(pooled).repeat_interleave(c.images, 0);
    return result;
}

/// Weights and rows; terms that would be equal are one.
void choose_rows(Conditioning& c, GuidanceScales const& scales) {
    c.weights = guidance_weights(scales, c.has_style);
    if (c.drops_text && !c.has_text && !c.has_negative) c.weights[0] += c.weights[1], c.weights[1] = 0;
    // Where the style has an area its term must stand alone.
    bool const splits = c.has_style && c.style_area.defined() && c.weights[2] != 0;
    c.rows.clear();
    for (int i = 0; i < 3; ++i) {
        bool const needed = c.weights[i] != 0 || (splits && i == (c.has_text ? 1 : 0));
        if (needed) c.rows.push_back(static_cast<GuidanceRow>(i));
    }
}

}  // namespace

void add_styles(Conditioning& c, GenerationRequest const& request,
                std::function<Tensor(Snapshot<Image> const&)> const& embed) {
    bool everywhere = false;
    for (StyleReference const& style : request.styles) {
        if (!style.image || style.weight == 0) continue;
        Tensor const weighed = embed(style.image) * style.weight;
        c.context.clip_image = c.context.clip_image.defined() ? c.context.clip_image + weighed : weighed;
        c.style_weight += style.weight;
        c.style_intervals.push_back(style.interval);
        if (!style.area) everywhere = true;
        if (!style.area || everywhere) continue;
        Tensor const area = mask_tensor(*style.area);
        c.style_area = c.style_area.defined() ? at::maximum(c.style_area, area) : area;
    }
    if (everywhere) c.style_area = Tensor();
    c.has_style = c.context.clip_image.defined();
}

Tensor combine_rows(Tensor const& stacked, Conditioning const& c, Tensor const& area) {
    bool const in_area = area.defined() && c.rows.back() == GuidanceRow::text_and_style && c.rows.size() > 1;
    if (!in_area) return combine_guided(stacked, c.weights, c.rescale);
    std::vector<Tensor> const parts = stacked.chunk(static_cast<int64_t>(c.rows.size()));
    size_t const below = parts.size() - 2;  // the same without style
    Tensor const plain_style = parts[below] + area.to(stacked) * (parts.back() - parts[below]);
    Tensor result = plain_style * c.weights[2];
    for (size_t i = 0; i + 1 < parts.size(); ++i)
        result = result + parts[i] * c.weights[static_cast<size_t>(c.rows[i])];
    return c.rescale > 0 ? rescale_guided(result, parts.back(), c.rescale) : result;
}

Conditioning encode_request(GenerationRequest const& request, PromptEncoder const& encoder, double w_prime) {
    Conditioning c;
    c.parsed = parse_prompt_strictly(request.prompt);
    c.prompt = encoder.encode({.plain = c.parsed.plain, .weights = c.parsed.weights}, request.clip_skip);
    NegativeText const negative = negative_text(request);
    c.negative = encoder.encode(negative.text, request.clip_skip, c.prompt.chunks);
    if (c.negative.chunks > c.prompt.chunks)
        c.prompt = encoder.encode({.plain = c.parsed.plain, .weights = c.parsed.weights}, request.clip_skip,
                                  c.negative.chunks);
    c.drops_text = encoder.empty_is_no_text();
    c.has_text = !c.prompt.empty, c.has_negative = !c.negative.empty;
    for (std::vector<std::string> const& more : {c.prompt.warnings, c.negative.warnings, negative.warnings})
        c.warnings.insert(c.warnings.end(), more.begin(), more.end());
    add_styles(c, request, [&](Snapshot<Image> const& image) {
        Tensor const embedding = encoder.embed(*image).to(at::kFloat);
        return embedding / embedding.norm();
    });
    c.streams = request.streams;
    c.paint = request.paint;
    c.w_prime = request.paint.w_prime.value_or(w_prime);
    c.rescale = request.guidance.rescale;
    c.regions = painted_regions(request, c, negative);
    return c;
}

Conditioning for_stage(Conditioning const& conditioning, GenerationRequest const& request, int64_t stage,
                       int64_t images, bool paints) {
    Conditioning c = conditioning;
    c.images = images;
    if (stage > 0 && !c.style_pictures.empty()) c.style_pictures.clear(), c.has_style = false;
    double const general = request.guidance.text.value_or(1);
    auto const i = static_cast<size_t>(stage);
    double const text = i < request.stages.size() ? request.stages[i].text_guidance.value_or(general) : general;
    choose_rows(c, {.text = text, .style = request.guidance.style.value_or(text), .rescale = c.rescale});
    if (!paints) c.regions.clear();
    c.context.t5 = stacked(c.prompt.t5, c.negative.t5, c);
    c.context.clip_text = stacked(c.prompt.clip_text, c.negative.clip_text, c);
    c.networks.clear();
    for (size_t k = 0; k < c.prompt.networks.size(); ++k) c.networks.push_back(stacked_network(k, c));
    if (c.prompt.clip_pooled.defined()) {
        std::vector<Tensor> pooled;
        for (GuidanceRow const row : c.rows)
            pooled.push_back(row == GuidanceRow::unconditional ? c.negative.clip_pooled : c.prompt.clip_pooled);
        c.context.clip_pooled = at::cat(pooled).repeat_interleave(images, 0);
    }
    if (c.context.clip_image.defined())
        c.context.clip_image = conditioning.context.clip_image.expand({c.batch(), -1}).contiguous();
    return c;
}

StreamGains gains_at(Conditioning const& c, double sigma, ProcessAxis const& axis, at::Device device) {
    double const process = axis.fraction(sigma);
    bool const styled = std::ranges::any_of(c.style_intervals, [&](auto const& i) { return i.contains(sigma, axis); });
    std::vector<float> t5, clip_text, clip_image;
    for (GuidanceRow const row : c.rows) {
        bool const words = row == GuidanceRow::unconditional ? c.has_negative : c.has_text;
        bool const style = row == GuidanceRow::text_and_style && styled;
        for (int64_t i = 0; i < c.images; ++i) {
            t5.push_back(words ? static_cast<float>(c.streams.t5.at(process)) : 0);
            clip_text.push_back(words ? static_cast<float>(c.streams.clip_text.at(process)) : 0);
            clip_image.push_back(style ? static_cast<float>(c.streams.style.at(process)) : 0);
        }
    }
    return {.t5 = at::tensor(t5).to(device),
            .clip_text = at::tensor(clip_text).to(device),
            .clip_image = at::tensor(clip_image).to(device)};
}

}  // namespace daub
