#include "engine/core/error.h"
#include "engine/evaluation/card_report.h"
#include "engine/evaluation/model_card.h"
#include "engine/scene/file_bytes.h"
#include "tests/evaluation/judged_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

EvaluationReport report_of(EvaluationSettings const& settings) {
    JudgedEngine& engine = judged_engine();
    auto const report = evaluate(settings, *engine.catalogue, *engine.generator, {});
    EXPECT_TRUE(report.has_value());
    return report.value_or(EvaluationReport{});
}

std::vector<std::string> ids_of(EvaluationReport const& report) {
    std::vector<std::string> ids;
    for (FigureResult const& figure : report.figures) ids.push_back(figure.id);
    return ids;
}

void expect_failure(EvaluationSettings const& settings, ErrorKind kind, std::string const& words) {
    JudgedEngine& engine = judged_engine();
    try {
        evaluate(settings, *engine.catalogue, *engine.generator, {});
        ADD_FAILURE() << "nothing was wrong";
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), kind) << error.what();
        EXPECT_THAT(error.what(), HasSubstr(words));
    }
}

/// Everything once: what the tests below look at.
EvaluationReport const& whole_report() {
    static EvaluationReport const report = report_of(judged_engine().settings());
    return report;
}

TEST(Evaluation, has_all_figures_with_their_bounds) {
    EvaluationReport const& report = whole_report();
    EXPECT_THAT(ids_of(report), ElementsAre("adherence", "adherence_to_paint", "recognition", "present_2", "present_4",
                                            "present_6", "present_8", "colour", "style_words", "style_reference",
                                            "lettering", "letters", "clip_score"));
    for (FigureResult const& figure : report.figures) {
        ASSERT_EQ(figure.values.size(), 4U);  // all streams, and each of three switched off
        EXPECT_GE(figure.truth.count, 2) << figure.id;
        for (FigureValue const& value : figure.values) {
            EXPECT_EQ(value.count, figure.truth.count) << figure.id;
            EXPECT_GE(value.mean, figure.id == "clip_score" ? -100 : 0);
            EXPECT_LE(value.mean, figure.scale);
        }
    }
    EXPECT_THAT(report.notes, testing::IsEmpty());
    EXPECT_EQ(report.resolved.stages.front().steps, 2);
}

TEST(Evaluation, a_stream_that_nothing_uses_is_not_painted_again) {
    EvaluationReport const& report = whole_report();
    for (FigureResult const& figure : report.figures)
        if (figure.id != "style_reference") {
            EXPECT_EQ(figure.values[3].mean, figure.values[0].mean) << figure.id;
        }
    // Of 9 kinds of layouts 2 each: as they are, without T5, without CLIP text; the references without CLIP image; and
    // one painted layout without paint for the sheet.
    EXPECT_EQ(report.pictures, 9 * 2 * 3 + 2 + 1);
}

TEST(Evaluation, a_stream_that_is_switched_off_changes_what_is_measured) {
    for (FigureResult const& figure : whole_report().figures)
        if (figure.id == "clip_score") {
            EXPECT_NE(figure.values[0].mean, figure.values[1].mean);
            EXPECT_NE(figure.values[0].mean, figure.values[2].mean);
        }
}

TEST(Evaluation, the_same_settings_give_the_same_figures_and_another_seed_others) {
    EvaluationSettings settings = judged_engine().settings();
    settings.figures = {"clip", "adherence"};
    settings.streams = false;
    std::string const once = figures_json(report_of(settings)).dump();
    EXPECT_EQ(once, figures_json(report_of(settings)).dump());
    settings.request.seed = 1;
    EXPECT_NE(once, figures_json(report_of(settings)).dump());
}

TEST(Evaluation, another_model_is_measured_beside_it) {
    EvaluationSettings settings = judged_engine().settings();
    settings.figures = {"clip"};
    settings.streams = false;
    settings.compared = {{.name = "itself", .model = (judged_engine().folder / "tiny").string()}};
    EvaluationReport const report = report_of(settings);
    ASSERT_EQ(report.variants.size(), 2U);
    ASSERT_EQ(report.figures.size(), 1U);
    EXPECT_EQ(report.figures[0].values[0].mean, report.figures[0].values[1].mean);
    EXPECT_EQ(report.pictures, 4);
}

TEST(Evaluation, progress_reaches_the_end_and_can_end_it_at_any_moment) {
    JudgedEngine& engine = judged_engine();
    EvaluationSettings settings = engine.settings();
    settings.figures = {"adherence"};
    settings.streams = false;
    EvaluationProgress last;
    ASSERT_TRUE(evaluate(settings, *engine.catalogue, *engine.generator, [&](EvaluationProgress const& at) {
        EXPECT_GE(at.done, last.done);
        last = at;
        return true;
    }));
    EXPECT_EQ(last.pictures, 3);
    EXPECT_EQ(last.done, last.pictures);
    int calls = 0;
    EXPECT_FALSE(evaluate(settings, *engine.catalogue, *engine.generator,
                          [&](EvaluationProgress const&) { return ++calls < 5; }));
    EXPECT_LE(calls, 6);
}

TEST(Evaluation, says_what_is_wrong) {
    EvaluationSettings settings = judged_engine().settings();
    settings.figures = {"beauty"};
    expect_failure(settings, ErrorKind::usage, "\"beauty\". The figures are: adherence, recognition");
    settings = judged_engine().settings();
    settings.world = judged_engine().folder / "missing.safetensors";
    EXPECT_THROW(report_of(settings), Error);
    settings = judged_engine().settings();
    settings.request.seed = first_held_out_seed;
    expect_failure(settings, ErrorKind::usage, "too large");
    settings = judged_engine().settings();
    settings.compared = {{.name = "full", .model = ""}};
    expect_failure(settings, ErrorKind::usage, "\"full\"");
    settings.compared = {{.name = "other", .model = "nowhere"}};
    expect_failure(settings, ErrorKind::model, "nowhere");
}

TEST(Evaluation, needs_a_judge_of_this_world) {
    auto const folder = judged_engine().folder / "unjudged";
    write_tiny_model(folder);
    EvaluationSettings settings = judged_engine().settings();
    settings.request.model = folder.string();
    expect_failure(settings, ErrorKind::model, "has no judge");
    DetectorConfig other = judge_config();
    other.colours = 3;
    write_judge(folder, other);
    expect_failure(settings, ErrorKind::model, "3 colours");
}

TEST(ModelCard, tells_figures_goals_settings_and_the_command) {
    std::string const card = model_card(whole_report(), "daub-cli evaluate --count 2");
    for (char const* const words :
         {"# tiny: model card", "≥ 0.60", "without CLIP text", "daub-cli evaluate --count 2", "| steps | 2 |",
          "samples-painted.png", "lettering: exact words", "| sampler | deis_3 |"})
        EXPECT_THAT(card, HasSubstr(words));
}

TEST(ModelCard, files_are_complete_and_depend_on_nothing_else) {
    JudgedEngine& engine = judged_engine();
    std::filesystem::path const folder = engine.folder / "report";
    std::filesystem::create_directories(folder);
    auto const files = write_report(folder, whole_report(), "daub-cli evaluate");
    EXPECT_EQ(files.size(), 11U);  // a sheet for each of 9 kinds of layouts
    for (auto const& file : files) EXPECT_GT(std::filesystem::file_size(file), 100U) << file;
    std::ifstream stream(folder / "figures.json");
    auto const json = nlohmann::json::parse(stream);
    EXPECT_EQ(json.at("figures").size(), whole_report().figures.size());
    EXPECT_EQ(json.at("figures")[0].at("id"), "adherence");
    EXPECT_EQ(json.at("figures")[0].at("goal"), 0.6);
    EXPECT_EQ(json.at("figures")[0].at("measured").at("full").at("mean"), whole_report().figures[0].values[0].mean);
    EXPECT_THAT(json.dump(), Not(HasSubstr(engine.folder.path().string())));
    EXPECT_THROW(write_report(folder / "missing", whole_report(), ""), Error);
}

TEST(SampleSheet, shows_each_row_enlarged) {
    for (SampleSheet const& sheet : whole_report().sheets) {
        EXPECT_EQ(sheet.columns.size(), 1U);
        int const rows = static_cast<int>(sheet.rows.size());
        EXPECT_EQ(rows, sheet.name == "samples-painted" ? 4 : 2) << sheet.name;
        int const side = sheet.name == "samples-signs" ? 128 : 192;
        EXPECT_EQ(sheet.image.size(), (Size{.width = side, .height = rows * side + (rows - 1) * 2})) << sheet.name;
    }
}

TEST(ModelCard, becomes_one_html_file_with_its_curve_and_samples) {
    TemporaryFolder const folder;
    EvaluationReport report = whole_report();
    report.sections = {{.text = "## Over guidance\n",
                        .files = {{"curve-clip.svg", "<svg xmlns=\"x\">a curve</svg>"}, {"curve.json", "{}"}}}};
    write_report(folder.path(), report, "daub-cli evaluate --count 2");
    write_card_report(folder.path(), folder / "report.html");
    Bytes const bytes = read_file(folder / "report.html");
    for (char const* const words : {"tiny: model card", "present_8", "without t5", ">a curve</svg>", "samples-signs",
                                    "data:image/", "daub-cli evaluate --count 2"})
        EXPECT_THAT(std::string(text_of(bytes)), HasSubstr(words));

    write_file(folder / "curve-clip.svg", bytes_of("<svg ><script>x</script></svg>"));
    EXPECT_THROW(write_card_report(folder.path(), folder / "report.html"), Error);
    write_file(folder / "curve-clip.svg", bytes_of("<svg ></svg>"));
    write_file(folder / "figures.json", bytes_of("{\"figures\": ["));
    EXPECT_THROW(write_card_report(folder.path(), folder / "report.html"), Error);
    EXPECT_EQ(read_file(folder / "report.html"), bytes);
}

}  // namespace
}  // namespace daub
