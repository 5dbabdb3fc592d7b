#include "app/cli/argument_values.h"
#include "app/cli/evaluate_arguments.h"
#include "app/cli/evaluate_command.h"
#include "app/cli/interruption.h"
#include "engine/core/error.h"
#include "engine/evaluation/expert_subset.h"
#include "engine/evaluation/fid/statistics_file.h"
#include "engine/evaluation/runs/curve_report.h"
#include "engine/pipeline/devices.h"
#include "engine/scene/picture_files.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace daub::cli {
namespace {

namespace fs = std::filesystem;

constexpr char const* curve_examples =
    "Examples:\n"
    "  daub-cli evaluate curve --captions captions_val2014.json --count 30000 --weights 3 --references val2014 \\\n"
    "      --inception inception.safetensors --out coco30k\n"
    "      zero-shot FID-30K: one point\n"
    "  daub-cli evaluate curve --captions captions.txt --weights 1,2,4 --streams all,t5,clip --experts 1,2 --out "
    "curve\n"
    "      CLIP scores over guidance, with T5 alone, with CLIP text alone, with fewer experts\n"
    "The same command goes on where the last one ended. report.html shows plots, tables and pictures.\n";

struct CurveArguments {
    CaptionArguments captions;
    std::string weights = "1,2,3,5,8", streams = "all", experts;
    std::string references, inception, clip;
    int crop = 256, samples = CurveSettings{}.samples;
};

CurveSettings curve_settings(CurveArguments const& arguments, ModelInfo const& model, Console& console) {
    CurveSettings settings{.request = arguments.captions.request(),
                           .captions = {},
                           .guidance = read_numbers(arguments.weights, "--weights"),
                           .variants = {},
                           .folder = arguments.captions.output,
                           .preparation = {.centre_crop = arguments.crop},
                           .samples = arguments.samples,
                           .shard = arguments.captions.part()};
    for (std::string const& name : split_list(arguments.streams)) settings.variants.push_back(stream_variant(name));
    if (!arguments.experts.empty())
        for (int const count : read_counts(arguments.experts, "--experts"))
            settings.variants.push_back(expert_variant(count, experts_of(model.path)));
    settings.captions = arguments.captions.captions(console);
    return settings;
}

/// What is measured, and what that needs while it is.
struct LoadedMeasures {
    std::optional<ClipScorer> clip;
    std::optional<FeatureNetwork> network;
    std::optional<FeatureStatistics> reference;

    CurveMeasures measures() const {
        return {.clip = clip ? &*clip : nullptr,
                .network = network ? &*network : nullptr,
                .reference = reference ? &*reference : nullptr};
    }
};

std::optional<ClipScorer> clip_for(CurveArguments const& arguments, ModelInfo const& model, at::Device device,
                                   Console& console) {
    if (!arguments.clip.empty()) return std::make_optional<ClipScorer>(arguments.clip, device);
    if (model.family == ModelFamily::ediff && ClipScorer::fits(model.path))
        return std::make_optional<ClipScorer>(model.path, device);
    console.warn("There is no CLIP score: this model has no pair of CLIP encoders. Name one with --clip.");
    return std::nullopt;
}

class CurveCommand {
 public:
    CurveCommand(CurveArguments const& arguments, std::string command, Session& session)
        : arguments_(arguments),
          command_(std::move(command)),
          session_(session),
          console_(session.console),
          display_(session.console) {}

    ExitCode operator()() {
        Interruption const interruption;
        auto const catalogue = session_.services.make_catalogue();
        ModelInfo const model = catalogue->find(arguments_.captions.scene.model.value_or(""));
        CurveSettings const settings = curve_settings(arguments_, model, console_);
        LoadedMeasures loaded;
        if (!load(loaded, settings, model)) return report_interrupted(console_, kept);
        auto const generator = session_.services.make_generator(*catalogue);
        auto const result = run_curve(settings, *catalogue, *generator, loaded.measures(),
                                      [&](EvaluationProgress const& at) { return display_.show(at); });
        display_.clear();
        if (Interruption::requested()) return report_interrupted(console_, kept);
        if (!result) return tell_part();
        tell(*result);
        return ExitCode::success;
    }

 private:
    static constexpr std::string_view kept = "everything that is finished is kept, the same command goes on.";

    /// False where it was ended.
    bool load(LoadedMeasures& loaded, CurveSettings const& settings, ModelInfo const& model) {
        at::Device const device = open_device(settings.request.device);
        loaded.clip = clip_for(arguments_, model, device, console_);
        if (arguments_.references.empty() != arguments_.inception.empty())
            fail(ErrorKind::usage,
                 "FID needs both: --references, a folder of pictures or its statistics, and --inception.");
        if (arguments_.references.empty()) return true;
        loaded.network = FeatureNetwork::load(arguments_.inception, device);
        if (is_statistics_file(arguments_.references)) {
            loaded.reference = read_statistics(arguments_.references);
            return true;
        }
        // Of its own folder: another curve with the same references finds them in the cache of all.
        MeasuredPictures const features(pictures_in(arguments_.references),
                                        default_feature_cache(arguments_.references),
                                        feature_measure(*loaded.network, settings.preparation));
        bool const done = features.take({}, [&](int64_t at, int64_t all) {
            return display_.show({.what = "references", .done = at, .pictures = all});
        });
        if (done) loaded.reference = statistics_of(features);
        return done;
    }

    ExitCode tell_part() {
        console_.note("Part {} is done. When all are, the same command without --shard writes the report.",
                      arguments_.captions.shard);
        if (console_.json) console_.emit({{"event", "finished"}, {"shard", arguments_.captions.shard}});
        return ExitCode::success;
    }

    void tell(CurveResult const& result) {
        Interruption::Uninterrupted const writing;
        for (fs::path const& file : write_curve(result, command_))
            if (console_.json)
                console_.emit({{"event", "file"}, {"path", file.string()}});
            else
                console_.print("{}", file.string());
        if (console_.json)
            return console_.emit({{"event", "finished"}, {"curve", nlohmann::json(curve_json(result, command_))}});
        for (ScoredPoint const& point : result.points) {
            std::string const fid = point.fid ? fmt::format("  FID {:.2f}", *point.fid) : "";
            std::string const clip =
                point.clip ? fmt::format("  CLIP {:.2f} ± {:.2f}", point.clip->mean, point.clip->error) : "";
            console_.note("  {:12} guidance {:<5}{}{}", point.variant, point.guidance, fid, clip);
        }
    }

    CurveArguments const& arguments_;
    std::string command_;
    Session& session_;
    Console& console_;
    EvaluationDisplay display_;
};

void add_curve_options(CLI::App& command, CurveArguments& arguments) {
    constexpr char const* measured = "What is measured";
    command.add_option("--weights", arguments.weights, "Guidance weights: a point each")
        ->capture_default_str()
        ->type_name("W[,W...]")
        ->group(measured);
    command.add_option("--streams", arguments.streams, "Curves: all, t5 (T5 alone), clip (CLIP text alone)")
        ->capture_default_str()
        ->type_name("NAME[,NAME...]")
        ->group(measured);
    command
        .add_option("--experts", arguments.experts,
                    "Further curves with this many networks in the base: 1 is the shared model alone, 2 the expert of "
                    "the highest noise and the shared model below it")
        ->type_name("N[,N...]")
        ->group(measured);
    command
        .add_option("--references", arguments.references,
                    "For FID: folder of pictures, all of which count, or statistics (.npz, .safetensors)")
        ->type_name("PATH")
        ->group(measured);
    command
        .add_option("--inception", arguments.inception, "For FID: weights of pytorch-fid's InceptionV3 as safetensors")
        ->type_name("FILE")
        ->group(measured);
    command
        .add_option("--crop", arguments.crop,
                    "For FID: take the largest square in the middle of each picture, brought to this side")
        ->check(CLI::Range(1, 8192))
        ->capture_default_str()
        ->type_name("PIXELS")
        ->group(measured);
    command
        .add_option("--clip", arguments.clip,
                    "For CLIP scores: folder of a CLIPModel of transformers, or of a model of Daub's. If left out: the "
                    "model's own pair")
        ->type_name("DIR")
        ->group(measured);
    command.add_option("--samples", arguments.samples, "Captions whose pictures the report shows")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str()
        ->type_name("N")
        ->group(measured);
}

}  // namespace

void add_evaluate_curve(CLI::App& evaluate, Session& session) {
    CLI::App* command = evaluate.add_subcommand(
        "curve", "FID against CLIP score over guidance, with streams and experts switched off: a report.");
    auto arguments = std::make_shared<CurveArguments>();
    arguments->captions.add_to(*command, "Folder for report.html, curve.json and the pictures of every point");
    add_curve_options(*command, *arguments);
    arguments->captions.scene.add_settings_to(*command);
    command->add_flag("--json", session.console.json, "Progress and result as JSON lines on standard output");
    command->add_flag("-q,--quiet", session.console.quiet, "No progress bar, only the names of what was written");
    command->footer(curve_examples);
    command->callback([&session, arguments, command] {
        session.action = [&session, arguments, line = command_line(*command, "evaluate curve")] {
            return CurveCommand(*arguments, line, session)();
        };
    });
}

}  // namespace daub::cli
