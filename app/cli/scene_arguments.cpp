#include "app/cli/scene_arguments.h"

#include "engine/scene/request.h"

#include <CLI/CLI.hpp>

namespace daub::cli {
namespace {

/// An option that can be repeated and takes one value each time, so that it never swallows what follows.
CLI::Option* repeated(CLI::App& command, std::string const& name, std::vector<std::string>& values,
                      std::string const& help) {
    return command.add_option(name, values, help)->expected(1)->allow_extra_args(false)->take_all();
}

std::string sampler_names() {
    std::string names;
    for (Sampler const sampler : all_samplers()) names += (names.empty() ? "" : ", ") + std::string(to_name(sampler));
    return names;
}

void add_scene(CLI::App& command, SceneArguments& arguments) {
    constexpr char const* group = "What to paint";
    command
        .add_option("-p,--prompt", arguments.prompt,
                    "The sentence. (words:1.2) weighs words, <lora:NAME:0.8> uses a LoRA. With a project: replaces its "
                    "sentence, and its areas follow their words")
        ->type_name("TEXT")
        ->group(group);
    repeated(
        command, "-r,--region", arguments.regions,
        "Paint PHRASE, words of the sentence, where the picture MASK is white (or opaque, where it is partly "
        "transparent). STRENGTH goes from 0 to 3, 1 if left out. PHRASE#2 is the second place of the phrase in the "
        "sentence. Repeat it for more areas")
        ->type_name("PHRASE=MASK[:STRENGTH]")
        ->group(group);
    repeated(command, "--keep-out", arguments.keep_out,
             "Keep PHRASE, any words, away from where MASK is white. Can be repeated")
        ->type_name("PHRASE=MASK[:STRENGTH]")
        ->group(group);
    command.add_option("-n,--negative", arguments.negative, "What shall not be in the picture at all")
        ->type_name("TEXT")
        ->group(group);
}

void add_picture(CLI::App& command, SceneArguments& arguments) {
    constexpr char const* group = "The picture";
    command
        .add_option("-s,--size", arguments.size,
                    "Width and height in pixels. If left out: the size of the project, the start picture or the first "
                    "mask, else that of the model")
        ->type_name("WxH")
        ->group(group);
    command
        .add_option("--generation-size", arguments.generation_size,
                    "Width and height that the first stage paints at, before the picture is brought to --size. If left "
                    "out: the area that the model was trained at, in the shape of the picture")
        ->type_name("WxH")
        ->group(group);
    command
        .add_option("--seed", arguments.seed,
                    "Number that the noise is made from: the same number gives the same picture. \"random\" draws one; "
                    "0 if left out")
        ->type_name("N")
        ->group(group);
    command
        .add_option("-c,--count", arguments.count,
                    "How many pictures, with the seeds N, N+1, ...; numbers are put into their names")
        ->check(CLI::PositiveNumber)
        ->type_name("N")
        ->group(group);
}

void add_pictures_to_begin_with(CLI::App& command, SceneArguments& arguments) {
    constexpr char const* group = "Pictures to work from";
    command
        .add_option(
            "--init", arguments.init,
            "Begin from this picture. STRENGTH 0 keeps it, 1 paints it anew; 0.6 if left out, or 1 with --inpaint")
        ->type_name("PICTURE[:STRENGTH]")
        ->group(group);
    command
        .add_option("--init-at", arguments.init_at,
                    "Put the upper left corner of the start picture here, unscaled, and paint what it leaves free")
        ->type_name("X,Y")
        ->group(group);
    command
        .add_option("--inpaint", arguments.inpaint,
                    "Change the start picture only where this mask is white; all else stays as it is")
        ->type_name("MASK")
        ->group(group);
    command.add_option("--feather", arguments.feather, "Softness of the edge of --inpaint, in pixels; 8 if left out")
        ->check(CLI::NonNegativeNumber)
        ->type_name("PIXELS")
        ->group(group);
    repeated(command, "--style", arguments.styles,
             "Take over the look of this picture. WEIGHT is 1 if left out. Can be repeated")
        ->type_name("PICTURE[:WEIGHT]")
        ->group(group);
    command
        .add_option("--style-area", arguments.style_area,
                    "Take the look over only where this mask is white. If left out: in the whole picture")
        ->type_name("MASK")
        ->group(group);
    command
        .add_option(
            "--style-adapter", arguments.style_adapter,
            "IP-Adapter that Stable Diffusion takes styles with: name of an installed one (see daub-cli models) "
            "or a file. If left out: the installed one that fits best")
        ->type_name("NAME")
        ->group(group);
}

void add_model(CLI::App& command, SceneArguments& arguments) {
    constexpr char const* group = "Model and machine";
    command
        .add_option(
            "-m,--model", arguments.model,
            "Id of an installed model (see daub-cli models), or path of a model folder or .safetensors file. If "
            "left out: the one that comes with Daub")
        ->type_name("MODEL")
        ->group(group);
    repeated(
        command, "--lora", arguments.loras,
        "Use this installed LoRA or .safetensors file, where the picture MASK is white or, without one, everywhere. "
        "Can be repeated")
        ->type_name("NAME[:WEIGHT][=MASK]")
        ->group(group);
    command
        .add_option("--vae", arguments.vae,
                    "Decode with this autoencoder instead of the model's: an installed one, a .safetensors file or a "
                    "folder")
        ->type_name("NAME")
        ->group(group);
    command.add_option("-d,--device", arguments.device, "auto, cpu, cuda, or cuda:1 for the second GPU")
        ->type_name("DEVICE")
        ->group(group);
    command.add_option("--precision", arguments.precision, "auto, fp32, bf16 or fp16")->type_name("NAME")->group(group);
}

void add_process(CLI::App& command, SceneArguments& arguments) {
    constexpr char const* group = "How it is painted";
    command
        .add_option("--steps", arguments.steps,
                    "Steps of the first stage, or of each stage: 25,10,6. If left out: what the model asks for")
        ->type_name("N[,N...]")
        ->group(group);
    command
        .add_option("--sampler", arguments.samplers, "One of " + sampler_names() + "; for each stage, as with --steps")
        ->type_name("NAME[,NAME...]")
        ->group(group);
    command
        .add_option("--schedule", arguments.schedule,
                    "Spacing of the noise levels: default, karras, uniform_time or exponential")
        ->type_name("NAME")
        ->group(group);
    command.add_option("--stages", arguments.stages, "Run only the first N stages of the model: quick and coarse")
        ->check(CLI::PositiveNumber)
        ->type_name("N")
        ->group(group);
    command.add_option("-g,--guidance", arguments.guidance, "How closely the words are followed; 1 is not at all")
        ->type_name("X")
        ->group(group);
    command.add_option("--style-guidance", arguments.style_guidance, "The same for --style; as --guidance if left out")
        ->type_name("X")
        ->group(group);
    command
        .add_option("--guidance-rescale", arguments.guidance_rescale,
                    "Against glaring colours at high guidance: 0 to 1")
        ->type_name("X")
        ->group(group);
    command
        .add_option("--w-prime", arguments.w_prime,
                    "How strongly painted areas steer, all of them; if left out: as measured for the model")
        ->type_name("X")
        ->group(group);
    repeated(command, "--stream", arguments.streams,
             "Weight of what the model reads: t5, clip_text or style; 0 leaves it out. Can be repeated")
        ->type_name("NAME=X")
        ->group(group);
    command.add_option("--clip-skip", arguments.clip_skip, "Last layers of the text encoder to leave out")
        ->check(CLI::NonNegativeNumber)
        ->type_name("N")
        ->group(group);
}

}  // namespace

void SceneArguments::add_to(CLI::App& command) {
    add_scene(command, *this);
    add_picture(command, *this);
    add_pictures_to_begin_with(command, *this);
    add_settings_to(command);
}

void SceneArguments::add_settings_to(CLI::App& command) {
    add_model(command, *this);
    add_process(command, *this);
}

}  // namespace daub::cli
