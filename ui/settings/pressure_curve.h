// How a pen's pressure becomes strength: a gamma between two thresholds.
#pragma once

namespace daub {

struct PressureCurve {
    double softness = 0;  ///< -1 needs force, 0 is straight, 1 gives much at a light touch
    double least = 0;     ///< pressure below this counts as none, 0..1
    double most = 1;      ///< pressure from here on counts as full, above `least`

    /// pressure and result in 0..1; never falls.
    double operator()(double pressure) const;

    bool operator==(PressureCurve const&) const = default;
};

}  // namespace daub
