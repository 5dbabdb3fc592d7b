#include "app/cli/matte_arguments.h"

#include "app/cli/argument_values.h"
#include "engine/core/error.h"
#include "engine/frames/matte.h"
#include "engine/mattes/roto_strokes.h"
#include "engine/scene/file_bytes.h"
#include "engine/scene/mask_image.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace daub::cli {
namespace {

constexpr char const* written = "What is written";

/// The part behind a sign, as a frame number.
int read_frame(std::string_view text, std::string_view option, std::string_view argument) {
    auto const frame = number_from(text);
    if (!frame || *frame < 0 || *frame > largest_frame || *frame != static_cast<int>(*frame))
        fail(ErrorKind::usage, "{} \"{}\": \"{}\" is no frame number.", option, argument, text);
    return static_cast<int>(*frame);
}

std::optional<FrameSequence> sequence_if(std::string const& pattern) {
    return pattern.empty() ? std::nullopt : std::optional(FrameSequence(pattern));
}

std::vector<FrameSequence> sequences_of(std::vector<std::string> const& patterns) {
    std::vector<FrameSequence> files;
    for (std::string const& pattern : patterns) files.emplace_back(pattern);
    return files;
}

std::vector<int> frames_of(MatteFiles const& files, FrameSequence const& plate) {
    if (!files.frames.empty()) return parse_frames(files.frames);
    if (plate.pattern().is_still()) return {0};
    return plate.range();
}

Light screen_of(KeyArguments const& arguments, KeyJob const& job, ColorManagement const& colors) {
    if (!arguments.pick.empty()) {
        PickedPlace const place = read_pick(arguments.pick);
        int const frame = place.frame.value_or(job.frames.front());
        return picked_light(read_plate_light(job.plate, frame, colors, job.plate_space), place.x, place.y);
    }
    auto const color = color_from_hex(arguments.screen);
    if (!color) fail(ErrorKind::usage, "\"{}\" is no colour: write #rrggbb, for example #00b140.", arguments.screen);
    return working_light(*color, colors);
}

void add_strokes(RotoStrokes& all, std::string const& side, Mask const& more) {
    Mask& mask = side == "--inside" ? all.inside : all.outside;
    if (mask.empty()) {
        mask = more;
        return;
    }
    if (mask.size() != more.size())
        fail(ErrorKind::input, "Strokes of {} x {} and {} x {} pixels do not go together.", mask.width(), mask.height(),
             more.width(), more.height());
    std::ranges::transform(mask.pixels(), more.pixels(), mask.pixels().begin(),
                           [](auto a, auto b) { return std::max(a, b); });
}

void read_stroke_pictures(std::vector<std::string> const& arguments, std::string const& option, RotoJob& job) {
    for (std::string const& text : arguments) {
        std::size_t const sign = text.find('=');
        if (sign == text.npos || sign + 1 == text.size())
            fail(ErrorKind::usage, "{} \"{}\": write FRAME=PICTURE, for example {} 1001=strokes.png.", option, text,
                 option);
        int const frame = read_frame(std::string_view(text).substr(0, sign), option, text);
        add_strokes(job.strokes[frame], option, read_mask(text.substr(sign + 1)));
    }
}

void read_stroke_lines(std::string const& file, RotoJob& job, ColorManagement const& colors) {
    if (file.empty()) return;
    auto const frames = parse_stroke_lines(text_of(read_file(file)), file);
    if (frames.empty()) return;
    Size const size = read_plate_light(job.plate, job.frames.front(), colors, job.plate_space).size();
    for (auto const& [frame, lines] : frames) {
        if (Mask const inside = painted(lines.inside, size); !inside.empty())
            add_strokes(job.strokes[frame], "--inside", inside);
        if (Mask const outside = painted(lines.outside, size); !outside.empty())
            add_strokes(job.strokes[frame], "--outside", outside);
    }
}

void add_share(CLI::App& command, std::string const& name, double& value, std::string const& help) {
    command.add_option(name, value, help)->capture_default_str()->type_name("0..1");
}

void add_pixels(CLI::App& command, std::string const& name, double& value, std::string const& help) {
    command.add_option(name, value, help)->capture_default_str()->type_name("PIXELS");
}

}  // namespace

PickedPlace read_pick(std::string_view text) {
    std::size_t const at = text.find('@');
    Position const place = read_position(text.substr(0, at), "--pick");
    PickedPlace pick{.x = place.x, .y = place.y};
    if (at != text.npos) pick.frame = read_frame(text.substr(at + 1), "--pick", text);
    return pick;
}

void MatteFiles::add_to(CLI::App& command, Console& console) {
    command.add_option("plate", plate, "The plates: a file name with #### or %04d for the frame number")
        ->required()
        ->type_name("PATTERN");
    command
        .add_option("-o,--output", output,
                    "The mattes, likewise: .png or .tif (16 bits) or .exr. Frames that are there are skipped")
        ->required()
        ->type_name("PATTERN")
        ->group(written);
    command.add_option("--frames", frames, "Such as 1001-1100 or 1-99x2; if left out: those that have a plate")
        ->type_name("RANGE");
    command.add_option("--plate-space", plate_space, "Colour space of the plates; if left out: as their files say")
        ->type_name("NAME");
    command.add_option("--ocio", ocio, "OpenColorIO config; if left out: that of $OCIO; none: without")
        ->type_name("FILE");
    command.add_flag("-f,--force", overwrite, "Make frames anew that are there")->group(written);
    command.add_flag("--json", console.json, "Progress and results as JSON lines on standard output; see daub-cli(1)")
        ->group(written);
    command.add_flag("-q,--quiet", console.quiet, "No progress bar")->group(written);
}

void KeyArguments::add_to(CLI::App& command, KeyKind kind) {
    settings = default_settings(kind);
    bool const chroma = kind == KeyKind::chroma, luma = kind == KeyKind::luma;
    if (chroma) screen = "#00b140";
    if (luma) screen = "#000000";
    if (chroma || luma) {
        command
            .add_option(chroma ? "--screen" : "--background", screen,
                        chroma ? "The screen's colour" : "The background's brightness, as a colour")
            ->capture_default_str()
            ->type_name("#RRGGBB");
        command.add_option("--pick", pick, "Take it from this place of a plate; of the first frame where none is said")
            ->type_name("X,Y[@FRAME]");
    }
    if (!luma) {
        auto* const option = command.add_option("--clean-plate", clean_plate,
                                                chroma ? "The screen without the figure, where it is lit unevenly"
                                                       : "The same place without the figure: a picture or a sequence");
        option->type_name("PATTERN")->required(!chroma);
    }
    add_share(command, "--tolerance", settings.tolerance, "How far from the background is still background");
    add_share(command, "--solid", settings.solid, "How far from it the figure is wholly solid");
    add_share(command, "--softness", settings.softness, "Of edges: 1 as they are in the plate, 0 hard");
    add_pixels(command, "--feather", settings.feather, "Blur of the matte");
    add_pixels(command, "--edge", settings.edge,
               "Width of edges that are solved from the colours beside them; 0: none");
    auto const masks = [&](std::string const& name, std::vector<std::string>& values, std::string const& help) {
        command.add_option(name, values, help)
            ->type_name("PATTERN")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    masks("--garbage", garbage, "White is background: a picture, or a sequence that moves along. Can be repeated");
    masks("--keep", keep, "White is the figure: a picture or a sequence. Can be repeated");
    if (chroma)
        add_share(command, "--despill", settings.despill, "How much of the screen's light is taken off the figure");
    command
        .add_option("--despill-out", despill_out,
                    "The figure without background and spill, with alpha: .exr (premultiplied), .png or .tif")
        ->type_name("PATTERN")
        ->group(written);
    command.add_option("--despill-space", despill_space, "Its colour space; if left out: linear in EXR, else srgb")
        ->type_name("NAME")
        ->group(written);
}

void RotoArguments::add_to(CLI::App& command) {
    auto const pictures = [&](std::string const& name, std::vector<std::string>& values, std::string const& help) {
        command.add_option(name, values, help)
            ->type_name("FRAME=PICTURE")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    pictures("--inside", inside, "Strokes on a frame, white: surely the figure. Can be repeated");
    pictures("--outside", outside, "Strokes on a frame, white: surely not the figure. Can be repeated");
    command.add_option("--strokes", strokes, "Strokes as lines, for any frames; see daub-cli(1)")->type_name("JSON");
    command
        .add_option("--band", settings.band,
                    "How far beside the carried edge each frame is decided anew; 0: 1/80 of the diagonal")
        ->capture_default_str()
        ->type_name("PIXELS");
    add_pixels(command, "--edge", settings.edge, "Width of soft edges; 0: hard");
    command.add_option("--iterations", settings.iterations, "Of GrabCut on frames with strokes")
        ->capture_default_str()
        ->type_name("N");
}

KeyJob key_job_of(KeyArguments const& arguments, ColorManagement const& colors) {
    KeyJob job{.plate = FrameSequence(arguments.files.plate),
               .plate_space = arguments.files.plate_space,
               .settings = arguments.settings,
               .clean_plate = sequence_if(arguments.clean_plate),
               .garbage = sequences_of(arguments.garbage),
               .keep = sequences_of(arguments.keep),
               .matte = FramePattern(arguments.files.output),
               .foreground_space = arguments.despill_space,
               .redo = arguments.files.overwrite};
    if (!arguments.despill_out.empty()) job.foreground = FramePattern(arguments.despill_out);
    job.frames = frames_of(arguments.files, job.plate);
    if (job.settings.kind != KeyKind::difference) job.settings.screen = screen_of(arguments, job, colors);
    return job;
}

RotoJob roto_job_of(RotoArguments const& arguments, ColorManagement const& colors) {
    RotoJob job{.plate = FrameSequence(arguments.files.plate),
                .plate_space = arguments.files.plate_space,
                .settings = arguments.settings,
                .matte = FramePattern(arguments.files.output),
                .redo = arguments.files.overwrite};
    job.frames = frames_of(arguments.files, job.plate);
    read_stroke_pictures(arguments.inside, "--inside", job);
    read_stroke_pictures(arguments.outside, "--outside", job);
    read_stroke_lines(arguments.strokes, job, colors);
    return job;
}

}  // namespace daub::cli
