// Muon: momentum whose update is made orthogonal, for the matrices and kernels inside a network (Jordan et al. 2024,
// "Muon: An optimizer for hidden layers"), scaled to the size of AdamW's updates so that both share one learning rate
// (Liu et al. 2025, "Muon is scalable for LLM training").
#pragma once

#include "engine/training/trainable_parameters.h"

namespace daub {

struct MuonSettings {
    double learning_rate = 1e-4;
    double momentum = 0.95;
    double weight_decay = 0.01;
    at::ScalarType precision = at::kFloat;  ///< of the products that orthogonalise: kFloat or kBFloat16
};

/// Whether Muon is for this parameter: a matrix or kernel of at least 32 rows and 32 columns, no embedding.
bool suits_muon(TrainedParameter const& parameter);

/// The orthogonal matrix nearest to `matrix` [m,n], nearly: all singular values come to lie between 0.7 and 1.2 in
/// five steps of a quintic Newton-Schulz iteration.
Tensor orthogonalised(Tensor const& matrix, at::ScalarType precision);

/// Updates master and moment1 in place with the gradient (any floating type, the shape of the master).
void muon_step(TrainedParameter& parameter, Tensor const& gradient, MuonSettings const& settings);

}  // namespace daub
