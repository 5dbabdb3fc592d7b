// One expert of a native model with everything that it is told.
#pragma once

#include "engine/models/ediff_unet.h"
#include "engine/pipeline/conditioning.h"
#include "engine/pipeline/stage_networks.h"
#include "engine/pipeline/tiles.h"

#include <memory>
#include <optional>

namespace daub {

struct DenoiserOptions {
    Tensor low_res;  ///< [N,3,H,W] enlarged and noised; super-resolution only
    double low_res_noise = 0;
    Tensor below;  ///< [N,3,H,W] the enlarged picture that a residual network works above; undefined: none
    std::optional<DynamicThreshold> threshold;  ///< else D is cut to [-1,1]
    std::optional<KeptPicture> kept;   ///< D becomes mask·D + (1 − mask)·picture: it keeps its own noise to the end
    std::vector<Tile> tiles;           ///< empty: the whole picture at once
    FrameAttention* frames = nullptr;  ///< whose keys and values self-attention sees; borrowed
    bool split_rows = false;           ///< the terms of guidance one after the other, where memory is short
};

/// Holds the projected text, its keys and values, and the painting, for the steps of one expert. Conditioning is
/// borrowed.
class ExpertDenoiser : public StepDenoiser {
 public:
    ExpertDenoiser(std::shared_ptr<EDiffUNet const> network, Conditioning const& conditioning, ProcessAxis const& axis,
                   DenoiserOptions options);
    Tensor operator()(Tensor const& x, NoiseLevel const& level, AttentionRecorder* recorder) override;
    KeyLayout const& layout() const override { return projected_.layout; }

 private:
    Tensor network_output(Tensor const& input, Tensor const& low_res, double c_noise, double sigma,
                          AttentionRecorder* recorder);
    Tensor evaluate(Tensor const& input, Tensor const& low_res, double c_noise, ProjectedContext const& context,
                    AttentionControl const& control) const;
    Tensor guided(Tensor const& stacked, Tile const& tile, Tensor const& x) const;

    std::shared_ptr<EDiffUNet const> network_;
    Conditioning const& conditioning_;
    ProcessAxis axis_;
    DenoiserOptions options_;
    at::TensorOptions network_options_;
    ProjectedContext projected_;
    KeyValueCache cache_;
    std::optional<Painting> painting_;
};

}  // namespace daub
