#include "engine/evaluation/fid/frechet.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>

#include <tuple>

namespace daub {
namespace {

void check_usable(FeatureStatistics const& statistics) {
    bool const finite =
        statistics.mean.isfinite().all().item<bool>() && statistics.covariance.isfinite().all().item<bool>();
    if (!finite) fail(ErrorKind::input, "The statistics of features hold values that are not finite.");
}

/// The symmetric root of a covariance. Eigenvalues that rounding made negative count as zero.
Tensor symmetric_root(Tensor const& covariance) {
    auto const [values, vectors] = at::linalg_eigh(covariance);
    return at::matmul(vectors * values.clamp_min(0).sqrt(), vectors.t());
}

}  // namespace

FeatureStatistics statistics_of(int64_t chunks, std::function<Tensor(int64_t)> const& chunk) {
    FeatureStatistics statistics;
    for (int64_t i = 0; i < chunks; ++i) {
        Tensor const features = chunk(i).to(at::kCPU, at::kDouble);
        Tensor const sum = features.sum(0);
        statistics.mean = statistics.mean.defined() ? statistics.mean + sum : sum;
        statistics.pictures += features.size(0);
    }
    if (statistics.pictures < 2)
        fail(ErrorKind::input, "A Fréchet distance needs at least two pictures on each side, here {} there {}.",
             statistics.pictures == 1 ? "is" : "are", statistics.pictures);
    statistics.mean /= static_cast<double>(statistics.pictures);
    Tensor scatter = at::zeros({statistics.mean.size(0), statistics.mean.size(0)}, at::kDouble);
    for (int64_t i = 0; i < chunks; ++i) {
        Tensor const centred = chunk(i).to(at::kCPU, at::kDouble) - statistics.mean;
        scatter.addmm_(centred.t(), centred);
    }
    statistics.covariance = scatter / static_cast<double>(statistics.pictures - 1);
    return statistics;
}

FeatureStatistics statistics_of(std::vector<Tensor> const& chunks) {
    return statistics_of(static_cast<int64_t>(chunks.size()),
                         [&](int64_t i) { return chunks[static_cast<size_t>(i)]; });
}

double frechet_distance(FeatureStatistics const& a, FeatureStatistics const& b) {
    if (a.mean.sizes() != b.mean.sizes() || a.covariance.sizes() != b.covariance.sizes())
        fail(ErrorKind::input, "The statistics are of {} and of {} features: they come from different networks.",
             a.mean.numel(), b.mean.numel());
    check_usable(a), check_usable(b);
    Tensor const root = symmetric_root(a.covariance);
    Tensor const product = at::matmul(at::matmul(root, b.covariance), root);
    Tensor const eigenvalues = at::linalg_eigvalsh((product + product.t()) / 2);
    double const of_root = eigenvalues.clamp_min(0).sqrt().sum().item<double>();
    double const of_means = (a.mean - b.mean).square().sum().item<double>();
    return of_means + a.covariance.trace().item<double>() + b.covariance.trace().item<double>() - 2 * of_root;
}

}  // namespace daub
