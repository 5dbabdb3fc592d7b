// Parameters for tests: every one random and nonzero, also those that begin at zero, so that nothing hides.
#pragma once

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include "engine/weights/parameters.h"

namespace daub {

class RandomParameters : public ParameterSource {
 public:
    explicit RandomParameters(uint64_t seed = 1, at::ScalarType type = at::kFloat, bool gradients = false)
        : generator_(at::detail::createCPUGenerator(seed)), type_(type), gradients_(gradients) {}

    Tensor take(std::string const& name, at::IntArrayRef shape, Init init) override {
        double const deviation = shape.size() > 1 ? 1.0 / std::sqrt(c10::multiply_integers(shape.slice(1))) : 0.1;
        Tensor value = at::empty(shape).normal_(init == Init::ones ? 1.0 : 0.0, deviation, generator_).to(type_);
        value.set_requires_grad(gradients_);
        return all.emplace_back(name, value).second;
    }
    bool has(std::string const&) const override { return false; }

    std::vector<std::pair<std::string, Tensor>> all;

 private:
    at::Generator generator_;
    at::ScalarType type_;
    bool gradients_;
};

/// Normal numbers, the same in each run.
inline Tensor random_tensor(at::IntArrayRef shape, uint64_t seed) {
    return at::empty(shape).normal_(0, 1, at::detail::createCPUGenerator(seed));
}

inline double largest_difference(Tensor const& a, Tensor const& b) {
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

}  // namespace daub
