#include "engine/nn/linear.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <array>

namespace daub {

namespace {

using Shape = std::vector<int64_t>;

/// up(down(x)) of a linear layer, whichever of the two shapes its matrices are stored in.
Tensor change_of(Tensor const& x, LowRankTerm const& term) {
    return at::linear(at::linear(x, term.down.flatten(1)), term.up.flatten(1)) * term.scale;
}

Tensor coverage_of(LowRankTerm const& term, int64_t cells) {
    return term.area && term.area->coverage ? term.area->coverage(cells) : Tensor();
}

}  // namespace

Tensor with_terms(Tensor y, Tensor const& x, std::vector<LowRankTerm> const& terms) {
    if (x.dim() != 3) return y;
    for (auto const& term : terms) {
        Tensor const coverage = coverage_of(term, x.size(1));
        if (coverage.defined()) y = y + change_of(x, term) * coverage.to(y).unsqueeze(2);
    }
    return y;
}

Linear::Linear(Scope const& scope, int64_t in, int64_t out, Options options)
    : weight(scope.take("weight", options.stored_as_convolution ? Shape{out, in, 1, 1} : Shape{out, in},
                        options.zero ? Init::zeros : Init::fan_in)),
      bias(options.bias ? scope.take("bias", {out}, Init::zeros) : Tensor()),
      terms(scope.low_rank("weight")) {
    if (!options.pack || !scope.constant() || !PackedKernel::pays(weight)) return;
    packed = std::make_shared<PackedKernel>(weight.flatten(1));
    weight.reset();
}

Tensor Linear::plain(Tensor const& x) const {
    Tensor y = packed ? packed->multiply(x, bias) : at::linear(x, weight.flatten(1), bias);
    for (auto const& term : terms) {
        if (!term.area) y = y + change_of(x, term);
    }
    return y;
}

Tensor Linear::operator()(Tensor const& x) const { return with_terms(plain(x), x, terms); }

Tensor Linear::changed(Tensor const& x, TermArea const& area) const {
    Tensor y = plain(x);
    for (auto const& term : terms) {
        if (term.area.get() == &area) y = y + change_of(x, term);
    }
    return y;
}

Conv2d::Conv2d(Scope const& scope, int64_t in, int64_t out, Options options)
    : weight_(
          scope.take("weight", {out, in, options.kernel, options.kernel}, options.zero ? Init::zeros : Init::fan_in)),
      bias_(options.bias ? scope.take("bias", {out}, Init::zeros) : Tensor()),
      options_(weight_.options()),
      stride_(options.stride),
      padding_(options.padding),
      terms_(scope.low_rank("weight")) {
    transforms_ = scope.constant() && options.rare && !weight_.requires_grad();
    if (scope.constant() && !options.rare && PackedKernel::pays(weight_)) {
        packed_ = std::make_shared<PackedKernel>(std::move(weight_));
    } else if (scope.constant()) {
        if (!options.rare) weight_ = weight_.contiguous(at::MemoryFormat::ChannelsLast);
    } else {
        format_ = weight_.suggest_memory_format();
    }
}

Tensor Conv2d::convolve(Tensor const& x) const {
    if (packed_) return packed_->convolve(x, bias_, stride_, padding_);
    bool const inference = !(at::GradMode::is_enabled() && x.requires_grad());
    if (transforms_ && inference && stride_ == 1 && padding_ == 1 && WinogradKernel::pays(weight_, x.sizes()))
        return WinogradKernel(weight_).convolve(x, bias_).contiguous(x.suggest_memory_format());
    std::array<int64_t, 2> const strides{stride_, stride_}, paddings{padding_, padding_};
    return at::conv2d(x, weight_, bias_, strides, paddings);
}

Tensor Conv2d::operator()(Tensor const& x) const {
    Tensor y = convolve(x);
    for (auto const& term : terms_) {
        Tensor const coverage = coverage_of(term, y.size(2) * y.size(3));
        if (term.area && !coverage.defined()) continue;
        std::array<int64_t, 2> const strides{stride_, stride_}, paddings{padding_, padding_};
        Tensor const change = at::conv2d(at::conv2d(x, term.down, {}, strides, paddings), term.up) * term.scale;
        y = y + (term.area ? change * coverage.to(y).reshape({-1, 1, y.size(2), y.size(3)}) : change);
    }
    return y;
}

}  // namespace daub
