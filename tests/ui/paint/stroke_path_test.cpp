#include "ui/paint/stroke_path.h"

#include "ui/paint/stabiliser.h"

#include <gtest/gtest.h>

#include <cmath>

namespace daub {
namespace {

std::vector<Dab> dabs_of(Brush const& brush, std::vector<PenSample> const& samples) {
    StrokePath path(brush);
    std::vector<Dab> all;
    auto const keep = [&](std::span<Dab const> dabs) { all.insert(all.end(), dabs.begin(), dabs.end()); };
    for (auto const& sample : samples) keep(path.add(sample));
    keep(path.finish());
    return all;
}

double distance(Dab const& a, Dab const& b) { return std::hypot(a.at.x() - b.at.x(), a.at.y() - b.at.y()); }

TEST(StrokePath, a_tap_leaves_one_dab) {
    EXPECT_EQ(dabs_of({}, {{.at = {5, 5}}}).size(), 1U);
    EXPECT_EQ(dabs_of({}, {{.at = {5, 5}}, {.at = {5, 5}}}).size(), 1U);
}

TEST(StrokePath, dabs_are_evenly_spaced_however_the_pen_reported) {
    Brush const brush{.size = 40, .spacing = 0.1};
    auto const few = dabs_of(brush, {{.at = {0, 0}}, {.at = {300, 0}}});
    std::vector<PenSample> many;
    for (int i = 0; i <= 100; ++i) many.push_back({.at = {i * 3.0, 0}});
    auto const steps = dabs_of(brush, many);
    ASSERT_EQ(few.size(), 76U);
    EXPECT_EQ(steps.size(), few.size());
    for (std::size_t i = 1; i < steps.size(); ++i) EXPECT_NEAR(distance(steps[i - 1], steps[i]), 4, 1e-6);
}

TEST(StrokePath, corners_between_readings_are_rounded_and_the_end_is_reached) {
    Brush const brush{.size = 10, .spacing = 0.1};
    auto const dabs = dabs_of(brush, {{.at = {0, 0}}, {.at = {100, 0}}, {.at = {100, 100}}});
    for (auto const& dab : dabs) EXPECT_GT(std::hypot(dab.at.x() - 100, dab.at.y()), 17);
    EXPECT_LE(std::hypot(dabs.back().at.x() - 100, dabs.back().at.y() - 100), 1);
}

TEST(StrokePath, pressure_runs_along_the_curve) {
    Brush brush{.size = 20};
    brush.size_by_pressure = Curve({{0, 0.1}, {1, 1}});
    brush.opacity_by_pressure = Curve({{0, 0}, {1, 1}});
    auto const dabs = dabs_of(brush, {{.at = {0, 0}, .pressure = 0}, {.at = {100, 0}}, {.at = {200, 0}}});
    EXPECT_DOUBLE_EQ(dabs.front().size, 2);
    EXPECT_NEAR(dabs.back().size, 20, 0.5);
    for (std::size_t i = 1; i < dabs.size(); ++i) {
        EXPECT_GE(dabs[i].size, dabs[i - 1].size - 1e-9);
        EXPECT_GE(dabs[i].opacity, dabs[i - 1].opacity - 1e-9);
    }
}

TEST(StrokePath, a_flat_pen_paints_wider_where_the_brush_says_so) {
    Brush const brush{.size = 20, .tilt_widening = 2};
    EXPECT_DOUBLE_EQ(dab_of(brush, {.tilt = 0}).size, 20);
    EXPECT_DOUBLE_EQ(dab_of(brush, {.tilt = 1}).size, 60);
}

TEST(Stabiliser, a_pulled_string_moves_only_while_taut) {
    Stabiliser steady({.kind = Stabilising::pulled_string, .strength = 10});
    EXPECT_TRUE(steady.add({.at = {0, 0}}));
    EXPECT_FALSE(steady.add({.at = {6, 8}}));
    auto const pulled = steady.add({.at = {30, 0}});
    ASSERT_TRUE(pulled);
    EXPECT_EQ(pulled->at, QPointF(20, 0));
    EXPECT_FALSE(steady.finish());
}

TEST(Stabiliser, an_average_calms_a_shaking_hand_and_catches_up) {
    Stabiliser steady({.kind = Stabilising::average, .strength = 6});
    double highest = 0;
    for (int i = 0; i < 100; ++i) {
        auto const sample = steady.add({.at = {i * 2.0, i % 2 == 0 ? 10.0 : -10.0}});
        if (i > 20) highest = std::max(highest, std::abs(sample->at.y()));
    }
    EXPECT_LT(highest, 2);
    auto const rest = steady.finish();
    ASSERT_TRUE(rest);
    EXPECT_EQ(rest->at, QPointF(198, -10));
}

}  // namespace
}  // namespace daub
