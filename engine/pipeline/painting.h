// From painted regions to the attention control of each step: eDiff-I's paint-with-words, and DenseDiffusion as a
// second mode.
//
//     Painting const painting(regions, {.settings = request.paint, .w_prime = 0.4, ...});
//     AttentionControl control = painting.control(sigma);
//
// A (cells × keys) holds strength × coverage in the columns of each region's phrase; regions act on the rows with text,
// negative ones on the unconditional row. A is kept for each grid as long as the same regions are active.
#pragma once

#include "engine/diffusion/guidance.h"
#include "engine/models/ediff_context.h"
#include "engine/nn/attention_control.h"
#include "engine/scene/request.h"

#include <map>
#include <memory>
#include <vector>

namespace daub {

/// Highest sigma that the gain w′·log(1 + σ) counts: cosine schedules begin at 20,000, whose weight would drown text.
inline constexpr double largest_paint_sigma = 80;
/// What keep_small_regions raises a region's highest coverage to.
inline constexpr double least_coverage = 0.25;

struct PaintedRegion {
    Tensor mask;  ///< [H, W] coverage 0 to 1 at any size, overlaps resolved
    double strength = 1;
    std::vector<int64_t> t5_columns, clip_columns;  ///< positions within the streams
    bool negative = false;
    ProcessInterval interval;
};

struct PaintingOptions {
    PaintSettings settings;
    double w_prime = 0.4;
    ProcessAxis axis;
    KeyLayout layout;               ///< of the projected context
    std::vector<GuidanceRow> rows;  ///< of the batch, each of `images` pictures
    int64_t images = 1;
    at::Device device = at::kCPU;
    at::ScalarType dtype = at::kFloat;
};

class Painting {
 public:
    Painting(std::vector<PaintedRegion> regions, PaintingOptions options);

    /// What attention is told at a noise level. Borrows this painting; empty where no region is active.
    AttentionControl control(double sigma) const;
    /// A at a grid with the regions that are active at sigma: [rows · images, cells, keys].
    Tensor bias(Grid grid, double sigma) const;

 private:
    friend class DenseDiffusion;
    std::vector<bool> active(double sigma) const;
    Tensor coverage(Grid grid) const;
    Tensor row_bias(Grid grid, std::vector<bool> const& active, GuidanceRow row) const;
    Tensor gain(double sigma) const;

    std::vector<PaintedRegion> regions_;
    PaintingOptions options_;
    Tensor columns_;  ///< [R, keys]
    struct Cache {
        std::vector<bool> active;
        std::map<Grid, Tensor> bias, coverage;
    };
    std::shared_ptr<Cache> cache_ = std::make_shared<Cache>();
};

}  // namespace daub
