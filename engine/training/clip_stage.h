// Training of the CLIP-style dual encoder: captions against pictures, in the batch (Radford et al. 2021).
#pragma once

#include "engine/training/dual_encoder.h"
#include "engine/training/process_group.h"
#include "engine/training/stage.h"
#include "engine/training/training_data.h"

namespace daub {

class ClipStage : public Stage {
 public:
    struct Options {
        DualEncoderConfig network;
        BatchOptions data;
        TrainableParameters::Options parameters;
        std::map<std::string, Tensor> begin_from;  ///< weights to go on from; empty: from scratch
    };
    /// data and group are borrowed and must outlive the stage.
    ClipStage(Options options, TrainingData const& data, ProcessGroup& group);

    std::string name() const override { return "clip"; }
    std::string config() const override;
    TrainableParameters& parameters() override { return parameters_; }
    /// The contrast is with the whole batch of all processes, so a batch cannot be split into micro-batches.
    Tensor loss(SampleRange samples) override;
    void prepare(SampleRange samples) override { data_.prepare({.batch = options_.data, .crops = {}}, samples); }
    /// The similarities of sixteen held-out pictures and captions as a picture of squares: a bright diagonal is good.
    void sample_grid(std::filesystem::path const& file) override;

 private:
    struct Embeddings {
        Tensor pictures, texts;
    };
    Embeddings embed(SampleRange samples);
    Options options_;
    TrainingData const& data_;
    ProcessGroup& group_;
    TrainableParameters parameters_;
    DualEncoder network_;
};

}  // namespace daub
