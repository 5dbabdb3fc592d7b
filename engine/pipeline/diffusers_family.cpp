#include "engine/pipeline/diffusers_family.h"

#include "engine/core/error.h"
#include "engine/diffusion/noise_table.h"
#include "engine/models/autoencoder_config.h"
#include "engine/models/clip_text.h"
#include "engine/models/config_reader.h"
#include "engine/models/unet_config.h"
#include "engine/pipeline/painting.h"
#include "engine/pipeline/request_scheduler.h"
#include "engine/pipeline/style_adapters.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace daub {
namespace {

/// What is usual for a kind, where its files do not say.
struct KindFacts {
    ModelFamily family;
    char const* expert;  ///< name for people
    int steps;
    double guidance;
    TextKind text;
    /// Paint strength at which a region of strength 1 follows its paint without burning: paint-with-words-sd's.
    double w_prime = 0.4;
};

KindFacts facts_of(PartKind kind) {
    switch (kind) {
        case PartKind::sd1:
            return {ModelFamily::sd1, "unet", 25, 7.5, TextKind::clip};
        case PartKind::sd2:
            return {ModelFamily::sd2, "unet", 25, 7.5, TextKind::clip};
        case PartKind::sd2_unclip:
            return {ModelFamily::sd2, "unet", 25, 10, TextKind::clip};
        case PartKind::sdxl:
            return {ModelFamily::sdxl, "base", 30, 5, TextKind::clip_pair};
        case PartKind::sdxl_refiner:
            return {ModelFamily::sdxl_refiner, "refiner", 30, 5, TextKind::clip_second};
        case PartKind::if_base:
            return {ModelFamily::deepfloyd_if, "IF-I", 100, 7, TextKind::t5};
        case PartKind::if_super_resolution:
            return {ModelFamily::deepfloyd_if, "IF-II", 50, 4, TextKind::t5};
        case PartKind::x4_upscaler:
            return {ModelFamily::sd2, "x4 upscaler", 75, 9, TextKind::clip};
    }
    fail(ErrorKind::internal, "unknown kind of model");
}

nlohmann::json config_of_component(ModelSource const& source, std::string const& component) {
    if (!source.has(component))
        fail(ErrorKind::model, "{} has no {}: the model is incomplete.", source.origin(), component);
    return source.config(component);
}

SchedulerConfig scheduler_of(ModelSource const& source) {
    return parse_scheduler_config(config_of_component(source, "scheduler"), source.origin() + ": scheduler");
}

int64_t pixels_of_cell(ModelSource const& source, PartKind kind) {
    if (!is_latent(kind)) return 1;
    return AutoencoderConfig::from_json(config_of_component(source, "vae"), source.origin() + ": vae").downscale();
}

/// Index of a text of this kind among the cascade's; added where there is none that can be shared.
size_t text_for(Cascade& cascade, CascadeExpert const& expert) {
    TextKind const kind = facts_of(expert.kind).text;
    for (size_t i = 0; i < cascade.texts.size(); ++i)
        if (kind == TextKind::t5 && cascade.texts[i].kind == kind) return i;  // the second stage of IF has the same
    bool const zero =
        expert.kind == PartKind::sd2 || expert.kind == PartKind::sd2_unclip || expert.kind == PartKind::x4_upscaler;
    // A refiner's second encoder is that of its base, where it comes without one.
    bool const borrows =
        kind == TextKind::clip_second && !expert.source->has("text_encoder_2") && !cascade.texts.empty();
    SharedSource const& source = borrows ? cascade.texts.back().source : expert.source;
    cascade.texts.push_back({.kind = kind, .source = source, .pads_with_zero = zero});
    return cascade.texts.size() - 1;
}

void add_part(Cascade& cascade, SharedSource const& source) {
    CascadeExpert expert{.source = source, .kind = part_kind(*source)};
    bool const first = cascade.stages.empty();
    PartKind const before = first ? expert.kind : cascade.stages.back().experts.back().kind;
    bool const refines = expert.kind == PartKind::sdxl_refiner && !first && before == PartKind::sdxl;
    bool const follows = (expert.kind == PartKind::if_super_resolution && before == PartKind::if_base) ||
                         expert.kind == PartKind::x4_upscaler;
    bool const begins = expert.kind != PartKind::if_super_resolution && expert.kind != PartKind::x4_upscaler;
    if (first && !begins)
        fail(ErrorKind::model,
             "{} makes larger what another model made. Use it behind one, with a plus sign between: BASE+THIS.",
             source->origin());
    if (!first && !refines && !follows)
        fail(ErrorKind::model, "{} cannot stand behind {}.", source->origin(),
             cascade.stages.back().experts.back().source->origin());
    expert.text = text_for(cascade, expert);
    if (!refines) cascade.stages.emplace_back();
    cascade.stages.back().experts.push_back(expert);
}

std::string stage_name(CascadeStage const& stage, Size size) {
    switch (stage.kind()) {
        case PartKind::if_super_resolution:
            return fmt::format("super-resolution {}", size.height);
        case PartKind::x4_upscaler:
            return "x4 upscaler";
        default:
            return "base";
    }
}

/// Encoders of one part. The limit of CLIP is that of all its chunks as one row.
void add_encoders(ModelInfo& info, TextPart const& part) {
    auto const add = [&](char const* stream, char const* name, int limit, std::string const& tokenizer) {
        if (std::ranges::find(info.encoders, stream, &EncoderInfo::stream) != info.encoders.end()) return;
        bool const t5 = part.kind == TextKind::t5;
        info.encoders.push_back({.stream = stream,
                                 .name = name,
                                 .token_limit = limit,
                                 .tokenizer = tokenizer_folder(*part.source, tokenizer, t5).string()});
    };
    auto const needs = [&](std::string const& component) { config_of_component(*part.source, component); };
    constexpr int clip_limit = 75 * static_cast<int>(DiffusersText::most_chunks) + 2;
    if (part.kind == TextKind::t5) needs("text_encoder"), add("t5", "T5", 77, "tokenizer");
    if (part.kind == TextKind::clip || part.kind == TextKind::clip_pair)
        needs("text_encoder"), add("clip_text", "CLIP text", clip_limit, "tokenizer");
    if (part.kind == TextKind::clip_pair || part.kind == TextKind::clip_second)
        needs("text_encoder_2"), add("clip_text_2", "CLIP text 2", clip_limit, "tokenizer_2");
}

/// Throws Error (model) where what makes a class of style pictures is missing.
void check_unclip(ModelSource const& source) {
    for (char const* const component : {"image_encoder", "image_normalizer", "image_noising_scheduler"})
        config_of_component(source, component);
}

/// Whether an IP-Adapter that fits is installed with its encoder.
bool has_style_adapter(CascadeStage const& stage) {
    if (!takes_ip_adapter(stage.kind())) return false;
    auto const unet = UNetConfig::from_json(stage.source().config("unet"), stage.source().origin() + ": unet");
    auto const fitting = fitting_style_adapters(unet);
    return !fitting.empty() && find_image_encoder(fitting.front());
}

}  // namespace

bool is_latent(PartKind kind) { return kind != PartKind::if_base && kind != PartKind::if_super_resolution; }

bool takes_ip_adapter(PartKind kind) {
    return kind == PartKind::sd1 || kind == PartKind::sd2 || kind == PartKind::sdxl;
}

std::string low_resolution_scheduler(PartKind kind) {
    if (kind == PartKind::if_super_resolution) return "image_noising_scheduler";
    return kind == PartKind::x4_upscaler ? "low_res_scheduler" : "";
}

ModelFamily family_of(ModelSource const& source) {
    try {
        return facts_of(part_kind(source)).family;
    } catch (Error const&) {
        return ModelFamily::unknown;
    }
}

Cascade cascade_of(std::vector<SharedSource> const& sources) {
    Cascade cascade;
    for (SharedSource const& source : sources) add_part(cascade, source);
    return cascade;
}

StageInfo stage_info(CascadeStage const& stage) {
    ModelSource const& source = stage.source();
    KindFacts const facts = facts_of(stage.kind());
    nlohmann::json const json = config_of_component(source, "unet");
    UNetConfig const config = UNetConfig::from_json(json, source.origin() + ": unet");
    int64_t const cell = pixels_of_cell(source, stage.kind());
    int64_t const side = ConfigReader(json, source.origin() + ": unet").integer("sample_size", 64) * cell;
    SchedulerConfig const scheduler = scheduler_of(source);
    NoiseTable const table(scheduler);
    std::string const noising = low_resolution_scheduler(stage.kind());
    if (!noising.empty()) parse_scheduler_config(config_of_component(source, noising), source.origin());

    StageInfo info{.native_size = {static_cast<int>(side), static_cast<int>(side)},
                   .trained_sizes = {},
                   .axis = {.sigma_min = table.sigmas().front(),
                            .sigma_max = std::min(table.sigmas().back(), largest_paint_sigma)},
                   .experts = {},
                   .default_steps = facts.steps,
                   .default_sampler = sampler_of(scheduler),
                   .default_guidance = facts.guidance};
    info.name = stage_name(stage, info.native_size);
    bool const halves_exactly = std::ranges::any_of(config.up, [](UNetLevelConfig const& level) {
        return level.kind == UNetBlockKind::resnet || level.kind == UNetBlockKind::simple_cross;
    });
    int64_t const cells = halves_exactly ? int64_t{1} << (config.down.size() - 1) : 1;
    info.size_multiple = static_cast<int>(cell * cells);
    double const boundary = table.sigma_at(refiner_timesteps) * (1 - 1e-6);  // its own timestep is the base's
    for (size_t e = 0; e < stage.experts.size(); ++e) {
        bool const last = e + 1 == stage.experts.size();
        info.experts.push_back({.name = facts_of(stage.experts[e].kind).expert,
                                .sigma_low = last ? 0 : boundary,
                                .sigma_high = e == 0 ? 1e9 : boundary});
    }
    return info;
}

ModelInfo describe(Cascade const& cascade) {
    KindFacts const facts = facts_of(cascade.stages.front().kind());
    ModelInfo info{.id = {}, .name = {}, .path = {}, .family = facts.family, .w_prime = facts.w_prime};
    for (CascadeStage const& stage : cascade.stages) info.stages.push_back(stage_info(stage));
    // Each stage enlarges what the one before it made, whatever size that was.
    for (size_t s = 1; s < info.stages.size(); ++s) {
        Size const before = info.stages[s - 1].native_size;
        info.stages[s].native_size = {before.width * 4, before.height * 4};
        if (cascade.stages[s].kind() == PartKind::if_super_resolution)
            info.stages[s].name = fmt::format("super-resolution {}", before.height * 4);
    }
    for (TextPart const& part : cascade.texts) add_encoders(info, part);
    info.latent = is_latent(cascade.stages.front().kind());
    bool const unclip = cascade.stages.front().kind() == PartKind::sd2_unclip;
    if (unclip) check_unclip(cascade.stages.front().source());
    if (unclip) info.encoders.push_back({.stream = "clip_image", .name = "CLIP image", .tokenizer = {}});
    info.takes_style = unclip || has_style_adapter(cascade.stages.front());
    return info;
}

}  // namespace daub
