#include "engine/evaluation/layout.h"

#include "engine/core/error.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/scene/region_palette.h"
#include "engine/training/detector_stage.h"

#include <ATen/ATen.h>

#include <array>

namespace daub {
namespace {

constexpr Aspect square{.height = Judge::side, .width = Judge::side};

int exact_things(LayoutKind kind, int64_t number) {
    switch (kind) {
        case LayoutKind::painted:
            return 2 + static_cast<int>(number % 3);
        case LayoutKind::words_2:
        case LayoutKind::colours:
        case LayoutKind::signs:
            return 2;
        case LayoutKind::words_4:
            return 4;
        case LayoutKind::words_6:
            return 6;
        case LayoutKind::words_8:
            return 8;
        default:
            return 0;  // as many as in training
    }
}

BatchOptions options_for(LayoutKind kind, int64_t number) {
    BatchOptions options{.scenes = {.sign_share = 0, .exact_things = exact_things(kind, number)},
                         .captions = {.complete = true},
                         .side = Judge::side,
                         .aspect = square,
                         .own_reference_share = 0,
                         .painted_place_share = 0,
                         .tokens = false};
    if (kind != LayoutKind::painted) options.scenes.group_share = 0;
    if (kind == LayoutKind::colours) options.scenes.own_colour_share = 0, options.scenes.style_share = 0;
    if (kind == LayoutKind::signs) options.scenes.sign_share = 1, options.scenes.style_share = 0;
    if (kind == LayoutKind::style_words || kind == LayoutKind::style_reference) options.scenes.style_share = 1;
    return options;
}

bool binds_colours(Scene const& scene) {
    auto const &a = scene.things.at(0), &b = scene.things.at(1);
    return a.noun != b.noun && a.colour >= 0 && b.colour >= 0 && a.colour != b.colour;
}

/// The sample of the world that a layout is. Scenes that cannot show what is measured are passed over.
int64_t sample_of(World const& world, LayoutKind kind, BatchOptions const& options, uint64_t seed, int64_t number) {
    constexpr int64_t candidates = 64;  // two things share one of ten colours in a tenth of the scenes
    int64_t const first = number * candidates;
    if (kind != LayoutKind::colours) return first;
    for (int64_t sample = first; sample < first + candidates; ++sample)
        if (binds_colours(world.scene(options, square, seed, sample))) return sample;
    fail(ErrorKind::internal, "The world has no scene of two things in two colours.");
}

void check_fits(WorldAssets const& assets, DetectorConfig const& judge) {
    auto const nouns = static_cast<int64_t>(assets.nouns.size());
    auto const colours = static_cast<int64_t>(world_colours().size());
    auto const styles = static_cast<int64_t>(world_styles().size());
    if (judge.things != nouns + 1 || judge.colours != colours || judge.styles != styles + 1)
        fail(ErrorKind::model,
             "The judge tells {} things, {} colours and {} styles apart, the world has {} (signs included), {} and {} "
             "(none included). Pack a judge that was trained on this world, or name its world with --world.",
             judge.things, judge.colours, judge.styles, nouns + 1, colours, styles + 1);
}

AskedThing asked_thing(World const& world, TrainingBatch const& batch, Caption const& caption, Mention const& mention) {
    Scene const& scene = batch.scenes.front();
    Tensor const slot = slots_seen(batch.visible_things)[0];
    AskedThing asked{.area = at::zeros(slot.sizes(), at::kBool)};
    for (size_t k = 0; k < scene.things.size(); ++k) {
        Thing const& thing = scene.things[k];
        if (thing.group != mention.group) continue;
        asked.thing = thing.noun, asked.colour = thing.colour;
        asked.area.logical_or_(slot.eq(static_cast<int64_t>(k)));
    }
    auto const [begin, end] = caption_span(world.assets(), caption.words, mention.first, mention.last);
    asked.span = {begin, end};
    return asked;
}

void add_paint(Layout& layout, TrainingBatch const& batch) {
    // Rows of `painted` are the mentions of things in the order of the sentence: places are never painted here.
    Tensor const paint = batch.painted[0].mul(255).round().to(at::kByte);
    for (size_t i = 0; i < layout.things.size(); ++i) layout.things[i].paint = paint[static_cast<int64_t>(i)];
    layout.paints = true;
}

Mask mask_of(Tensor const& paint) {
    Tensor const rows = paint.contiguous();
    Mask mask({.width = static_cast<int>(rows.size(1)), .height = static_cast<int>(rows.size(0))});
    std::copy_n(rows.const_data_ptr<uint8_t>(), rows.numel(), mask.pixels().begin());
    return mask;
}

}  // namespace

std::span<LayoutKind const> all_layout_kinds() {
    static constexpr std::array kinds{LayoutKind::painted,     LayoutKind::words_2,         LayoutKind::words_4,
                                      LayoutKind::words_6,     LayoutKind::words_8,         LayoutKind::colours,
                                      LayoutKind::style_words, LayoutKind::style_reference, LayoutKind::signs};
    return kinds;
}

std::string_view to_name(LayoutKind kind) {
    static constexpr std::array<std::string_view, 9> names{
        "painted", "words_2", "words_4", "words_6", "words_8", "colours", "style_words", "style_reference", "signs"};
    return names.at(static_cast<size_t>(kind));
}

Layout held_out_layout(World const& world, DetectorConfig const& judge, LayoutKind kind, uint64_t seed, int64_t number,
                       int64_t side) {
    if (!is_held_out(seed)) fail(ErrorKind::internal, "The layouts of seed {} are for training.", seed);
    check_fits(world.assets(), judge);
    BatchOptions options = options_for(kind, number);
    options.side = side;
    int64_t const sample = sample_of(world, kind, options, seed, number);
    TrainingBatch const batch = world.batch(options, seed, sample, 1);
    DetectionTruth const truth = detection_truth(batch.scenes, batch.visible_things, judge);
    Layout layout{.number = number,
                  .nothing = judge.things,
                  .style = batch.scenes.front().style + 1,
                  .picture = batch.images,
                  .truth = {.things = truth.things, .colours = truth.colours, .styles = truth.styles},
                  .scene = batch.scenes.front()};
    Caption caption = batch.captions.front();
    if (kind == LayoutKind::style_reference) {
        Scene plain = layout.scene;
        plain.style = -1;
        caption = write_caption(world.assets(), plain, seed, static_cast<uint64_t>(sample), options.captions);
        layout.style_reference = batch.style_reference;
    }
    layout.prompt = caption_text(world.assets(), caption.words);
    for (Mention const& mention : caption.mentions)
        if (mention.kind == MentionKind::things) layout.things.push_back(asked_thing(world, batch, caption, mention));
    if (kind == LayoutKind::painted) add_paint(layout, batch);
    return layout;
}

GenerationRequest request_for(Layout const& layout, GenerationRequest settings) {
    GenerationRequest request = std::move(settings);
    request.prompt = layout.prompt;
    request.seed += static_cast<uint64_t>(layout.number);
    request.regions.clear();
    request.styles.clear();
    request.canvas = {.width = static_cast<int>(layout.picture.size(3)),
                      .height = static_cast<int>(layout.picture.size(2))};
    request.paint.keep_small_regions = true;  // as all programs have it
    for (AskedThing const& asked : layout.things) {
        if (!layout.paints || asked.paint.max().item<int>() == 0) continue;
        request.regions.push_back({.name = std::string(text_at(layout.prompt, asked.span)),
                                   .color = region_color(request.regions.size()),
                                   .spans = {asked.span},
                                   .mask = mask_of(asked.paint)});
    }
    if (layout.style_reference.defined()) request.styles = {{.image = image_of(layout.style_reference)}};
    return request;
}

}  // namespace daub
