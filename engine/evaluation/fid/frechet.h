// The Fréchet distance of two sets of features, each taken for a Gaussian (Heusel et al. 2017, equation 6), with the
// arithmetic of pytorch-fid: fp64, unbiased covariance.
//
//     FeatureStatistics const ours = statistics_of({features}), theirs = read_statistics("coco.npz");
//     double const fid = frechet_distance(ours, theirs);
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace daub {

using at::Tensor;

struct FeatureStatistics {
    Tensor mean;           ///< fp64 [F]
    Tensor covariance;     ///< fp64 [F,F], divided by count - 1 as numpy.cov
    int64_t pictures = 0;  ///< 0: not known
};

/// chunks: features [n,F] each, any floating type; at least two rows in all. They are read twice, one after the other,
/// so that they need not be in memory together. Throws Error (input) where there are fewer than two rows.
FeatureStatistics statistics_of(int64_t chunks, std::function<Tensor(int64_t)> const& chunk);
FeatureStatistics statistics_of(std::vector<Tensor> const& chunks);

/// |m1 - m2|² + tr(C1 + C2 - 2 (C1 C2)^½). The trace of the root is the sum of the square roots of the eigenvalues of
/// C1^½ C2 C1^½, which are those of C1 C2: symmetric, so that singular products (fewer pictures than features) need
/// no offset on the diagonal, which pytorch-fid adds where scipy.linalg.sqrtm fails; where it does not, the numbers are
/// the same. Throws Error (input) where the sizes differ or a value is not finite.
double frechet_distance(FeatureStatistics const& a, FeatureStatistics const& b);

}  // namespace daub
