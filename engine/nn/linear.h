// The two layers that hold nearly all parameters. Both keep exactly the tensors that their source hands out, so that a
// trainer's leaves receive gradients; a source that hands out 4-D weights in channels_last spares conversions.
#pragma once

#include "engine/weights/parameters.h"

namespace daub {

/// y = x Wᵀ + b on the last dimension. x: [..., in]; result [..., out].
struct Linear {
    struct Options {
        bool bias = true;
        bool zero = false;  ///< begin at zero: the last layer of a residual branch
    };
    Linear(Scope const& scope, int64_t in, int64_t out, Options options);
    Linear(Scope const& scope, int64_t in, int64_t out) : Linear(scope, in, out, Options()) {}
    Tensor operator()(Tensor const& x) const;

    Tensor weight;  ///< [out, in]
    Tensor bias;    ///< [out], undefined without bias
};

/// 2-D convolution with zero padding. x: [B, in, H, W], contiguous or channels_last; the result keeps its layout.
struct Conv2d {
    struct Options {
        int64_t kernel = 3;
        int64_t stride = 1;
        int64_t padding = 1;
        bool bias = true;
        bool zero = false;  ///< begin at zero: the last layer of a residual branch
    };
    Conv2d(Scope const& scope, int64_t in, int64_t out, Options options);
    Conv2d(Scope const& scope, int64_t in, int64_t out) : Conv2d(scope, in, out, Options()) {}
    Tensor operator()(Tensor const& x) const;

    Tensor weight;  ///< [out, in, kernel, kernel]
    Tensor bias;    ///< [out]
    int64_t stride;
    int64_t padding;
};

}  // namespace daub
