// A small regression that trains in milliseconds, for tests of everything around the networks.
#pragma once

#include "engine/nn/linear.h"
#include "engine/training/process_group.h"
#include "engine/training/stage.h"

#include <ATen/ATen.h>

namespace daub::test {

class ToyStage : public Stage {
 public:
    explicit ToyStage(uint64_t seed = 1, at::ScalarType compute = at::kFloat)
        : parameters_({.seed = seed, .compute = compute}),
          layer_(Scope(parameters_, "layer"), 8, 4),
          compute_(compute) {}
    std::string name() const override { return "toy"; }
    std::string config() const override { return "{}"; }
    TrainableParameters& parameters() override { return parameters_; }
    Tensor loss(SampleRange samples) override {
        Tensor const x = counter_normal(samples, Purpose::noise, 8, at::kCPU);
        Tensor const y = x.narrow(1, 0, 4) * 2 - x.narrow(1, 4, 4) + 0.5;
        return (layer_(x.to(compute_)).to(at::kFloat) - y).square().mean();
    }
    void sample_grid(std::filesystem::path const&) override {}

 private:
    TrainableParameters parameters_;
    Linear layer_;
    at::ScalarType compute_;
};

}  // namespace daub::test
