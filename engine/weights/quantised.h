// Weights in eight bits, for files that ship with the program.
//
// A packed tensor `name` is stored as I8 of its own shape beside F32 `name.scale` of one value per output channel
// (dimension 0): weight[i, ...] = name[i, ...] · name.scale[i], symmetric, integers in ±127. What gains nothing (fewer
// than two dimensions, few elements) or must stay exact is stored as F16. The integers of a file need no marking:
// networks have no I8 parameters of their own, so an I8 tensor with a `.scale` of fitting length is a packed one.
// packed_metadata() says all this in the file.
//
// LoadedParameters unpacks by itself, tensor by tensor, when a network takes it: a packed model that is only loaded
// costs nothing but its mapping.
#pragma once

#include <ATen/core/Tensor.h>

#include <map>
#include <string>
#include <vector>

namespace daub {

using at::Tensor;

struct PackOptions {
    /// Fewer elements than this are not worth the scales.
    int64_t least_elements = 1024;
    /// Tensors whose name contains one of these stay F16: where eight bits measurably hurt.
    std::vector<std::string> keep_half;
};

/// Whether a tensor is packed at all; what is not is stored as F16.
bool is_worth_packing(std::string const& name, Tensor const& tensor, PackOptions const& options = {});

/// Packs floating-point tensors; others pass unchanged. Values beyond the range of F16 keep F32.
/// Throws Error (model) for values that are not finite, naming the tensor.
std::map<std::string, Tensor> pack_8bit(std::map<std::string, Tensor> const& tensors, PackOptions const& options = {});

/// The metadata entry that documents the storage in the file.
std::map<std::string, std::string> packed_metadata();

/// Undoes pack_8bit: every packed tensor in `dtype`, scales gone, all others as they are.
std::map<std::string, Tensor> unpack_8bit(std::map<std::string, Tensor> const& tensors,
                                          at::ScalarType dtype = at::kFloat);

/// The scales of a packed tensor, or null where `name` is not packed.
Tensor const* scales_of(std::map<std::string, Tensor> const& tensors, std::string const& name);

/// integers: I8 [N, ...]; scales: [N], floating. Result: dtype on the device of integers.
Tensor dequantise(Tensor const& integers, Tensor const& scales, at::ScalarType dtype);

}  // namespace daub
