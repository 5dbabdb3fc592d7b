// The ensemble of experts: which network runs which steps, and when each of them is in memory.
//
//     std::vector<ExpertRun> const runs = expert_runs(intervals, levels);
//     Ensemble<Expert> ensemble(count, load, {.resident = 1});
//     for (ExpertRun const& run : runs) {
//         std::shared_ptr<Expert const> const expert = ensemble.get(run.expert);   // waits if it is still loading
//         if (more follow) ensemble.load_ahead(next.expert);                     // meanwhile, on a thread of its own
//         x = sample_deis(denoiser_of(*expert), x, Levels(levels, run.begin, run.end));
//     }
//
// Each run is its own call of a solver, so multistep history restarts at a hand-off: the networks disagree there. A
// single model is an ensemble of one, SDXL with its refiner one of two.
#pragma once

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "engine/diffusion/noise_level.h"

namespace daub {

/// Noise levels of one expert: sigma/alpha in [low, high).
struct NoiseInterval {
    double low = 0;
    double high = 1e9;
    bool contains(double sigma) const { return sigma >= low && sigma < high; }
    bool operator==(NoiseInterval const&) const = default;
};

/// Consecutive steps [begin, end) of one expert.
struct ExpertRun {
    size_t expert = 0;
    int64_t begin = 0;
    int64_t end = 0;
    bool operator==(ExpertRun const&) const = default;
};

/// The expert for a noise level: the one whose interval holds it, else the one whose interval is nearest.
size_t expert_for(std::span<NoiseInterval const> experts, double sigma);

/// Who runs the steps [begin, end) of a run with these levels (n + 1 for n steps), in order. A step belongs to the
/// expert of the level that it begins at. Throws Error (model) where there are no experts.
std::vector<ExpertRun> expert_runs(std::span<NoiseInterval const> experts, std::span<NoiseLevel const> levels,
                                   int64_t begin = 0, int64_t end = std::numeric_limits<int64_t>::max());

/// Holds experts that are loaded. Not thread-safe; loading ahead happens on a thread of its own, so `load` must be safe
/// to call from another thread than get().
template <typename Expert>
class Ensemble {
 public:
    using Load = std::function<std::shared_ptr<Expert const>(size_t index)>;

    struct Options {
        /// Most experts in memory while one of them runs. 1 where memory is short: then nothing is loaded ahead.
        size_t resident = std::numeric_limits<size_t>::max();
    };

    Ensemble(size_t count, Load load, Options options) : load_(std::move(load)), options_(options), slots_(count) {}
    Ensemble(size_t count, Load load) : Ensemble(count, std::move(load), Options{}) {}

    size_t size() const { return slots_.size(); }

    /// The expert, loaded if it is not there; blocks. Throws what `load` throws. Frees others beyond the limit, the
    /// least recently used first.
    std::shared_ptr<Expert const> get(size_t index) {
        Slot& slot = slots_.at(index);
        slot.used = ++clock_;
        if (!slot.pending.valid() && !slot.expert) make_room(1);
        if (slot.pending.valid()) slot.expert = slot.pending.get();
        if (!slot.expert) slot.expert = load_(index);
        return slot.expert;
    }

    /// Begins to load in the background, where there is room beside what is loaded last. Returns at once.
    void load_ahead(size_t index) {
        Slot& slot = slots_.at(index);
        if (slot.expert || slot.pending.valid() || options_.resident < 2) return;
        make_room(1);
        slot.used = ++clock_;
        slot.pending = std::async(std::launch::async, load_, index);
    }

    size_t loaded() const {
        size_t count = 0;
        for (Slot const& slot : slots_) count += slot.expert || slot.pending.valid() ? 1 : 0;
        return count;
    }

    /// Forgets an expert, waiting where it is being loaded; null where it was not there. Whoever keeps it while it is
    /// loaded anew lets both share what stays the same.
    std::shared_ptr<Expert const> take(size_t index) {
        Slot slot = std::exchange(slots_.at(index), Slot{});
        try {
            return slot.pending.valid() ? slot.pending.get() : slot.expert;
        } catch (...) {
            return nullptr;  // nobody asked for it
        }
    }

    /// Frees all.
    void unload() {
        for (Slot& slot : slots_) slot = Slot{};
    }

 private:
    struct Slot {
        std::shared_ptr<Expert const> expert;
        std::future<std::shared_ptr<Expert const>> pending;
        uint64_t used = 0;
    };

    void make_room(size_t wanted) {
        while (loaded() + wanted > options_.resident) {
            Slot* oldest = nullptr;
            for (Slot& slot : slots_)
                if (slot.expert && (!oldest || slot.used < oldest->used)) oldest = &slot;
            if (!oldest) return;
            oldest->expert.reset();
        }
    }

    Load load_;
    Options options_;
    std::vector<Slot> slots_;
    uint64_t clock_ = 0;
};

}  // namespace daub
