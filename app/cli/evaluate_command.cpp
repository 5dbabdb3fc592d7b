#include "app/cli/evaluate_command.h"

#include "app/cli/argument_values.h"
#include "app/cli/compose_settings.h"
#include "app/cli/evaluate_arguments.h"
#include "app/cli/interruption.h"
#include "app/cli/output_plan.h"
#include "engine/core/error.h"
#include "engine/evaluation/expert_subset.h"
#include "engine/evaluation/model_card.h"
#include "engine/evaluation/runs/curve_report.h"
#include "engine/scene/resource_path.h"

#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace daub::cli {
namespace {

namespace fs = std::filesystem;

constexpr char const* evaluate_examples =
    "Examples:\n"
    "  daub-cli evaluate --out evaluation\n"
    "      every figure of the model that comes with Daub; takes as long as some thousand pictures\n"
    "  daub-cli evaluate --out quick --figures adherence,recognition --count 16 --no-streams\n"
    "      whether painted words are followed, roughly\n"
    "  daub-cli evaluate --out card --shared\n"
    "      the ensemble of experts beside the one model that they come from\n"
    "Only the base runs, unless --stages says more. The same command gives the same figures on the same machine.\n";

struct EvaluateArguments {
    SceneArguments scene;  ///< model, seed and settings of it are used
    std::string output;
    std::string figures;
    int count = EvaluationSettings{}.count;
    int samples = EvaluationSettings{}.samples;
    std::vector<std::string> compared;
    std::string world;
    std::string kept, shard;
    std::string curve;
    bool without_streams = false;
    bool shared = false;
    bool overwrite = false;
};

ComparedModel read_compared(std::string const& text) {
    std::size_t const sign = text.find('=');
    if (sign == text.npos || sign == 0 || sign + 1 == text.size())
        fail(ErrorKind::usage,
             "--compare \"{}\": write NAME=MODEL, for example --compare \"shared model=runs/shared\".", text);
    return {.name = text.substr(0, sign), .model = text.substr(sign + 1)};
}

EvaluationSettings settings_of(EvaluateArguments const& arguments) {
    EvaluationSettings settings{.figures = split_list(arguments.figures),
                                .count = arguments.count,
                                .streams = !arguments.without_streams,
                                .samples = arguments.samples,
                                .kept = arguments.kept};
    settings.shard = read_shard(arguments.shard, "--shard");  // in the braces, GCC 12 would free `request` twice
    if (!settings.shard.is_whole() && arguments.kept.empty())
        fail(ErrorKind::usage, "--shard needs --keep DIR: a folder in which all parts leave their pictures.");
    for (std::string const& text : arguments.compared) settings.compared.push_back(read_compared(text));
    apply_settings(arguments.scene, settings.request);
    settings.world = arguments.world.empty() ? resource_path("world") / "world.safetensors" : fs::path(arguments.world);
    std::error_code error;
    if (!fs::is_regular_file(settings.world, error))
        fail(ErrorKind::input, "{} is no file: name the world's drawings with --world world.safetensors.",
             settings.world.string());
    return settings;
}

void show_figures(EvaluationReport const& report, Console& console) {
    std::size_t width = 0;
    for (FigureResult const& figure : report.figures) width = std::max(width, figure.id.size());
    for (FigureResult const& figure : report.figures) {
        FigureValue const& value = figure.values.front();
        int const digits = figure.scale > 1 ? 1 : 2;
        std::string const goal = figure.goal ? fmt::format(", goal {:.2f}", *figure.goal) : "";
        console.note("  {:{}}  {:.{}f} ± {:.{}f}  (true pictures {:.{}f}{})", figure.id, width, value.mean, digits,
                     value.error, digits, figure.truth.mean, digits, goal);
    }
}

void write(fs::path const& folder, EvaluationReport const& report, std::string const& command, Console& console) {
    Interruption::Uninterrupted const writing;
    make_folder(folder);
    for (fs::path const& file : write_report(folder, report, command))
        if (console.json)
            console.emit({{"event", "file"}, {"path", file.string()}});
        else
            console.print("{}", file.string());
    for (std::string const& note : report.notes) console.warn(note);
    if (console.json)
        console.emit({{"event", "finished"}, {"figures", nlohmann::json(figures_json(report))}});
    else
        show_figures(report, console);
}

ExitCode tell_shard(std::string const& shard, Console& console) {
    console.note("Part {} is done. When all are, the same command without --shard writes the model card.", shard);
    if (console.json) console.emit({{"event", "finished"}, {"shard", shard}});
    return ExitCode::success;
}

ExitCode run_evaluation(EvaluateArguments const& arguments, std::string const& command, Session& session) {
    Interruption const interruption;
    Console& console = session.console;
    EvaluationSettings settings = settings_of(arguments);
    if (arguments.output.empty())
        fail(ErrorKind::usage,
             "Say with --out where the model card shall go, or what else to do: fid, prompts, curve, report, "
             "detections.");
    check_can_fill(arguments.output, "--out", arguments.overwrite);
    std::vector<CardSection> sections;
    if (!arguments.curve.empty()) sections.push_back(curve_section(arguments.curve));
    std::unique_ptr<ModelCatalogue> const catalogue = session.services.make_catalogue();
    std::optional<ExpertSubset> shared;
    if (arguments.shared) {
        shared.emplace(catalogue->find(settings.request.model).path);
        settings.compared.push_back({.name = "shared model", .model = shared->folder().string()});
    }
    std::unique_ptr<Generator> const generator = session.services.make_generator(*catalogue);
    EvaluationDisplay display(console);
    auto report =
        evaluate(settings, *catalogue, *generator, [&](EvaluationProgress const& at) { return display.show(at); });
    display.clear();
    if (!report && !Interruption::requested()) return tell_shard(arguments.shard, console);
    if (!report)
        return report_interrupted(console, arguments.kept.empty()
                                               ? "nothing was written; with --keep DIR it could go on."
                                               : "finished pictures are kept, the same command goes on.");
    report->sections = std::move(sections);
    write(arguments.output, *report, command, console);
    return ExitCode::success;
}

void add_options(CLI::App& command, EvaluateArguments& arguments, Console& console) {
    constexpr char const* measured = "What is measured";
    command
        .add_option("--figures", arguments.figures,
                    fmt::format("Some of: {}. If left out: all", fmt::join(evaluation_groups(), ", ")))
        ->type_name("NAME[,NAME...]")
        ->group(measured);
    command.add_option("-c,--count", arguments.count, "Layouts for each figure; more of them, smaller errors")
        ->check(CLI::PositiveNumber)
        ->capture_default_str()
        ->type_name("N")
        ->group(measured);
    command.add_option("--seed", arguments.scene.seed, "Which layouts: 0 if left out; others for a second opinion")
        ->type_name("N")
        ->group(measured);
    command
        .add_flag("--no-streams", arguments.without_streams,
                  "Leave out the table of T5, CLIP text and CLIP image switched off: a third of the time")
        ->group(measured);
    command
        .add_flag("--shared", arguments.shared,
                  "Also by the shared model alone that the ensemble's experts were fine-tuned from")
        ->group(measured);
    command
        .add_option("--compare", arguments.compared,
                    "Measure another model beside it, by its id or folder; NAME is its heading. Can be repeated")
        ->type_name("NAME=MODEL")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(measured);
    command.add_option("--world", arguments.world, "The drawings that layouts are made of; if left out: Daub's own")
        ->type_name("FILE")
        ->group(measured);
    constexpr char const* written = "What is written";
    command
        .add_option("-o,--out", arguments.output,
                    "Folder for model-card.md, figures.json and sheets of samples; a new one")
        ->type_name("DIR")
        ->group(written);
    command
        .add_option("--curve", arguments.curve,
                    "Folder that 'evaluate curve' wrote: its plots and points stand in the model card as well")
        ->type_name("DIR")
        ->group(written);
    command.add_option("--samples", arguments.samples, "Layouts on each sheet of samples")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str()
        ->type_name("N")
        ->group(written);
    command
        .add_option("--keep", arguments.kept,
                    "Folder in which every picture is kept: the same command goes on where it was interrupted")
        ->type_name("DIR")
        ->group(written);
    command
        .add_option(
            "--shard", arguments.shard,
            "Only this part of the pictures, into the folder of --keep, for several processes at once: 2/8 is the "
            "second of eight; then once without it")
        ->type_name("I/N")
        ->group(written);
    command.add_flag("-f,--force", arguments.overwrite, "Write into a folder that holds something")->group(written);
    command.add_flag("--json", console.json, "Progress and results as JSON lines on standard output; see daub-cli(1)")
        ->group(written);
    command.add_flag("-q,--quiet", console.quiet, "No progress bar, only the names of what was written")
        ->group(written);
}

}  // namespace

void add_evaluate_command(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand(
        "evaluate", "Measures a model: a model card on scenes that it has never seen; FID, prompt sets, curves.");
    auto arguments = std::make_shared<EvaluateArguments>();
    add_options(*command, *arguments, session.console);
    arguments->scene.add_settings_to(*command);
    command->footer(evaluate_examples);
    add_evaluate_fid(*command, session);
    add_evaluate_prompts(*command, session);
    add_evaluate_curve(*command, session);
    add_evaluate_detections(*command, session);
    add_evaluate_report(*command, session);
    command->callback([&session, arguments, command] {
        if (!command->get_subcommands().empty()) return;  // one of the modes has set its own
        session.action = [&session, arguments, line = command_line(*command, "evaluate")] {
            return run_evaluation(*arguments, line, session);
        };
    });
}

}  // namespace daub::cli
