// Training of the judge: which thing, which colour at each pixel, which style, on scenes of the world alone.
#pragma once

#include "engine/models/detector.h"
#include "engine/training/stage.h"
#include "engine/training/world/training_batch.h"

namespace daub {

class DetectorStage : public Stage {
 public:
    struct Options {
        DetectorConfig network;
        BatchOptions data;
        TrainableParameters::Options parameters;
        std::map<std::string, Tensor> begin_from;  ///< weights to go on from; empty: from scratch
    };
    DetectorStage(Options options, World const& world);

    std::string name() const override { return "detector"; }
    std::string config() const override;
    TrainableParameters& parameters() override { return parameters_; }
    Tensor loss(SampleRange samples) override;
    /// Held-out scenes beside what is seen in them, a grey for each thing.
    void sample_grid(std::filesystem::path const& file) override;

 private:
    Options options_;
    World const& world_;
    TrainableParameters parameters_;
    Detector network_;
};

/// What is truly to be seen: int64 [B,H,W] of things and colours, int64 [B] of styles; see DetectorConfig for classes.
struct DetectionTruth {
    Tensor things, colours, styles;
};
/// What the world calls the classes of its judge: nouns with plurals and synonyms, colours, styles.
DetectorNames detector_names(WorldAssets const& assets);

/// Which of a scene's things each pixel shows most: int64 [B,H,W], the number of things for none of them.
/// visible_things: [B,K,H,W].
Tensor slots_seen(Tensor const& visible_things);
DetectionTruth detection_truth(std::span<Scene const> scenes, Tensor const& visible_things,
                               DetectorConfig const& config);

}  // namespace daub
