#include "tests/pipeline/tiny_model.h"

#include "engine/models/clip_text.h"
#include "engine/models/clip_vision.h"
#include "engine/models/ediff_model_index.h"
#include "engine/models/ediff_unet.h"
#include "engine/models/t5_encoder.h"
#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"
#include "engine/weights/safetensors.h"
#include "tests/nn/random_parameters.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

template <typename Network, typename Config>
void write_component(fs::path const& folder, std::string const& weights, Config const& config, uint64_t seed) {
    fs::create_directories(folder);
    RandomParameters parameters(seed);
    Network const network(Scope(parameters), config);
    save_safetensors(folder / weights, {parameters.all.begin(), parameters.all.end()});
    std::ofstream(folder / "config.json") << config.to_json().dump(2);
}

EDiffUNetConfig unet_config(bool super_resolution, std::array<double, 2> interval, bool residual = false) {
    return {.low_res_channels = super_resolution ? 3 : 0,
            .residual = residual,
            .patch_size = 2,
            .block_out_channels = {16, 32},
            .layers_per_block = {1, 1},
            .cross_attention = {true, true},
            .self_attention = {false, !super_resolution},
            .attention_head_channels = 16,
            .cross_attention_dim = 32,
            .norm_num_groups = 8,
            .time_embedding_dim = 32,
            .streams = {.t5 = 16, .clip_text = 16, .clip_image = 16},
            .sigma_data = residual ? 0.1 : 0.5,
            .noise_interval = interval};
}

void write_networks(fs::path const& folder, int64_t t5_pieces, int64_t clip_pieces) {
    T5Config const t5{.vocabulary = t5_pieces, .width = 16, .head_dim = 8, .heads = 2, .layers = 2, .feed_forward = 32};
    write_component<T5Encoder>(folder / "t5_encoder", "model.safetensors", t5, 1);
    ClipTransformerConfig const clip{.hidden = 16, .intermediate = 32, .layers = 2, .heads = 2};
    ClipTextConfig const text{
        .transformer = clip, .vocabulary = clip_pieces, .projection = 16, .end_token = clip_pieces - 1};
    write_component<ClipText>(folder / "clip_text", "model.safetensors", text, 2);
    ClipVisionConfig const vision{.transformer = clip, .image_size = 16, .patch_size = 8, .projection = 16};
    write_component<ClipVision>(folder / "clip_image", "model.safetensors", vision, 3);
    std::array<std::array<double, 2>, 3> const intervals{{{5, 1e9}, {0.5, 5}, {0, 0.5}}};
    char const* const weights = "diffusion_pytorch_model.safetensors";
    for (size_t i = 0; i < 3; ++i)
        write_component<EDiffUNet>(folder / ("base_" + std::to_string(i)), weights, unet_config(false, intervals[i]),
                                   10 + i);
    write_component<EDiffUNet>(folder / "sr_32", weights, unet_config(true, {0, 1e9}), 20);
    write_component<EDiffUNet>(folder / "sr_64", weights, unet_config(true, {0, 1e9}, /*residual=*/true), 21);
}

EDiffStage stage(std::string name, std::vector<std::string> experts, int64_t side, int64_t steps) {
    return {.name = std::move(name),
            .experts = std::move(experts),
            .native_size = {side, side},
            .sizes = {},
            .steps = steps,
            .sampler = "deis_3",
            .guidance = 4,
            .augmentation = 0.1};
}

}  // namespace

void write_tiny_model(fs::path const& folder) {
    fs::path const tokenizers = fs::path(DAUB_SOURCE_DIR) / "resources/sketchbook/tokenizers";
    fs::create_directories(folder);
    fs::copy(tokenizers / "t5", folder / "tokenizer_t5", fs::copy_options::recursive);
    fs::copy(tokenizers / "clip", folder / "tokenizer_clip", fs::copy_options::recursive);
    auto const t5 = T5Tokenizer::load(folder / "tokenizer_t5");
    auto const clip = ClipTokenizer::load(folder / "tokenizer_clip");
    write_networks(folder, static_cast<int64_t>(t5.vocabulary_size()), static_cast<int64_t>(clip.vocabulary_size()));
    EDiffModelIndex index{.name = "tiny", .license = "none", .stages = {}, .vocabulary = {}};
    index.stages = {stage("base", {"base_0", "base_1", "base_2"}, 16, 6),
                    stage("super-resolution 32", {"sr_32"}, 32, 3), stage("super-resolution 64", {"sr_64"}, 64, 2)};
    index.save(folder);
}

TinyEngine::TinyEngine() {
    write_tiny_model(folder / "tiny");
    catalogue = make_model_catalogue({.embedded = folder / "tiny", .libraries = {}});
    generator = make_torch_generator(*catalogue);
}

GenerationRequest TinyEngine::request(std::string prompt) const {
    GenerationRequest request;
    request.prompt = std::move(prompt);
    request.canvas = {64, 64};
    request.device = {.kind = Device::Kind::cpu};
    request.precision = Precision::fp32;
    request.seed = 7;
    return request;
}

Outcome TinyEngine::run(GenerationRequest const& request, RunOptions options) {
    return generator->generate(request, options);
}

Image TinyEngine::picture(GenerationRequest const& request) {
    Outcome const outcome = run(request);
    EXPECT_FALSE(outcome.failure) << outcome.failure->message;
    EXPECT_EQ(outcome.images.size(), 1U);
    return outcome.images.empty() ? Image() : outcome.images.front().image;
}

TinyEngine& tiny_engine() {
    static TinyEngine engine;
    return engine;
}

Mask rectangle(Size size, Rect area) {
    Mask mask(size);
    for (int y = area.y; y < area.bottom(); ++y)
        for (int x = area.x; x < area.right(); ++x) mask.at(x, y) = 255;
    return mask;
}

TextSpan span_of(std::string const& prompt, std::string const& words) {
    size_t const begin = prompt.find(words);
    return {begin, begin + words.size()};
}

int largest_difference(Image const& a, Image const& b) {
    if (a.size() != b.size() || a.format() != b.format()) return 256;
    int largest = 0;
    for (size_t i = 0; i < a.bytes().size(); ++i)
        largest = std::max(largest, std::abs(static_cast<int>(a.bytes()[i]) - static_cast<int>(b.bytes()[i])));
    return largest;
}

}  // namespace daub
