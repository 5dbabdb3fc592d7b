#include "engine/evaluation/fid/frechet.h"

#include "engine/core/error.h"
#include "tests/models/inception_formula.h"

#include <gtest/gtest.h>

namespace daub {
namespace {

/// As tests/reference/inception.py's formula, columns scaled from 0.5 to 2.
Tensor formula_features(std::string_view name, int64_t rows, int64_t columns, double shift) {
    Tensor const features = at::empty({rows, columns}, at::kDouble);
    for (int64_t i = 0; i < features.numel(); ++i) features.view({-1})[i] = formula(begin_of(name), i);
    return features * at::linspace(0.5, 2, columns, at::kDouble) + shift;
}

double distance(int64_t rows) {
    return frechet_distance(statistics_of({formula_features("a", rows, 24, 0)}),
                            statistics_of({formula_features("b", rows, 24, 0.1)}));
}

/// calculate_frechet_distance of pytorch-fid 0.3.0 with numpy's mean and cov, scipy's sqrtm.
TEST(Frechet, distance_is_that_of_pytorch_fid) {
    EXPECT_NEAR(distance(200), 0.9465517488466446, 1e-9);
    EXPECT_NEAR(distance(12), 14.323700578734798, 14 * 1e-6);  // fewer pictures than features: a singular product
}

TEST(Frechet, of_gaussians_along_the_axes_is_the_sum_over_them) {
    auto const along = [](std::vector<double> const& mean, std::vector<double> const& variance) {
        return FeatureStatistics{.mean = at::tensor(mean, at::kDouble),
                                 .covariance = at::diag(at::tensor(variance, at::kDouble))};
    };
    EXPECT_NEAR(frechet_distance(along({1, 2}, {4, 9}), along({4, 6}, {1, 0})), 25 + 1 + 9, 1e-9);
    EXPECT_NEAR(frechet_distance(along({1, 2}, {4, 9}), along({1, 2}, {4, 9})), 0, 1e-9);
}

TEST(Frechet, statistics_do_not_depend_on_chunks) {
    Tensor const features = formula_features("a", 50, 8, 3);
    FeatureStatistics const whole = statistics_of({features});
    FeatureStatistics const parts =
        statistics_of({features.narrow(0, 0, 7), features.narrow(0, 7, 1), features.narrow(0, 8, 42)});
    EXPECT_EQ(parts.pictures, 50);
    EXPECT_TRUE(at::allclose(whole.mean, parts.mean, 1e-12, 1e-12));
    EXPECT_TRUE(at::allclose(whole.covariance, parts.covariance, 1e-12, 1e-12));
    EXPECT_TRUE(at::allclose(whole.covariance, at::cov(features.t()), 1e-12, 1e-12));
}

TEST(Frechet, what_has_no_distance_is_refused) {
    FeatureStatistics const good = statistics_of({formula_features("a", 5, 3, 0)});
    EXPECT_THROW(statistics_of({formula_features("a", 1, 3, 0)}), Error);
    EXPECT_THROW(frechet_distance(good, statistics_of({formula_features("a", 5, 4, 0)})), Error);
    FeatureStatistics bad = good;
    bad.mean = bad.mean / 0.0;
    EXPECT_THROW(frechet_distance(good, bad), Error);
}

}  // namespace
}  // namespace daub
