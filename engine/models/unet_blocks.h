// The levels of a U-Net of diffusers on the way down, in the middle and on the way up (unet_2d_blocks.py).
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "engine/models/unet_config.h"
#include "engine/nn/resnet.h"
#include "engine/nn/transformer.h"

namespace daub {

/// What every block of one forward pass is given. Borrowed.
struct UNetConditions {
    Tensor const& time;       ///< [B, block_time_dim]
    TextContext const& text;  ///< states [B, L, cross_attention_dim]
};

/// A residual block and the attention that follows it, if any.
struct UNetLayer {
    ResnetBlock resnet;
    std::optional<Transformer2d> transformer;
    std::optional<AddedKvAttention> added_kv;
    Tensor operator()(Tensor const& x, UNetConditions const& given) const;
};

class UNetDownBlock {
 public:
    /// in: channels of what comes from above; halve: not at the last level.
    UNetDownBlock(Scope const& scope, UNetConfig const& config, UNetLevelConfig const& level, int64_t in, bool halve);
    /// Appends what the way up will need to `skips`: the result of each layer and of halving.
    Tensor operator()(Tensor x, UNetConditions const& given, std::vector<Tensor>& skips) const;

 private:
    std::vector<UNetLayer> layers_;
    std::optional<Downsample> downsample_;
    std::optional<ResnetBlock> resnet_downsample_;
};

class UNetMidBlock {
 public:
    UNetMidBlock(Scope const& scope, UNetConfig const& config);
    Tensor operator()(Tensor const& x, UNetConditions const& given) const;

 private:
    UNetLayer first_;
    std::optional<ResnetBlock> second_;
};

class UNetUpBlock {
 public:
    /// in: channels from below; skips: channels of each layer's skip, in the order of use; enlarge: not at the end.
    UNetUpBlock(Scope const& scope, UNetConfig const& config, UNetLevelConfig const& level, int64_t in,
                std::vector<int64_t> const& skips, bool enlarge);
    /// Takes its skips from the end of `skips`; enlarges to the size of the skip that is last then.
    Tensor operator()(Tensor x, UNetConditions const& given, std::vector<Tensor>& skips) const;
    /// Whether it can enlarge to sizes that are not exactly double.
    bool takes_any_size() const { return !resnet_upsample_; }

 private:
    std::vector<UNetLayer> layers_;
    std::optional<Upsample> upsample_;
    std::optional<ResnetBlock> resnet_upsample_;
};

}  // namespace daub
