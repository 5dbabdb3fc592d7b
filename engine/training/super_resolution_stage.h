// Training of a super-resolution denoiser on crops: the scene at high resolution, given the same scene at low
// resolution, enlarged and noised (noise-conditioning augmentation, Ho et al. 2022), and the caption.
#pragma once

#include "engine/diffusion/denoiser.h"
#include "engine/models/ediff_unet.h"
#include "engine/training/conditioning.h"
#include "engine/training/noise_distribution.h"
#include "engine/training/stage.h"
#include "engine/training/training_data.h"

#include <utility>

namespace daub {

/// The lowest and the highest sigma that pictures of such a network are sampled with.
std::pair<double, double> super_resolution_sigmas(EDiffUNetConfig const& network);

class SuperResolutionStage : public Stage {
 public:
    struct Options {
        std::string name = "sr_256";
        EDiffUNetConfig network;
        T5Config text;
        CropOptions crops;
        double most_augmentation = 0.5;  ///< standard deviation of the noise put on the low-resolution picture
        NoiseDistribution noise{.mean = -1.2, .std = 1.2};  ///< of sigma in units of 2·sigma_data
        StreamDrop drop;
        BatchOptions data;
        TrainableParameters::Options parameters;
        std::map<std::string, Tensor> begin_from;    ///< weights to go on from; empty: from scratch
        std::map<std::string, Tensor> text_weights;  ///< of the base model's T5 encoder, frozen here
    };
    /// data and clip are borrowed and must outlive the stage.
    SuperResolutionStage(Options options, TrainingData const& data, DualEncoder const& clip);

    std::string name() const override { return options_.name; }
    std::string config() const override;
    TrainableParameters& parameters() override { return parameters_; }
    Tensor loss(SampleRange samples) override;
    void prepare(SampleRange samples) override { data_.prepare(request(), samples); }
    /// Held-out crops: low resolution enlarged, result, truth.
    void sample_grid(std::filesystem::path const& file) override;

 private:
    struct Pair {
        TrainingBatch batch;
        Tensor high;      ///< [B,3,crop,crop]
        Tensor enlarged;  ///< [B,3,crop,crop], bilinear from low resolution, in [-1,1]
        Tensor below;     ///< what is denoised lies above this: enlarged, or zero where the network makes all of it
    };
    DataRequest request() const { return {.batch = options_.data, .crops = options_.crops}; }
    Pair pair(SampleRange samples) const;
    BatchScalings scalings(Tensor const& sigma) const;
    Tensor predict(Tensor const& x, BatchScalings const& scalings, Tensor const& low, Tensor const& low_noise,
                   ProjectedContext const& context) const;

    Options options_;
    TrainingData const& data_;
    DualEncoder const& clip_;
    TrainableParameters parameters_;
    LoadedParameters frozen_text_;
    T5Encoder text_;
    EDiffUNet network_;
};

}  // namespace daub
