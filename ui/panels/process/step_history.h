// The steps of the last picture as they were seen, for looking back at how it formed.
//
//     StepHistory history;
//     history.begin(request);
//     history.add({.step = 1, .step_count = 25, .process = 0, .expert = "layout", .picture = preview});
//     history.finish(outcome.resolved);
//     history.nearest(0, 0.4);             // the frame that was seen there
//
// Previews are kept within a limit of memory: beyond it every second step is given up, then every fourth, and so on,
// but never the first of an expert nor the last of all as long as anything else can go. Values; no thread of its own.
#pragma once

#include "engine/scene/generator.h"

#include <QImage>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace daub {

/// What the network made of the noise at one step.
struct StepFrame {
    int stage = 0;  ///< of the cascade, 0-based, as Progress counts them
    std::string stage_name;
    int step = 1;  ///< steps of the stage that are done with this one, 1-based
    int step_count = 1;
    double sigma = 0;    ///< noise level that the step began at
    double process = 0;  ///< the same as a fraction of the stage's process
    int expert_index = 0;
    std::string expert;    ///< its name
    QImage picture;        ///< may be null: the step happened, and nothing was seen of it
    bool refined = false;  ///< it is as good as the engine can show it
};

class StepHistory {
 public:
    explicit StepHistory(std::size_t memory_limit = std::size_t{32} << 20) : memory_limit_(memory_limit) {}

    /// Another picture begins: what was kept of the one before goes.
    void begin(Snapshot<GenerationRequest> request);
    /// A frame of the same step as the one before takes its place.
    void add(StepFrame frame);
    /// The picture is there; `resolved` is its request with every default filled in.
    void finish(GenerationRequest const& resolved);
    /// A better picture of a frame, where memory has room for it; null: there is no better.
    void refine(std::size_t frame, QImage picture);
    void clear() { *this = StepHistory(memory_limit_); }

    std::vector<StepFrame> const& frames() const { return frames_; }
    bool empty() const { return frames_.empty(); }
    std::size_t bytes() const { return bytes_; }
    /// What the picture was asked for with.
    Snapshot<GenerationRequest> const& request() const { return request_; }
    /// Empty until the picture is there.
    std::optional<GenerationRequest> const& resolved() const { return resolved_; }

    /// The frame of that stage whose step began nearest; nothing where the stage has none.
    std::optional<std::size_t> nearest(int stage, double process) const;
    /// Which step of its run a frame shows, for those that ask the engine; nothing where the picture is not there yet.
    std::optional<StepPlace> place_of(std::size_t frame) const;
    /// Whether another expert, or another stage, took over at this frame.
    bool hand_off(std::size_t frame) const;

 private:
    bool kept(std::size_t frame) const;
    void thin_out();

    std::size_t memory_limit_;
    std::size_t bytes_ = 0;  ///< of pictures
    int every_ = 1;          ///< every n-th step is kept
    std::vector<StepFrame> frames_;
    Snapshot<GenerationRequest> request_;
    std::optional<GenerationRequest> resolved_;
};

}  // namespace daub
