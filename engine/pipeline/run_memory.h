// What x was before each step of the latest runs, so that a branch computes its tail only.
//
//     auto const run = memory.begin(resolved);                            // recorded while it goes on
//     run->keep({.pass = 0, .picture = 0, .step = 7}, {x, noise});
//     if (auto const base = memory.find(base_request)) ... base->latest({.pass = 0, .picture = 0, .step = 12});  // 7's
//
// Bounded: the oldest runs are forgotten first, and a run that is too large by itself keeps its first states. One
// thread.
#pragma once

#include "engine/diffusion/noise.h"
#include "engine/scene/request.h"

#include <deque>
#include <map>
#include <memory>
#include <utility>

namespace daub {

/// x before a step, and the random numbers that follow.
struct RunState {
    Tensor x;  ///< [N,C,H,W] fp32
    NoiseSource noise;
    Tensor denoised = {};  ///< as x: what the step before took for the result; undefined where its preview told all
};

class RunMemory {
 public:
    /// pass: of the cascade. picture: the first of those made together. step: the one that comes next.
    struct Place {
        size_t pass = 0;
        int64_t picture = 0, step = 0;
        auto operator<=>(Place const&) const = default;
    };

    class Run {
     public:
        Run(GenerationRequest request, RunMemory& memory) : request_(std::move(request)), memory_(memory) {}
        void keep(Place const& place, RunState state);
        /// The state of the largest step up to `place.step` and that step; null where none was kept.
        std::pair<int64_t, RunState const*> latest(Place const& place) const;
        GenerationRequest const& request() const { return request_; }

     private:
        friend class RunMemory;
        GenerationRequest request_;
        RunMemory& memory_;
        std::map<Place, RunState> states_;
        int64_t bytes_ = 0;
    };

    static constexpr int64_t usual_limit = int64_t{128} << 20;  ///< bytes
    explicit RunMemory(int64_t limit_bytes = usual_limit) : limit_(limit_bytes) {}
    RunMemory(RunMemory const&) = delete;

    /// A new run; it replaces an earlier one of the same request.
    std::shared_ptr<Run> begin(GenerationRequest const& resolved);
    /// Null where none is known.
    std::shared_ptr<Run const> find(GenerationRequest const& resolved) const;
    void clear() { runs_.clear(), bytes_ = 0; }
    int64_t bytes() const { return bytes_; }

 private:
    bool make_room(int64_t bytes, Run const& for_run);

    std::deque<std::shared_ptr<Run>> runs_;  ///< latest first
    int64_t limit_, bytes_ = 0;
};

}  // namespace daub
