// What each mechanism of steady frames does: flicker and adherence with and without it.
//
//     for (SequenceVariant const& variant : ablations(scene.temporal)) ... measure(scene, variant, *generator, watch)
#pragma once

#include "engine/frames/sequence_renderer.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace daub {

struct SequenceFigures {
    std::optional<double> flicker;    ///< mean of flicker() over all pairs of consecutive frames
    std::optional<double> adherence;  ///< mean over frames and moving regions, where the model has a judge
    double sharpness = 0;  ///< mean absolute difference of neighbouring pixels inside the mattes: what smears, loses it
    double seconds = 0;    ///< for a frame
    std::size_t pairs = 0;
    std::size_t seeds = 1;
    /// Standard error of the adherence, by what the seeds differ; nothing for one. The frames of a chain have much in
    /// common, so that their number says little.
    std::optional<double> adherence_error;
};

struct SequenceVariant {
    std::string name;
    TemporalSettings settings;
};

/// Independent frames first; then each mechanism alone; then `settings` as they are; then those with each mechanism
/// switched over; then those without what asks the model's judge.
std::vector<SequenceVariant> ablations(TemporalSettings const& settings);

/// Renders the scene with other settings, writes nothing. watch: as RunOptions::on_progress. Nothing where it was
/// cancelled. Throws what the generator failed with.
std::optional<SequenceFigures> measure(SequenceScene scene, TemporalSettings const& settings, Generator& generator,
                                       std::function<Reply(std::size_t frame, Progress const&)> const& watch);

/// Of the same variant with several seeds: the means.
SequenceFigures mean_of(std::span<SequenceFigures const> seeds);

/// The seed of the n-th of several sequences: far from the first ones, where independent frames count upwards.
std::uint64_t seed_of_sequence(std::uint64_t first, int n);

}  // namespace daub
