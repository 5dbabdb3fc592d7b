#include "app/cli/evaluate_arguments.h"

#include "app/cli/argument_values.h"
#include "app/cli/compose_settings.h"
#include "app/cli/interruption.h"
#include "engine/core/error.h"

#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace daub::cli {
namespace {

Progress as_progress(EvaluationProgress const& at) {
    return {.phase = Progress::Phase::sampling,
            .what = fmt::format("picture {} of {}: {}", std::min(at.done + 1, at.pictures), at.pictures, at.what),
            .image = static_cast<int>(at.done),
            .image_count = static_cast<int>(at.pictures),
            .fraction = at.pictures == 0 ? 0 : static_cast<double>(at.done) / static_cast<double>(at.pictures),
            .seconds = at.seconds,
            .left = at.left};
}

std::string quoted(std::string const& value) {
    bool const plain = !value.empty() && value.find_first_not_of(
                                             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                             "-_.,:/=+") == value.npos;
    return plain ? value : "\"" + value + "\"";
}

}  // namespace

std::vector<double> read_numbers(std::string_view text, std::string_view option) {
    std::vector<double> numbers;
    for (std::string const& part : split_list(text)) {
        auto const number = number_from(part);
        if (!number)
            fail(ErrorKind::usage, "{} \"{}\": write numbers with commas between, for example {} 1,2,4.", option, text,
                 option);
        numbers.push_back(*number);
    }
    return numbers;
}

std::string command_line(CLI::App const& command, std::string const& name) {
    static std::vector<std::string> const without_effect{"--json",  "--quiet", "--force",
                                                         "--shard", "--cache", "--keep"};
    std::string line = "daub-cli " + name, positionals;
    for (CLI::Option const* option : command.get_options()) {
        std::string const called = option->get_name();
        if (option->count() == 0 || std::ranges::find(without_effect, called) != without_effect.end()) continue;
        if (option->get_positional()) {
            for (std::string const& value : option->results()) positionals += " " + quoted(value);
        } else if (option->get_expected_max() == 0) {
            line += " " + called;
        } else {
            for (std::string const& value : option->results()) line += " " + called + " " + quoted(value);
        }
    }
    return line + positionals;
}

bool EvaluationDisplay::show(EvaluationProgress const& progress) {
    // JSON has a line for each picture, not for each step.
    if (!console_.json || std::exchange(told_, progress.done) != progress.done) display_.show(as_progress(progress));
    return !Interruption::requested();
}

void CaptionArguments::add_to(CLI::App& command, char const* output_told) {
    constexpr char const* which = "Captions";
    command
        .add_option("--captions", file,
                    "File of captions: COCO's captions_*.json, Visual Genome's region_descriptions.json, PartiPrompts' "
                    ".tsv, DrawBench's .csv, or text with one caption a line")
        ->required()
        ->type_name("FILE")
        ->group(which);
    command
        .add_option(
            "--format", format,
            fmt::format("What the file is: {}. If left out: as it looks", fmt::join(caption_format_names(), ", ")))
        ->type_name("NAME")
        ->group(which);
    command
        .add_option("-c,--count", count,
                    "Draw this many captions at random, each at most once. If left out: all, in their order")
        ->check(CLI::PositiveNumber)
        ->type_name("N")
        ->group(which);
    command.add_option("--draw", draw, "Seed of that draw")->capture_default_str()->type_name("N")->group(which);
    command.add_option("--most-words", most_words, "Visual Genome: words that phrases are joined up to")
        ->check(CLI::PositiveNumber)
        ->capture_default_str()
        ->type_name("N")
        ->group(which);
    constexpr char const* made = "What is made";
    command.add_option("-o,--out", output, output_told)->required()->type_name("DIR")->group(made);
    command
        .add_option("--shard", shard,
                    "Only this part of the work, for several processes at once: 2/8 is the second of eight. All write "
                    "into the same folder, or into copies of it that are put together afterwards")
        ->type_name("I/N")
        ->group(made);
    command
        .add_option("-s,--size", size,
                    "Width and height of the pictures, pixels. If left out: 256x256, as the published figures have it")
        ->type_name("WxH")
        ->group(made);
    command.add_option("--seed", scene.seed, "Picture i (from 0) has this seed plus i: 0 if left out")
        ->type_name("N")
        ->group(made);
}

std::vector<PromptCaption> CaptionArguments::captions(Console& console) const {
    CaptionReading options{.format = {}, .most_words = most_words};
    if (!format.empty()) {
        options.format = caption_format_from_name(format);
        if (!options.format)
            fail(ErrorKind::usage, "--format \"{}\" is none of: {}.", format, fmt::join(caption_format_names(), ", "));
    }
    CaptionSet const set = read_captions(file, options);
    console.note("{} captions ({}) in {}.", set.captions.size(), daub::to_name(set.format), file);
    if (set.left_out > 0) console.warn(fmt::format("{} captions without words are left out.", set.left_out));
    return drawn_captions(set, count, draw);
}

GenerationRequest CaptionArguments::request() const {
    constexpr int published_side = 256;
    GenerationRequest request{.canvas = {published_side, published_side}};
    if (!size.empty()) request.canvas = read_size(size, "--size");
    apply_settings(scene, request);
    request.paint.keep_small_regions = true;  // as all programs have it
    return request;
}

Shard CaptionArguments::part() const { return read_shard(shard, "--shard"); }

ExitCode report_interrupted(Console& console, std::string_view kept) {
    if (console.json) console.emit({{"event", "cancelled"}});
    console.note("Cancelled; {}", kept);
    return Interruption::exit_code();
}

}  // namespace daub::cli
