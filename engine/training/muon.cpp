#include "engine/training/muon.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace daub {
namespace {

constexpr int64_t least_side = 32;
constexpr double update_size = 0.2;  // root mean square of an entry, as AdamW's usually are

/// [out, everything else]; channels-last kernels are not copied.
Tensor as_matrix(Tensor const& t) { return t.dim() == 4 ? t.permute({0, 2, 3, 1}).flatten(1) : t.flatten(1); }

Tensor like_parameter(Tensor const& matrix, Tensor const& master) {
    if (master.dim() != 4) return matrix.view(master.sizes());
    return matrix.view({master.size(0), master.size(2), master.size(3), master.size(1)}).permute({0, 3, 1, 2});
}

}  // namespace

bool suits_muon(TrainedParameter const& p) {
    if (!p.decays) return false;
    int64_t const rows = p.master.size(0);
    return std::min(rows, p.master.numel() / std::max<int64_t>(rows, 1)) >= least_side;
}

Tensor orthogonalised(Tensor const& matrix, at::ScalarType precision) {
    constexpr std::array<double, 3> quintic{3.4445, -4.7750, 2.0315};
    constexpr int steps = 5;
    constexpr double tiny = 1e-7;
    bool const tall = matrix.size(0) > matrix.size(1);
    Tensor x = (matrix / (matrix.norm() + tiny)).to(precision);
    if (tall) x = x.t();
    for (int i = 0; i < steps; ++i) {
        Tensor const squares = x.mm(x.t());
        Tensor const polynomial = at::addmm(squares, squares, squares, quintic[1], quintic[2]);
        x = at::addmm(x, polynomial, x, quintic[0]);
    }
    return (tall ? x.t() : x).to(at::kFloat).contiguous();
}

void muon_step(TrainedParameter& p, Tensor const& gradient, MuonSettings const& s) {
    at::NoGradGuard const no_grad;
    Tensor const g = gradient.to(at::kFloat);
    p.moment1.lerp_(g, 1 - s.momentum);
    Tensor const direction = as_matrix(g.lerp(p.moment1, s.momentum));  // Nesterov's
    Tensor const update = like_parameter(orthogonalised(direction, s.precision), p.master);
    double const size = update_size * std::sqrt(double(std::max(direction.size(0), direction.size(1))));
    p.master.mul_(1 - s.learning_rate * s.weight_decay).sub_(update, s.learning_rate * size);
}

}  // namespace daub
