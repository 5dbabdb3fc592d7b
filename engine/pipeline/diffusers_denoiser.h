// One U-Net of diffusers with everything that it is told: text, paint, sizes, pictures beside its input.
#pragma once

#include "engine/models/unet.h"
#include "engine/pipeline/stage_networks.h"
#include "engine/pipeline/unclip.h"

#include <memory>
#include <optional>

namespace daub {

struct UNetSetting {
    Prediction prediction = Prediction::epsilon;
    size_t text = 0;        ///< which of Conditioning::networks it reads
    bool reads_t5 = false;  ///< else CLIP: whose columns paint goes into
    ProcessAxis axis;
    Tensor extra;                        ///< [1 or N,k,h,w] beside x on the channel axis; undefined: nothing
    std::optional<int64_t> class_label;  ///< of every row: the noise level of a low-resolution picture
    Size size;                           ///< of the picture, pixels: for networks that are told
    double aesthetic = 6, negative_aesthetic = 2.5;  ///< scores, for those that are told (SDXL refiner)
    bool takes_style = false;                        ///< from Conditioning::style_pictures
    UnclipNoising const* unclip = nullptr;           ///< takes style as its class; borrowed
    Tensor style_noise;                              ///< [N, D] for it
    int64_t style_level = 0;                         ///< timestep of that noise
    FrameAttention* frames = nullptr;                ///< whose keys and values self-attention sees; borrowed
    bool split_rows = false;  ///< the terms of guidance one after the other, where memory is short
};

/// Holds keys and values of the text and the painting for the steps of one expert. Conditioning is borrowed.
class DiffusersDenoiser : public StepDenoiser {
 public:
    DiffusersDenoiser(std::shared_ptr<UNet const> network, Conditioning const& conditioning, UNetSetting setting);
    Tensor operator()(Tensor const& x, NoiseLevel const& level, AttentionRecorder* recorder) override;
    KeyLayout const& layout() const override { return layout_; }

 private:
    Tensor time_ids() const;
    std::vector<IpAdapterUse> style_uses() const;
    std::vector<double> style_scales(double sigma) const;
    Tensor style_labels() const;
    Tensor network_output(Tensor const& input, double timestep, double sigma, AttentionRecorder* recorder);
    Tensor evaluate(Tensor const& input, double timestep, int64_t first, int64_t count,
                    AttentionControl const& control) const;
    Tensor guided(Tensor const& stacked, int64_t channels) const;

    std::shared_ptr<UNet const> network_;
    Conditioning const& conditioning_;
    UNetSetting setting_;
    NetworkText text_;  ///< [rows · images]
    KeyLayout layout_;
    Tensor time_ids_;
    KeyValueCache cache_;
    std::optional<Painting> painting_;
    std::optional<IpAttention> style_;
    Tensor labels_;      ///< of the style picture, [images, 2 D]; undefined: it has no such class
    Tensor labels_now_;  ///< of all rows at this noise level
};

}  // namespace daub
