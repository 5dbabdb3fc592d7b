#include "engine/core/error.h"
#include "engine/training/counter_random.h"
#include "engine/training/noise_distribution.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cmath>

namespace daub {
namespace {

TEST(CounterRandom, does_not_depend_on_grouping) {
    at::Tensor const whole = counter_normal({3, 100, 8}, Purpose::noise, 33, at::kCPU);
    at::Tensor const parts = at::cat({counter_normal({3, 100, 5}, Purpose::noise, 33, at::kCPU),
                                      counter_normal({3, 105, 3}, Purpose::noise, 33, at::kCPU)});
    EXPECT_TRUE(at::equal(whole, parts));
}

TEST(CounterRandom, seeds_and_purposes_differ) {
    at::Tensor const a = counter_uniform({3, 0, 4}, Purpose::noise, 64, at::kCPU);
    EXPECT_FALSE(at::equal(a, counter_uniform({4, 0, 4}, Purpose::noise, 64, at::kCPU)));
    EXPECT_FALSE(at::equal(a, counter_uniform({3, 0, 4}, Purpose::sigma, 64, at::kCPU)));
}

TEST(CounterRandom, is_uniform_and_normal) {
    at::Tensor const u = counter_uniform({1, 0, 200}, Purpose::noise, 1000, at::kCPU).to(at::kDouble);
    EXPECT_GE(u.min().item<double>(), 0);
    EXPECT_LT(u.max().item<double>(), 1);
    EXPECT_NEAR(u.mean().item<double>(), 0.5, 0.003);
    EXPECT_NEAR(u.var().item<double>(), 1.0 / 12, 0.002);
    at::Tensor const n = counter_normal({1, 0, 200}, Purpose::noise, 1001, at::kCPU).to(at::kDouble);
    EXPECT_TRUE(n.isfinite().all().item<bool>());
    EXPECT_NEAR(n.mean().item<double>(), 0, 0.01);
    EXPECT_NEAR(n.var().item<double>(), 1, 0.015);
    EXPECT_NEAR(n.pow(4).mean().item<double>(), 3, 0.1);
    // Neighbours in either direction are uncorrelated.
    EXPECT_NEAR((n.narrow(1, 0, 1000) * n.narrow(1, 1, 1000)).mean().item<double>(), 0, 0.01);
    EXPECT_NEAR((n.narrow(0, 0, 199) * n.narrow(0, 1, 199)).mean().item<double>(), 0, 0.01);
}

TEST(NoiseDistribution, experts_split_it_into_equal_probabilities) {
    NoiseDistribution distribution;
    EXPECT_NEAR(distribution.sigma_at(0.5), std::exp(-1.2), 1e-9);
    distribution.part = expert_interval(1, 1);
    auto const [low, high] = distribution.sigma_interval();
    EXPECT_NEAR(low, std::exp(-1.2), 1e-9);
    EXPECT_TRUE(std::isinf(high));
    at::Tensor const sigmas = distribution.sigmas(counter_uniform({1, 0, 1000}, Purpose::sigma, 1, at::kCPU));
    EXPECT_GE(sigmas.min().item<double>(), low - 1e-6);
    EXPECT_EQ(expert_interval(9, 511).low, 511.0 / 512);
    EXPECT_THROW(expert_interval(2, 4), Error);
}

}  // namespace
}  // namespace daub
