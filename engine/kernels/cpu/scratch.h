// Scratch memory of kernels, and the numbers of attention's logits: exponentials are taken to base 2 throughout, so
// every factor of the logits carries log₂ e.
#pragma once

#include "engine/kernels/cpu/cells.h"

namespace daub::cpu::DAUB_ISA {

constexpr float log2_e = 1.44269504f;
constexpr float hidden = -1e30f;  // the logit of masked and of padding keys: finite, so that differences are too

/// Hands out 64-byte aligned pieces of the caller's scratch memory; with no memory it only counts.
class Scratch {
 public:
    explicit Scratch(float* begin) : begin_(begin) {}
    float* floats(int64_t count) {
        float* const piece = begin_ ? begin_ + used_ : nullptr;
        used_ += round_up(count, 16);
        return piece;
    }
    Cell* cells(int64_t count) { return reinterpret_cast<Cell*>(floats(count)); }
    int64_t used() const { return used_; }

 private:
    float* begin_;
    int64_t used_ = 0;
};

/// to = from · factor.
template <typename T>
DAUB_INLINE void write_row(T* to, float const* from, int64_t width, float factor) {
    int64_t d = 0;
    for (; d + lane_count <= width; d += lane_count) store(to + d, load(from + d) * factor);
    if (d < width) store_first(to + d, load(from + d) * factor, width - d);
}

}  // namespace daub::cpu::DAUB_ISA
