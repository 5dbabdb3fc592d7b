#include "engine/evaluation/report/html.h"
#include "engine/evaluation/report/plot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(Plot, ticks_are_round_and_within_the_range) {
    EXPECT_THAT(round_ticks(0, 10), ElementsAre(0, 2, 4, 6, 8, 10));
    EXPECT_THAT(round_ticks(-1.2, 1.3), ElementsAre(-1, -0.5, 0, 0.5, 1));
    EXPECT_THAT(round_ticks(5, 5), ElementsAre(5));
    for (double const tick : round_ticks(0.0123, 0.0187)) EXPECT_TRUE(tick >= 0.0123 && tick <= 0.0187) << tick;
}

TEST(Plot, shows_every_point_within_its_frame) {
    std::string const svg = plot_svg({.title = "a < b",
                                      .x_name = "x",
                                      .y_name = "y",
                                      .series = {{"one", {{1, 10}, {2, 20, 1}}}, {"two", {{1.5, 12, 0, "here"}}}}});
    EXPECT_THAT(svg, HasSubstr("a &lt; b"));
    EXPECT_THAT(svg, HasSubstr(">here<"));
    EXPECT_THAT(svg, HasSubstr("<circle"));
    EXPECT_THAT(svg, Not(HasSubstr("nan")));
    EXPECT_THAT(svg, Not(HasSubstr("inf")));
}

TEST(Plot, a_single_point_has_axes_as_well) {
    std::string const svg = plot_svg({.title = "", .x_name = "", .y_name = "", .series = {{"one", {{3, 0}}}}});
    EXPECT_THAT(svg, Not(HasSubstr("nan")));
    EXPECT_THAT(svg, HasSubstr("class=\"grid\""));
}

TEST(Plot, bars_leave_out_what_was_not_measured) {
    std::string const svg = bars_svg(
        {"a", "b"}, {{.name = "figure", .values = {0.5, std::nullopt}, .errors = {0.1, std::nullopt}, .goal = 0.8}});
    EXPECT_THAT(svg, HasSubstr("0.50 ± 0.10"));
    EXPECT_THAT(svg, HasSubstr("class=\"goal\""));
}

TEST(HtmlReport, holds_everything_in_itself_and_escapes_what_people_wrote) {
    Image image({.width = 8, .height = 6, .channels = 3});
    HtmlReport report("<Sketch> & book");
    report.heading("h")
        .paragraph("\"quoted\" \xff")
        .table({"a"}, {{"<b>"}})
        .command("daub-cli --x 'y'")
        .picture(image, "c")
        .grid({"col"}, {"row"}, {{image}});
    std::string const text = report.text();
    for (char const* const words : {"<title>&lt;Sketch&gt; &amp; book", "&quot;quoted&quot; \xEF\xBF\xBD",
                                    "<td>&lt;b&gt;</td>", "&#39;y&#39;", "data:image/jpeg;base64,"})
        EXPECT_THAT(text, HasSubstr(words));
    for (char const* const words : {"<script", "src=\"http", "<link"}) EXPECT_THAT(text, Not(HasSubstr(words)));
}

}  // namespace
}  // namespace daub
