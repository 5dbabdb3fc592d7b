// The stored weights of one folder of an eDiff-I ensemble, whichever way they are packed.
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace daub {

/// The tensors beside config.json, as LoadedParameters takes them. An expert that is stored as the difference from its
/// parent is completed from the parent's folder. Throws Error (model).
std::map<std::string, at::Tensor> ediff_unet_tensors(std::filesystem::path const& folder);

}  // namespace daub
