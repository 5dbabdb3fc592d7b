// Parameters under training: fp32 masters, and the copies in the computing type that networks hold.
//
// A network built from a TrainableParameters holds leaves that collect gradients; the optimiser (optimizer.h)
// updates masters, moments and averages and writes the leaves anew in place, so that networks never change hands.
#pragma once

#include "engine/weights/parameters.h"

namespace daub {

/// One parameter with all that the optimiser keeps for it. All tensors share device, shape and strides.
struct TrainedParameter {
    std::string name;
    Tensor master;   ///< fp32; the same storage as `compute` when computing in fp32
    Tensor compute;  ///< leaf that networks hold and that collects the gradient
    Tensor average;  ///< fp32 exponential moving average: what is packed
    Tensor moment1, moment2;
    bool decays = false;  ///< whether weight decay applies: matrices and kernels, not biases and norms
};

class TrainableParameters : public ParameterSource {
 public:
    struct Options {
        uint64_t seed = 1;
        at::Device device = at::kCPU;
        at::ScalarType compute = at::kFloat;  ///< kFloat or kBFloat16
    };

    /// initial: values to begin from by name (a parent model), all that networks take; empty: drawn from the seed.
    TrainableParameters(Options options, std::map<std::string, Tensor> initial = {});

    Tensor take(std::string const& name, at::IntArrayRef shape, Init init) override;
    bool has(std::string const& name) const override { return initial_.contains(name); }

    std::vector<TrainedParameter>& all() { return parameters_; }
    std::vector<TrainedParameter> const& all() const { return parameters_; }
    int64_t count() const;  ///< numbers in all parameters together

    /// The averaged weights by name (fp32, CPU, contiguous).
    std::map<std::string, Tensor> averages() const;

 private:
    Tensor given(std::string const& name, at::IntArrayRef shape) const;

    Options options_;
    std::map<std::string, Tensor> initial_;
    NewParameters fresh_;
    std::vector<TrainedParameter> parameters_;
};

}  // namespace daub
