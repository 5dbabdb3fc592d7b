// Steadies the hand: takes the pen's readings and gives calmer ones.
//
//     Stabiliser steady({.kind = Stabilising::pulled_string, .strength = 30});
//     if (auto const sample = steady.add(pen)) stroke_to(*sample);
//     if (auto const rest = steady.finish()) stroke_to(*rest);
#pragma once

#include "ui/paint/pen_sample.h"

#include <optional>

namespace daub {

/// none: as it comes. average: each reading moves the brush a part of the way. pulled_string: the pen drags the brush
/// on a string; it moves only while the string is taut.
enum class Stabilising { none, average, pulled_string };

struct StabiliserSettings {
    Stabilising kind = Stabilising::none;
    double strength = 0;  ///< average: readings that the brush lags behind; pulled_string: its length in pixels

    bool operator==(StabiliserSettings const&) const = default;
};

class Stabiliser {
 public:
    explicit Stabiliser(StabiliserSettings const& settings = {}) : settings_(settings) {}

    /// Where the brush goes, or nothing where it rests.
    std::optional<PenSample> add(PenSample const& pen);

    /// The way from the brush to the lifted pen: an average catches up, a string stays where it was pulled to.
    std::optional<PenSample> finish();

 private:
    std::optional<PenSample> pull(PenSample const& pen);

    StabiliserSettings settings_;
    std::optional<PenSample> brush_, pen_;
};

}  // namespace daub
