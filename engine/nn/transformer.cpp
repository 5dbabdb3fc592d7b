#include "engine/nn/transformer.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

namespace daub {

FeedForward::FeedForward(Scope const& scope, Options const& o)
    : in_(scope / "net.0.proj", o.width, 2 * o.hidden, {.pack = o.pack}),
      out_(scope / "net.2", o.hidden, o.width, {.zero = o.zero_out, .pack = o.pack}),
      hidden_(o.hidden) {}

Tensor FeedForward::operator()(Tensor const& x) const {
    // What is between the layers is eight times as wide: in parts it stays in the cache, and memory is not asked for
    // again and again. Enough rows are left for the products to be as fast.
    constexpr int64_t bytes_at_once = 10 << 20;
    constexpr int64_t least_rows = 512;
    bool const with_gradients = at::GradMode::is_enabled() && x.requires_grad();
    int64_t const rows = x.numel() / x.size(-1);
    int64_t const most_rows = std::max(least_rows, bytes_at_once / (2 * hidden_ * x.element_size()));
    if (with_gradients || !x.device().is_cpu() || !in_.terms.empty() || !out_.terms.empty() || rows <= most_rows)
        return out_(geglu(in_(x)));
    std::vector<Tensor> parts;
    for (Tensor const& part : x.reshape({rows, x.size(-1)}).chunk((rows + most_rows - 1) / most_rows))
        parts.push_back(out_(geglu(in_(part))));
    return at::cat(parts).view(x.sizes());
}

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
                                                       .zero_out = o.zero_out,
                                                       .pack = o.pack});
}

}  // namespace

TransformerBlock::TransformerBlock(Scope const& scope, Options const& o)
    : norm1_(norm_if(o.attend_self, scope / "norm1", o.width)),
      attn1_(attention_if(o.attend_self, scope / "attn1", o, o.only_cross)),
      norm2_(norm_if(o.context_dim > 0 || o.double_self, scope / "norm2", o.width)),
      attn2_(attention_if(o.context_dim > 0 || o.double_self, scope / "attn2", o, !o.double_self)),
      norm3_(scope / "norm3", o.width),
      ff_(scope / "ff",
          {.width = o.width, .hidden = o.width * o.feed_forward_mult, .zero_out = o.zero_out, .pack = o.pack}) {}

Tensor TransformerBlock::operator()(Tensor x, Grid grid, TextContext const& text) const {
    // Added in place: a linear layer made the branch last, whose gradient does not need its result.
    if (attn1_) x = (*attn1_)((*norm1_)(x), grid, text).add_(x);
    if (attn2_) x = (*attn2_)((*norm2_)(x), grid, text).add_(x);
    return ff_(norm3_(x)).add_(x);
}

namespace {

Linear::Options projection_options(Transformer2d::Options const& o) {
    return {.pack = o.block.pack, .stored_as_convolution = !o.linear_projection};
}

}  // namespace

Transformer2d::Transformer2d(Scope const& scope, Options const& options)
    : norm_(scope / "norm", options.groups, options.channels, 1e-6),
      proj_in_(scope / "proj_in", options.channels, options.block.width, projection_options(options)),
      blocks_([&] {
          std::vector<TransformerBlock> blocks;
          for (int64_t i = 0; i < options.depth; ++i) {
              blocks.emplace_back(scope / "transformer_blocks" / i, options.block);
          }
          return blocks;
      }()),
      proj_out_(scope / "proj_out", options.block.width, options.channels, projection_options(options)) {}

Tensor Transformer2d::operator()(Tensor const& x, TextContext const& text) const {
    Tensor tokens = proj_in_(tokens_of(norm_(x)));
    for (auto const& block : blocks_) tokens = block(tokens, {x.size(2), x.size(3)}, text);
    return map_of(proj_out_(tokens), x) + x;
}

}  // namespace daub
