// The figures of the model card: what each is called, which pictures it is taken from, what is counted, what is aimed
// at.
#pragma once

#include "engine/evaluation/measures.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct Figure {
    std::string_view id;     ///< in figures.json
    std::string_view group;  ///< as chosen by people: one group is one or several figures
    std::string_view name;   ///< in the model card
    LayoutKind pictures = LayoutKind::painted;
    Scores (*measure)(Layout const&, Observation const&) = nullptr;
    std::optional<double> goal;  ///< at least this
    bool by_thing = true;        ///< a score for each asked thing rather than one for the picture
    bool needs_clip = false;     ///< the model's own pair of CLIP encoders
    bool needs_style = false;    ///< its CLIP image encoder
    bool needs_reader = false;   ///< of letters
    double scale = 1;            ///< largest value
};

/// In the order of the model card.
std::span<Figure const> all_figures();
/// Names of the groups, each once.
std::vector<std::string> figure_groups();
/// The figures of these groups in the order of the model card; all of them for none. Throws Error (usage) for a group
/// that does not exist, naming those that do.
std::vector<Figure> figures_of(std::vector<std::string> const& groups);

/// The mean of scores and how far it is likely off.
class Measured {
 public:
    void add(double score);
    /// Those that count.
    void add(Scores const& scores);
    int64_t count() const { return count_; }
    double mean() const;  ///< 0 for none
    /// Standard error of the mean, as if the scores did not depend on one another; 0 for fewer than two.
    double error() const;

 private:
    int64_t count_ = 0;
    double sum_ = 0, squares_ = 0;
};

}  // namespace daub
