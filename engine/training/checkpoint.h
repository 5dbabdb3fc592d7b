// The state of a training run on disk: one safetensors file, written beside the old one and renamed over it, so that
// a run killed at any moment resumes from a whole checkpoint and then equals the run that was not killed.
#pragma once

#include "engine/training/trainable_parameters.h"

#include <filesystem>
#include <optional>

namespace daub {

/// How far a run has come.
struct RunPosition {
    int64_t step = 0;     ///< optimiser updates done
    int64_t samples = 0;  ///< images seen, over all processes
    double seconds = 0;   ///< spent in training
    std::string stage;    ///< the subcommand that wrote it; a checkpoint of another stage is refused
    std::string config;   ///< the network's configuration as JSON; must equal the run's
};

/// Writes masters, averages and moments. Throws Error(output) and leaves the old file where it cannot.
void save_checkpoint(std::filesystem::path const& file, TrainableParameters const& parameters,
                     RunPosition const& position);

/// Restores into parameters of the same names and shapes. Returns nothing where there is no file.
/// Throws Error(model) for a checkpoint of another stage or network.
std::optional<RunPosition> load_checkpoint(std::filesystem::path const& file, TrainableParameters& parameters,
                                           std::string const& stage, std::string const& config);

/// The averaged weights in a checkpoint, by name: what experts begin from and what is packed.
std::map<std::string, Tensor> checkpoint_averages(std::filesystem::path const& file);

}  // namespace daub
