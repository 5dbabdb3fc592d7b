#include "engine/diffusion/denoiser.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

/// x = alpha·x0 + sigma·noise for a known x0 and noise, and the perfect network of each prediction type for it.
struct Known {
    Tensor x0 = at::randn({2, 3, 4, 4}, at::kDouble);
    Tensor noise = at::randn({2, 3, 4, 4}, at::kDouble);

    Tensor perfect_output(Prediction prediction, NoiseLevel const& level) const {
        double const norm = std::hypot(level.alpha, level.sigma);
        Scalings const c = scalings(prediction, level);
        switch (prediction) {
            case Prediction::epsilon:
                return noise;
            case Prediction::velocity:
                return noise * (level.alpha / norm) - x0 * (level.sigma / norm);
            case Prediction::sample:
                return x0;
            case Prediction::edm:
                return (x0 - (x0 * level.alpha + noise * level.sigma) * c.skip) / c.out;
            case Prediction::scaled:
                return x0 / 0.5;  // the usual sigma_data
        }
        return {};
    }
};

NoiseLevel preserving(double sigma) {
    double const alpha = 1 / std::hypot(1, sigma);
    return {sigma * alpha, alpha, 500};
}

TEST(Denoiser, a_perfect_network_of_any_prediction_gives_the_picture) {
    Known const known;
    for (auto prediction :
         {Prediction::epsilon, Prediction::velocity, Prediction::sample, Prediction::edm, Prediction::scaled})
        for (NoiseLevel const level : {NoiseLevel(0.3), NoiseLevel(14.6), preserving(0.3), preserving(14.6)}) {
            Network const network = [&](Tensor const&, double) { return known.perfect_output(prediction, level); };
            Tensor const x = known.x0 * level.alpha + known.noise * level.sigma;
            Tensor const denoised = precondition(network, prediction)(x, level);
            EXPECT_TRUE(at::allclose(denoised, known.x0, 1e-9, 1e-9)) << static_cast<int>(prediction);
        }
}

TEST(Denoiser, both_variables_show_the_network_the_same_picture) {
    for (auto prediction : {Prediction::epsilon, Prediction::velocity, Prediction::edm}) {
        double const sigma = 3;
        NoiseLevel const vp = preserving(sigma);
        EXPECT_NEAR(scalings(prediction, vp).in * vp.alpha, scalings(prediction, sigma).in, 1e-12);
    }
}

TEST(Denoiser, zero_terminal_snr_is_finite_for_velocity) {
    Scalings const c = scalings(Prediction::velocity, {1, 0, 999});
    EXPECT_EQ(c.skip, 0);
    EXPECT_EQ(c.out, -1);
    EXPECT_EQ(c.in, 1);
}

TEST(Denoiser, learned_variance_passes_through) {
    Tensor const x = at::randn({1, 3, 2, 2});
    Tensor const variance = at::randn({1, 3, 2, 2});
    Network const network = [&](Tensor const& in, double) { return at::cat({in, variance}, 1); };
    Tensor const out = precondition(network, Prediction::epsilon)(x, 1.0);
    ASSERT_EQ(out.size(1), 6);
    EXPECT_TRUE(at::equal(out.narrow(1, 3, 3), variance));
}

TEST(Denoiser, batch_scalings_equal_scalar_scalings) {
    std::vector<double> const sigmas{0.002, 0.5, 1.7, 80};
    Tensor const sigma = at::tensor(sigmas, at::kDouble);
    for (auto const& [prediction, batch] : {std::pair(Prediction::edm, edm_scalings(sigma, 0.3)),
                                            {Prediction::scaled, scaled_sample_scalings(sigma, 0.3)}}) {
        for (int64_t i = 0; i < 4; ++i) {
            Scalings const one = scalings(prediction, sigmas[static_cast<size_t>(i)], 0.3);
            EXPECT_NEAR(batch.skip[i].item<double>(), one.skip, 1e-12);
            EXPECT_NEAR(batch.out[i].item<double>(), one.out, 1e-12);
            EXPECT_NEAR(batch.in[i].item<double>(), one.in, 1e-12);
            EXPECT_NEAR(batch.noise[i].item<double>(), one.noise, 1e-12);
        }
    }
}

TEST(Denoiser, edm_loss_weight_makes_the_networks_error_count_equally) {
    Tensor const sigma = at::tensor({0.01, 0.5, 40.0}, at::kDouble);
    Tensor const weighted = edm_loss_weight(sigma) * edm_scalings(sigma).out.square();
    EXPECT_TRUE(at::allclose(weighted, at::ones_like(weighted), 1e-12, 1e-12));
}

}  // namespace
}  // namespace daub
