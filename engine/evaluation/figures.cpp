#include "engine/evaluation/figures.h"

#include "engine/core/error.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace daub {

std::span<Figure const> all_figures() {
    using enum LayoutKind;
    static constexpr std::array<Figure, 13> figures{{
        {.id = "adherence",
         .group = "adherence",
         .name = "adherence: mean IoU of painted things with what the judge sees, 2 to 4 things",
         .pictures = painted,
         .measure = adherence,
         .goal = 0.6},
        {.id = "adherence_to_paint",
         .group = "adherence",
         .name = "the same against the paint itself, which is rougher than the things",
         .pictures = painted,
         .measure = adherence_to_paint},
        {.id = "recognition",
         .group = "recognition",
         .name = "recognition: painted things that are taken for what they shall be",
         .pictures = painted,
         .measure = recognition,
         .goal = 0.9},
        {.id = "present_2",
         .group = "completeness",
         .name = "things present, of 2 in words alone",
         .pictures = words_2,
         .measure = presence,
         .goal = 0.95},
        {.id = "present_4",
         .group = "completeness",
         .name = "things present, of 4",
         .pictures = words_4,
         .measure = presence,
         .goal = 0.9},
        {.id = "present_6",
         .group = "completeness",
         .name = "things present, of 6",
         .pictures = words_6,
         .measure = presence,
         .goal = 0.8},
        {.id = "present_8",
         .group = "completeness",
         .name = "things present, of 8",
         .pictures = words_8,
         .measure = presence,
         .goal = 0.7},
        {.id = "colour",
         .group = "colour",
         .name = "colour binding: right colour on the right one of two things",
         .pictures = colours,
         .measure = colour_binding,
         .goal = 0.8},
        {.id = "style_words",
         .group = "style",
         .name = "style as asked, from words",
         .pictures = style_words,
         .measure = style_match,
         .goal = 0.8,
         .by_thing = false},
        {.id = "style_reference",
         .group = "style",
         .name = "style as asked, from a reference picture",
         .pictures = style_reference,
         .measure = style_match,
         .goal = 0.8,
         .by_thing = false,
         .needs_style = true},
        {.id = "lettering",
         .group = "lettering",
         .name = "lettering: exact words on signs, as read by OCR at 256 pixels or more",
         .pictures = signs,
         .measure = lettering,
         .goal = 0.5,
         .by_thing = false,
         .needs_reader = true},
        {.id = "letters",
         .group = "lettering",
         .name = "letters of those words that are right",
         .pictures = signs,
         .measure = letters,
         .by_thing = false,
         .needs_reader = true},
        {.id = "clip_score",
         .group = "clip",
         .name = "CLIP score: 100 times the cosine of sentence and picture, 4 things in words alone",
         .pictures = words_4,
         .measure = clip_score,
         .by_thing = false,
         .needs_clip = true,
         .scale = 100},
    }};
    return figures;
}

std::vector<std::string> figure_groups() {
    std::vector<std::string> groups;
    for (Figure const& figure : all_figures())
        if (std::ranges::find(groups, figure.group) == groups.end()) groups.emplace_back(figure.group);
    return groups;
}

std::vector<Figure> figures_of(std::vector<std::string> const& groups) {
    auto const known = figure_groups();
    for (std::string const& group : groups)
        if (std::ranges::find(known, group) == known.end())
            fail(ErrorKind::usage, "There is no figure \"{}\". The figures are: {}.", group, fmt::join(known, ", "));
    std::vector<Figure> chosen;
    for (Figure const& figure : all_figures())
        if (groups.empty() || std::ranges::find(groups, figure.group) != groups.end()) chosen.push_back(figure);
    return chosen;
}

void Measured::add(double score) { ++count_, sum_ += score, squares_ += score * score; }

void Measured::add(Scores const& scores) {
    for (auto const& score : scores)
        if (score) add(*score);
}

double Measured::mean() const { return count_ == 0 ? 0 : sum_ / static_cast<double>(count_); }

double Measured::error() const {
    if (count_ < 2) return 0;
    auto const n = static_cast<double>(count_);
    double const variance = std::max(0.0, (squares_ - sum_ * sum_ / n) / (n - 1));
    return std::sqrt(variance / n);
}

}  // namespace daub
