// AdamW with decoupled weight decay (Loshchilov and Hutter 2019) or Muon (muon.h), global gradient clipping and an
// exponential moving average of the weights, over the parameters of one or more TrainableParameters.
#pragma once

#include "engine/training/trainable_parameters.h"

namespace daub {

enum class Rule : uint8_t {
    adamw,
    muon,  ///< for what suits_muon(); AdamW for the rest
};

struct OptimizerOptions {
    Rule rule = Rule::adamw;
    double learning_rate = 1e-4;
    double weight_decay = 0.01;
    double beta1 = 0.9, beta2 = 0.99;
    double epsilon = 1e-8;
    double clip_norm = 1.0;    ///< largest norm of all gradients together; 0: no clipping
    double ema_decay = 0.999;  ///< per step, reached gradually: the first steps average over fewer
};

/// Gradients of one step in fp32, summed over micro-batches. Needed only when there are several.
class GradientSum {
 public:
    explicit GradientSum(TrainableParameters& parameters) : parameters_(&parameters) {}
    /// Moves the gradients that backward() left in the leaves into the sum.
    void collect();
    /// The sums, one per parameter, in order. A parameter that got no gradient has zeros.
    std::vector<Tensor>& sums() { return sums_; }
    void clear();

 private:
    TrainableParameters* parameters_;
    std::vector<Tensor> sums_;
};

class Optimizer {
 public:
    Optimizer(TrainableParameters& parameters, OptimizerOptions options)
        : parameters_(&parameters), options_(options) {}
    /// One update. gradients: one per parameter, any floating type; learning_rate_scale: warm-up and decay.
    /// step: counts from 1. Returns the norm of all gradients before clipping; a norm that is not finite updates
    /// nothing.
    double step(std::vector<Tensor> const& gradients, int64_t step, double learning_rate_scale);

 private:
    TrainableParameters* parameters_;
    OptimizerOptions options_;
};

}  // namespace daub
