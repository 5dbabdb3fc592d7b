// Random numbers of one scene: they depend on (seed, index, purpose) and on the order of the draws, on nothing else.
// SplitMix64 (Steele et al. 2014). Only exact arithmetic, so that a scene is the same on every machine.
#pragma once

#include "engine/core/split_mix.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace daub {

class WorldRandom {
 public:
    /// Streams of different purposes are independent, so that one part can draw more without changing another.
    enum class Purpose : uint64_t { layout = 1, caption, paint, style, style_reference, batch, aspect };

    WorldRandom(uint64_t seed, uint64_t index, Purpose purpose)
        : state_(
              split_mix(split_mix(split_mix(seed) + index * split_mix_gamma) + uint64_t(purpose) * split_mix_gamma)) {}

    uint64_t bits() { return split_mix(state_ += split_mix_gamma); }
    /// In [0,1), a multiple of 2^-24.
    float uniform() { return float(bits() >> 40) * (1.0f / 16777216.0f); }
    float uniform(float low, float high) { return low + (high - low) * uniform(); }
    /// In [0, count).
    int below(int count) { return int((bits() >> 32) * uint64_t(count) >> 32); }
    bool chance(float probability) { return uniform() < probability; }
    /// Index of one of the weights, with probability in proportion.
    int pick(std::initializer_list<float> weights) {
        float total = 0;
        for (float const w : weights) total += w;
        float rest = uniform() * total;
        int index = 0;
        for (float const w : weights) {
            if (rest < w) return index;
            rest -= w;
            ++index;
        }
        return int(weights.size()) - 1;
    }
    template <typename List>
    auto const& one_of(List const& list) {
        return list[size_t(below(int(list.size())))];
    }

 private:
    uint64_t state_;
};

}  // namespace daub
