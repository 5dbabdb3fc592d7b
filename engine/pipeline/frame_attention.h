// Self-attention over frames: the keys and values of the first and the previous frame, seen by the current one at the
// same step and layer (Khachatryan et al. 2023, "Text2Video-Zero"; Wu et al. 2023, "Tune-A-Video").
//
//     frames.begin(FrameLink::Place::next);
//     frames.at_step(pass, step);                              // before each evaluation of the network
//     control.extend_self = std::ref(frames);
//     frames.finish();                                         // this frame is the previous one of the next
//
// Layers of larger maps than `largest_grid` and what goes beyond the memory limit are left alone, in every frame alike.
// Kept where the network works (GPU memory on a GPU). One thread.
#pragma once

#include "engine/nn/attention_control.h"
#include "engine/scene/frame_link.h"

#include <map>
#include <memory>
#include <string>
#include <tuple>

namespace daub {

struct FrameAttentionLimits {
    int64_t largest_grid = 32 * 32;    ///< cells
    int64_t bytes = int64_t{1} << 30;  ///< of one frame; two are kept and one is made
};

class FrameAttention {
 public:
    explicit FrameAttention(FrameAttentionLimits limits = {}) : limits_(limits) {}

    /// A frame begins; what an unfinished one left is dropped.
    void begin(FrameLink::Place place);
    /// The next evaluation of the network belongs to this step; a step may have several.
    void at_step(size_t pass, int64_t step);
    void finish();
    void clear();

    /// AttentionControl::extend_self.
    std::pair<Tensor, Tensor> operator()(std::string const& layer, Tensor const& k, Tensor const& v, Grid grid);

    int64_t bytes() const;                       ///< that the first and the previous frame take
    bool left_out() const { return left_out_; }  ///< something, for want of memory

 private:
    /// Tiles and the terms of guidance evaluate a layer several times in one evaluation.
    struct Place {
        size_t pass = 0;
        int64_t step = 0, evaluation = 0, occurrence = 0;
        std::string layer;
        auto operator<=>(Place const&) const = default;
    };
    struct Frame {
        std::map<Place, std::pair<Tensor, Tensor>> kept;
        int64_t bytes = 0;
    };
    void keep(Place const& place, Tensor const& k, Tensor const& v);

    FrameAttentionLimits limits_;
    std::shared_ptr<Frame> first_, previous_, current_;
    bool is_first_ = false, left_out_ = false;
    size_t pass_ = 0;
    int64_t step_ = -1, evaluation_ = 0;
    std::map<std::string, int64_t> occurrences_;
};

}  // namespace daub
