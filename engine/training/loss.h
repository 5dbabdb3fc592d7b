// Losses of the stages as free functions.
#pragma once

#include "engine/diffusion/denoiser.h"

namespace daub {

/// EDM training loss (Karras et al. 2022, equation 8): λ(σ) = 1/c_out² makes it the squared error of F alone.
/// raw: F, the network's output; clean, noisy: [B,3,H,W]. Returns the mean over batch and pixels, fp32, weighted with
/// `weight` [B,1,H,W] where that is given.
Tensor edm_loss(Tensor const& raw, Tensor const& clean, Tensor const& noisy, BatchScalings const& scalings,
                Tensor const& weight = {});

/// Symmetric contrastive loss of CLIP (Radford et al. 2021, figure 3). pictures, texts: [N,D], normalised inside;
/// log_scale: scalar, clamped at ln 100. Row i of both belong together. Returns a scalar, fp32.
Tensor contrastive_loss(Tensor const& pictures, Tensor const& texts, Tensor const& log_scale);

}  // namespace daub
