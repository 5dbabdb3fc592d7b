// What the tests of all networks ask of their parameters.
#pragma once

#include "engine/weights/parameters.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace daub::test {

/// The parameters that `make(scope, config)` takes, freshly drawn, by name.
template <typename Config, typename Make>
std::map<std::string, Tensor> new_parameters(Config const& config, Make make, uint64_t seed = 1) {
    NewParameters source(seed);
    make(Scope(source), config);
    return {source.all().begin(), source.all().end()};
}

/// Hands out leaves that collect gradients, as a trainer does.
class GradientParameters : public ParameterSource {
 public:
    Tensor take(std::string const& name, at::IntArrayRef shape, Init init) override {
        return leaves[name] = fresh_.take(name, shape, init).requires_grad_();
    }
    bool has(std::string const&) const override { return false; }
    std::map<std::string, Tensor> leaves;

 private:
    NewParameters fresh_{1};
};

/// After the backward pass of the scalar loss(scope, config), every parameter has a finite gradient that is not zero.
template <typename Config, typename Loss>
void expect_gradients_everywhere(Config const& config, Loss loss) {
    GradientParameters source;
    loss(Scope(source), config).backward();
    for (auto const& [name, leaf] : source.leaves) {
        ASSERT_TRUE(leaf.grad().defined()) << name;
        EXPECT_TRUE(leaf.grad().isfinite().all().template item<bool>()) << name;
        EXPECT_GT(leaf.grad().abs().max().template item<float>(), 0) << name;
    }
}

}  // namespace daub::test
