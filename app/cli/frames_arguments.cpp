#include "app/cli/frames_arguments.h"

#include <CLI/CLI.hpp>

namespace daub::cli {
namespace {

void add_sequence(CLI::App& command, FramesArguments& arguments) {
    constexpr char const* group = "The sequence";
    command
        .add_option(
            "--matte", arguments.mattes,
            "Paint PHRASE where these mattes are white (or opaque): fox.####.png or fox.%04d.exr. STRENGTH goes "
            "from 0 to 3, 1 if left out. Takes the place of a region of the project with that name. Can be "
            "repeated")
        ->type_name("PHRASE=FILES[:STRENGTH]")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all()
        ->group(group);
    command
        .add_option("--matte-channel", arguments.channel, "alpha, luminance, or auto: alpha where it says something")
        ->type_name("NAME")
        ->capture_default_str()
        ->group(group);
    command
        .add_option("--motion", arguments.motions,
                    "How PHRASE moves, where that is known: JSON with six numbers for each frame. If left out: told "
                    "from its mattes")
        ->type_name("PHRASE=FILE")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all()
        ->group(group);
    command
        .add_option("--range", arguments.range, "Which frames: 1-100, 1-100x2, 1-20,45. If left out: all of the mattes")
        ->type_name("FRAMES")
        ->group(group);
    command
        .add_option("--missing", arguments.missing,
                    "What stands in for a missing matte or plate: error, hold (the one before) or empty")
        ->type_name("NAME")
        ->capture_default_str()
        ->group(group);
}

void add_output(CLI::App& command, FramesArguments& arguments, Console& console) {
    constexpr char const* group = "What is written";
    command.add_option("-o,--output", arguments.output, "The frames: out.####.exr (half floats), .png or .tif")
        ->type_name("FILES")
        ->group(group);
    command.add_option("--plate", arguments.plate, "Lay the mattes' insides over these pictures: plate.####.exr")
        ->type_name("FILES")
        ->group(group);
    command
        .add_option("--background", arguments.background,
                    "Behind the mattes: plate, none (alpha is the matte), or picture (all that was painted). If left "
                    "out: plate where there is one, else none")
        ->type_name("NAME")
        ->group(group);
    command.add_option("--join", arguments.join, "Several mattes become one alpha: largest, sum or over")
        ->type_name("NAME")
        ->capture_default_str()
        ->group(group);
    command.add_option("--depth", arguments.depth, "Bits of a sample: auto, 8, 16 or 32. auto is half in EXR, else 8")
        ->type_name("N")
        ->capture_default_str()
        ->group(group);
    command
        .add_option(
            "--color", arguments.color,
            "Colour space of the frames: srgb, linear, or a name of the OpenColorIO config. If left out: linear "
            "in EXR, else srgb")
        ->type_name("NAME")
        ->group(group);
    command
        .add_option(
            "--plate-color", arguments.plate_color,
            "Colour space of the plates. If left out: as they say, or srgb for whole numbers, linear for floats")
        ->type_name("NAME")
        ->group(group);
    command
        .add_option("--picture-color", arguments.picture_color,
                    "What the model's pictures are taken as: srgb if left out")
        ->type_name("NAME")
        ->group(group);
    command.add_option("--ocio", arguments.ocio, "OpenColorIO config. If left out: that of $OCIO; none: without")
        ->type_name("FILE")
        ->group(group);
    command.add_option("--sheet", arguments.sheet, "Also up to 24 of the frames on one picture, when all are there")
        ->type_name("FILE")
        ->group(group);
    command.add_flag("-f,--force", arguments.overwrite, "Make finished frames anew, also those of other settings")
        ->group(group);
    command.add_flag("--no-metadata", arguments.without_metadata, "Leave the settings out of .png frames")
        ->group(group);
    command.add_flag("--json", console.json, "Progress and results as JSON lines on standard output; see daub-cli(1)")
        ->group(group);
    command.add_flag("-q,--quiet", console.quiet, "No progress bar, only the names of what was written")->group(group);
}

void add_steadiness(CLI::App& command, FramesArguments& arguments) {
    constexpr char const* group = "What keeps frames steady";
    command
        .add_option(
            "--steady", arguments.steady,
            "Some of noise (the same in all frames), moving-noise (goes along with its matte), attention (to "
            "the first and the previous frame), previous (begin from it), deflicker; or none. If left out: attention, "
            "previous, deflicker")
        ->type_name("NAME[,NAME...]")
        ->group(group);
    TemporalSettings const usual;
    command
        .add_option(
            "--previous", arguments.previous,
            fmt::format("Share of the previous frame that is painted anew, 0 to 1; {} if left out", *usual.previous))
        ->type_name("X")
        ->group(group);
    command
        .add_option("--deflicker", arguments.deflicker,
                    fmt::format("How firmly large patches keep their colour, 0 to 1; {} if left out", usual.deflicker))
        ->type_name("X")
        ->group(group);
    command
        .add_option("--tries", arguments.tries,
                    fmt::format("Choose the first frame, which the others follow, from N seeds by how well it follows "
                                "its mattes, where the model has a judge for that; {} if left out",
                                usual.tries))
        ->type_name("N")
        ->group(group);
    command
        .add_option("--repaint", arguments.repaint,
                    fmt::format("A frame that follows its mattes worse than the first one is painted once more with "
                                "this share anew, where the model has a judge for that, 0: never; {} if left out",
                                usual.repaint))
        ->type_name("X")
        ->group(group);
    command
        .add_option("--chunk", arguments.chunk,
                    fmt::format("Frames that follow one another before the sequence goes back to its first; {} if left "
                                "out",
                                usual.chunk))
        ->type_name("N")
        ->group(group);
}

void add_work(CLI::App& command, FramesArguments& arguments) {
    constexpr char const* group = "How the work is done";
    command
        .add_option("--shard", arguments.shard,
                    "Make part I of N; all parts together are every frame once, the same as without")
        ->type_name("I/N")
        ->group(group);
    command
        .add_option(
            "--measure", arguments.measure,
            "Write no frames, but what each of --steady does for flicker and adherence, with and without it, as "
            "the mean of --count seeds, into this JSON file")
        ->type_name("FILE")
        ->group(group);
    command
        .add_option(
            "--rows", arguments.rows,
            "Of --measure only these rows, such as \"independent frames,together\"; falls are compared with the "
            "first")
        ->type_name("NAME[,NAME...]")
        ->group(group);
}

}  // namespace

void FramesArguments::add_to(CLI::App& command, Console& console) {
    add_sequence(command, *this);
    add_output(command, *this, console);
    add_steadiness(command, *this);
    add_work(command, *this);
    scene.add_to(command);
}

}  // namespace daub::cli
