// prepare and pack: the subcommands that carry data to a training run and models away from it.
#include "app/train/commands.h"
#include "app/train/training_inputs.h"
#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/models/ediff_model_index.h"
#include "engine/models/ediff_unet_config.h"
#include "engine/training/checkpoint.h"
#include "engine/training/detector_stage.h"
#include "engine/training/super_resolution_stage.h"
#include "engine/weights/difference.h"
#include "engine/weights/safetensors.h"

#include <algorithm>
#include <memory>
#include <set>

namespace daub {
namespace {

using Json = nlohmann::json;
using std::filesystem::path;

struct PackArguments {
    DataArguments data;
    path clip, base, judge, out;
    std::vector<path> experts, super_resolution;
    std::string name = "Sketchbook";
    double w_prime = 0.5;
    bool half = false;
};

Json config_of(path const& run) {
    auto const metadata = inspect_safetensors(checkpoint_of(run)).metadata;
    return Json::parse(metadata.at("config"));
}

/// Weights in 8 bits with one scale per output channel, or in fp16.
std::map<std::string, Tensor> packed(std::map<std::string, Tensor> const& weights, bool half) {
    if (!half) return pack_8bit(weights);
    std::map<std::string, Tensor> result;
    for (auto const& [name, tensor] : weights) result[name] = tensor.to(at::kHalf);
    return result;
}

void write_config(path const& folder, Json const& config) {
    AtomicFile out(folder / "config.json");
    out.write(config.dump(2) + "\n");
    out.commit();
}

void write_component(path const& folder, std::string const& file, Json const& config,
                     std::map<std::string, Tensor> const& weights, bool half) {
    std::filesystem::create_directories(folder);
    save_safetensors(folder / file, packed(weights, half),
                     half ? std::map<std::string, std::string>{} : packed_metadata());
    write_config(folder, config);
}

constexpr char const* unet_file = "diffusion_pytorch_model.safetensors";

/// An expert as its difference from the shared model, which is packed already.
void write_expert(path const& folder, std::string const& parent, path const& run) {
    std::filesystem::create_directories(folder);
    auto const shared = unpack_8bit(load_safetensors(folder.parent_path() / parent / unet_file));
    save_safetensors(folder / unet_file, pack_difference(trained_component(run, "unet."), shared),
                     difference_metadata());
    Json config = config_of(run).at("unet");
    config["parent"] = parent;
    write_config(folder, config);
}

/// Runs of denoisers, the one for the highest noise first.
std::vector<path> from_high_to_low_noise(std::vector<path> runs) {
    std::ranges::sort(runs, std::greater{}, [](path const& run) {
        return EDiffUNetConfig::from_json(config_of(run).at("unet"), run.string()).noise_interval[1];
    });
    return runs;
}

std::string expert_folder(size_t index, size_t count) {
    static std::vector<std::vector<std::string>> const names{
        {"base_all_noise"},
        {"base_high_noise", "base_low_noise"},
        {"base_high_noise", "base_middle_noise", "base_low_noise"}};
    return count <= names.size() ? names[count - 1][index] : fmt::format("base_{}", index);
}

EDiffStage base_stage(PackArguments const& a) {
    EDiffStage stage{.name = "base", .experts = {}, .sizes = {}, .steps = 25, .guidance = 2.5};
    for (Aspect const& aspect : world_aspects()) stage.sizes.push_back({aspect.height, aspect.width});
    // The shared model stays in the folder beside its experts: they are stored as differences from it, and training can
    // go on from it.
    write_component(a.out / "base", unet_file, config_of(a.base).at("unet"), trained_component(a.base, "unet."),
                    a.half);
    if (a.experts.empty()) stage.experts = {"base"};
    for (path const& run : from_high_to_low_noise(a.experts)) {
        stage.experts.push_back(expert_folder(stage.experts.size(), a.experts.size()));
        write_expert(a.out / stage.experts.back(), "base", run);
    }
    return stage;
}

EDiffStage super_resolution_stage(PackArguments const& a, path const& run) {
    Json const config = config_of(run);
    int64_t const side = inspect_safetensors(checkpoint_of(run)).metadata.at("stage") == "sr_1024" ? 1024 : 256;
    std::string const folder = "sr_" + std::to_string(side);
    write_component(a.out / folder, unet_file, config.at("unet"), trained_component(run, "unet."), a.half);
    auto const [sigma_min, sigma_max] =
        super_resolution_sigmas(EDiffUNetConfig::from_json(config.at("unet"), run.string()));
    return {.name = "super-resolution " + std::to_string(side),
            .experts = {folder},
            .native_size = {side, side},
            .sizes = {},
            .steps = side == 256 ? 8 : 5,
            .sampler = "dpmpp_2m",
            .guidance = 1,
            .sigma_min = sigma_min,
            .sigma_max = sigma_max,
            .augmentation = 0.1,
            .tile = side};
}

std::vector<std::string> vocabulary(WorldAssets const& assets) {
    std::set<std::string> words;
    for (LexiconWord const& word : assets.lexicon.words)
        if (std::ranges::all_of(word.text, [](char c) { return c >= 'a' && c <= 'z'; })) words.insert(word.text);
    return {words.begin(), words.end()};
}

void pack(PackArguments const& a) {
    std::filesystem::create_directories(a.out);
    Json const clip = config_of(a.clip);
    write_component(a.out / "clip_text", "model.safetensors", clip.at("text"), trained_component(a.clip, "text."),
                    a.half);
    write_component(a.out / "clip_image", "model.safetensors", clip.at("image"), trained_component(a.clip, "image."),
                    a.half);
    write_component(a.out / "t5_encoder", "model.safetensors", config_of(a.base).at("t5"),
                    trained_component(a.base, "t5."), a.half);
    auto const tokenizers = a.data.resources / "sketchbook" / "tokenizers";
    auto const overwrite = std::filesystem::copy_options::overwrite_existing | std::filesystem::copy_options::recursive;
    std::filesystem::copy(tokenizers / "clip", a.out / "tokenizer_clip", overwrite);
    std::filesystem::copy(tokenizers / "t5", a.out / "tokenizer_t5", overwrite);

    EDiffModelIndex index{.name = a.name, .license = "Apache-2.0", .stages = {base_stage(a)}, .w_prime = a.w_prime};
    for (path const& run : a.super_resolution) index.stages.push_back(super_resolution_stage(a, run));
    WorldAssets const assets = a.data.load_world();
    if (!a.judge.empty()) {
        Json judge = config_of(a.judge);
        detector_names(assets).add_to(judge);
        write_component(a.out / "judge", "model.safetensors", judge, trained_component(a.judge, ""), a.half);
    }
    index.vocabulary = vocabulary(assets);
    index.save(a.out);
    fmt::print("{}\n", a.out.string());
}

}  // namespace

void add_pack_command(CLI::App& program) {
    CLI::App& command = *program.add_subcommand("pack", "Pack finished runs into a model folder");
    auto const a = std::make_shared<PackArguments>();
    a->data.add_to(command);
    command.add_option("--clip", a->clip, "Run of the dual encoder")->required();
    command
        .add_option("--base", a->base,
                    "Run of the shared base model: text encoder, and the denoiser that experts differ from")
        ->required();
    command.add_option("--expert", a->experts,
                       "Run of an expert; once for each, in any order. Stored as its difference from --base");
    command.add_option("--sr", a->super_resolution, "Run of a super-resolution model, lowest first");
    command.add_option("--judge", a->judge, "Run of the detector that evaluation judges with");
    command.add_option("-o,--out", a->out, "The model folder to write")->required();
    command.add_option("--name", a->name, "Name of the model")->capture_default_str();
    command.add_option("--w-prime", a->w_prime, "Paint strength at which region strength 1 is right")
        ->capture_default_str();
    command.add_flag("--fp16", a->half, "Store fp16 instead of 8 bits with a scale per output channel");
    command.callback([a] { pack(*a); });
}

void add_prepare_command(CLI::App& program) {
    CLI::App& command =
        *program.add_subcommand("prepare", "Write the world with its tokens for a machine without tokenizers");
    struct PrepareArguments {
        DataArguments data;
        path out;
    };
    auto const a = std::make_shared<PrepareArguments>();
    a->data.add_to(command);
    command.add_option("-o,--out", a->out, "The safetensors file to write")->required();
    command.callback([a] { a->data.load_world().save(a->out); });
}

}  // namespace daub
