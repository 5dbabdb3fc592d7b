#include "tests/ui/panels/attention/recorded.h"
#include "ui/panels/attention/asked_versus_got.h"
#include "ui/panels/attention/attention_query.h"
#include "ui/panels/attention/heat_image.h"

#include <gmock/gmock.h>

#include <numeric>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::FloatNear;
using testing::SizeIs;

double sum(Plane const& plane) { return std::accumulate(plane.values.begin(), plane.values.end(), 0.0); }

// --- What a recording says ---

TEST(AttentionQuery, lists_what_is_in_a_recording_in_the_order_of_the_sentence) {
    AttentionRecord record = recorded();
    record.maps.push_back(map_of({}, "style", "clip_image", 0, plane_of(0.1F)));
    record.maps.push_back(map_of(word_a, "a", "t5", 0, plane_of(0.1F)));
    EXPECT_THAT(words_in(record), ElementsAre(AttentionWord{word_a, "a"}, AttentionWord{word_red, "red"},
                                              AttentionWord{word_fox, "fox"}, AttentionWord{{}, "style"}));
    EXPECT_THAT(streams_in(record), ElementsAre("t5", "clip_text", "clip_image"));
    EXPECT_THAT(experts_in(record), ElementsAre(AttentionExpert{0, "high_noise"}, AttentionExpert{1, "low_noise"}));
    ASSERT_THAT(steps_in(record), SizeIs(4));
    EXPECT_EQ(steps_in(record)[1], (AttentionStep{1, 5.0}));
    EXPECT_TRUE(words_in({}).empty());
}

TEST(AttentionQuery, adds_streams_and_takes_the_mean_of_steps) {
    Plane const all = attention_of(recorded(), {.words = {word_fox}});
    EXPECT_THAT(all.at(0, 0), FloatNear(0.3F, 1e-6F));
    EXPECT_THAT(all.at(3, 0), FloatNear(0.15F, 1e-6F));
    Plane const early = attention_of(recorded(), {.words = {word_fox}, .stream = "t5", .step = 0});
    EXPECT_THAT(early.at(0, 0), FloatNear(0.4F, 1e-6F));
    EXPECT_EQ(early.at(3, 0), 0);
    Plane const late = attention_of(recorded(), {.words = {word_fox}, .stream = "t5", .expert = 1});
    EXPECT_THAT(late.at(0, 0), FloatNear(0.2F, 1e-6F));
}

TEST(AttentionQuery, adds_the_words_of_a_phrase) {
    Plane const phrase = attention_of(recorded(), {.words = {{2, 9}}, .stream = "t5", .step = 0});
    EXPECT_THAT(phrase.at(0, 0), FloatNear(0.5F, 1e-6F));
    EXPECT_THAT(phrase.at(3, 0), FloatNear(0.1F, 1e-6F));
}

TEST(AttentionQuery, nothing_recorded_is_a_plane_without_size) {
    EXPECT_TRUE(attention_of(recorded(), {}).size.empty());
    EXPECT_TRUE(attention_of(recorded(), {.words = {word_a}}).size.empty());
    EXPECT_TRUE(attention_of(recorded(), {.words = {{}}}).size.empty()) << "there is no style reference";
    EXPECT_EQ(highest(Plane{}), 0);
}

TEST(AttentionQuery, other_pictures_of_the_batch_are_left_out) {
    AttentionRecord record = recorded(1);
    record.maps.push_back(map_of(word_fox, "fox", "t5", 0, plane_of(1)));
    record.maps.back().image = 1;
    EXPECT_EQ(attention_of(record, {.words = {word_fox}, .stream = "t5"}), left_half(0.4F, 0));
}

// --- Asked versus got ---

TEST(AskedVersusGot, is_one_where_attention_lies_on_the_paint_however_strong) {
    for (float const strength : {0.9F, 0.01F})
        EXPECT_DOUBLE_EQ(agreement(left_half(1, 0), left_half(strength, strength / 10)), 1);
    EXPECT_DOUBLE_EQ(agreement(left_half(1, 0), right_half(0.5F, 0.1F)), 0);
}

TEST(AskedVersusGot, attention_that_is_the_same_everywhere_gives_chance) {
    // Half is painted, and half of each place is got: 8 x 0.5 in both, 8 x 1 + 8 x 0.5 in either.
    EXPECT_NEAR(agreement(left_half(1, 0), plane_of(0.2F)), 4.0 / 12, 1e-9);
}

TEST(AskedVersusGot, as_many_places_are_got_as_are_painted) {
    Plane got = plane_of(0);
    std::iota(got.values.begin(), got.values.end(), 0.0F);
    EXPECT_NEAR(sum(most_looked_at(got, 5)), 5, 1e-6);
    EXPECT_EQ(most_looked_at(got, 5).values[11], 1);
    EXPECT_EQ(most_looked_at(got, 5).values[10], 0);
    EXPECT_NEAR(sum(most_looked_at(got, 2.5)), 2.5, 1e-6);
    EXPECT_NEAR(sum(most_looked_at(got, 100)), 16, 1e-6);
    EXPECT_NEAR(sum(most_looked_at(plane_of(3), 5)), 5, 1e-5);
}

TEST(AskedVersusGot, soft_paint_counts_by_its_coverage) {
    double const soft = agreement(left_half(0.5F, 0), left_half(1, 0));
    EXPECT_NEAR(soft, 1, 1e-9) << "four places' worth is asked, and got evenly";
    EXPECT_EQ(agreement(plane_of(0), plane_of(1)), 0);
    EXPECT_EQ(agreement(plane_of(1, {2, 2}), plane_of(1)), 0);
}

GenerationRequest two_regions() {
    GenerationRequest request{.prompt = "a red fox", .canvas = {64, 64}};
    request.regions.push_back({.name = "fox", .spans = {word_fox}, .mask = half_mask({64, 64}, true)});
    request.regions.push_back({.name = "red", .spans = {word_red}, .mask = half_mask({64, 64}, true)});
    return request;
}

TEST(AskedVersusGot, the_ignored_region_stands_first) {
    auto const scores = asked_versus_got(two_regions(), recorded());
    ASSERT_THAT(scores, SizeIs(2));
    EXPECT_EQ(scores[0].region, 1u);
    EXPECT_NEAR(scores[0].score, 1.0 / 3, 1e-6);
    EXPECT_EQ(scores[1], (RegionScore{0, 1}));
}

TEST(AskedVersusGot, only_regions_that_ask_for_something_are_judged) {
    auto const count_with = [](auto const& change) {
        GenerationRequest request = two_regions();
        change(request.regions[0]);
        return asked_versus_got(request, recorded()).size();
    };
    EXPECT_EQ(count_with([](Region& region) { region.enabled = false; }), 1u);
    EXPECT_EQ(count_with([](Region& region) { region.negative = true; }), 1u);
    EXPECT_EQ(count_with([](Region& region) { region.strength = 0; }), 1u);
    EXPECT_EQ(count_with([](Region& region) { region.spans = {}; }), 1u);
    EXPECT_EQ(count_with([](Region& region) { region.mask = {}; }), 1u);
    EXPECT_EQ(count_with([](Region& region) { region.mask = Mask({64, 64}); }), 1u);
    EXPECT_EQ(count_with([](Region& region) { region.spans = {word_a}; }), 1u) << "not recorded";
    EXPECT_TRUE(asked_versus_got(two_regions(), {}).empty());
}

TEST(AskedVersusGot, what_lies_under_another_region_is_not_asked) {
    GenerationRequest request = two_regions();
    request.regions[1].overlap = Overlap::on_top;  // covers the fox wholly
    auto const scores = asked_versus_got(request, recorded());
    ASSERT_THAT(scores, SizeIs(1));
    EXPECT_EQ(scores[0].region, 1u);
}

// --- The picture of it ---

TEST(HeatImage, rises_in_lightness_and_lets_the_picture_through) {
    Plane ramp{{5, 1}, {0, 0.25F, 0.5F, 0.75F, 1}};
    QImage const image = heat_image(ramp, 1);
    ASSERT_EQ(image.size(), QSize(5, 1));
    for (int x = 0; x < 5; ++x) {
        QColor const color = image.pixelColor(x, 0);
        EXPECT_GT(color.alphaF(), 0.4) << x;
        EXPECT_LT(color.alphaF(), 0.75) << x;
        if (x == 0) continue;
        EXPECT_GT(qGray(color.rgb()), qGray(image.pixelColor(x - 1, 0).rgb())) << x;
    }
    EXPECT_EQ(heat_image({{1, 1}, {0.2F}}, 0.2F).pixel(0, 0), image.pixel(4, 0));
    EXPECT_TRUE(heat_image(ramp, 0).isNull());
    EXPECT_TRUE(heat_image({}, 1).isNull());
}

}  // namespace
}  // namespace daub
