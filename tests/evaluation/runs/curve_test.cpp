#include "engine/evaluation/runs/curve_report.h"

#include "engine/core/error.h"
#include "engine/evaluation/model_card.h"
#include "engine/scene/file_bytes.h"
#include "tests/evaluation/judged_model.h"
#include "tests/models/inception_formula.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Inception with weights by formula, and statistics that its features are compared with.
struct CurveBench {
    InceptionFormula weights;
    FeatureNetwork network{.network = Inception(Scope(weights)), .digest = "formula"};
    ClipScorer clip{judged_engine().folder / "tiny"};
    FeatureStatistics reference = statistics_of({at::randn({4, Inception::features}).abs()});

    CurveMeasures measures() const { return {.clip = &clip, .network = &network, .reference = &reference}; }
};
CurveBench& bench() {
    static CurveBench bench;
    return bench;
}

CurveSettings small_curve(fs::path const& folder) {
    CurveSettings settings{.request = judged_engine().settings().request,
                           .captions = {},
                           .guidance = {1, 3},
                           .variants = {stream_variant("all"), stream_variant("t5")},
                           .folder = folder,
                           .preparation = {},
                           .samples = 2};
    settings.request.canvas = {16, 16};
    for (char const* const text : {"a fox", "a red car on a road"})
        settings.captions.push_back({.text = text, .group = "test"});
    return settings;
}

std::optional<CurveResult> run(CurveSettings const& settings, OnEvaluationProgress const& on_progress = {}) {
    return run_curve(settings, *judged_engine().catalogue, *judged_engine().generator, bench().measures(), on_progress);
}

std::string points_of(CurveResult const& result) { return curve_json(result, "").at("points").dump(); }

TEST(Curve, has_fid_and_clip_score_at_every_point) {
    TemporaryFolder const folder;
    auto const result = run(small_curve(folder.path()));
    ASSERT_TRUE(result);
    ASSERT_EQ(result->points.size(), 4U);
    for (ScoredPoint const& point : result->points) {
        EXPECT_GT(point.fid.value_or(0), 0);
        EXPECT_EQ(point.clip->count, 2);
        EXPECT_EQ(point.by_group.at("test").mean, point.clip->mean);
    }
    EXPECT_NE(result->points[0].clip->mean, result->points[1].clip->mean);  // guidance
    EXPECT_NE(result->points[0].clip->mean, result->points[2].clip->mean);  // streams
    EXPECT_EQ(result->points[2].folder.filename(), "t5-g1");
}

TEST(Curve, shards_and_interruptions_change_nothing) {
    TemporaryFolder const folder;
    auto const whole = run(small_curve(folder / "whole"));
    for (int64_t index : {1, 0}) {
        CurveSettings part = small_curve(folder / "parts");
        part.shard = {.index = index, .count = 2};
        int calls = 0;
        run(part, [&](EvaluationProgress const&) { return ++calls < 9; });  // killed in the middle
        EXPECT_FALSE(run(part));
    }
    int64_t fresh = 0, last = -1;
    auto const merged = run(small_curve(folder / "parts"), [&](EvaluationProgress const& at) {
        if (last >= 0) fresh += at.done > last && at.left ? 1 : 0;
        last = at.done;
        return true;
    });
    ASSERT_TRUE(whole && merged);
    EXPECT_EQ(fresh, 0);  // everything was there
    EXPECT_EQ(points_of(*whole), points_of(*merged));
}

TEST(Curve, report_holds_plots_tables_and_pictures_and_can_be_written_again) {
    TemporaryFolder const folder;
    auto const result = run(small_curve(folder.path()));
    ASSERT_TRUE(result);
    auto const files = write_curve(*result, "daub-cli evaluate curve --captions x.txt");
    EXPECT_EQ(files.size(), 2U);
    Bytes const bytes = read_file(folder / "report.html");
    std::string const html(text_of(bytes));
    for (char const* const words :
         {"<svg", "FID against CLIP score", "T5 alone", "data:image/jpeg;base64,", "a red car on a road",
          "daub-cli evaluate curve --captions x.txt", "CLIP score by category"})
        EXPECT_THAT(html, HasSubstr(words));
    EXPECT_THAT(html, testing::Not(HasSubstr("http://"
                                             "localhost")));
    write_curve_report(folder.path(), folder / "again.html");
    EXPECT_EQ(read_file(folder / "again.html"), bytes);
    write_file(folder / "curve.json", bytes_of(R"({"model": "x"})"));
    EXPECT_THROW(write_curve_report(folder.path(), folder / "again.html"), Error);
}

TEST(Curve, stands_in_a_model_card_with_its_plots) {
    TemporaryFolder const folder;
    auto const result = run(small_curve(folder.path()));
    ASSERT_TRUE(result);
    write_curve(*result, "daub-cli evaluate curve --captions x.txt");
    CardSection const section = curve_section(folder.path());
    EXPECT_THAT(section.text, HasSubstr("![curve-fid-clip](curve-fid-clip.svg)"));
    EXPECT_THAT(section.text, HasSubstr("| T5 alone | 3 | "));
    EXPECT_THAT(section.text, HasSubstr("daub-cli evaluate curve --captions x.txt"));
    ASSERT_EQ(section.files.size(), 4U);
    for (auto const& [name, content] : section.files)
        EXPECT_TRUE(name.ends_with(".json") || content.starts_with("<svg xmlns=")) << name;
    EXPECT_EQ(section.files.back().second, text_of(read_file(folder / "curve.json")));

    write_report(folder.path(), {.sections = {section}}, "");
    EXPECT_TRUE(fs::exists(folder / "curve-clip.svg"));
    EXPECT_THAT(std::string(text_of(read_file(folder / "model-card.md"))), HasSubstr(section.text));
    write_file(folder / "curve.json", bytes_of(R"({"model": "x"})"));
    EXPECT_THROW(curve_section(folder.path()), Error);
    EXPECT_THROW(curve_section(folder / "nowhere"), Error);
}

TEST(Curve, mistakes_are_found_before_any_picture) {
    TemporaryFolder const folder;
    CurveSettings settings = small_curve(folder / "curve");
    settings.guidance = {2, 2};
    EXPECT_THROW(run(settings), Error);
    settings = small_curve(folder / "curve");
    settings.variants = {stream_variant("all"), stream_variant("all")};
    EXPECT_THROW(run(settings), Error);
    settings.variants = {};
    EXPECT_THROW(run(settings), Error);
    EXPECT_FALSE(fs::exists(folder / "curve"));
    EXPECT_THROW(stream_variant("t6"), Error);
    EXPECT_THROW(expert_variant(4, 3), Error);
    EXPECT_THROW(expert_variant(0, 3), Error);
}

}  // namespace
}  // namespace daub
