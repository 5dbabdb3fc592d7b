// The stages on the real world with tiny networks: losses are finite, reach every parameter and depend on samples only.
#include "engine/training/base_stage.h"
#include "engine/training/checkpoint.h"
#include "engine/training/clip_stage.h"
#include "engine/training/detector_stage.h"
#include "engine/training/super_resolution_stage.h"
#include "engine/training/world_data.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

#include <fmt/format.h>

namespace daub {
namespace {

/// One made-up token for each word: what the tokenizers would give is of no importance here.
WordTokens one_token_each(size_t words, int32_t begin, int32_t end) {
    WordTokens tokens;
    for (size_t i = 0; i <= words; ++i) tokens.offsets.push_back(int32_t(i));
    for (size_t i = 0; i < words; ++i) tokens.ids.push_back(int32_t(i) + 3);
    tokens.begin = begin, tokens.end = end;
    return tokens;
}

World const& world() {
    static World const instance = [] {
        WorldAssets assets = WorldAssets::load(DAUB_SOURCE_DIR "/resources/world/world.safetensors");
        assets.lexicon.clip = one_token_each(assets.lexicon.words.size(), 1, 2);
        assets.lexicon.t5 = one_token_each(assets.lexicon.words.size(), -1, 1);
        return World(std::move(assets), at::kCPU);
    }();
    return instance;
}

TrainingData const& data() {
    static WorldData const instance(world());
    return instance;
}

int64_t vocabulary() { return int64_t(world().assets().lexicon.words.size()) + 3; }

ClipTransformerConfig small_transformer() { return {.hidden = 24, .intermediate = 32, .layers = 1, .heads = 2}; }

DualEncoderConfig small_clip() {
    return {.text = {.transformer = small_transformer(), .vocabulary = vocabulary(), .projection = 24, .end_token = 2},
            .image = {.transformer = small_transformer(), .image_size = 32, .patch_size = 16, .projection = 24}};
}

T5Config small_t5() {
    return {.vocabulary = vocabulary(), .width = 20, .head_dim = 8, .heads = 2, .layers = 1, .feed_forward = 24};
}

EDiffUNetConfig small_unet() {
    EDiffUNetConfig c;
    c.block_out_channels = {16, 16, 32};
    c.attention_head_channels = 16;
    c.cross_attention_dim = 16;
    c.norm_num_groups = 8;
    c.time_embedding_dim = 16;
    c.streams = {.t5 = 20, .clip_text = 24, .clip_image = 24};
    return c;
}

DualEncoder const& clip() {
    static NewParameters source(4);
    static DualEncoder const encoder(Scope(source), small_clip());
    return encoder;
}

BaseStage base_stage(at::ScalarType compute) {
    BaseStage::Options options{.network = small_unet(), .text = small_t5()};
    options.parameters.compute = compute;
    return BaseStage(std::move(options), data(), clip());
}

/// Names of parameters that the loss does not depend on at all.
std::vector<std::string> without_gradient(Stage& stage, SampleRange samples) {
    stage.loss(samples).backward();
    std::vector<std::string> names;
    for (auto& parameter : stage.parameters().all())
        if (!parameter.compute.grad().defined()) names.push_back(parameter.name);
    return names;
}

TEST(Stages, base_loss_is_finite_and_reaches_every_parameter) {
    BaseStage stage = base_stage(at::kFloat);
    EXPECT_NEAR(stage.loss({1, 0, 8}).item<double>(), 1, 0.5);
    EXPECT_TRUE(without_gradient(stage, {1, 0, 8}).empty()) << without_gradient(stage, {1, 0, 8}).front();
}

TEST(Stages, base_loss_of_a_batch_is_the_mean_of_its_parts) {
    at::NoGradGuard const no_gradients;
    BaseStage stage = base_stage(at::kFloat);
    double const whole = stage.loss({1, 64, 8}).item<double>();
    double const halves = (stage.loss({1, 64, 4}).item<double>() + stage.loss({1, 68, 4}).item<double>()) / 2;
    EXPECT_NEAR(whole, halves, 1e-4 * whole);
}

TEST(Stages, base_loss_in_bf16_is_near_that_in_fp32) {
    // The frozen encoder computes in fp32 in both; what is compared is the network under training.
    at::NoGradGuard const no_gradients;
    BaseStage wide = base_stage(at::kFloat), narrow = base_stage(at::kBFloat16);
    EXPECT_NEAR(narrow.loss({1, 0, 8}).item<double>(), wide.loss({1, 0, 8}).item<double>(), 0.02);
}

TEST(Stages, super_resolution_loss_is_finite_and_reaches_every_parameter) {
    SuperResolutionStage::Options options{.network = small_unet(), .text = small_t5(), .crops = {.crop = 64}};
    options.network.patch_size = 4;
    options.network.low_res_channels = 3;
    NewParameters text(6);
    T5Encoder(Scope(text), options.text);
    for (auto const& [name, tensor] : text.all()) options.text_weights[name] = tensor;
    SuperResolutionStage stage(std::move(options), data(), clip());
    EXPECT_TRUE(std::isfinite(stage.loss({1, 0, 4}).item<double>()));
    EXPECT_TRUE(without_gradient(stage, {1, 0, 8}).empty()) << without_gradient(stage, {1, 0, 8}).front();
}

TEST(Stages, what_a_residual_network_makes_has_the_spread_that_it_says) {
    // A new network answers zero, and preconditioning makes the target's variance 1 where sigma_data is right.
    at::NoGradGuard const no_gradients;
    for (auto const& [side, crop] : {std::pair<int64_t, int64_t>(256, 128), {1024, 256}}) {
        std::string const file = fmt::format("{}/resources/sketchbook/networks/sr_{}.json", DAUB_SOURCE_DIR, side);
        SuperResolutionStage::Options options{
            .network = EDiffUNetConfig::from_json(nlohmann::json::parse(std::ifstream(file)), file),
            .text = small_t5(),
            .crops = {.low_side = side / 4, .scale = 4, .crop = crop}};
        ASSERT_TRUE(options.network.residual);
        options.network.streams = small_unet().streams;
        NewParameters text(6);
        T5Encoder(Scope(text), options.text);
        for (auto const& [name, tensor] : text.all()) options.text_weights[name] = tensor;
        SuperResolutionStage stage(std::move(options), data(), clip());
        EXPECT_NEAR(stage.loss({1, 0, 16}).item<double>(), 1, 0.3) << side;
    }
}

TEST(Stages, contrast_of_untrained_encoders_is_no_better_than_chance) {
    ProcessGroup alone;
    ClipStage stage({.network = small_clip(), .data = {.regions = false}}, data(), alone);
    double const loss = stage.loss({1, 0, 16}).item<double>(), chance = std::log(16.0);
    EXPECT_GT(loss, chance - 0.5);
    EXPECT_LT(loss, 2 * chance);
    EXPECT_TRUE(without_gradient(stage, {1, 0, 16}).empty()) << without_gradient(stage, {1, 0, 16}).front();
}

TEST(Stages, judge_is_told_what_is_to_be_seen) {
    DetectorConfig const config{.things = int64_t(world().assets().nouns.size()) + 1,
                                .colours = int64_t(world_colours().size()),
                                .styles = int64_t(world_styles().size()) + 1,
                                .widths = {16, 16}};
    TrainingBatch const batch = world().batch({.regions = false}, 1, 0, 6);
    DetectionTruth const truth = detection_truth(batch.scenes, batch.visible_things, config);
    for (int64_t b = 0; b < 6; ++b) {
        Scene const& scene = batch.scenes[size_t(b)];
        EXPECT_EQ(truth.styles[b].item<int64_t>(), scene.style + 1);
        for (size_t k = 0; k < scene.things.size(); ++k) {
            // Where a thing is all that is seen, the truth names it.
            Tensor const there = batch.visible_things[b][int64_t(k)].gt(0.95);
            int64_t const noun = scene.things[k].noun == sign_noun ? config.things - 1 : scene.things[k].noun;
            EXPECT_TRUE(truth.things[b].masked_select(there).eq(noun).all().item<bool>());
        }
    }
    DetectorStage stage({.network = config, .data = {.regions = false}}, world());
    EXPECT_TRUE(without_gradient(stage, {1, 0, 4}).empty());
}

TEST(Stages, sample_grids_are_pictures) {
    at::NoGradGuard const no_gradients;
    auto const file = std::filesystem::temp_directory_path() / fmt::format("daub-grid-{}.png", getpid());
    base_stage(at::kFloat).sample_grid(file);
    EXPECT_GT(std::filesystem::file_size(file), 1000u);
    std::filesystem::remove(file);
}

}  // namespace
}  // namespace daub
