// The two layers that hold nearly all parameters. Both keep exactly the tensors that their source hands out, so that a
// trainer's leaves receive gradients; only constant kernels of convolutions, and constant matrices where `pack` asks
// for it, are kept in the layout that computes fastest.
#pragma once

#include "engine/nn/packed_kernel.h"
#include "engine/weights/parameters.h"

#include <memory>

namespace daub {

/// y = x Wᵀ + b on the last dimension. x: [..., in]; result [..., out].
struct Linear {
    struct Options {
        bool bias = true;
        bool zero = false;  ///< begin at zero: the last layer of a residual branch
        bool pack = false;  ///< worth memory of its own for a constant matrix: used often, by few rows at a time
        bool stored_as_convolution = false;  ///< the weight is [out, in, 1, 1]
    };
    Linear(Scope const& scope, int64_t in, int64_t out, Options options);
    Linear(Scope const& scope, int64_t in, int64_t out) : Linear(scope, in, out, Options()) {}
    /// With the terms of areas where x is the cells of a map, [B, cells, in].
    Tensor operator()(Tensor const& x) const;
    /// Without the terms of areas.
    Tensor plain(Tensor const& x) const;
    /// With the terms of one area as if it were everywhere.
    Tensor changed(Tensor const& x, TermArea const& area) const;

    Tensor weight;                         ///< [out, in] or as stored; undefined where it is packed
    std::shared_ptr<PackedKernel> packed;  ///< null: not asked for, not constant, or it would not pay
    Tensor bias;                           ///< [out], undefined without bias
    std::vector<LowRankTerm> terms;        ///< beside the weight; usually none
};

/// y, the result of a layer for x, with the terms added where their areas cover it. x: [B, cells, in].
Tensor with_terms(Tensor y, Tensor const& x, std::vector<LowRankTerm> const& terms);

/// 2-D convolution with zero padding. x: [B, in, H, W], contiguous or channels_last; the result keeps its layout.
struct Conv2d {
    struct Options {
        int64_t kernel = 3;
        int64_t stride = 1;
        int64_t padding = 1;
        bool bias = true;
        bool zero = false;  ///< begin at zero: the last layer of a residual branch
        bool rare = false;  ///< runs once a picture: not worth memory of its own for a constant kernel
    };
    Conv2d(Scope const& scope, int64_t in, int64_t out, Options options);
    Conv2d(Scope const& scope, int64_t in, int64_t out) : Conv2d(scope, in, out, Options()) {}
    Tensor operator()(Tensor const& x) const;

    /// Type and device of the kernel.
    at::TensorOptions options() const { return options_; }
    /// x [B, C, H, W] in that type, on that device, in the memory format that the layer computes fastest in.
    Tensor prepared(Tensor const& x) const { return x.to(options_).contiguous(format_); }

 private:
    Tensor convolve(Tensor const& x) const;

    Tensor weight_;                         ///< [out, in, kernel, kernel]; undefined where it is packed
    std::shared_ptr<PackedKernel> packed_;  ///< null: not constant, or it would not pay
    Tensor bias_;                           ///< [out]
    at::TensorOptions options_;
    at::MemoryFormat format_ = at::MemoryFormat::ChannelsLast;
    int64_t stride_, padding_;
    bool transforms_ = false;         ///< the kernel is constant and rare
    std::vector<LowRankTerm> terms_;  ///< as in Linear; down has the kernel of the weight
};

}  // namespace daub
