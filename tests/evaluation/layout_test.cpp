#include "engine/core/error.h"
#include "engine/evaluation/figures.h"
#include "engine/pipeline/picture_tensor.h"
#include "tests/evaluation/judged_model.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace daub {
namespace {

using testing::HasSubstr;
using testing::Not;

Layout layout_of(LayoutKind kind, int64_t number, uint64_t seed = first_held_out_seed) {
    return held_out_layout(evaluation_world(), judge_config(), kind, seed, number);
}

std::vector<Layout> layouts_of(LayoutKind kind, int64_t count) {
    std::vector<Layout> layouts;
    for (int64_t number = 0; number < count; ++number) layouts.push_back(layout_of(kind, number));
    return layouts;
}

TEST(Layout, of_training_are_refused) {
    for (uint64_t const seed : {uint64_t{0}, first_held_out_seed - 1})
        EXPECT_THROW(layout_of(LayoutKind::painted, 0, seed), Error);
}

TEST(Layout, depends_on_its_kind_seed_and_number_alone) {
    Layout const once = layout_of(LayoutKind::painted, 5), again = layout_of(LayoutKind::painted, 5);
    EXPECT_EQ(once.prompt, again.prompt);
    EXPECT_TRUE(at::equal(once.picture, again.picture));
    EXPECT_TRUE(request_for(once) == request_for(again));
    EXPECT_FALSE(at::equal(once.picture, layout_of(LayoutKind::painted, 6).picture));
    EXPECT_FALSE(at::equal(once.picture, layout_of(LayoutKind::painted, 5, first_held_out_seed + 1).picture));
}

TEST(Layout, a_judge_that_sees_the_truth_gives_all_to_the_worlds_own_pictures) {
    for (Figure const& figure : all_figures()) {
        if (figure.needs_clip || figure.id == "adherence_to_paint") continue;
        Measured measured;
        for (Layout const& layout : layouts_of(figure.pictures, 12)) {
            Observation seen = observation_of(layout.truth, 0);
            if (figure.needs_reader)
                seen.words.assign(layout.scene.sign->words.begin(), layout.scene.sign->words.end());
            measured.add(figure.measure(layout, seen));
        }
        EXPECT_GE(measured.count(), 12) << figure.id;
        // Where many things crowd a picture, one may hide another.
        bool const crowded = figure.id == "present_6" || figure.id == "present_8" || figure.id == "present_4";
        EXPECT_GE(measured.mean(), crowded ? 0.95 : 1) << figure.id;
    }
}

TEST(Layout, paint_is_rougher_than_the_truth_but_meant_for_it) {
    Measured measured;
    for (Layout const& layout : layouts_of(LayoutKind::painted, 12))
        measured.add(adherence_to_paint(layout, observation_of(layout.truth, 0)));
    EXPECT_GT(measured.mean(), 0.3);
    EXPECT_LT(measured.mean(), 0.95);
}

TEST(Layout, painted_ones_have_two_to_four_things_under_their_words) {
    std::set<size_t> counts;
    for (Layout const& layout : layouts_of(LayoutKind::painted, 9)) {
        counts.insert(layout.scene.things.size());
        GenerationRequest const request = request_for(layout);
        check(request);
        EXPECT_GE(request.regions.size(), 1U);
        EXPECT_TRUE(request.styles.empty());
        EXPECT_EQ(request.canvas, (Size{64, 64}));
        for (Region const& region : request.regions) {
            EXPECT_FALSE(region.name.empty());
            EXPECT_EQ(region.mask->size(), request.canvas);
            EXPECT_EQ(text_at(request.prompt, region.spans.front()), region.name);
        }
    }
    EXPECT_EQ(counts, (std::set<size_t>{2, 3, 4}));
}

TEST(Layout, the_judge_knows_every_thing_by_the_words_of_its_mention) {
    Judge const judge(judged_engine().folder / "tiny");
    for (LayoutKind const kind : {LayoutKind::painted, LayoutKind::words_8})
        for (Layout const& layout : layouts_of(kind, 12))
            for (AskedThing const& asked : layout.things)
                EXPECT_EQ(judge.thing_named(text_at(layout.prompt, asked.span)), std::optional(asked.thing))
                    << text_at(layout.prompt, asked.span);
}

TEST(Layout, words_alone_ask_for_their_number_of_things_and_paint_nothing) {
    std::vector<std::pair<LayoutKind, size_t>> const kinds{
        {LayoutKind::words_2, 2}, {LayoutKind::words_4, 4}, {LayoutKind::words_6, 6}, {LayoutKind::words_8, 8}};
    for (auto const& [kind, things] : kinds)
        for (Layout const& layout : layouts_of(kind, 4)) {
            EXPECT_EQ(layout.things.size(), things) << layout.prompt;
            EXPECT_TRUE(request_for(layout).regions.empty());
        }
}

TEST(Layout, colours_are_asked_for_two_things_in_two_colours_without_style) {
    for (Layout const& layout : layouts_of(LayoutKind::colours, 12)) {
        ASSERT_EQ(layout.things.size(), 2U);
        EXPECT_NE(layout.things[0].thing, layout.things[1].thing);
        EXPECT_NE(layout.things[0].colour, layout.things[1].colour);
        EXPECT_GE(std::min(layout.things[0].colour, layout.things[1].colour), 0);
        EXPECT_EQ(layout.style, 0);
    }
}

TEST(Layout, a_style_is_in_the_words_or_in_the_reference) {
    for (int64_t number = 0; number < 8; ++number) {
        Layout const words = layout_of(LayoutKind::style_words, number);
        Layout const reference = layout_of(LayoutKind::style_reference, number);
        EXPECT_GT(words.style, 0);
        EXPECT_TRUE(request_for(words).styles.empty());
        EXPECT_GT(reference.style, 0);
        ASSERT_EQ(request_for(reference).styles.size(), 1U);
        EXPECT_FALSE(at::equal(reference.style_reference, reference.picture));
        for (NamedStyle const& style : world_styles())
            EXPECT_THAT(reference.prompt, Not(HasSubstr(std::string(style.name))));
    }
}

TEST(Layout, a_judge_of_another_world_is_told_from_one_of_this) {
    DetectorConfig other = judge_config();
    ++other.things;
    try {
        held_out_layout(evaluation_world(), other, LayoutKind::painted, first_held_out_seed, 0);
        FAIL();
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::model);
        EXPECT_THAT(error.what(), HasSubstr(std::to_string(other.things) + " things"));
    }
}

}  // namespace
}  // namespace daub
