#include "app/cli/evaluate_arguments.h"
#include "app/cli/evaluate_command.h"
#include "app/cli/interruption.h"
#include "app/cli/output_plan.h"
#include "engine/core/error.h"
#include "engine/evaluation/fid/picture_features.h"
#include "engine/evaluation/fid/statistics_file.h"
#include "engine/pipeline/devices.h"
#include "engine/scene/picture_files.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace daub::cli {
namespace {

namespace fs = std::filesystem;

constexpr char const* fid_examples =
    "Examples:\n"
    "  daub-cli evaluate fid pictures val2014 --inception inception.safetensors --crop 256\n"
    "      both sides brought to 256x256 as the published figures have it\n"
    "  daub-cli evaluate fid val2014 --inception inception.safetensors --crop 256 --save-statistics coco.npz\n"
    "      statistics of a folder, for pytorch-fid as well\n"
    "  daub-cli evaluate fid pictures coco.npz --inception inception.safetensors\n"
    "      what is there already is not done again: features are kept from one run to the next\n"
    "docs/evaluation.md says where the network's weights come from.\n";

struct FidArguments {
    std::string pictures, references;  ///< folder or statistics; the second may be empty
    std::string inception, cache, statistics, shard, device = "auto";
    int crop = 0;
    bool overwrite = false;
};

/// One side of the comparison.
class Side {
 public:
    Side(FidArguments const& arguments, std::string place, char const* name)
        : arguments_(arguments), place_(std::move(place)), name_(name) {
        std::error_code error;
        if (!fs::exists(place_, error))
            fail(ErrorKind::input, "There is no {}: give a folder of pictures, or statistics as .npz or .safetensors.",
                 place_.string());
        if (is_file() && !is_statistics_file(place_))
            fail(ErrorKind::input, "{} is neither a folder of pictures nor statistics (.npz, .safetensors).",
                 place_.string());
        if (!is_file()) files_ = pictures_in(place_);
    }

    bool is_file() const {
        std::error_code error;
        return fs::is_regular_file(place_, error);
    }
    int64_t pictures() const { return static_cast<int64_t>(files_.size()); }

    /// Nothing where it was ended, or only a part was asked for.
    std::optional<FeatureStatistics> statistics(FeatureNetwork const* network, Shard const& shard,
                                                MeasuredPictures::OnProgress const& on_progress) const {
        if (is_file()) return read_statistics(place_);
        PicturePreparation preparation;
        if (arguments_.crop > 0) preparation.centre_crop = arguments_.crop;
        fs::path const cache =
            arguments_.cache.empty() ? default_feature_cache(place_) : fs::path(arguments_.cache) / name_;
        MeasuredPictures const features(files_, cache, feature_measure(*network, preparation));
        if (!features.take(shard, on_progress) || !shard.is_whole()) return std::nullopt;
        return statistics_of(features);
    }

 private:
    FidArguments const& arguments_;
    fs::path place_;
    char const* name_;
    std::vector<fs::path> files_;
};

std::optional<FeatureNetwork> network_for(FidArguments const& arguments, bool needed) {
    if (!needed) return std::nullopt;
    if (arguments.inception.empty())
        fail(ErrorKind::usage,
             "Features of pictures need the network's weights: --inception inception.safetensors. docs/evaluation.md "
             "says how to get them.");
    auto const device = device_from_name(arguments.device);
    if (!device) fail(ErrorKind::usage, "--device \"{}\" is none of: auto, cpu, cuda, cuda:1.", arguments.device);
    return FeatureNetwork::load(arguments.inception, open_device(*device));
}

class FidRun {
 public:
    FidRun(FidArguments const& arguments, Session& session)
        : arguments_(arguments),
          console_(session.console),
          display_(session.console),
          ours_(arguments, arguments.pictures, "pictures") {
        if (!arguments.references.empty()) theirs_.emplace(arguments, arguments.references, "references");
        if (arguments.references.empty() && arguments.statistics.empty() && arguments.shard.empty())
            fail(ErrorKind::usage,
                 "One folder alone has no FID: name a second one or its statistics, or --save-statistics FILE.");
        if (!arguments.statistics.empty()) {
            if (!is_statistics_file(arguments.statistics))
                fail(ErrorKind::usage, "--save-statistics \"{}\": write a name that ends with .npz or .safetensors.",
                     arguments.statistics);
            check_can_write(arguments.statistics, arguments.overwrite);
        }
        network_ = network_for(arguments, !ours_.is_file() || (theirs_ && !theirs_->is_file()));
    }

    ExitCode operator()() {
        Interruption const interruption;
        Shard const shard = read_shard(arguments_.shard, "--shard");
        auto const ours = taken(ours_, shard, "pictures");
        auto const theirs = theirs_ && !Interruption::requested() ? taken(*theirs_, shard, "references") : std::nullopt;
        display_.clear();
        if (Interruption::requested()) return report_interrupted(console_, "features that were taken are kept.");
        if (!shard.is_whole()) return tell_part();
        if (!arguments_.statistics.empty()) write_statistics(arguments_.statistics, *ours);
        std::optional<double> const fid = theirs ? std::optional(frechet_distance(*ours, *theirs)) : std::nullopt;
        tell(*ours, theirs, fid);
        return ExitCode::success;
    }

 private:
    std::optional<FeatureStatistics> taken(Side const& side, Shard const& shard, std::string const& what) {
        return side.statistics(network_ ? &*network_ : nullptr, shard, [&](int64_t done, int64_t all) {
            return display_.show({.what = what, .done = done, .pictures = all});
        });
    }

    ExitCode tell_part() {
        console_.note("Part {} is done. When all are, the same command without --shard gives the result.",
                      arguments_.shard);
        if (console_.json) console_.emit({{"event", "finished"}, {"shard", arguments_.shard}});
        return ExitCode::success;
    }

    void tell(FeatureStatistics const& ours, std::optional<FeatureStatistics> const& theirs,
              std::optional<double> fid) {
        int64_t const few = std::min(ours.pictures > 0 ? ours.pictures : Inception::features,
                                     theirs && theirs->pictures > 0 ? theirs->pictures : Inception::features);
        if (fid && few < Inception::features)
            console_.warn(
                fmt::format("{} pictures are fewer than the {} features: such a FID compares with nothing but others "
                            "of the same number.",
                            few, Inception::features));
        if (console_.json) {
            nlohmann::json event{{"event", "finished"}, {"pictures", ours.pictures}};
            if (fid) event["fid"] = *fid, event["references"] = theirs->pictures;
            if (!arguments_.statistics.empty()) event["statistics"] = arguments_.statistics;
            return console_.emit(event);
        }
        if (!arguments_.statistics.empty()) console_.print("{}", arguments_.statistics);
        if (fid) console_.print("FID {:.9f}", *fid);
    }

    FidArguments const& arguments_;
    Console& console_;
    EvaluationDisplay display_;
    Side ours_;
    std::optional<Side> theirs_;
    std::optional<FeatureNetwork> network_;
};

}  // namespace

void add_evaluate_fid(CLI::App& evaluate, Session& session) {
    CLI::App* command = evaluate.add_subcommand(
        "fid", "Fréchet inception distance of two folders of pictures, as pytorch-fid computes it.");
    auto arguments = std::make_shared<FidArguments>();
    command
        ->add_option("pictures", arguments->pictures,
                     "Folder of pictures, or statistics (.npz of pytorch-fid, .safetensors)")
        ->required()
        ->type_name("PICTURES");
    command->add_option("references", arguments->references, "The same for the pictures that they are compared with")
        ->type_name("REFERENCES");
    command->add_option("--inception", arguments->inception, "Weights of pytorch-fid's InceptionV3 as safetensors")
        ->type_name("FILE");
    command
        ->add_option("--crop", arguments->crop,
                     "Take the largest square in the middle of each picture, brought to this side: 256 for the "
                     "published protocol. If left out: pictures as they are, as pytorch-fid")
        ->check(CLI::Range(1, 8192))
        ->type_name("PIXELS");
    command
        ->add_option("--save-statistics", arguments->statistics,
                     "Write mean and covariance of PICTURES, as .npz or .safetensors")
        ->type_name("FILE");
    command
        ->add_option("--cache", arguments->cache,
                     "Folder in which features are kept from run to run. If left out: below ~/.cache/daub")
        ->type_name("DIR");
    command
        ->add_option("--shard", arguments->shard,
                     "Only this part of the features, for several processes at once: 2/8 is the second of eight; then "
                     "once without it")
        ->type_name("I/N");
    command->add_option("-d,--device", arguments->device, "auto, cpu, cuda, or cuda:1 for the second GPU")
        ->capture_default_str()
        ->type_name("DEVICE");
    command->add_flag("-f,--force", arguments->overwrite, "Overwrite the file of statistics");
    command->add_flag("--json", session.console.json, "Progress and result as JSON lines on standard output");
    command->add_flag("-q,--quiet", session.console.quiet, "No progress bar, only the result");
    command->footer(fid_examples);
    command->callback(
        [&session, arguments] { session.action = [&session, arguments] { return FidRun(*arguments, session)(); }; });
}

}  // namespace daub::cli
