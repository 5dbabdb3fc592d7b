#include "engine/training/optimizer.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

/// One parameter of a known gradient, stepped beside PyTorch's own AdamW kernel.
TEST(Optimizer, matches_the_fused_adamw_of_libtorch) {
    TrainableParameters parameters({.seed = 5});
    Tensor const leaf = parameters.take("weight", {6, 5}, Init::fan_in);
    Tensor expected = leaf.detach().clone(), m = at::zeros_like(expected), v = at::zeros_like(expected);
    OptimizerOptions const options{.learning_rate = 3e-3, .weight_decay = 0.1, .clip_norm = 0};
    Optimizer optimizer(parameters, options);
    for (int64_t step = 1; step <= 5; ++step) {
        Tensor const gradient = at::sin(at::arange(30, at::kFloat).view({6, 5}) * double(step));
        optimizer.step({gradient}, step, 1.0);
        Tensor steps = at::scalar_tensor(double(step), at::kFloat);
        at::_fused_adamw_({expected}, {gradient}, {m}, {v}, {}, {steps}, 3e-3, 0.9, 0.99, 0.1, 1e-8, false, false);
        EXPECT_TRUE(at::allclose(leaf, expected, 1e-5, 1e-7)) << (leaf - expected).abs().max();
    }
}

TEST(Optimizer, clips_by_the_norm_of_all_gradients) {
    TrainableParameters parameters({.seed = 5});
    parameters.take("a", {2}, Init::zeros);
    parameters.take("b", {2}, Init::zeros);
    Optimizer optimizer(parameters, {.clip_norm = 1});
    double const norm = optimizer.step({at::full({2}, 3.0), at::full({2}, 4.0)}, 1, 1.0);
    EXPECT_NEAR(norm, std::sqrt(2 * 9.0 + 2 * 16.0), 1e-5);
    EXPECT_NEAR(parameters.all()[0].moment1[0].item<double>(), 0.1 * 3 / norm, 1e-6);
}

TEST(Optimizer, skips_a_step_that_is_not_finite) {
    TrainableParameters parameters({.seed = 5});
    Tensor const leaf = parameters.take("a", {2}, Init::ones);
    Optimizer optimizer(parameters, {});
    EXPECT_FALSE(std::isfinite(optimizer.step({at::full({2}, NAN)}, 1, 1.0)));
    EXPECT_TRUE(at::equal(leaf.detach(), at::ones({2})));
}

TEST(TrainableParameters, begins_from_given_values_and_leaves_the_rest_unchanged) {
    TrainableParameters fresh({.seed = 9}), begun({.seed = 9}, {{"a", at::full({3}, 2.0)}});
    fresh.take("a", {3}, Init::ones);
    begun.take("a", {3}, Init::ones);
    EXPECT_TRUE(at::equal(begun.all()[0].master, at::full({3}, 2.0)));
    EXPECT_TRUE(at::equal(fresh.take("b", {4, 4}, Init::fan_in).detach(), begun.take("b", {4, 4}, Init::fan_in).detach()));
}

}  // namespace
}  // namespace daub
