// `daub-cli matte`: mattes from plates, by keying or rotoscoping.
#include "app/cli/command.h"
#include "app/cli/interruption.h"
#include "app/cli/matte_arguments.h"
#include "app/cli/output_plan.h"
#include "app/cli/progress_display.h"
#include "engine/frames/frame_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace daub::cli {
namespace {

constexpr char const* key_examples =
    "Example:\n"
    "  daub-cli matte key \"plate.####.exr\" -o \"matte.####.png\" --pick 40,40 --garbage tripod.png \\\n"
    "      --despill-out \"figure.####.exr\"\n"
    "      the screen's colour is that at 40,40 of the first plate\n";
constexpr char const* luma_examples =
    "Example:\n"
    "  daub-cli matte luma \"fire.####.exr\" -o \"matte.####.exr\"\n"
    "      fire before black: its own light is the matte\n";
constexpr char const* difference_examples =
    "Example:\n"
    "  daub-cli matte difference \"plate.####.png\" --clean-plate empty.png -o \"matte.####.png\"\n";
constexpr char const* roto_examples =
    "Example:\n"
    "  daub-cli matte roto \"plate.####.png\" -o \"matte.####.png\" --inside 1001=in.png --outside 1001=out.png\n"
    "      the matte of frame 1001 from strokes, carried to all others\n"
    "  the same with --outside 1030=more.png\n"
    "      corrects it: 1030 and what follows are made anew, the frames before stay\n";

void check_pattern(FramePattern const& pattern, FrameDepth depth, char const* option) {
    check_frame_format(pattern.path(0), depth);
    if (pattern.folder().empty()) return;
    try {
        make_folder(pattern.folder());
    } catch (Error const& error) {
        fail(error.kind(), "{}: {}", option, error.what());
    }
}

OnMatteFrame shown_on(ProgressDisplay& display, Console& console, FramePattern const& output) {
    return [&display, &console, &output](MatteProgress const& at) {
        double const total = static_cast<double>(std::max<std::size_t>(at.total, 1));
        if (console.json && at.frame)
            console.emit({{"event", "frame"},
                          {"frame", *at.frame},
                          {"path", output.path(*at.frame).string()},
                          {"done", at.done},
                          {"total", at.total},
                          {"seconds", at.seconds},
                          {"left", at.left.value_or(0)}});
        if (!console.json)
            display.show({.phase = Progress::Phase::sampling,
                          .what = fmt::format("frame {} of {}", std::min(at.done + 1, at.total), at.total),
                          .fraction = static_cast<double>(at.done) / total,
                          .seconds = at.seconds,
                          .left = at.left});
        return !Interruption::requested();
    };
}

/// Runs the job that `make_job` gives and says how it ended.
template <typename MakeJob>
ExitCode run_job(MatteFiles const& files, MakeJob const& make_job, Console& console) {
    Interruption const interruption;
    ColorManagement const colors(ColorManagement::find_config(files.ocio));
    check_pattern(FramePattern(files.output), FrameDepth::bits_16, "--output");
    auto const job = make_job(colors);
    ProgressDisplay display(console);
    std::size_t made = 0;
    OnMatteFrame const show = shown_on(display, console, job.matte);
    JobEnd const end = run(job, colors, [&](MatteProgress const& at) {
        made += at.frame ? 1 : 0;
        return show(at);
    });
    display.clear();
    if (end == JobEnd::cancelled) {
        if (console.json) console.emit({{"event", "cancelled"}, {"made", made}});
        console.note("Cancelled after {} frames; the same command goes on from there.", made);
        return Interruption::exit_code();
    }
    if (console.json) console.emit({{"event", "finished"}, {"made", made}, {"skipped", job.frames.size() - made}});
    console.note("{}: {} frames made, {} were there already.", job.matte.text(), made, job.frames.size() - made);
    return ExitCode::success;
}

void add_key(CLI::App& matte, Session& session, KeyKind kind, std::pair<char const*, char const*> name,
             char const* examples) {
    CLI::App* command = matte.add_subcommand(name.first, name.second);
    auto arguments = std::make_shared<KeyArguments>();
    arguments->files.add_to(*command, session.console);
    arguments->add_to(*command, kind);
    command->footer(examples);
    command->callback([&session, arguments] {
        session.action = [&session, arguments] {
            if (!arguments->despill_out.empty())
                check_pattern(FramePattern(arguments->despill_out), FrameDepth::bits_16, "--despill-out");
            return run_job(
                arguments->files, [&](ColorManagement const& colors) { return key_job_of(*arguments, colors); },
                session.console);
        };
    });
}

void add_roto(CLI::App& matte, Session& session) {
    CLI::App* command = matte.add_subcommand("roto", "From strokes on some frames, carried along by the motion.");
    auto arguments = std::make_shared<RotoArguments>();
    arguments->files.add_to(*command, session.console);
    arguments->add_to(*command);
    command->footer(roto_examples);
    command->callback([&session, arguments] {
        session.action = [&session, arguments] {
            return run_job(
                arguments->files, [&](ColorManagement const& colors) { return roto_job_of(*arguments, colors); },
                session.console);
        };
    });
}

}  // namespace

void add_matte_command(CLI::App& program, Session& session) {
    CLI::App* matte = program.add_subcommand("matte", "Makes mattes from plates: keyers and rotoscoping.");
    matte->require_subcommand(1);
    add_key(*matte, session, KeyKind::chroma, {"key", "From a green or blue screen."}, key_examples);
    add_key(*matte, session, KeyKind::luma, {"luma", "From how bright it is beside its background."}, luma_examples);
    add_key(*matte, session, KeyKind::difference, {"difference", "From the same place without the figure."},
            difference_examples);
    add_roto(*matte, session);
    matte->footer("Example:\n  daub-cli matte key \"plate.####.exr\" -o \"matte.####.png\" --pick 40,40\n");
}

}  // namespace daub::cli
