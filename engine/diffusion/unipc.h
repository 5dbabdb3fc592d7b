// UniPC: a predictor and a corrector of the same order from the same evaluations.
#pragma once

#include "engine/diffusion/solver.h"

namespace daub {

struct UniPc {
    int order = 2;
    bool predicts_data = true;  ///< in the denoised estimate, else in the noise
    bool bh1 = false;           ///< B(h) = h instead of exp(h) − 1; cannot end without noise
    bool lower_order_at_end = true;
    std::vector<int64_t> uncorrected_steps = {};  ///< steps whose result is not corrected
};

/// Zhao et al. 2023, Algorithms 5 to 8 (diffusers UniPCMultistepScheduler). x: [B,C,H,W] at levels[begin], of either
/// variable. The correction of a step is made when its end has been evaluated, so the observer sees the predictor's x.
Tensor sample_unipc(Denoiser const& denoise, Tensor x, Levels const& levels, UniPc const& options = {},
                    StepObserver const& observer = {});

}  // namespace daub
