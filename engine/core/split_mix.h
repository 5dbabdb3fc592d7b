// SplitMix64 (Steele, Lea and Flood 2014): random numbers that are functions of a counter.
#pragma once

#include <cstdint>

namespace daub {

inline constexpr uint64_t split_mix_gamma = 0x9e3779b97f4a7c15;

/// The finaliser: spreads every bit of z over all bits.
constexpr uint64_t split_mix(uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

}  // namespace daub
