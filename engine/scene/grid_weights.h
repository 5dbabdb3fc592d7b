// One-dimensional resampling weights, shared by pictures and masks.
#pragma once

#include <vector>

namespace daub {

/// out[i] = sum over k of weights[k] * in[first + k]; the weights of one output sum to 1.
struct GridWeights {
    int first = 0;
    std::vector<double> weights;
};

/// Cell i of `to` covers [i from/to, (i+1) from/to) of the input, fractions of samples counted.
std::vector<GridWeights> area_weights(int from, int to);
/// Catmull-Rom interpolation at the centres of the output's cells, edges repeated. For enlarging.
std::vector<GridWeights> cubic_weights(int from, int to);

}  // namespace daub
