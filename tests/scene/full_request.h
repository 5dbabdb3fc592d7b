// A request in which every field differs from its default: what round trips are tested with.
#pragma once

#include "engine/scene/request.h"
#include "tests/scene/sample_pictures.h"

inline daub::Mask sample_mask(daub::Size size, int shift) {
    daub::Mask mask(size);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) mask.at(x, y) = static_cast<std::uint8_t>(x * 7 + y * 3 + shift);
    return mask;
}

inline daub::Image sample_rgb(daub::Size size) { return sample_picture({.width = size.width, .height = size.height}); }

inline daub::GenerationRequest full_request() {
    using namespace daub;
    Size const canvas{40, 24};
    GenerationRequest r;
    r.model = "sketchbook";
    r.prompt = "a (red:1.2) fox, füchse <狐> \"quoted\"\n, second line";
    r.negative_prompt = "frame, ugly";
    r.canvas = canvas;
    r.generation_size = Size{64, 48};
    Region fox;
    fox.name = "fox & <cubs> \"ü\"";
    fox.color = {0xe6, 0x9f, 0x00};
    fox.spans = {{2, 15}, {17, 24}};
    fox.mask = sample_mask(canvas, 1);
    fox.strength = 1.75;
    fox.overlap = Overlap::on_top;
    fox.interval = {0.25, 0.75, ProcessInterval::Unit::process};
    fox.noise_seed = 18446744073709551615ULL;
    Region frame;
    frame.name = "frame";
    frame.color = {1, 2, 3};
    frame.negative = true;
    frame.enabled = false;
    frame.interval = {14.5, 0.5, ProcessInterval::Unit::sigma};
    frame.mask = sample_mask(canvas, 90);
    Region unpainted;
    unpainted.name = "unpainted";
    r.regions = {fox, frame, unpainted};
    r.stages = {{.sampler = Sampler::deis_3,
                 .schedule = Schedule::karras,
                 .steps = 17,
                 .eta = 0.5,
                 .churn = {40, 0.05, 50, 1.003},
                 .text_guidance = 3.5,
                 .noise_augmentation = 0.2},
                {.sampler = Sampler::euler_ancestral, .steps = 8}};
    r.stages_to_run = 2;
    r.seed = 9007199254740993ULL;  // not a double
    r.count = 3;
    r.guidance = {6.5, 2.25, 0.7, DynamicThreshold{0.99, 2}};
    r.streams.t5 = Curve({{0, 1}, {0.5, 0.25}, {1, 2}});
    r.streams.clip_text = Curve(0.5);
    r.streams.style = Curve({{0.3, 1}});
    r.paint = {PaintSettings::Mode::dense_diffusion, PaintSettings::Scale::standard_deviation, 0.35,
               Curve({{0, 1}, {1, 0}}), true};
    r.styles = {{sample_rgb({8, 6}), "monet.jpg", 0.8, {0, 0.5}, sample_mask(canvas, 33)}};
    r.style_adapter = "ip-adapter-plus_sd15";
    r.loras = {{"ink", 0.6, sample_mask(canvas, 44)}};
    r.vae = "clear";
    r.clip_skip = 2;
    r.start = StartImage{sample_rgb({20, 10}), "start.png", 0.6, -3, 5};
    r.change_only = ChangeOnly{sample_mask(canvas, 55), 3.5};
    r.device = {Device::Kind::cuda, 1};
    r.precision = Precision::bf16;
    return r;
}

/// The same with what excludes the start image: an element to add, and a branch.
inline daub::GenerationRequest full_request_with_element() {
    using namespace daub;
    GenerationRequest r = full_request();
    r.start.reset();
    r.change_only.reset();
    r.add_element = AddElement{sample_rgb(r.canvas), 1, 4.5, 0.9};
    GenerationRequest base = r;
    base.prompt += " before";
    base.regions[0].mask = r.regions[0].mask;
    r.branch = Branch{base, 1, 5};
    return r;
}
