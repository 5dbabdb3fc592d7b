// Low-rank changes of single layers beside their weights: of a LoRA that is kept to a region, which hold in an area of
// the picture only, or of one that is being trained, which hold everywhere.
//
// To make pictures, a change that holds everywhere is merged into the weights instead (lora.h). Layers get their terms
// from the source of their parameters, as they get their weights; the run sets the coverage of each area before the
// network is called.
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <vector>

namespace daub {

/// Where the terms of one LoRA hold. Shared by all its layers; set by the thread that runs the network.
struct TermArea {
    /// Share of each cell of a map with so many cells, [B or 1, cells]; undefined: the terms hold nowhere there. The
    /// levels of one network all have different numbers of cells. Empty: the terms hold nowhere.
    std::function<at::Tensor(int64_t cells)> coverage;
};

/// change(x) = scale · up(down(x)).
struct LowRankTerm {
    at::Tensor down;  ///< [rank, in] or, of a convolution, [rank, in, k, k]
    at::Tensor up;    ///< [out, rank] or [out, rank, 1, 1]
    double scale = 1;
    std::shared_ptr<TermArea const> area;  ///< null: everywhere
};

}  // namespace daub
