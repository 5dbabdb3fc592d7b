#include "engine/models/clip_vision.h"

#include "engine/core/error.h"
#include "tests/models/parameter_checks.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

ClipVisionConfig const small{
    .transformer = {.hidden = 32, .intermediate = 64, .layers = 2, .heads = 4, .activation = ClipActivation::gelu},
    .image_size = 32,
    .patch_size = 8,
    .projection = 24};

TEST(ClipVision, gives_one_state_per_patch_and_one_for_all) {
    NewParameters source(1);
    ClipVision const encoder(Scope(source), small);
    auto const seen = encoder(at::randn({2, 3, 32, 32}));
    EXPECT_EQ(seen.last_hidden_state.sizes(), at::IntArrayRef({2, 17, 32}));
    EXPECT_EQ(seen.hidden_states.size(), 3u);
    EXPECT_EQ(seen.image_embeds.sizes(), at::IntArrayRef({2, 24}));
}

TEST(ClipVision, a_picture_in_a_batch_is_seen_as_alone) {
    NewParameters source(1);
    ClipVision const encoder(Scope(source), small);
    Tensor const pictures = at::randn({3, 3, 32, 32});
    Tensor const together = encoder(pictures).image_embeds;
    EXPECT_TRUE(at::allclose(together[1], encoder(pictures.narrow(0, 1, 1)).image_embeds[0], 1e-4, 1e-5));
}

TEST(ClipVision, loads_with_and_without_the_prefix) {
    auto const prefixed = test::new_parameters(small, [](auto const& scope, auto const& c) { ClipVision(scope, c); });
    EXPECT_TRUE(prefixed.contains("vision_model.pre_layrnorm.weight"));
    std::map<std::string, Tensor> flat;
    for (auto const& [name, tensor] : prefixed) {
        flat[name.starts_with("vision_model.") ? name.substr(13) : name] = tensor;
    }
    LoadedParameters a(prefixed, "prefixed"), b(flat, "flat");
    Tensor const pixels = at::randn({1, 3, 32, 32});
    EXPECT_TRUE(
        ClipVision(Scope(a), small)(pixels).image_embeds.equal(ClipVision(Scope(b), small)(pixels).image_embeds));
    EXPECT_TRUE(a.unused().empty() && b.unused().empty());
}

TEST(ClipVision, pictures_of_another_size_are_refused) {
    NewParameters source(1);
    ClipVision const encoder(Scope(source), small);
    EXPECT_THAT([&] { encoder(at::randn({1, 3, 32, 40})); }, ThrowsMessage<Error>(HasSubstr("[1, 3, 32, 40]")));
    EXPECT_THROW(encoder(at::randn({3, 32, 32})), Error);
}

TEST(ClipVision, every_parameter_learns) {
    test::expect_gradients_everywhere(small, [](Scope const& scope, ClipVisionConfig const& config) {
        return ClipVision(scope, config)(at::randn({2, 3, 32, 32})).image_embeds.square().sum();
    });
}

TEST(ClipVision, bfloat16_takes_fp32_pictures) {
    auto const parameters = test::new_parameters(small, [](auto const& scope, auto const& c) { ClipVision(scope, c); });
    LoadedParameters wide(parameters, "wide"), narrow(parameters, "narrow", at::kCPU, at::kBFloat16);
    Tensor const pixels = at::randn({2, 3, 32, 32});
    Tensor const want = ClipVision(Scope(wide), small)(pixels).image_embeds;
    Tensor const got = ClipVision(Scope(narrow), small)(pixels).image_embeds;
    EXPECT_LT((got.to(at::kFloat) - want).abs().max().item<float>(), 0.05);
}

TEST(ClipVisionConfig, survives_its_json_alone_or_within_a_whole_model) {
    EXPECT_EQ(ClipVisionConfig::from_json(small.to_json(), "config.json"), small);
    nlohmann::json whole = {
        {"architectures", {"CLIPModel"}}, {"projection_dim", 24}, {"vision_config", small.to_json()}};
    EXPECT_EQ(ClipVisionConfig::from_json(whole, "config.json"), small);
}

}  // namespace
}  // namespace daub
