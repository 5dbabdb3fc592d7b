// Training of the base denoiser at 64×64 together with its T5-style encoder; and of experts that begin from it.
#pragma once

#include "engine/models/ediff_unet.h"
#include "engine/training/conditioning.h"
#include "engine/training/noise_distribution.h"
#include "engine/training/stage.h"
#include "engine/training/training_data.h"

namespace daub {

class BaseStage : public Stage {
 public:
    struct Options {
        std::string name = "base";
        EDiffUNetConfig network;
        T5Config text;
        NoiseDistribution noise{.mean = -0.9, .std = 1.4};  ///< wider than EDM's: layouts form at high noise
        StreamDrop drop;
        PaintOptions paint;
        double thing_weight = 1;  ///< of a pixel in or near a thing; one of the background counts 1
        BatchOptions data;
        bool train_text = true;  ///< experts keep the text encoder of the shared model
        TrainableParameters::Options parameters;
        std::map<std::string, Tensor> begin_from;  ///< averaged weights of a parent; empty: from scratch
    };
    /// data and clip are borrowed and must outlive the stage.
    BaseStage(Options options, TrainingData const& data, DualEncoder const& clip);

    std::string name() const override { return options_.name; }
    std::string config() const override;
    TrainableParameters& parameters() override { return parameters_; }
    Tensor loss(SampleRange samples) override;
    void prepare(SampleRange samples) override { data_.prepare({.batch = options_.data, .crops = {}}, samples); }
    /// Held-out scenes: the scene, what was painted, the picture from paint and text, the picture from text alone.
    void sample_grid(std::filesystem::path const& file) override;

 private:
    Tensor sample(TrainingBatch const& batch, Tensor const& w_prime);
    at::Device device() const { return options_.parameters.device; }
    at::ScalarType compute() const { return options_.parameters.compute; }

    Options options_;
    TrainingData const& data_;
    DualEncoder const& clip_;
    TrainableParameters parameters_;
    std::unique_ptr<ParameterSource> frozen_text_;  ///< where the text encoder is not trained
    T5Encoder text_;
    EDiffUNet network_;
};

}  // namespace daub
