// What the training loop (run.h) needs to know of a thing to be trained.
#pragma once

#include "engine/training/counter_random.h"
#include "engine/training/trainable_parameters.h"

#include <filesystem>
#include <string>

namespace daub {

class Stage {
 public:
    virtual ~Stage() = default;
    /// Short name for checkpoints and logs: "base", "clip", ...
    virtual std::string name() const = 0;
    /// The network's configuration as JSON; a checkpoint with another one is refused.
    virtual std::string config() const = 0;
    virtual TrainableParameters& parameters() = 0;
    /// Mean loss over the given samples, a scalar with gradients. The same samples give the same loss.
    virtual Tensor loss(SampleRange samples) = 0;
    /// loss() of these samples comes next: data may be fetched ahead. Does not block.
    virtual void prepare(SampleRange) {}
    /// Draws a picture of what the averaged weights can do into `file` (PNG). Called now and then with
    /// averages in the leaves; must not touch gradients.
    virtual void sample_grid(std::filesystem::path const& file) = 0;
};

}  // namespace daub
