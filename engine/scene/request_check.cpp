#include "engine/core/error.h"
#include "engine/scene/latin1.h"
#include "engine/scene/request.h"

#include <cmath>
#include <string>

namespace daub {
namespace {

constexpr int largest_canvas_side = 16384;       // pixels; tiled stages go that far
constexpr std::size_t longest_prompt = 1 << 16;  // bytes; no encoder reads a hundredth of it
constexpr int most_steps = 1000;                 // the schedules of public models have that many levels
constexpr int most_images = 1000;
constexpr int deepest_branch = 16;  // each link may have to be computed anew

/// Throws unless low <= value <= high (NaN fails too).
void check_range(std::string_view what, double value, double low, double high) {
    if (!(value >= low && value <= high))
        fail(ErrorKind::usage, "{} is {}, but goes from {} to {}.", what, value, low, high);
}

void check_curve(std::string_view what, Curve const& curve, double low, double high) {
    for (auto const& point : curve.points()) check_range(what, point.value, low, high);
}

void check_interval(std::string_view what, ProcessInterval const& interval) {
    bool const sigma = interval.unit == ProcessInterval::Unit::sigma;
    double const highest = sigma ? 1e9 : 1;
    check_range(fmt::format("The beginning of {}", what), interval.begin, 0, highest);
    check_range(fmt::format("The end of {}", what), interval.end, 0, highest);
    if (sigma ? interval.begin < interval.end : interval.begin > interval.end)
        fail(ErrorKind::usage, "{} ends ({}) before it begins ({}).", what, interval.end, interval.begin);
}

void check_size(std::string_view what, Size size) {
    if (size.empty() || size.width > largest_canvas_side || size.height > largest_canvas_side)
        fail(ErrorKind::usage, "{} is {} x {} pixels, but sides go from 1 to {}.", what, size.width, size.height,
             largest_canvas_side);
}

void check_mask(std::string_view what, Snapshot<Mask> const& mask, Size canvas) {
    if (mask && mask->size() != canvas)
        fail(ErrorKind::input, "The mask of {} is {} x {} pixels, but the canvas is {} x {}. Resize one of them.", what,
             mask->width(), mask->height(), canvas.width, canvas.height);
}

void check_text(std::string_view what, std::string_view text) {
    if (text.size() > longest_prompt)
        fail(ErrorKind::input, "{} has {} bytes; at most {} are read.", what, text.size(), longest_prompt);
    if (!is_utf8(text)) fail(ErrorKind::input, "{} is no valid UTF-8. Save it in that encoding.", what);
}

bool starts_character(std::string_view text, std::size_t offset) {
    return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80;
}

void check_region(Region const& region, std::size_t index, GenerationRequest const& request) {
    std::string const what =
        region.name.empty() ? fmt::format("region {}", index + 1) : fmt::format("region \"{}\"", region.name);
    check_range("The strength of " + what, region.strength, 0, max_region_strength);
    check_interval("the interval of " + what, region.interval);
    check_mask(what, region.mask, request.canvas);
    for (auto const& span : region.spans) {
        if (span.empty() || span.end > request.prompt.size())
            fail(ErrorKind::input, "The words of {} are bytes {} to {} of a prompt of {} bytes.", what, span.begin,
                 span.end, request.prompt.size());
        if (!starts_character(request.prompt, span.begin) || !starts_character(request.prompt, span.end))
            fail(ErrorKind::input, "The words of {} (bytes {} to {}) cut a character of the prompt.", what, span.begin,
                 span.end);
    }
}

void check_stage(StageSettings const& stage, std::size_t index) {
    auto const what = [&](std::string_view setting) { return fmt::format("{} of stage {}", setting, index + 1); };
    check_range(what("The number of steps"), stage.steps, 0, most_steps);
    check_range(what("Eta"), stage.eta, 0, 1);
    check_range(what("The churn"), stage.churn.amount, 0, 1e6);
    check_range(what("The churn's noise"), stage.churn.noise, 0, 10);
    if (stage.text_guidance) check_range(what("Guidance"), *stage.text_guidance, 0, 100);
    if (stage.noise_augmentation) check_range(what("Noise augmentation"), *stage.noise_augmentation, 0, 1e3);
}

void check_guidance(Guidance const& guidance) {
    if (guidance.text) check_range("Guidance", *guidance.text, 0, 100);
    if (guidance.style) check_range("Style guidance", *guidance.style, 0, 100);
    check_range("Guidance rescale", guidance.rescale, 0, 1);
    if (guidance.dynamic_threshold) {
        check_range("The percentile of dynamic thresholding", guidance.dynamic_threshold->percentile, 0, 1);
        check_range("The maximum of dynamic thresholding", guidance.dynamic_threshold->maximum, 1, 1e3);
    }
}

void check_conditioning(GenerationRequest const& request) {
    check_curve("The weight of the T5 stream", request.streams.t5, 0, 100);
    check_curve("The weight of the CLIP text stream", request.streams.clip_text, 0, 100);
    check_curve("The weight of the style stream", request.streams.style, 0, 100);
    check_curve("The strength of paint", request.paint.strength, 0, 100);
    if (request.paint.w_prime) check_range("w'", *request.paint.w_prime, 0, 100);
    check_range("Clip skip", request.clip_skip, 0, 31);
    for (auto const& style : request.styles) {
        std::string const what = style.source.empty() ? "a style reference" : "style reference \"" + style.source + '"';
        if (!style.image) fail(ErrorKind::input, "{} has no picture.", what);
        check_range("The weight of " + what, style.weight, 0, 100);
        check_interval("the interval of " + what, style.interval);
        check_mask(what, style.area, request.canvas);
    }
    for (auto const& lora : request.loras) {
        if (lora.name.empty()) fail(ErrorKind::usage, "A LoRA has no name.");
        check_range("The weight of LoRA \"" + lora.name + '"', lora.weight, -100, 100);
        check_mask("LoRA \"" + lora.name + '"', lora.area, request.canvas);
    }
}

void check_tasks(GenerationRequest const& request) {
    if (request.start) {
        if (!request.start->image) fail(ErrorKind::input, "The start image is missing.");
        check_range("The strength of the start image", request.start->strength, 0, 1);
    }
    if (request.change_only) {
        if (!request.start)
            fail(ErrorKind::usage, "\"Change only here\" needs a start image to keep elsewhere. Give one.");
        if (!request.change_only->mask) fail(ErrorKind::input, "\"Change only here\" has no mask. Paint one.");
        check_mask("\"change only here\"", request.change_only->mask, request.canvas);
        check_range("The feather of \"change only here\"", request.change_only->feather, 0, 1000);
    }
    if (auto const& add = request.add_element) {
        if (request.start || request.change_only)
            fail(ErrorKind::usage, "Adding an element goes from the kept picture, not from a start image. Give one.");
        if (add->region >= request.regions.size() || !request.regions[add->region].mask)
            fail(ErrorKind::usage, "The element to add needs a painted region.");
        if (!add->kept || add->kept->size() != request.canvas)
            fail(ErrorKind::input, "The kept picture must be there and of canvas size.");
        check_range("The feather of the new element", add->feather, 0, 1000);
        check_range("The strength of the new element", add->strength, 0, 1);
    }
}

void check_branch(GenerationRequest const& request) {
    if (!request.branch) return;
    auto const& [base, stage, step] = *request.branch;
    if (!base) fail(ErrorKind::input, "A branch needs the request that it branches from.");
    check_range("The stage of the branch", stage, 0, 15);
    check_range("The step of the branch", step, 0, most_steps);
    if (!same_course(*base, request))
        fail(ErrorKind::usage,
             "A branch keeps model, sizes, seed, count and start picture of what it branches from. Start anew "
             "instead.");
    int depth = 0;
    for (auto const* link = &request; link->branch && link->branch->base; link = link->branch->base.get()) ++depth;
    if (depth > deepest_branch)
        fail(ErrorKind::usage, "Branches go {} deep. Keep this picture and start a new one from it.", deepest_branch);
}

void check_frame(GenerationRequest const& request) {
    if (!request.frame) return;
    if (request.count != 1) fail(ErrorKind::usage, "A frame is one picture, not {}.", request.count);
    if (request.branch) fail(ErrorKind::usage, "A frame cannot be a branch of another picture.");
    auto const& moved = request.frame->moved;
    if (!moved.empty() && moved.size() != request.regions.size())
        fail(ErrorKind::usage, "A frame with {} regions says of {} how they moved.", request.regions.size(),
             moved.size());
    for (auto const& motion : moved)
        if (motion && !inverse(*motion)) fail(ErrorKind::input, "A region's motion leaves nothing of it.");
}

}  // namespace

bool same_sampling(StageSettings const& a, StageSettings const& b) {
    return a.sampler == b.sampler && a.schedule == b.schedule && a.steps == b.steps && a.eta == b.eta &&
           a.churn == b.churn;
}

bool same_course(GenerationRequest const& a, GenerationRequest const& b) {
    return a.model == b.model && a.canvas == b.canvas && a.generation_size == b.generation_size && a.seed == b.seed &&
           a.count == b.count && a.stages_to_run == b.stages_to_run && a.start == b.start &&
           a.change_only == b.change_only && a.add_element == b.add_element;
}

void check(GenerationRequest const& request) {
    check_text("The prompt", request.prompt);
    check_text("The negative prompt", request.negative_prompt);
    check_size("The canvas", request.canvas);
    if (request.generation_size) check_size("The generation size", *request.generation_size);
    check_range("The count", request.count, 1, most_images);
    check_range("The number of stages", request.stages_to_run, 0, 16);
    for (std::size_t i = 0; i < request.regions.size(); ++i) check_region(request.regions[i], i, request);
    for (std::size_t i = 0; i < request.stages.size(); ++i) check_stage(request.stages[i], i);
    check_guidance(request.guidance);
    check_conditioning(request);
    check_tasks(request);
    check_branch(request);
    check_frame(request);
}

}  // namespace daub
