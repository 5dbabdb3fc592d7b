// The curve between readings of the pen, as evenly spaced dabs.
//
//     StrokePath path(brush);
//     for (Dab const& dab : path.add(sample)) ...      // quadratic Bezier pieces between the middles of neighbours
//     for (Dab const& dab : path.finish()) ...         // the last half piece
//
// What add() and finish() return is valid until the next call.
#pragma once

#include "ui/paint/brush.h"

#include <optional>
#include <span>
#include <vector>

namespace daub {

class StrokePath {
 public:
    explicit StrokePath(Brush const& brush) : brush_(brush) {}

    std::span<Dab const> add(PenSample const& sample);
    std::span<Dab const> finish();

 private:
    void curve_to(PenSample const& control, PenSample const& end);
    void line_to(PenSample const& end);
    void put(PenSample const& sample);

    Brush brush_;
    std::vector<Dab> dabs_;
    std::optional<PenSample> last_;  ///< the latest reading: control point of the next piece
    PenSample reached_;              ///< where the curve ends so far
    double until_next_ = 0;          ///< pixels along the curve to the next dab
};

}  // namespace daub
