// Inception's 24 million weights, and pictures, as functions of a counter: the same numbers in
// tests/reference/inception.py.
#pragma once

#include "engine/core/split_mix.h"
#include "engine/weights/parameters.h"

#include <ATen/ATen.h>

#include <cmath>
#include <string>
#include <string_view>

namespace daub {

/// FNV-1a: where a name's numbers begin.
inline uint64_t begin_of(std::string_view name) {
    uint64_t hash = 0xcbf29ce484222325;
    for (char const c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

/// Evenly in (-1, 1), 24 bits: fp64.
inline double formula(uint64_t begin, int64_t i) {
    uint64_t const bits = split_mix(begin + split_mix_gamma * static_cast<uint64_t>(i + 1)) >> 40;
    return (static_cast<double>(bits) + 0.5) / (1 << 23) - 1;
}

class InceptionFormula : public ParameterSource {
 public:
    Tensor take(std::string const& name, at::IntArrayRef shape, Init) override {
        Tensor const tensor = at::empty(shape, at::kFloat);
        double middle = 0, width = 0.1;  // bias, running_mean
        if (shape.size() == 4) width = std::sqrt(6.0 / static_cast<double>(shape[1] * shape[2] * shape[3]));
        if (name.ends_with(".bn.weight") || name.ends_with(".running_var")) middle = 1, width = 0.2;
        float* const out = tensor.mutable_data_ptr<float>();
        uint64_t const begin = begin_of(name);
        for (int64_t i = 0; i < tensor.numel(); ++i) out[i] = static_cast<float>(middle + width * formula(begin, i));
        return tensor;
    }
    bool has(std::string const&) const override { return true; }
};

/// uint8 [height, width, 3].
inline Tensor formula_picture(int64_t height, int64_t width) {
    Tensor const picture = at::empty({height, width, 3}, at::kByte);
    uint64_t const begin = begin_of("picture");
    auto* const out = picture.mutable_data_ptr<uint8_t>();
    for (int64_t i = 0; i < picture.numel(); ++i) out[i] = static_cast<uint8_t>(127.5 + 127.5 * formula(begin, i));
    return picture;
}

}  // namespace daub
