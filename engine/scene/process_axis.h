// The axis on which people place things in the process, and how it maps to the noise level sigma.
#pragma once

namespace daub {

/// Fraction of the process p = (smax^(1/7) - sigma^(1/7)) / (smax^(1/7) - smin^(1/7)): 0 at pure noise, 1 at the
/// picture. With the time steps of Karras et al. 2022 (equation 5, rho = 7) it is the fraction of steps done; it does
/// not depend on sampler or number of steps, so that a curve means the same when these change.
struct ProcessAxis {
    double sigma_min = 0.002;  ///< > 0
    double sigma_max = 80;     ///< > sigma_min

    /// Clamped to 0..1; sigma 0 gives 1.
    double fraction(double sigma) const;
    /// The inverse; fraction is clamped to 0..1.
    double sigma(double fraction) const;
    bool operator==(ProcessAxis const&) const = default;
};

/// Part of the process in which something acts, both ends included.
struct ProcessInterval {
    enum class Unit { process, sigma };

    double begin = 0;  ///< earlier end: the smaller fraction, or the larger sigma
    double end = 1;    ///< later end
    Unit unit = Unit::process;

    bool contains(double sigma, ProcessAxis const& axis) const;
    bool operator==(ProcessInterval const&) const = default;
};

}  // namespace daub
