#include "engine/pipeline/adherence.h"
#include "engine/core/error.h"
#include "engine/pipeline/picture_tensor.h"
#include "engine/weights/safetensors.h"
#include "tests/nn/random_parameters.h"
#include "tests/pipeline/tiny_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Optional;

enum : int64_t { fox, tulip, teddy, nothing };

DetectorNames test_names() {
    return {.things = {{"fox", "foxes"}, {"tulip", "tulips", "flower"}, {"teddy", "teddy bear"}},
            .colours = {{"red"}, {"blue"}},
            .styles = {{}, {"pencil"}}};
}

/// Random weights: what it sees is arbitrary, but always the same.
void write_judge(std::filesystem::path const& model) {
    auto const folder = model / "judge";
    std::filesystem::create_directories(folder);
    DetectorConfig const config{.things = 3, .colours = 2, .styles = 2, .widths = {8, 8}, .groups = 4};
    RandomParameters parameters(3);
    Detector const detector(Scope(parameters), config);
    save_safetensors(folder / "model.safetensors", {parameters.all.begin(), parameters.all.end()});
    nlohmann::json json = config.to_json();
    test_names().add_to(json);
    std::ofstream(folder / "config.json") << json.dump(2);
}

class Adherence : public testing::Test {
 protected:
    Adherence() { write_judge(folder_.path()); }

    /// A picture of which the judge sees `thing` somewhere, and where.
    Tensor seen(Tensor const& picture, int64_t thing) const {
        return Judge(folder_.path())(picture).things[0].eq(thing);
    }

    TemporaryFolder folder_;
};

Mask mask_where(Tensor const& area) {
    Mask mask({.width = static_cast<int>(area.size(1)), .height = static_cast<int>(area.size(0))});
    for (int y = 0; y < mask.height(); ++y)
        for (int x = 0; x < mask.width(); ++x) mask.at(x, y) = area[y][x].item<bool>() ? 255 : 0;
    return mask;
}

GenerationRequest painted(std::string const& prompt, std::vector<std::pair<std::string, Mask>> const& areas) {
    GenerationRequest request;
    request.prompt = prompt;
    request.canvas = {64, 64};
    for (auto const& [words, mask] : areas)
        request.regions.push_back({.name = words, .spans = {span_of(prompt, words)}, .mask = mask});
    return request;
}

TEST_F(Adherence, finds_the_thing_that_a_phrase_names) {
    Judge const judge(folder_.path());
    EXPECT_THAT(judge.thing_named("fox"), Optional(fox));
    EXPECT_THAT(judge.thing_named("two red FOXES"), Optional(fox));
    EXPECT_THAT(judge.thing_named("a tulip"), Optional(tulip));
    EXPECT_THAT(judge.thing_named("a fox teddy bear"), Optional(teddy));
    EXPECT_THAT(judge.thing_named("the fox's flower"), Optional(tulip));
    EXPECT_EQ(judge.thing_named("foxglove"), std::nullopt);
    EXPECT_EQ(judge.thing_named("a red car"), std::nullopt);
    EXPECT_EQ(judge.thing_named(""), std::nullopt);
}

TEST_F(Adherence, is_the_overlap_of_paint_and_what_the_judge_sees) {
    Tensor const picture = random_tensor({1, 3, 64, 64}, 5).clamp(-1, 1);
    for (int64_t const thing : {fox, tulip, teddy}) {
        Tensor const where = seen(picture, thing);
        if (!where.any().item<bool>()) continue;
        std::string const word = test_names().things[static_cast<size_t>(thing)].front();
        std::string const prompt = "one " + word + " on a meadow";
        Judge const judge(folder_.path());
        EXPECT_THAT(painted_adherence(judge, painted(prompt, {{word, mask_where(where)}}), picture[0]),
                    ElementsAre(Optional(1.0)));
        EXPECT_THAT(painted_adherence(judge, painted(prompt, {{word, mask_where(where.logical_not())}}), picture[0]),
                    ElementsAre(Optional(0.0)));
        EXPECT_THAT(painted_adherence(judge, painted(prompt, {{word, Mask({64, 64}, 255)}}), picture[0]),
                    ElementsAre(Optional(testing::DoubleNear(where.to(at::kDouble).mean().item<double>(), 1e-9))));
        return;
    }
    FAIL() << "the judge sees nothing at all";
}

TEST_F(Adherence, says_nothing_of_what_it_does_not_know) {
    Mask const all({64, 64}, 255);
    GenerationRequest request = painted("a car, a fox, a tulip and a teddy",
                                        {{"car", all}, {"fox", all}, {"tulip", all}, {"teddy", Mask({64, 64})}});
    request.regions[1].negative = true;
    request.regions[2].enabled = false;
    EXPECT_THAT(painted_adherence(Judge(folder_.path()), request, random_tensor({3, 64, 64}, 5).clamp(-1, 1)),
                ElementsAre(std::nullopt, std::nullopt, std::nullopt, std::nullopt));
}

TEST_F(Adherence, comes_with_every_painted_picture_of_a_model_that_has_a_judge) {
    write_tiny_model(folder_ / "tiny");
    auto const catalogue = make_model_catalogue({.embedded = folder_ / "tiny", .libraries = {}});
    GenerationRequest request =
        painted("a fox and a car", {{"fox", Mask({64, 64}, 255)}, {"car", Mask({64, 64}, 255)}});
    request.device = {.kind = Device::Kind::cpu};
    request.precision = Precision::fp32;
    auto const result = [&] { return make_torch_generator(*catalogue)->generate(request, {}); };

    Outcome const without = result();
    EXPECT_THAT(without.images.at(0).adherence, ElementsAre(std::nullopt, std::nullopt));
    write_judge(folder_ / "tiny");
    Outcome const judged = result();
    ASSERT_EQ(judged.images.at(0).adherence.size(), 2U);
    Judge const judge(folder_ / "tiny");
    double const share =
        judge(picture_tensor(judged.images[0].image)).things[0].eq(fox).to(at::kDouble).mean().item<double>();
    EXPECT_NEAR(judged.images[0].adherence[0].value_or(-1), share, 0.02);  // of the picture before it became bytes
    EXPECT_EQ(judged.images[0].adherence[1], std::nullopt);
    EXPECT_TRUE(judged.images[0].image == without.images[0].image);

    std::filesystem::resize_file(folder_ / "tiny" / "judge" / "model.safetensors", 100);
    Outcome const broken = result();
    ASSERT_EQ(broken.images.size(), 1U);
    EXPECT_THAT(broken.warnings, testing::Contains(HasSubstr("judge")));
}

}  // namespace
}  // namespace daub
