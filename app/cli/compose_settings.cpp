#include "app/cli/compose_settings.h"

#include "app/cli/argument_values.h"
#include "engine/core/error.h"
#include "engine/scene/mask_image.h"

#include <charconv>
#include <random>
#include <system_error>

namespace daub::cli {
namespace {

std::uint64_t read_seed(std::string_view text) {
    if (text == "random") {
        // Small enough to be typed again.
        std::random_device source;
        return source() & 0x7FFFFFFFU;
    }
    std::uint64_t seed = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        fail(ErrorKind::usage, "--seed \"{}\": write a whole number from 0 to 18446744073709551615, or random.", text);
    return seed;
}

Sampler read_sampler(std::string_view name) {
    if (auto const sampler = sampler_from_name(name)) return *sampler;
    std::string known;
    for (Sampler const sampler : all_samplers()) known += (known.empty() ? "" : ", ") + std::string(to_name(sampler));
    fail(ErrorKind::usage, "--sampler \"{}\" is none of: {}.", name, known);
}

StageSettings& stage_at(GenerationRequest& request, std::size_t index) {
    if (request.stages.size() <= index) request.stages.resize(index + 1);
    return request.stages[index];
}

void apply_stages(SceneArguments const& arguments, GenerationRequest& request) {
    if (arguments.steps) {
        auto const steps = read_counts(*arguments.steps, "--steps");
        for (std::size_t i = 0; i < steps.size(); ++i) stage_at(request, i).steps = steps[i];
    }
    if (arguments.samplers) {
        auto const names = split_list(*arguments.samplers);
        for (std::size_t i = 0; i < names.size(); ++i) stage_at(request, i).sampler = read_sampler(names[i]);
    }
    if (arguments.schedule) {
        auto const schedule = schedule_from_name(*arguments.schedule);
        if (!schedule)
            fail(ErrorKind::usage, "--schedule \"{}\" is none of: default, karras, uniform_time, exponential.",
                 *arguments.schedule);
        stage_at(request, 0).schedule = *schedule;
    }
    if (arguments.stages) request.stages_to_run = *arguments.stages;
}

void apply_machine(SceneArguments const& arguments, GenerationRequest& request) {
    if (arguments.device) {
        auto const device = device_from_name(*arguments.device);
        if (!device) fail(ErrorKind::usage, "--device \"{}\" is none of: auto, cpu, cuda, cuda:N.", *arguments.device);
        request.device = *device;
    }
    if (arguments.precision) {
        auto const precision = precision_from_name(*arguments.precision);
        if (!precision)
            fail(ErrorKind::usage, "--precision \"{}\" is none of: auto, fp32, bf16, fp16.", *arguments.precision);
        request.precision = *precision;
    }
}

void apply_streams(SceneArguments const& arguments, StreamWeights& streams) {
    for (std::string const& text : arguments.streams) {
        NamedNumber const stream = read_named_number(text, '=', "--stream");
        if (text.find('=') == text.npos)
            fail(ErrorKind::usage, "--stream \"{}\": write NAME=NUMBER, for example --stream t5=0.5.", text);
        if (stream.name == "t5")
            streams.t5 = stream.value;
        else if (stream.name == "clip_text")
            streams.clip_text = stream.value;
        else if (stream.name == "style")
            streams.style = stream.value;
        else
            fail(ErrorKind::usage, "--stream \"{}\" is none of: t5, clip_text, style.", stream.name);
    }
}

}  // namespace

void apply_settings(SceneArguments const& arguments, GenerationRequest& request) {
    if (arguments.model) request.model = *arguments.model;
    if (arguments.seed) request.seed = read_seed(*arguments.seed);
    if (arguments.count) request.count = *arguments.count;
    if (arguments.guidance) {
        request.guidance.text = *arguments.guidance;
        for (StageSettings& stage : request.stages) stage.text_guidance.reset();
    }
    if (arguments.style_guidance) request.guidance.style = *arguments.style_guidance;
    if (arguments.guidance_rescale) request.guidance.rescale = *arguments.guidance_rescale;
    if (arguments.w_prime) request.paint.w_prime = *arguments.w_prime;
    if (arguments.vae) request.vae = *arguments.vae;
    if (arguments.clip_skip) request.clip_skip = *arguments.clip_skip;
    for (std::string const& text : arguments.loras) {
        LoraArgument const lora = read_lora(text, "--lora");
        request.loras.push_back({.name = lora.name, .weight = lora.weight});
        if (!lora.mask.empty()) request.loras.back().area = read_mask(lora.mask);
    }
    apply_stages(arguments, request);
    apply_machine(arguments, request);
    apply_streams(arguments, request.streams);
}

}  // namespace daub::cli
