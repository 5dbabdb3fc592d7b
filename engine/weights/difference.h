// An expert's weights as its difference from its parent's, in four bits.
//
// Experts are fine-tuned from one shared model and stay close to it, so a file of differences takes half of an expert's
// own 8-bit weights and is about as exact. A tensor `name` is stored as U8 [N, ceil(K / 2)] `name.difference`, N output
// channels (dimension 0) of K numbers, two integers in ±7 a byte, each with 8 added, the first in the lower half,
// beside F32 `name.difference_scale` [N]: weight[i, k] = parent[i, k] + (integer − 8) · scale[i]. What pack_8bit would
// keep in F16 is stored so, complete.
#pragma once

#include "engine/weights/quantised.h"

#include <map>
#include <string>

namespace daub {

/// tensors, parent: floating, CPU; the parent as it will be loaded, so that its own rounding is made good.
/// Throws Error (model) where the parent lacks a tensor, has another shape, or values are not finite.
std::map<std::string, Tensor> pack_difference(std::map<std::string, Tensor> const& tensors,
                                              std::map<std::string, Tensor> const& parent,
                                              PackOptions const& options = {});

/// Undoes pack_difference: fp32 tensors of the parent's shapes; others as they are. Files without differences pass
/// unchanged. origin: the file, for messages. Throws Error (model) where the two do not belong together.
std::map<std::string, Tensor> add_difference(std::map<std::string, Tensor> const& tensors,
                                             std::map<std::string, Tensor> const& parent, std::string const& origin);

/// The metadata entry that documents the storage in the file.
std::map<std::string, std::string> difference_metadata();

}  // namespace daub
