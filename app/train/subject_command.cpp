// subject: teaches a model one thing from a few pictures of it.
#include "app/train/commands.h"
#include "app/train/run_arguments.h"
#include "app/train/subject_progress.h"
#include "engine/core/error.h"
#include "engine/pipeline/torch_generator.h"
#include "engine/scene/adapter_library.h"
#include "engine/scene/image_file.h"
#include "engine/scene/model_install.h"
#include "engine/subject/subject_figures.h"
#include "engine/subject/subject_sheet.h"
#include "engine/subject/subject_training.h"

#include <ATen/Parallel.h>

#include <fstream>
#include <memory>

namespace daub {
namespace {

namespace fs = std::filesystem;

struct SubjectArguments {
    RunArguments run;
    SubjectOrder order;
    fs::path prior_captions, sheet;
    std::vector<fs::path> held_out;
    std::string layers = "usual";
    int measured = 16;
    double effort = 1;
    bool json = false, install = true, measure = false;
};

/// What suits a handful of pictures and Sketchbook: short runs of small batches, without weight decay.
void set_defaults(TrainOptions& run) {
    run.batch = 24, run.images = 6'000, run.warm_up_images = 240, run.decay_images = 3'000;
    run.checkpoint_minutes = 1, run.sample_minutes = 1, run.log_every = 5;
    run.optimizer.learning_rate = 1e-3, run.optimizer.weight_decay = 0, run.optimizer.ema_decay = 0.99;
}

/// What other models and methods want instead, where it was not given (diffusers' examples of DreamBooth: 800 updates
/// of one picture and one of its class, 1e-4 for LoRAs, 2e-6 for all weights).
void suit(TrainOptions& run, CLI::App const& command, ModelInfo const& model, bool full, double effort) {
    auto const usual = [&](char const* option, auto& value, auto wanted) {
        if (command.count(option) == 0) value = wanted;
    };
    bool const native = model.family == ModelFamily::ediff;
    if (!native) usual("--batch", run.batch, 2), usual("--images", run.images, 1'600);
    if (full) usual("--lr", run.optimizer.learning_rate, native ? 1e-4 : 2e-6);
    if (!full && !native) usual("--lr", run.optimizer.learning_rate, 1e-4);
    if (command.count("--images") == 0) {
        auto const updates = static_cast<int64_t>(double(run.images / run.batch) * effort);
        run.images = std::max<int64_t>(1, updates) * run.batch;
    }
    usual("--warm-up", run.warm_up_images, run.images / 30);
    usual("--decay", run.decay_images, run.images / 2);
}

std::vector<std::string> lines_of(fs::path const& file) {
    std::ifstream stream(file);
    if (!stream) fail(ErrorKind::input, "{} cannot be read.", file.string());
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        if (line.find_first_not_of(" \t\r") != std::string::npos) lines.push_back(line);
    return lines;
}

AdaptedLayers layers_named(std::string const& name) {
    if (name == "attention") return AdaptedLayers::attention;
    return name == "transformer" ? AdaptedLayers::transformer : AdaptedLayers::all;
}

/// Replaces the subject of the same name that is installed: it is trained anew.
fs::path installed(fs::path const& file) {
    fs::path const folder = adapters_folder(AdapterKind::subject), target = folder / file.filename();
    std::error_code ignored;
    fs::remove(target, ignored);
    return install_model({.source = file, .library = folder}).path;
}

/// Nothing where it was ended.
std::optional<SubjectFigures> measured(SubjectArguments const& a, SubjectResult const& result,
                                       ModelCatalogue const& catalogue, Generator& generator,
                                       SubjectProgress& progress) {
    SubjectMeasuring const measuring{.subject = a.order.subject,
                                     .file = result.file,
                                     .model = a.order.model,
                                     .reference = a.held_out.empty() ? a.order.pictures : a.held_out,
                                     .held_out = !a.held_out.empty(),
                                     .count = a.measured,
                                     .parameters = a.order.network.parameters,
                                     .sheet = a.order.run.folder / "figures.png"};
    auto figures = measure_subject(measuring, catalogue, generator, [&](int done, int all) {
        progress.phase("measuring", done, all);
        return !stop_requested;
    });
    if (figures) write_figures(a.order.run.folder / "figures.json", *figures, result);
    return figures;
}

void write_sheet(SubjectArguments const& a, SubjectResult const& result, ModelCatalogue const& catalogue,
                 Generator& generator, SubjectProgress& progress) {
    SubjectSheet const order{.subject = a.order.subject,
                             .file = result.file,
                             .model = a.order.model,
                             .reference = a.order.pictures,
                             .parameters = a.order.network.parameters};
    auto const sheet = subject_sheet(order, catalogue, generator, [&](int done, int all) {
        progress.phase("sheet", done, all);
        return !stop_requested;
    });
    constexpr int quality = 50;  // of WebP and JPEG: something to look at beside the words about it
    if (sheet) write_image(a.sheet, *sheet, {.quality = quality});
}

/// What would fail when all the work is done is told before it.
void check_what_comes_after(SubjectArguments const& a) {
    check(a.order.subject);
    if (a.measure && !a.held_out.empty()) read_held_out_pictures(a.held_out, a.order.subject);
    if (a.sheet.empty()) return;
    format_for(a.sheet);
    if (fs::path const folder = fs::absolute(a.sheet).parent_path(); !fs::is_directory(folder))
        fail(ErrorKind::output, "There is no folder {} to write the sheet into: make it first.", folder.string());
}

void train_and_measure(SubjectArguments& a, CLI::App const& command, SubjectProgress& progress) {
    check_what_comes_after(a);
    auto const catalogue = make_model_catalogue();
    suit(a.run.run, command, catalogue->find(a.order.model), a.order.network.adaptation.full, a.effort);
    if (a.run.threads > 0) at::set_num_threads(a.run.threads);
    a.order.run = a.run.resolved_run(1);
    a.order.network.parameters = {
        .seed = a.run.run.seed, .device = a.run.resolved_device(), .compute = a.run.resolved_precision()};
    a.order.usual_layers = a.layers == "usual";
    a.order.network.adaptation.layers = layers_named(a.layers);
    if (!a.prior_captions.empty()) a.order.prior_captions = lines_of(a.prior_captions);
    progress.watch(a.order.run);

    auto const generator = make_torch_generator(*catalogue);
    SubjectHooks const hooks{
        .on_phase = [&](std::string const& what, int done, int all) { progress.phase(what, done, all); },
        .stop = &stop_requested};
    SubjectResult const result = train_subject(a.order, *catalogue, *generator, hooks);
    if (!result.finished) return progress.paused(result);
    std::optional<SubjectFigures> figures;
    if (a.measure) figures = measured(a, result, *catalogue, *generator, progress);
    if (!a.sheet.empty()) write_sheet(a, result, *catalogue, *generator, progress);
    progress.finished(result, a.install ? installed(result.file) : result.file, figures);
}

void add_options(CLI::App& command, SubjectArguments& a) {
    command.add_option("name", a.order.subject.name, "The word that stands for the subject in sentences, like 'zibbo'")
        ->required();
    command.add_option("--class", a.order.subject.kind, "What kind of thing it is, in words that the model knows")
        ->required();
    command
        .add_option(
            "--pictures", a.order.pictures,
            "3 to 10 pictures, files or folders; NAME.txt beside NAME.png says what it shows, else the subject's "
            "name and class do")
        ->required();
    command.add_option("--model", a.order.model, "The model that learns it, id or path (default: the embedded one)");
    command.add_option("--effort", a.effort, "Multiplies the usual number of images, which --images replaces")
        ->check(CLI::Range(0.01, 100.0))
        ->capture_default_str();
    command.add_flag("--full", a.order.network.adaptation.full, "Train all weights instead of a LoRA");
    command.add_option("--rank", a.order.network.adaptation.rank, "Rank of the LoRA")
        ->check(CLI::Range(1, 512))
        ->capture_default_str();
    command
        .add_option(
            "--layers", a.layers,
            "Layers of the LoRA: attention, transformer, all, or usual (all of eDiff-I models, attention of others)")
        ->check(CLI::IsMember({"usual", "attention", "transformer", "all"}))
        ->capture_default_str();
    command
        .add_option("--prior-weight", a.order.prior_weight,
                    "Weight of the pictures of the class that keep what the model knows; 0: none")
        ->check(CLI::Range(0.0, 100.0))
        ->capture_default_str();
    command.add_option("--prior-pictures", a.order.prior_count, "How many of them the model makes first")
        ->check(CLI::Range(8, 2000))
        ->capture_default_str();
    command.add_option("--prior-captions", a.prior_captions,
                       "Text file of further captions, a line each, whose pictures are to stay as they are");
    command.add_flag("--mirror", a.order.mirror, "Also learn mirrored pictures");
    command.add_flag("!--no-install", a.install, "Leave the subject in the run's folder only");
    command.add_flag("--measure", a.measure,
                     "Measure at the end how alike the subject became and how far the model drifted: a table, "
                     "figures.json and figures.png in the run's folder");
    command.add_option("--sheet", a.sheet,
                       "Write a picture to look at: the subject's pictures, the same sentences before and after, and "
                       "painted scenes with the areas that were painted");
    command.add_option(
        "--held-out", a.held_out,
        "Pictures of the subject to measure with that it is not learned from (default: those that it is)");
    command.add_option("--measure-pictures", a.measured, "Pictures that are made for each figure")
        ->check(CLI::Range(4, 256))
        ->capture_default_str();
    command.add_flag("--json-progress", a.json, "Progress as JSON lines on stdout");
}

}  // namespace

void add_subject_command(CLI::App& program) {
    CLI::App& command =
        *program.add_subcommand("subject", "Teach a model one thing from 3 to 10 pictures (DreamBooth)");
    auto const a = std::make_shared<SubjectArguments>();
    set_defaults(a->run.run);
    a->run.add_to(command);
    add_options(command, *a);
    command.callback([a, &command] {
        SubjectProgress progress(a->json);
        try {
            train_and_measure(*a, command, progress);
        } catch (std::exception const& error) {
            progress.failed(error.what());
            throw;
        }
    });
}

}  // namespace daub
