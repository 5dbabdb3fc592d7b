#include "engine/nn/transformer.h"

#include <ATen/ATen.h>

namespace daub {

FeedForward::FeedForward(Scope const& scope, int64_t width, int64_t hidden, bool zero_out)
    : in_(scope / "net.0.proj", width, 2 * hidden), out_(scope / "net.2", hidden, width, {.zero = zero_out}) {}

namespace {

/// Construction in the order of the stored names, so that new parameters are drawn in a stable order.
std::optional<LayerNorm> norm_if(bool present, Scope const& scope, int64_t width) {
    return present ? std::optional<LayerNorm>(std::in_place, scope, width) : std::nullopt;
}

std::optional<Attention> attention_if(bool present, Scope const& scope, TransformerBlock::Options const& o,
                                      bool to_text) {
    if (!present) return std::nullopt;
    return std::optional<Attention>(std::in_place, scope,
                                    Attention::Options{.query_dim = o.width,
                                                       .context_dim = to_text ? o.context_dim : 0,
                                                       .heads = o.heads,
                                                       .head_dim = o.head_dim,
                                                       .zero_out = o.zero_out});
}

}  // namespace

TransformerBlock::TransformerBlock(Scope const& scope, Options const& o)
    : norm1_(norm_if(o.attend_self, scope / "norm1", o.width)),
      attn1_(attention_if(o.attend_self, scope / "attn1", o, o.only_cross)),
      norm2_(norm_if(o.context_dim > 0 || o.double_self, scope / "norm2", o.width)),
      attn2_(attention_if(o.context_dim > 0 || o.double_self, scope / "attn2", o, !o.double_self)),
      norm3_(scope / "norm3", o.width),
      ff_(scope / "ff", o.width, o.width * o.feed_forward_mult, o.zero_out) {}

Tensor TransformerBlock::operator()(Tensor x, Grid grid, TextContext const& text) const {
    // Added in place: a linear layer made the branch last, whose gradient does not need its result.
    if (attn1_) x = (*attn1_)((*norm1_)(x), grid, text).add_(x);
    if (attn2_) x = (*attn2_)((*norm2_)(x), grid, text).add_(x);
    return ff_(norm3_(x)).add_(x);
}

Transformer2d::Projection::Projection(Scope const& scope, int64_t in, int64_t out, bool linear)
    : weight(linear ? scope.take("weight", {out, in}, Init::fan_in)
                    : scope.take("weight", {out, in, 1, 1}, Init::fan_in)),
      bias(scope.take("bias", {out}, Init::zeros)),
      terms(scope.low_rank("weight")) {}

Tensor Transformer2d::Projection::operator()(Tensor const& tokens) const {
    return with_terms(at::linear(tokens, weight.flatten(1), bias), tokens, terms);
}

Transformer2d::Transformer2d(Scope const& scope, Options const& options)
    : norm_(scope / "norm", options.groups, options.channels, 1e-6),
      proj_in_(scope / "proj_in", options.channels, options.block.width, options.linear_projection),
      blocks_([&] {
          std::vector<TransformerBlock> blocks;
          for (int64_t i = 0; i < options.depth; ++i) {
              blocks.emplace_back(scope / "transformer_blocks" / i, options.block);
          }
          return blocks;
      }()),
      proj_out_(scope / "proj_out", options.block.width, options.channels, options.linear_projection) {}

Tensor Transformer2d::operator()(Tensor const& x, TextContext const& text) const {
    Tensor tokens = proj_in_(tokens_of(norm_(x)));
    for (auto const& block : blocks_) tokens = block(tokens, {x.size(2), x.size(3)}, text);
    return map_of(proj_out_(tokens), x) + x;
}

}  // namespace daub
