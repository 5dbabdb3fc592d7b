#include "engine/training/optimizer.h"

#include "engine/core/error.h"
#include "engine/training/muon.h"

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

TEST(Muon, orthogonalises_wide_and_tall_matrices) {
    at::Tensor const wide = at::sin(at::arange(40 * 90, at::kDouble).square() * 1.7).to(at::kFloat).view({40, 90});
    for (Tensor const& matrix : {wide, wide.t().contiguous()}) {
        Tensor const result = orthogonalised(matrix, at::kFloat);
        ASSERT_EQ(result.sizes(), matrix.sizes());
        Tensor const values = at::linalg_svdvals(result), all = at::linalg_svdvals(matrix);
        // The iteration lifts singular values above about a thousandth of the norm; smaller ones are noise.
        Tensor const lifted = values.masked_select(all > 2e-3 * matrix.norm());
        EXPECT_GT(lifted.numel(), 10);
        EXPECT_GT(lifted.min().item<float>(), 0.6f);
        EXPECT_LT(lifted.max().item<float>(), 1.3f);
    }
}

TEST(Muon, moves_a_kernel_against_its_gradient_by_the_size_of_adamw) {
    TrainableParameters parameters({.seed = 5});
    Tensor const leaf = parameters.take("kernel", {48, 40, 3, 3}, Init::fan_in);
    Tensor const before = leaf.detach().clone();
    Optimizer optimizer(parameters, {.rule = Rule::muon, .learning_rate = 1e-2, .weight_decay = 0, .clip_norm = 0});
    Tensor const gradient = at::cos(at::arange(before.numel(), at::kDouble).square() * 2.3)
                                .to(at::kFloat)
                                .view({48, 3, 3, 40})
                                .permute({0, 3, 1, 2});
    optimizer.step({gradient}, 1, 1.0);
    Tensor const moved = (leaf.detach() - before) / 1e-2;
    EXPECT_LT((moved * gradient).sum().item<double>(), 0);
    EXPECT_LT(moved.square().mean().sqrt().item<double>(), 0.25);
    EXPECT_GT(moved.square().mean().sqrt().item<double>(), 0.1);
    EXPECT_TRUE(at::equal(parameters.all()[0].compute, parameters.all()[0].master));
}

TEST(Muon, leaves_embeddings_biases_and_small_matrices_to_adamw) {
    TrainableParameters parameters({.seed = 5});
    parameters.take("embedding", {64, 64}, Init::normal);
    parameters.take("bias", {64}, Init::zeros);
    parameters.take("small", {12, 64}, Init::fan_in);
    parameters.take("matrix", {64, 64}, Init::fan_in);
    std::vector<bool> suits;
    for (auto const& p : parameters.all()) suits.push_back(suits_muon(p));
    EXPECT_EQ(suits, (std::vector<bool>{false, false, false, true}));
}

TEST(TrainableParameters, begins_from_given_values) {
    TrainableParameters begun({.seed = 9}, {{"a", at::full({3}, 2.0)}});
    begun.take("a", {3}, Init::ones);
    EXPECT_TRUE(at::equal(begun.all()[0].master, at::full({3}, 2.0)));
}

TEST(TrainableParameters, a_model_to_begin_from_must_hold_all_of_the_network) {
    TrainableParameters begun({.seed = 9}, {{"a", at::full({3}, 2.0)}});
    EXPECT_THROW(begun.take("b", {4, 4}, Init::fan_in), Error);
    EXPECT_THROW(begun.take("a", {4}, Init::ones), Error);
}

}  // namespace
}  // namespace daub
