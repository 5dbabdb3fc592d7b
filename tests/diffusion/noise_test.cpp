#include "engine/diffusion/noise.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include "engine/core/error.h"
#include "engine/diffusion/karras.h"

namespace daub {
namespace {

Tensor draws(std::vector<uint64_t> const& seeds) {
    NoiseSource source(seeds);
    Tensor const first = source.draw({3, 8, 8});
    return at::stack({first, source.draw({3, 8, 8})}, 1);
}

TEST(Noise, a_picture_gets_the_same_noise_alone_and_in_a_batch) {
    Tensor const batch = draws({7, 8, 9});
    EXPECT_TRUE(at::equal(batch[1], draws({8})[0]));
    EXPECT_TRUE(at::equal(batch[2], draws({9})[0]));
    EXPECT_FALSE(at::equal(batch[0], batch[1]));
}

TEST(Noise, later_draws_differ_and_repeat_with_the_seed) {
    Tensor const a = draws({7});
    EXPECT_FALSE(at::equal(a[0][0], a[0][1]));
    EXPECT_TRUE(at::equal(a, draws({7})));
}

TEST(Noise, seeds_mean_what_they_mean_in_diffusers) {
    // torch.randn((1, 4, 64, 64), generator=torch.Generator("cpu").manual_seed(42))[0, 0, 0, :4]
    std::vector<uint64_t> const seed{42};
    Tensor const noise = NoiseSource(seed).draw({4, 64, 64});
    Tensor const want = at::tensor({1.9269f, 1.4873f, 0.9007f, -2.1055f});
    EXPECT_TRUE(at::allclose(noise[0][0][0].narrow(0, 0, 4), want, 0, 1e-4));
}

TEST(Noise, a_region_keeps_its_own_noise_and_unit_variance) {
    std::vector<uint64_t> const a{1, 2}, b{3, 4};
    Tensor mask = at::zeros({64, 64});
    mask.narrow(0, 0, 32).fill_(1);
    mask.narrow(0, 28, 8).fill_(0.5);
    std::vector<RegionNoise> const regions{{.seed = 99, .mask = mask}};
    Tensor const one = composite_region_noise(NoiseSource(a).draw({3, 64, 64}), regions);
    Tensor const other = composite_region_noise(NoiseSource(b).draw({3, 64, 64}), regions);
    EXPECT_TRUE(at::equal(one.narrow(2, 0, 28), other.narrow(2, 0, 28)));
    EXPECT_FALSE(at::equal(one.narrow(2, 36, 28), other.narrow(2, 36, 28)));
    EXPECT_NEAR(one.narrow(2, 28, 8).std().item<double>(), 1, 0.06);
    EXPECT_FALSE(at::equal(one[0].narrow(1, 0, 28), one[1].narrow(1, 0, 28)));
}

TEST(Karras, ends_are_exact_and_levels_fall) {
    auto const sigmas = karras_sigmas({.steps = 25});
    ASSERT_EQ(sigmas.size(), 26u);
    EXPECT_NEAR(sigmas.front(), 80, 1e-10);
    EXPECT_NEAR(sigmas[24], 0.002, 1e-12);
    EXPECT_EQ(sigmas.back(), 0);
    for (size_t i = 0; i + 1 < sigmas.size(); ++i) EXPECT_GT(sigmas[i], sigmas[i + 1]);
}

TEST(Karras, refuses_an_empty_range) {
    EXPECT_THROW(karras_sigmas({.steps = 0}), Error);
    EXPECT_THROW(karras_sigmas({.sigma_min = 3, .sigma_max = 2}), Error);
}

}  // namespace
}  // namespace daub
