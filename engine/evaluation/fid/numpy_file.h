// Arrays in numpy's files: .npy (format versions 1 to 3) and .npz archives of them. Real numbers only, no pickles.
#pragma once

#include "engine/scene/file_bytes.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace daub {

/// One array as fp64, whatever floating or whole type it has; little-endian, in C or Fortran order. Throws Error
/// (input), naming `what`, where it is damaged or of a type that is no real number.
at::Tensor read_npy(ByteView bytes, std::string_view what);
/// As '<f8' in C order, format version 1. x: any layout and floating type.
Bytes write_npy(at::Tensor const& x);

/// The arrays of an archive by their names, without ".npy". Throws Error (input).
std::map<std::string, at::Tensor> read_npz(std::filesystem::path const& file);
/// Appears whole or not at all; deflated as numpy.savez_compressed. Throws Error (output).
void write_npz(std::filesystem::path const& file, std::map<std::string, at::Tensor> const& arrays);

}  // namespace daub
