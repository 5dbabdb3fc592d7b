// `daub-cli render`: from a sentence and its areas to a picture.
#include "app/cli/attention_writer.h"
#include "app/cli/command.h"
#include "app/cli/compose_scene.h"
#include "app/cli/interruption.h"
#include "app/cli/memory_check.h"
#include "app/cli/output_plan.h"
#include "app/cli/progress_display.h"
#include "app/cli/scene_source.h"
#include "app/cli/step_writer.h"
#include "engine/scene/picture_metadata.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <utility>

namespace daub::cli {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr char const* render_examples =
    "Examples:\n"
    "  daub-cli render --prompt \"a fox on a snowy meadow\" -o fox.png\n"
    "      a picture from words\n"
    "  daub-cli render --prompt \"a fox and a red tulip on a meadow\" \\\n"
    "      --region \"fox=left.png\" --region \"red tulip=right.png:1.5\" -o picture.png\n"
    "      the fox where left.png is white, the tulip, more strongly, where right.png is\n"
    "  daub-cli render scene.ora -o picture.png --count 4 --seed random\n"
    "      four pictures of a project: picture-1.png to picture-4.png\n"
    "  daub-cli render --prompt \"a castle\" --init sketch.jpg:0.7 -o castle.png\n"
    "      from a sketch, of which 0.7 may change\n"
    "  daub-cli render --prompt \"a red door\" --init house.png --inpaint door-mask.png -o house2.png\n"
    "      only what is white in door-mask.png changes\n"
    "  daub-cli render picture.png -o again.png\n"
    "      once more what picture.png, made by Daub, was made from\n"
    "Files are never overwritten without --force. Ctrl+C ends within a step; twice, at once.\n";

struct RenderArguments {
    SceneArguments scene;
    std::string output;
    bool overwrite = false;
    std::string steps_folder;
    std::string attention_folder;
    bool without_metadata = false;
    int quality = EncodeOptions{}.quality;
    bool plan_only = false;
};

/// The paths of the pictures, after everything that could keep them from being written was looked at.
std::vector<fs::path> plan_output(RenderArguments const& arguments, int count) {
    format_for(arguments.output);
    std::vector<fs::path> paths = numbered_paths(arguments.output, count);
    for (fs::path const& path : paths) check_can_write(path, arguments.overwrite);
    auto const check_folder = [&](std::string const& folder, std::string_view option) {
        if (!folder.empty()) check_can_fill(folder, option, arguments.overwrite);
    };
    check_folder(arguments.steps_folder, "--save-steps");
    check_folder(arguments.attention_folder, "--attention");
    if (!arguments.steps_folder.empty()) make_folder(arguments.steps_folder);
    if (!arguments.attention_folder.empty()) make_folder(arguments.attention_folder);
    return paths;
}

GenerationRequest compose(RenderArguments const& arguments, ModelCatalogue const& catalogue, Console& console) {
    GenerationRequest request = begin_scene(arguments.scene.source, console).request;
    ComposeOptions const options{.find_model = [&](std::string_view id) { return catalogue.find(id); },
                                 .has_canvas = !arguments.scene.source.empty()};
    for (std::string const& warning : compose_scene(arguments.scene, options, request)) console.warn(warning);
    return request;
}

/// Runs the generator with everything that watches it. Throws what writing steps threw.
Outcome generate(RenderArguments const& arguments, GenerationRequest const& request, Generator& generator,
                 Console& console) {
    ProgressDisplay display(console);
    std::optional<StepWriter> steps;
    if (!arguments.steps_folder.empty()) steps.emplace(arguments.steps_folder, request.count);
    constexpr int full_size = 1 << 14;  // pixels: beyond any stage
    RunOptions options{.preview_side = steps ? full_size : 0};
    if (!arguments.attention_folder.empty()) options.attention.emplace();
    options.on_progress = [&](Progress const& progress) {
        display.show(progress);
        if (steps && !steps->take(progress)) return Reply::cancel;
        return Interruption::requested() ? Reply::cancel : Reply::go_on;
    };
    Outcome outcome = generator.generate(request, options);
    display.clear();
    if (steps) steps->finish();
    return outcome;
}

json image_event(fs::path const& path, ResultImage const& result, GenerationRequest const& request) {
    json adherence = json::array();
    for (std::size_t i = 0; i < result.adherence.size() && i < request.regions.size(); ++i)
        if (result.adherence[i])
            adherence.push_back({{"region", request.regions[i].name}, {"iou", *result.adherence[i]}});
    return {{"event", "image"},
            {"path", path.string()},
            {"seed", result.seed},
            {"width", result.image.width()},
            {"height", result.image.height()},
            {"adherence", adherence}};
}

std::string describe(ResultImage const& result, GenerationRequest const& request) {
    std::string text = fmt::format("  {} x {}, seed {}", result.image.width(), result.image.height(), result.seed);
    for (std::size_t i = 0; i < result.adherence.size() && i < request.regions.size(); ++i)
        if (result.adherence[i])
            text += fmt::format("\n  {}: stands where it was painted to {:.0f} %", request.regions[i].name,
                                *result.adherence[i] * 100);
    return text;
}

/// Writes all pictures that can be written, then throws what was wrong with the first that could not.
void write_pictures(RenderArguments const& arguments, std::vector<fs::path> const& paths, Outcome const& outcome,
                    Console& console) {
    std::exception_ptr failure;
    for (std::size_t i = 0; i < outcome.images.size() && i < paths.size(); ++i) {
        ResultImage const& result = outcome.images[i];
        fs::path const path = arguments.overwrite ? paths[i] : free_name(paths[i]);
        if (path != paths[i])
            console.warn(fmt::format("{} came into being meanwhile; this is {}.", paths[i].string(), path.string()));
        try {
            Interruption::Uninterrupted const writing;
            PictureMetadata const metadata = describe_picture(outcome.resolved, result.seed);
            write_picture(path, result.image, arguments.without_metadata ? stripped(metadata) : metadata,
                          {.quality = arguments.quality});
        } catch (...) {
            if (!failure) failure = std::current_exception();
            continue;
        }
        if (console.json) {
            console.emit(image_event(path, result, outcome.resolved));
        } else {
            console.print("{}", path.string());
            console.out << std::flush;
            console.note("{}", describe(result, outcome.resolved));
        }
    }
    if (failure) std::rethrow_exception(failure);
}

void report_end(Outcome const& outcome, Console& console) {
    if (!console.json) {
        if (outcome.status == Outcome::Status::cancelled)
            console.note("Cancelled.");
        else
            console.note("  {:.1f} s", outcome.seconds);
        return;
    }
    json times = json::array();
    for (PhaseTime const& time : outcome.times) times.push_back({{"name", time.name}, {"seconds", time.seconds}});
    console.emit({{"event", outcome.status == Outcome::Status::cancelled ? "cancelled" : "finished"},
                  {"seconds", outcome.seconds},
                  {"times", times},
                  {"peak_bytes", outcome.peak_bytes}});
}

ExitCode deliver(RenderArguments const& arguments, std::vector<fs::path> const& paths, Outcome const& outcome,
                 MemoryPlanner const* planner, Console& console) {
    for (std::string const& warning : outcome.warnings) console.warn(warning);
    if (outcome.status == Outcome::Status::failed) throw_failure(outcome, planner);
    write_pictures(arguments, paths, outcome, console);
    if (!arguments.attention_folder.empty() && outcome.ok()) {
        Interruption::Uninterrupted const writing;
        write_attention(outcome.attention, arguments.attention_folder);
    }
    report_end(outcome, console);
    return outcome.status == Outcome::Status::cancelled ? Interruption::exit_code() : ExitCode::success;
}

ExitCode render(RenderArguments const& arguments, Session& session) {
    Interruption const interruption;
    Console& console = session.console;
    std::unique_ptr<ModelCatalogue> const catalogue = session.services.make_catalogue();
    GenerationRequest const request = compose(arguments, *catalogue, console);
    if (!arguments.plan_only && arguments.output.empty())
        fail(ErrorKind::usage, "Where to? Name the picture to write with --output, for example -o picture.png");
    std::vector<fs::path> const paths =
        arguments.plan_only ? std::vector<fs::path>{} : plan_output(arguments, request.count);

    std::unique_ptr<MemoryPlanner> planner;
    if (session.services.make_planner) planner = session.services.make_planner(*catalogue);
    std::unique_ptr<Generator> const generator = session.services.make_generator(*catalogue);
    GenerationRequest const resolved = generator->resolve(request);
    if (arguments.plan_only) return show_plan(resolved, planner.get(), console);
    if (planner) check_memory(resolved, *planner);
    if (Interruption::requested()) return Interruption::exit_code();

    if (console.json) console.emit({{"event", "started"}, {"request", scene_json(resolved)}});
    Outcome const outcome = generate(arguments, request, *generator, console);
    return deliver(arguments, paths, outcome, planner.get(), console);
}

void add_output(CLI::App& command, RenderArguments& arguments, Console& console) {
    constexpr char const* group = "What is written";
    command
        .add_option("-o,--output", arguments.output,
                    "The picture; its ending says the kind: .png, .jpg, .webp, .tif or .exr")
        ->type_name("FILE")
        ->group(group);
    command.add_flag("-f,--force", arguments.overwrite, "Overwrite what exists")->group(group);
    command.add_option("--save-steps", arguments.steps_folder, "Save the picture after each step into this new folder")
        ->type_name("DIR")
        ->group(group);
    command
        .add_option("--attention", arguments.attention_folder,
                    "Save where the model looked for each word into this new folder")
        ->type_name("DIR")
        ->group(group);
    command.add_option("--quality", arguments.quality, "Of .jpg and .webp, from 1 to 100")
        ->check(CLI::Range(1, 100))
        ->capture_default_str()
        ->type_name("N")
        ->group(group);
    command
        .add_flag("--no-metadata", arguments.without_metadata,
                  "Leave out the settings that are otherwise kept in the picture; only that a model made it is told")
        ->group(group);
    command
        .add_flag("--plan", arguments.plan_only, "Paint nothing; tell the settings and the memory that it would take")
        ->group(group);
    command.add_flag("--json", console.json, "Progress and results as JSON lines on standard output; see daub-cli(1)")
        ->group(group);
    command.add_flag("-q,--quiet", console.quiet, "No progress bar, only the names of what was written")->group(group);
}

}  // namespace

void add_render_command(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand("render", "Paints a picture from words, or from a project.");
    auto arguments = std::make_shared<RenderArguments>();
    command
        ->add_option("scene", arguments->scene.source,
                     "Project (.ora), or picture made by Daub, to begin from. Options below change what it says")
        ->type_name("FILE");
    add_output(*command, *arguments, session.console);
    arguments->scene.add_to(*command);
    command->footer(render_examples);
    command->callback(
        [&session, arguments] { session.action = [&session, arguments] { return render(*arguments, session); }; });
}

}  // namespace daub::cli
