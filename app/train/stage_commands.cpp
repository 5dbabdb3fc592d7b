// clip, base, expert, sr, detector: the subcommands that train.
#include "app/train/commands.h"
#include "app/train/picture_arguments.h"
#include "app/train/training_inputs.h"
#include "engine/models/config_reader.h"
#include "engine/models/ediff_model_index.h"
#include "engine/training/base_stage.h"
#include "engine/training/clip_stage.h"
#include "engine/training/detector_stage.h"
#include "engine/training/super_resolution_stage.h"
#include "engine/training/world_data.h"

#include <ATen/ATen.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace daub {
namespace {

/// A stage together with what it borrows.
template <typename S>
struct Holding : Stage {
    std::unique_ptr<World> world;
    std::unique_ptr<DualEncoder> clip;
    std::unique_ptr<TrainingData> data;  // borrows world and clip
    std::unique_ptr<S> stage;
    std::string name() const override { return stage->name(); }
    std::string config() const override { return stage->config(); }
    TrainableParameters& parameters() override { return stage->parameters(); }
    Tensor loss(SampleRange samples) override { return stage->loss(samples); }
    void prepare(SampleRange samples) override { stage->prepare(samples); }
    void sample_grid(std::filesystem::path const& file) override { stage->sample_grid(file); }
};

/// Arguments of all training subcommands together; each uses those that it added.
struct StageArguments {
    RunArguments run;
    DataArguments data;
    PictureArguments pictures;
    std::filesystem::path network, clip, base, parent, begin;
    int level = 1;
    int64_t index = 0;
    int64_t side = 256;
    SceneOptions scenes;
    NoiseDistribution noise = BaseStage::Options{}.noise;
    PaintOptions paint;
    double thing_weight = BaseStage::Options{}.thing_weight;

    std::unique_ptr<World> world() const { return std::make_unique<World>(data.load_world(), run.resolved_device()); }
    /// The pictures of --data, or the world. Fills what `holding` lacks; takes its encoder, where there is one, for
    /// scores.
    template <typename S>
    void open_data(Holding<S>& holding, int64_t picture_side, ProcessGroup const& group) const {
        if (pictures.given()) {
            holding.data = pictures.open({.resources = data.resources,
                                          .run = run.run.folder,
                                          .device = run.resolved_device(),
                                          .side = picture_side,
                                          .clip = holding.clip.get(),
                                          .reports = group.rank() == 0});
            return;
        }
        holding.world = world();
        holding.data = std::make_unique<WorldData>(*holding.world);
    }
    std::unique_ptr<DualEncoder> frozen_clip() const {
        return std::make_unique<DualEncoder>(
            DualEncoder::frozen(checkpoint_of(clip), run.resolved_device(), run.resolved_precision()));
    }
    TrainableParameters::Options parameters() const {
        return {.seed = run.run.seed, .device = run.resolved_device(), .compute = run.resolved_precision()};
    }
    /// Weights of --begin by component folder and prefix; empty where it was not given.
    std::map<std::string, Tensor> begin_from(std::vector<std::pair<std::string, std::string>> const& components) const {
        std::map<std::string, Tensor> all;
        if (begin.empty()) return all;
        for (auto const& [folder, prefix] : components) all.merge(packed_component(begin / folder, prefix));
        return all;
    }
    EDiffUNetConfig begin_config(std::string const& folder) const {
        return EDiffUNetConfig::from_json(component_config(begin / folder), (begin / folder).string());
    }
    /// Weights of --begin for a denoiser at 64x64: of the expert that works at this sigma, and of the text encoder.
    std::map<std::string, Tensor> begin_from_expert(double sigma) const {
        if (begin.empty()) return {};
        std::vector<std::string> const experts = EDiffModelIndex::load(begin).stages.front().experts;
        auto const works = [&](std::string const& folder) {
            auto const [low, high] = begin_config(folder).noise_interval;
            return low <= sigma && sigma < high;
        };
        auto const found = std::ranges::find_if(experts, works);
        return begin_from({{found == experts.end() ? experts.front() : *found, "unet."}, {"t5_encoder", "t5."}});
    }
    /// The same of the shared model: the experts' parent, or the only network that there is.
    std::map<std::string, Tensor> begin_from_shared() const {
        if (begin.empty()) return {};
        std::string const first = EDiffModelIndex::load(begin).stages.front().experts.front();
        std::string const parent = begin_config(first).parent;
        return begin_from({{parent.empty() ? first : parent, "unet."}, {"t5_encoder", "t5."}});
    }
    /// One aspect for each update: the more often it changes, the more the network sees of all of them.
    BatchOptions batches() const { return {.scenes = scenes, .aspect_block = run.run.batch}; }
    T5Config text() const { return T5Config::from_json(data.network("t5"), "t5.json"); }
};

/// Easier scenes teach a young network sooner: begin a run with few plain things, go on with all.
void add_scene_options(CLI::App& command, SceneOptions& scenes) {
    command.add_option("--most-things", scenes.most_things, "Most things in a scene")
        ->check(CLI::Range(1, 8))
        ->capture_default_str();
    auto const share = [&](char const* name, float& value, char const* help) {
        command.add_option(name, value, help)->check(CLI::Range(0.0, 1.0))->capture_default_str();
    };
    share("--style-share", scenes.style_share, "Share of scenes that have a style");
    share("--sign-share", scenes.sign_share, "Share of scenes that have a sign");
    share("--own-colour-share", scenes.own_colour_share, "Share of things that keep their own colours");
    share("--group-share", scenes.group_share, "Share of things that come as two to four alike");
}

std::shared_ptr<StageArguments> begin(CLI::App& command) {
    auto arguments = std::make_shared<StageArguments>();
    arguments->run.add_to(command);
    arguments->data.add_to(command);
    add_scene_options(command, arguments->scenes);
    command.add_option("--network", arguments->network, "Configuration of the network, JSON (default: Sketchbook's)");
    command.add_option("--begin", arguments->begin, "A packed model folder whose weights a new run goes on from");
    return arguments;
}

/// Stages that real pictures can teach: all but the judge, which must know what is where.
void add_picture_options(CLI::App& command, StageArguments& arguments) { arguments.pictures.add_to(command); }

void add_clip_option(CLI::App& command, StageArguments& arguments) {
    command.add_option("--clip", arguments.clip, "Run of the dual encoder")->required();
}

/// High noise teaches what stands where, low noise its details: a young network begins with much of the former.
void add_noise_options(CLI::App& command, NoiseDistribution& noise) {
    command.add_option("--noise-mean", noise.mean, "Mean of ln sigma, the noise that is trained on")
        ->capture_default_str();
    command.add_option("--noise-std", noise.std, "Standard deviation of ln sigma")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
}

void add_paint_options(CLI::App& command, StageArguments& arguments) {
    command.add_option("--painted-share", arguments.paint.share, "Share of samples whose words are painted")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command
        .add_option("--thing-weight", arguments.thing_weight,
                    "How much more a pixel of a thing counts than one of the background")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
}

BaseStage::Options base_options(StageArguments const& a, std::filesystem::path const& network) {
    BaseStage::Options options;
    options.network = EDiffUNetConfig::from_json(a.data.network("base", network), "base.json");
    options.text = a.text();
    options.parameters = a.parameters();
    options.data = a.batches();
    options.noise = a.noise;
    options.paint = a.paint;
    options.thing_weight = a.thing_weight;
    return options;
}

std::unique_ptr<Stage> hold_base(StageArguments const& a, BaseStage::Options options, ProcessGroup const& group) {
    auto holding = std::make_unique<Holding<BaseStage>>();
    holding->clip = a.frozen_clip();
    a.open_data(*holding, options.data.side, group);
    holding->stage = std::make_unique<BaseStage>(std::move(options), *holding->data, *holding->clip);
    return holding;
}

/// Narrows a distribution and the network's stated interval to an expert's part.
void restrict_to_expert(BaseStage::Options& options, int level, int64_t index) {
    options.noise.part = expert_interval(level, index);
    auto const [low, high] = options.noise.sigma_interval();
    options.network.noise_interval = {low, std::min(high, 1e9)};
}

}  // namespace

void add_clip_command(CLI::App& program) {
    CLI::App& command = *program.add_subcommand("clip", "Train the CLIP-style pair of text and picture encoders");
    auto const a = begin(command);
    add_picture_options(command, *a);
    a->run.run.batch = 256;
    command.callback([a] {
        run_stage(a->run, [a](ProcessGroup& group) {
            auto holding = std::make_unique<Holding<ClipStage>>();
            ClipStage::Options options{
                .network = DualEncoderConfig::from_json(a->data.network("clip", a->network), "clip.json"),
                .data = a->batches(),
                .parameters = a->parameters()};
            options.data.regions = false;
            options.begin_from = a->begin_from({{"clip_text", "text."}, {"clip_image", "image."}});
            // The temperature is not packed: only training needs it, and learns it anew.
            if (!options.begin_from.empty()) options.begin_from.emplace("logit_scale", at::zeros({1}));
            a->open_data(*holding, options.data.side, group);
            holding->stage = std::make_unique<ClipStage>(std::move(options), *holding->data, group);
            return holding;
        });
    });
}

void add_base_command(CLI::App& program) {
    CLI::App& command =
        *program.add_subcommand("base", "Train the shared base model at 64x64 with its T5-style encoder");
    auto const a = begin(command);
    add_clip_option(command, *a);
    add_noise_options(command, a->noise);
    add_paint_options(command, *a);
    add_picture_options(command, *a);
    command.callback([a] {
        run_stage(a->run, [a](ProcessGroup& group) {
            BaseStage::Options options = base_options(*a, a->network);
            options.begin_from = a->begin_from_shared();
            return hold_base(*a, std::move(options), group);
        });
    });
}

void add_expert_command(CLI::App& program) {
    CLI::App& command =
        *program.add_subcommand("expert", "Fine-tune an expert on its part of the noise, from its parent");
    auto const a = begin(command);
    add_clip_option(command, *a);
    add_noise_options(command, a->noise);
    add_paint_options(command, *a);
    add_picture_options(command, *a);
    CLI::Option& parent = *command.add_option("--parent", a->parent, "Run of the shared model or of the parent expert");
    parent.excludes("--begin");
    command.add_option("--level", a->level, "Level in the tree: the noise distribution is in 2^level equal parts")
        ->required();
    command.add_option("--index", a->index, "Part at that level; 2^level - 1 is the highest noise")->required();
    command.callback([a] {
        run_stage(a->run, [a](ProcessGroup& group) {
            BaseStage::Options options = base_options(*a, a->network);
            options.name = fmt::format("expert_{}_{}", a->level, a->index);
            options.train_text = false;
            restrict_to_expert(options, a->level, a->index);
            ProbabilityInterval const part = options.noise.part;
            options.begin_from = a->parent.empty()
                                     ? a->begin_from_expert(options.noise.sigma_at((part.low + part.high) / 2))
                                     : checkpoint_averages(checkpoint_of(a->parent));
            if (options.begin_from.empty())
                fail(ErrorKind::usage, "An expert begins from a run (--parent) or from a packed model (--begin).");
            return hold_base(*a, std::move(options), group);
        });
    });
}

void add_super_resolution_command(CLI::App& program) {
    CLI::App& command = *program.add_subcommand("sr", "Train a super-resolution model on crops");
    auto const a = begin(command);
    add_clip_option(command, *a);
    add_picture_options(command, *a);
    command.add_option("--base", a->base, "Run of the base model: its text encoder is used")->required();
    command.add_option("--side", a->side, "Side of the whole picture that it makes, 256 or 1024")
        ->check(CLI::IsMember({256, 1024}));
    command.callback([a] {
        run_stage(a->run, [a](ProcessGroup& group) {
            SuperResolutionStage::Options options;
            options.name = fmt::format("sr_{}", a->side);
            options.network =
                EDiffUNetConfig::from_json(a->data.network(options.name, a->network), options.name + ".json");
            options.text = a->text();
            options.crops = {.low_side = a->side / 4, .scale = 4, .crop = a->side == 256 ? 128 : 256};
            options.parameters = a->parameters();
            options.data = a->batches();
            options.begin_from = a->begin_from({{options.name, "unet."}});
            options.text_weights = trained_component(a->base, "t5.");
            auto holding = std::make_unique<Holding<SuperResolutionStage>>();
            holding->clip = a->frozen_clip();
            a->open_data(*holding, a->side, group);
            holding->stage = std::make_unique<SuperResolutionStage>(std::move(options), *holding->data, *holding->clip);
            return holding;
        });
    });
}

void add_detector_command(CLI::App& program) {
    CLI::App& command = *program.add_subcommand("detector", "Train the judge of generated pictures");
    auto const a = begin(command);
    command.callback([a] {
        run_stage(a->run, [a](ProcessGroup&) {
            auto holding = std::make_unique<Holding<DetectorStage>>();
            holding->world = a->world();
            auto config = DetectorConfig::from_json(a->data.network("detector", a->network), "detector.json");
            config.things = int64_t(holding->world->assets().nouns.size()) + 1;  // and signs
            config.colours = int64_t(world_colours().size());
            config.styles = int64_t(world_styles().size()) + 1;  // and none
            DetectorStage::Options options{.network = config, .data = a->batches(), .parameters = a->parameters()};
            options.data.regions = false;
            options.begin_from = a->begin_from({{"judge", ""}});
            holding->stage = std::make_unique<DetectorStage>(std::move(options), *holding->world);
            return holding;
        });
    });
}

}  // namespace daub
