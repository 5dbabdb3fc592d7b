#include "app/cli/evaluate_arguments.h"
#include "app/cli/evaluate_command.h"
#include "app/cli/interruption.h"
#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/evaluation/runs/prompt_run.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace daub::cli {
namespace {

constexpr char const* prompts_examples =
    "Examples:\n"
    "  daub-cli evaluate prompts --captions captions_val2014.json --count 30000 --out coco30k\n"
    "      the pictures of FID-30K; then: daub-cli evaluate fid coco30k/pictures val2014 --crop 256 --inception FILE\n"
    "  daub-cli evaluate prompts --captions PartiPrompts.tsv --out parti --shard 1/4\n"
    "      a quarter of the work; the same with 2/4, 3/4 and 4/4 elsewhere\n"
    "The same command goes on where the last one ended: finished pictures are never made again.\n";

ExitCode run_prompts(CaptionArguments const& arguments, Session& session) {
    Interruption const interruption;
    Console& console = session.console;
    Shard const shard = arguments.part();
    auto const catalogue = session.services.make_catalogue();
    PromptRunSettings settings{.request = arguments.request(), .captions = arguments.captions(console)};
    ModelInfo const model = catalogue->find(settings.request.model);
    if (!model.problem.empty()) fail(ErrorKind::model, "{} cannot be used: {}", model.path, model.problem);
    settings.model = model.id;
    PromptRun const run(arguments.output, std::move(settings));
    EvaluationProgress progress{.what = "captions", .done = run.size() - run.missing(shard), .pictures = run.size()};
    int64_t const before = progress.done;
    double const started = seconds_now();
    EvaluationDisplay display(console);
    auto const generator = session.services.make_generator(*catalogue);
    bool const finished = run.generate(*generator, shard, [&](std::optional<int64_t> made) {
        if (made) ++progress.done;
        progress.seconds = seconds_now() - started;
        if (progress.done > before)
            progress.left = progress.seconds / static_cast<double>(progress.done - before) *
                            static_cast<double>(progress.pictures - progress.done);
        return display.show(progress);
    });
    display.clear();
    if (!finished) return report_interrupted(console, "finished pictures are kept, the same command goes on.");
    int64_t const missing = run.missing();
    console.note("{} pictures were made, {} of {} are there.", progress.done - before, run.size() - missing,
                 run.size());
    if (console.json)
        console.emit(
            {{"event", "finished"}, {"made", progress.done - before}, {"missing", missing}, {"pictures", run.size()}});
    else
        console.print("{}", (std::filesystem::path(arguments.output) / "pictures").string());
    return ExitCode::success;
}

}  // namespace

void add_evaluate_prompts(CLI::App& evaluate, Session& session) {
    CLI::App* command = evaluate.add_subcommand(
        "prompts", "One picture for each caption of a prompt set, in a folder that is gone on with.");
    auto arguments = std::make_shared<CaptionArguments>();
    arguments->add_to(*command, "Folder for pictures/, captions.jsonl and run.json");
    arguments->scene.add_settings_to(*command);
    command->add_flag("--json", session.console.json, "Progress and result as JSON lines on standard output");
    command->add_flag("-q,--quiet", session.console.quiet, "No progress bar");
    command->footer(prompts_examples);
    command->callback(
        [&session, arguments] { session.action = [&session, arguments] { return run_prompts(*arguments, session); }; });
}

}  // namespace daub::cli
