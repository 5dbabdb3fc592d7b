#include "engine/evaluation/measures.h"
#include "engine/evaluation/figures.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::Optional;

constexpr int64_t nothing = 9, no_colour = 5, fox = 2, car = 4, red = 0, blue = 1;

/// True in columns [left, right) of 16×16.
Tensor columns(int64_t left, int64_t right) {
    Tensor area = at::zeros({16, 16}, at::kBool);
    area.narrow(1, left, right - left).fill_(true);
    return area;
}

AskedThing asked(int64_t thing, Tensor const& area, int64_t colour = -1) {
    return {.thing = thing, .colour = colour, .area = area, .paint = area.to(at::kByte).mul(255)};
}

/// A red fox in the left quarter, a blue car in the right half.
Layout fox_and_car() {
    Layout layout{.nothing = nothing, .style = 3, .paints = true};
    layout.things = {asked(fox, columns(0, 4), red), asked(car, columns(8, 16), blue)};
    return layout;
}

struct Spot {
    Tensor where;
    int64_t thing = nothing, colour = no_colour;
};

Observation seen(std::vector<Spot> const& spots) {
    Observation observation{.things = at::full({16, 16}, nothing, at::kLong),
                            .colours = at::full({16, 16}, no_colour, at::kLong)};
    for (Spot const& spot : spots) {
        observation.things.masked_fill_(spot.where, spot.thing);
        observation.colours.masked_fill_(spot.where, spot.colour);
    }
    return observation;
}

Observation perfect() { return seen({{columns(0, 4), fox, red}, {columns(8, 16), car, blue}}); }

TEST(Measures, what_is_just_as_asked_scores_one) {
    Layout const layout = fox_and_car();
    for (auto const measure : {adherence, adherence_to_paint, recognition, presence, colour_binding})
        EXPECT_THAT(measure(layout, perfect()), ElementsAre(Optional(1.0), Optional(1.0)));
}

TEST(Measures, an_empty_picture_scores_nothing) {
    Layout const layout = fox_and_car();
    for (auto const measure : {adherence, adherence_to_paint, recognition, presence, colour_binding})
        EXPECT_THAT(measure(layout, seen({})), ElementsAre(Optional(0.0), Optional(0.0)));
}

TEST(Measures, adherence_is_intersection_over_union) {
    // The fox is seen in columns 2 to 6: two of its four, and two beside them. The car is seen in a quarter of its
    // area.
    Observation const shifted = seen({{columns(2, 6), fox}, {columns(14, 16), car}});
    EXPECT_THAT(adherence(fox_and_car(), shifted), ElementsAre(Optional(2.0 / 6), Optional(2.0 / 8)));
}

TEST(Measures, another_thing_of_the_same_kind_does_not_count_against_adherence) {
    Layout layout = fox_and_car();
    layout.things[1].thing = fox;
    EXPECT_THAT(adherence(layout, seen({{columns(0, 4), fox}, {columns(8, 16), fox}})),
                ElementsAre(Optional(1.0), Optional(1.0)));
    EXPECT_THAT(adherence(layout, seen({{columns(0, 4), fox}, {columns(12, 16), fox}})),
                ElementsAre(Optional(1.0), Optional(0.5)));
}

TEST(Measures, adherence_to_paint_counts_what_is_half_covered) {
    Layout layout = fox_and_car();
    layout.things[0].paint = columns(0, 8).to(at::kByte).mul(200);
    layout.things[0].paint.narrow(1, 8, 4).fill_(100);
    EXPECT_THAT(adherence_to_paint(layout, perfect()), ElementsAre(Optional(0.5), Optional(1.0)));
}

TEST(Measures, things_that_were_not_painted_have_neither_adherence_nor_recognition) {
    Layout layout = fox_and_car();
    layout.things[0].paint.zero_();
    layout.things[1].paint = Tensor();
    EXPECT_THAT(adherence(layout, perfect()), ElementsAre(std::nullopt, std::nullopt));
    EXPECT_THAT(recognition(layout, perfect()), ElementsAre(std::nullopt, std::nullopt));
    EXPECT_THAT(presence(layout, perfect()), ElementsAre(Optional(1.0), Optional(1.0)));
}

TEST(Measures, recognition_asks_the_majority_of_what_shows_a_thing) {
    Layout const layout = fox_and_car();
    // A quarter of the fox's area shows a fox, the rest nothing: recognised. The car's shows more foxes than cars.
    Observation const mixed = seen({{columns(0, 1), fox}, {columns(8, 13), fox}, {columns(13, 16), car}});
    EXPECT_THAT(recognition(layout, mixed), ElementsAre(Optional(1.0), Optional(0.0)));
}

TEST(Measures, swapped_things_are_present_but_not_recognised) {
    Observation const swapped = seen({{columns(0, 4), car, red}, {columns(8, 16), fox, blue}});
    EXPECT_THAT(presence(fox_and_car(), swapped), ElementsAre(Optional(1.0), Optional(1.0)));
    EXPECT_THAT(recognition(fox_and_car(), swapped), ElementsAre(Optional(0.0), Optional(0.0)));
}

TEST(Measures, swapped_colours_are_not_bound) {
    Observation const swapped = seen({{columns(0, 4), fox, blue}, {columns(8, 16), car, red}});
    EXPECT_THAT(colour_binding(fox_and_car(), swapped), ElementsAre(Optional(0.0), Optional(0.0)));
    Observation const half = seen({{columns(0, 4), fox, red}, {columns(8, 16), car, red}});
    EXPECT_THAT(colour_binding(fox_and_car(), half), ElementsAre(Optional(1.0), Optional(0.0)));
}

TEST(Measures, colour_binding_follows_most_pixels_and_only_asked_colours_count) {
    Layout layout = fox_and_car();
    Observation const spotted = seen({{columns(0, 4), fox, red}, {columns(0, 1), fox, blue}, {columns(8, 16), car}});
    EXPECT_THAT(colour_binding(layout, spotted), ElementsAre(Optional(1.0), Optional(0.0)));
    layout.things[1].colour = -1;
    EXPECT_THAT(colour_binding(layout, spotted), ElementsAre(Optional(1.0), std::nullopt));
}

TEST(Measures, a_few_pixels_are_no_thing) {
    Tensor few = at::zeros({16, 16}, at::kBool);
    few.narrow(0, 0, 1).narrow(1, 0, least_pixels - 1).fill_(true);
    EXPECT_THAT(presence(fox_and_car(), seen({{few, fox}})), ElementsAre(Optional(0.0), Optional(0.0)));
    few[0][least_pixels - 1].fill_(true);
    EXPECT_THAT(presence(fox_and_car(), seen({{few, fox}})), ElementsAre(Optional(1.0), Optional(0.0)));
}

TEST(Measures, of_a_kind_asked_for_twice_two_must_be_seen) {
    Layout layout = fox_and_car();
    layout.things[1].thing = fox;
    EXPECT_THAT(presence(layout, seen({{columns(0, 8), fox}})), ElementsAre(Optional(1.0), Optional(0.0)));
    EXPECT_THAT(presence(layout, seen({{columns(0, 4), fox}, {columns(6, 8), fox}})),
                ElementsAre(Optional(1.0), Optional(1.0)));
}

TEST(Measures, areas_that_touch_at_corners_are_separate) {
    Tensor area = at::zeros({8, 8}, at::kBool);
    area.narrow(0, 0, 4).narrow(1, 0, 4).fill_(true);
    area.narrow(0, 4, 4).narrow(1, 4, 4).fill_(true);
    EXPECT_EQ(separate_areas(area, 1), 2);
    area[3][4].fill_(true);
    EXPECT_EQ(separate_areas(area, 1), 1);
    EXPECT_EQ(separate_areas(area, 34), 0);
}

TEST(Measures, style_is_right_or_wrong) {
    Observation observation = perfect();
    observation.style = 3;
    EXPECT_THAT(style_match(fox_and_car(), observation), ElementsAre(Optional(1.0)));
    observation.style = 0;
    EXPECT_THAT(style_match(fox_and_car(), observation), ElementsAre(Optional(0.0)));
}

TEST(Measured, tells_mean_and_standard_error_of_what_counts) {
    Measured measured;
    EXPECT_EQ(measured.mean(), 0);
    EXPECT_EQ(measured.error(), 0);
    measured.add(Scores{1.0, std::nullopt, 0.0, 1.0, 1.0});
    EXPECT_EQ(measured.count(), 4);
    EXPECT_DOUBLE_EQ(measured.mean(), 0.75);
    EXPECT_DOUBLE_EQ(measured.error(), 0.25);  // variance (3 · 1/16 + 9/16) / 3 = 1/4, over 4 scores
}

TEST(Figures, are_chosen_by_group_in_the_order_of_the_card) {
    EXPECT_EQ(figures_of({}).size(), all_figures().size());
    auto const chosen = figures_of({"style", "recognition"});
    ASSERT_EQ(chosen.size(), 3U);
    EXPECT_EQ(chosen[0].id, "recognition");
    EXPECT_EQ(chosen[1].id, "style_words");
}

}  // namespace
}  // namespace daub
