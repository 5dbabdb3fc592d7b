// Rotoscoping on a scripted sequence whose mattes are known.
#include "engine/mattes/roto.h"
#include "engine/core/error.h"
#include "engine/mattes/roto_strokes.h"
#include "tests/mattes/scripted_figure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <numeric>

namespace daub {
namespace {

using testing::HasSubstr;

constexpr Size size{256, 192};

Mask dot(double cx, double cy, double radius) {
    Mask mask(size);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            if (std::hypot(x - cx, y - cy) < radius) mask.at(x, y) = 255;
    return mask;
}

/// What a person would paint on frame 0: a dot in the middle of the figure, a line along the picture's borders.
RotoStrokes first_strokes() {
    RotoStrokes strokes{.inside = dot(0.36 * size.width, 0.5 * size.height, 25), .outside = Mask(size)};
    for (int x = 0; x < size.width; ++x)
        for (int k = 0; k < 6; ++k) strokes.outside.at(x, k) = strokes.outside.at(x, size.height - 1 - k) = 255;
    return strokes;
}

struct Carried {
    std::vector<double> overlaps;  ///< IoU of frames 0, 1, ...
    std::vector<RotoLabels> labels;
    double mean() const { return std::accumulate(overlaps.begin(), overlaps.end(), 0.0) / double(overlaps.size()); }
};

Carried carry_through(ScriptedFigure const& figure, int frames, std::map<int, RotoStrokes> const& corrections = {}) {
    Carried all;
    ScriptedFrame before = figure.frame(0);
    all.labels.push_back(cut_from_strokes(before.plate, first_strokes()));
    all.overlaps.push_back(overlap(roto_matte(before.plate, all.labels.back()), before.alpha));
    for (int n = 1; n < frames; ++n) {
        ScriptedFrame now = figure.frame(n);
        auto const strokes = corrections.find(n);
        all.labels.push_back(carry(before.plate, now.plate, all.labels.back(),
                                   strokes == corrections.end() ? RotoStrokes{} : strokes->second));
        all.overlaps.push_back(overlap(roto_matte(now.plate, all.labels.back()), now.alpha));
        before = std::move(now);
    }
    return all;
}

/// The table of IoU per frame, where DAUB_TABLES is set.
void print_overlaps(char const* what, Carried const& carried) {
    if (std::getenv("DAUB_TABLES") == nullptr) return;
    std::printf("%s\n| frame | IoU |\n|---|---|\n", what);
    for (std::size_t n = 0; n < carried.overlaps.size(); ++n) std::printf("| %zu | %.4f |\n", n, carried.overlaps[n]);
    std::printf("| mean | %.4f |\n", carried.mean());
}

TEST(Roto, StrokesCutOutTheFigure) {
    ScriptedFrame const first = ScriptedFigure(size).frame(0);
    Plane const matte = roto_matte(first.plate, cut_from_strokes(first.plate, first_strokes()));
    EXPECT_GT(overlap(matte, first.alpha), 0.985);
}

TEST(Roto, CarriesTheMatteThrough24FramesWithoutCorrections) {
    Carried const easy = carry_through(ScriptedFigure(size, 1), 25);
    print_overlaps("colours of their own, strokes on frame 0 alone", easy);
    RecordProperty("mean_iou", std::to_string(easy.mean()));
    EXPECT_GT(easy.mean(), 0.985);
    EXPECT_GT(*std::ranges::min_element(easy.overlaps), 0.97);
}

TEST(Roto, StaysOnTheFigureWhereColorsAreInCommon) {
    Carried const hard = carry_through(ScriptedFigure(size, 2, 0.35), 25);
    print_overlaps("colours in common (0.35), strokes on frame 0 alone", hard);
    RecordProperty("mean_iou", std::to_string(hard.mean()));
    EXPECT_GT(hard.mean(), 0.95);
}

TEST(Roto, SoftEdgesComeNearTheTrueOnes) {
    ScriptedFrame const first = ScriptedFigure(size).frame(0);
    RotoLabels const labels = cut_from_strokes(first.plate, first_strokes());
    auto const error = [&](Plane const& matte) {
        double sum = 0;
        for (std::size_t i = 0; i < matte.values.size(); ++i) sum += std::abs(matte.values[i] - first.alpha.values[i]);
        return sum;
    };
    EXPECT_LT(error(roto_matte(first.plate, labels)), 0.7 * error(roto_matte(first.plate, labels, {.edge = 0})));
}

TEST(Roto, ACorrectionImprovesFromThereOn) {
    // Seed 2's background has a cloud in the figure's colours, which the matte takes along from frame 25 on.
    ScriptedFigure const figure(size, 2);
    constexpr int frames = 33, corrected_frame = 30;
    Carried const alone = carry_through(figure, frames);
    ASSERT_LT(alone.overlaps[corrected_frame], 0.975) << "nothing to correct";
    ScriptedFrame const at = figure.frame(corrected_frame);
    RotoStrokes correction{.inside = {}, .outside = Mask(size)};  // over what is wrong, not beyond it
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            if (at.alpha.at(x, y) == 0 && alone.labels[corrected_frame].labels.at(x, y) >= 128)
                correction.outside.at(x, y) = 255;
    Carried const better = carry_through(figure, frames, {{corrected_frame, correction}});
    for (int n = 0; n < corrected_frame; ++n)
        EXPECT_EQ(better.overlaps[std::size_t(n)], alone.overlaps[std::size_t(n)]);
    for (int n = corrected_frame; n < frames; ++n)
        EXPECT_GT(better.overlaps[std::size_t(n)], alone.overlaps[std::size_t(n)] + 0.015) << n;
}

TEST(Roto, IsDeterministic) {
    ScriptedFigure const figure(size);
    ScriptedFrame const a = figure.frame(0), b = figure.frame(1);
    RotoLabels const labels = cut_from_strokes(a.plate, first_strokes());
    EXPECT_EQ(cut_from_strokes(a.plate, first_strokes()), labels);
    EXPECT_EQ(carry(a.plate, b.plate, labels), carry(a.plate, b.plate, labels));
}

TEST(Roto, StrokesOnAFrameAreObeyedToThePixel) {
    ScriptedFrame const first = ScriptedFigure(size).frame(0);
    RotoLabels const labels = cut_from_strokes(first.plate, first_strokes());
    RotoStrokes const more{.inside = dot(20, 100, 6), .outside = dot(92, 96, 5)};
    RotoLabels const changed = corrected(first.plate, labels, more);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            if (more.outside.at(x, y) != 0) {
                ASSERT_LT(changed.labels.at(x, y), 128);
            } else if (more.inside.at(x, y) != 0) {
                ASSERT_GE(changed.labels.at(x, y), 128);
            }
        }
}

TEST(Roto, SaysWhatIsWrong) {
    ScriptedFrame const first = ScriptedFigure(size).frame(0);
    RotoStrokes strokes = first_strokes();
    strokes.outside = {};
    try {
        (void)cut_from_strokes(first.plate, strokes);
        FAIL();
    } catch (Error const& error) {
        EXPECT_THAT(error.what(), HasSubstr("needs both"));
    }
    strokes.outside = Mask({10, 10}, 255);
    EXPECT_THROW((void)cut_from_strokes(first.plate, strokes), Error);
    EXPECT_THROW((void)carry(first.plate, Image({.width = 9, .height = 9}), {.labels = Mask(size)}), Error);
    EXPECT_THROW(check(RotoSettings{.band = -1}), Error);
    EXPECT_THROW(check(RotoSettings{.iterations = 0}), Error);
}

TEST(StrokeLines, ArePaintedRoundAndWide) {
    auto const frames = parse_stroke_lines(
        R"({"7": {"inside": [{"width": 9, "points": [[20, 30], [60, 30]]}], "outside": [{"points": [[90, 90]]}]}})",
        "s.json");
    ASSERT_TRUE(frames.contains(7));
    Mask const inside = painted(frames.at(7).inside, {100, 100});
    EXPECT_EQ(inside.at(40, 33), 255);
    EXPECT_EQ(inside.at(40, 37), 0);
    EXPECT_EQ(inside.at(70, 30), 0);
    EXPECT_EQ(painted(frames.at(7).outside, {100, 100}).at(92, 90), 255);
    EXPECT_TRUE(painted({}, {100, 100}).empty());
}

TEST(StrokeLines, ComeBackFromTheirFile) {
    std::map<int, FrameLines> const frames{
        {3, {.inside = {{.width = 12.5, .points = {{1, 2}, {30.25, 40}}}}, .outside = {}}},
        {9, {.inside = {}, .outside = {{.width = 4, .points = {{7, 8}}}}}}};
    EXPECT_EQ(parse_stroke_lines(stroke_lines_json(frames), "strokes.json"), frames);
    EXPECT_TRUE(parse_stroke_lines(stroke_lines_json({{5, {}}}), "strokes.json").empty());
}

TEST(StrokeLines, MistakesAreNamed) {
    for (auto const& [text, word] :
         std::map<std::string, std::string>{{"[]", "s.json"},
                                            {R"({"x": {}})", "no frame number"},
                                            {R"({"1": {"inside": 3}})", "frame 1.inside"},
                                            {R"({"1": {"inside": [{"points": []}]}})", "inside[0]"},
                                            {R"({"1": {"outside": [{"points": [[1]]}]}})", "[x, y]"},
                                            {R"({"1": {"outside": [{"points": [[1, 1e99]]}]}})", "outside[0].points"},
                                            {R"({"1": {"outside": [{"points": [[1, 1]], "width": 0}]}})", "width"}}) {
        try {
            (void)parse_stroke_lines(text, "s.json");
            ADD_FAILURE() << text;
        } catch (Error const& error) {
            EXPECT_THAT(error.what(), HasSubstr(word)) << text;
        }
    }
}

}  // namespace
}  // namespace daub
