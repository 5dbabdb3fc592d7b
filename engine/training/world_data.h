// The procedural world as training data.
#pragma once

#include "engine/training/training_data.h"

namespace daub {

class WorldData : public TrainingData {
 public:
    /// world is borrowed and must outlive this.
    explicit WorldData(World const& world) : world_(world) {}
    /// With crops, high and low resolution are two drawings of one scene, as between a small and a large print.
    TrainingSamples samples(DataRequest const& request, SampleRange range) const override;

 private:
    World const& world_;
};

}  // namespace daub
