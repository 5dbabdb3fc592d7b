// `daub-cli frames`: a sequence of pictures from mattes that move.
#include "app/cli/command.h"
#include "app/cli/frames_arguments.h"
#include "app/cli/interruption.h"
#include "app/cli/measure_frames.h"
#include "app/cli/memory_check.h"
#include "app/cli/output_plan.h"
#include "app/cli/progress_display.h"
#include "app/cli/scene_source.h"
#include "engine/frames/contact_sheet.h"
#include "engine/frames/sequence_run.h"
#include "engine/scene/image_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <utility>

namespace daub::cli {
namespace {

using nlohmann::json;

constexpr char const* frames_examples =
    "Examples:\n"
    "  daub-cli frames --prompt \"a fox on a meadow\" --matte \"fox=mattes/fox.####.png\" \\\n"
    "      --plate plate.####.png -o out.####.png\n"
    "      a painted fox where the mattes are, over the plates\n"
    "  daub-cli frames scene.ora --matte \"fox=fox.####.exr\" --range 1001-1100 -o out.####.exr\n"
    "      half floats, linear, alpha as in the mattes; everything else as in the project\n"
    "  daub-cli frames ... --shard 2/4\n"
    "      the second quarter of the frames; the same pictures as without\n"
    "Frames that are finished are skipped: the same command goes on after an interruption. Ctrl+C ends within a "
    "step.\n";

Progress told_progress(SequenceProgress const& at) {
    Progress progress = as_progress(at);
    progress.what = at.written ? fmt::format("frame {}, {} of {} done", at.frame, at.done, at.frames)
                               : fmt::format("frame {}, which others follow", at.frame);
    return progress;
}

json frame_event(RenderedFrame const& frame, std::filesystem::path const& file) {
    json adherence = json::array();
    ResultImage const& result = frame.outcome.images.front();
    auto const& regions = frame.outcome.resolved.regions;
    for (std::size_t i = 0; i < result.adherence.size() && i < regions.size(); ++i)
        if (result.adherence[i]) adherence.push_back({{"region", regions[i].name}, {"iou", *result.adherence[i]}});
    return {{"event", "frame"},
            {"frame", frame.frame},
            {"path", file.string()},
            {"seed", result.seed},
            {"seconds", frame.outcome.seconds},
            {"adherence", adherence}};
}

ExitCode report_end(SequenceEnd const& end, MemoryPlanner const* planner, Console& console) {
    for (std::string const& warning : end.warnings) console.warn(warning);
    if (end.failure) throw_failure({.status = end.status, .failure = end.failure}, planner);
    bool const cancelled = end.status != Outcome::Status::finished;
    if (console.json)
        console.emit({{"event", cancelled ? "cancelled" : "finished"},
                      {"written", end.written},
                      {"skipped", end.skipped},
                      {"seconds", end.seconds}});
    else
        console.note("{}  {} frames written, {} were there, {:.1f} s", cancelled ? "Cancelled." : "", end.written,
                     end.skipped, end.seconds);
    return cancelled ? Interruption::exit_code() : ExitCode::success;
}

/// Where all frames are there: the last shard makes it, whichever that is.
void write_sheet(std::string const& sheet, SequenceScene const& scene, FrameOutput const& output, Console& console) {
    std::vector<std::filesystem::path> files;
    for (int const frame : scene.frames) files.push_back(output.files.path(frame));
    if (sheet.empty() || !std::ranges::all_of(files, [](auto const& file) { return std::filesystem::exists(file); }))
        return;
    Interruption::Uninterrupted const writing;
    write_image(sheet, contact_sheet(files), {.quality = 85});
    if (console.json)
        console.emit({{"event", "file"}, {"path", sheet}});
    else
        console.print("{}", sheet);
}

ExitCode run_frames(FramesArguments const& arguments, SequenceScene const& scene, Generator& generator,
                    MemoryPlanner const* planner, Console& console) {
    FrameOutput const output = compose_output(arguments);
    auto const ocio = ColorManagement::find_config(arguments.ocio);
    ColorManagement const colors(ocio);
    output.check(colors);
    check_can_write(record_file(output.files), /*overwrite=*/true);
    if (!arguments.sheet.empty()) format_for(arguments.sheet), check_can_write(arguments.sheet, arguments.overwrite);
    Shard const shard = read_shard(arguments.shard, "--shard");
    if (console.json)
        console.emit({{"event", "started"},
                      {"frames", frames_text(scene.frames)},
                      {"shard", fmt::format("{}/{}", shard.index + 1, shard.count)},
                      {"request", scene_json(generator.resolve(scene.request))}});
    ProgressDisplay display(console);
    SequenceRunOptions options{.shard = shard, .anew = arguments.overwrite, .ocio = ocio};
    options.on_progress = [&](SequenceProgress const& at) {
        display.show(told_progress(at));
        return Interruption::requested() ? Reply::cancel : Reply::go_on;
    };
    options.on_frame = [&](RenderedFrame const& frame, std::filesystem::path const& file) {
        display.clear();
        if (console.json) return console.emit(frame_event(frame, file));
        console.print("{}", file.string());
        console.out << std::flush;
    };
    SequenceEnd const end = run_sequence(scene, output, colors, generator, options);
    display.clear();
    if (end.status == Outcome::Status::finished) write_sheet(arguments.sheet, scene, output, console);
    return report_end(end, planner, console);
}

ExitCode frames(FramesArguments const& arguments, Session& session) {
    Interruption const interruption;
    Console& console = session.console;
    std::unique_ptr<ModelCatalogue> const catalogue = session.services.make_catalogue();
    bool const measures = !arguments.measure.empty();
    if (!measures && arguments.output.empty())
        fail(ErrorKind::usage, "Where to? Name the frames to write with --output, for example -o out.####.png");
    if (!measures && !arguments.rows.empty())
        fail(ErrorKind::usage, "--rows are those of --measure, which is missing.");
    if (measures) check_can_write(arguments.measure, arguments.overwrite);
    SequenceScene scene = compose_sequence(arguments, *catalogue, console);
    int const seeds = std::exchange(scene.request.count, 1);
    std::unique_ptr<MemoryPlanner> planner;
    if (session.services.make_planner) planner = session.services.make_planner(*catalogue);
    std::unique_ptr<Generator> const generator = session.services.make_generator(*catalogue);
    if (planner) check_memory(generator->resolve(scene.request), *planner);
    if (Interruption::requested()) return Interruption::exit_code();
    if (measures) return measure_frames(scene, {arguments.measure, seeds, arguments.rows}, *generator, console);
    return run_frames(arguments, scene, *generator, planner.get(), console);
}

}  // namespace

void add_frames_command(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand("frames", "Paints a sequence: words where mattes move, frame by frame.");
    auto arguments = std::make_shared<FramesArguments>();
    command
        ->add_option("scene", arguments->scene.source,
                     "Project (.ora), or picture made by Daub, to begin from. Options below change what it says")
        ->type_name("FILE");
    arguments->add_to(*command, session.console);
    command->footer(frames_examples);
    command->callback(
        [&session, arguments] { session.action = [&session, arguments] { return frames(*arguments, session); }; });
}

}  // namespace daub::cli
