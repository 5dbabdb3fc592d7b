// Text encoders of OpenCLIP, as checkpoints of SD 2 and SDXL store them, under the names of transformers.
#pragma once

#include <ATen/core/Tensor.h>

#include <map>
#include <string>
#include <string_view>

namespace daub {

class NameTable;

/// Adds what the tensor `name` (without its component's prefix) holds to `out`: itself under its new name, the three
/// parts of a fused in_proj, or text_projection transposed. Answers false for names that OpenCLIP does not have.
/// names: open_clip_names(). Throws Error (model) naming `origin` where a fused tensor does not divide into three.
bool convert_open_clip(std::string_view name, at::Tensor const& tensor, NameTable const& names,
                       std::string const& origin, std::map<std::string, at::Tensor>& out);

/// The way back: `tensors` of CLIPTextModel(WithProjection) under OpenCLIP's names.
std::map<std::string, at::Tensor> to_open_clip(std::map<std::string, at::Tensor> const& tensors,
                                               NameTable const& names);

}  // namespace daub
