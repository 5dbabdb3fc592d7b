// Classifier-free guidance with separate weights for text and style, its rescaling, and dynamic thresholding.
//
// With D_u the unconditional prediction, D_t the one from text and D_ts the one from text and a style picture:
//     D = D_u + g_text (D_t − D_u) + g_style (D_ts − D_t)
// The weights of the three sum to one, so the same combination holds for denoised estimates, noise and velocity.
// Predictions whose weight is zero are never computed: two suffice without style, and with equal weights.
#pragma once

#include <ATen/core/Tensor.h>

#include <array>
#include <vector>

namespace daub {

using at::Tensor;

/// Which streams a prediction sees.
enum class GuidanceRow { unconditional = 0, text = 1, text_and_style = 2 };

struct GuidanceScales {
    double text = 5;     ///< ≤ 1: the unconditional prediction is not used (as in diffusers)
    double style = 5;    ///< weight of the style picture, 0: as if there were none
    double rescale = 0;  ///< φ of Lin et al. 2024, section 3.4: 0 leaves the contrast that guidance adds
};

/// Weights of the predictions in the order of GuidanceRow; they sum to 1. has_style: a style picture is given.
std::array<double, 3> guidance_weights(GuidanceScales const& guidance, bool has_style);

/// The rows to evaluate, those with weight ≠ 0, in order of GuidanceRow.
std::vector<GuidanceRow> needed_rows(std::array<double, 3> const& weights);

/// Combines the predictions of needed_rows(), stacked on the batch axis row by row: [rows·B,C,H,W] → [B,C,H,W].
/// The last row is the most conditioned one; rescale pulls the standard deviation of each picture towards its.
Tensor combine_guided(Tensor const& stacked, std::array<double, 3> const& weights, double rescale = 0);

/// Scales `guided` to the standard deviation of `conditional`, picture by picture, and mixes by phi (Lin et al. 2024,
/// equations 15 and 16; diffusers rescale_noise_cfg).
Tensor rescale_guided(Tensor const& guided, Tensor const& conditional, double phi);

/// Dynamic thresholding (Saharia et al. 2022, section 2.3), for pixel models.
struct Thresholding {
    double quantile = 0.995;  ///< of |x0| over each picture
    double maximum = 1;       ///< upper limit of the threshold s; diffusers calls it sample_max_value
};

/// s = clamp(quantile(|x0|), 1, maximum) per picture; returns clamp(x0, −s, s)/s. x0: [B,C,H,W].
Tensor threshold_dynamically(Tensor const& x0, Thresholding const& thresholding);

}  // namespace daub
