// Tensors in safetensors files.
//
//     std::map<std::string, Tensor> const weights = load_safetensors("unet/diffusion_pytorch_model.safetensors");
//     save_safetensors("out.safetensors", weights, {{"format", "pt"}});
//
// Loading maps the file into memory, privately and copy-on-write: pages come from disk when they are first used,
// writing to a tensor never changes the file, and each tensor keeps the mapping alive by itself. Tensors whose data
// lies at an address that is no multiple of their element size (older writers did not align) are copied. Replacing the
// file by rename, as save_safetensors does, leaves loaded tensors as they were; truncating it in place does not.
//
// Files are untrusted: safetensors_header.h says what is refused. Thread-safe.
#pragma once

#include "engine/weights/safetensors_header.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace daub {

using at::Tensor;

/// All tensors of a .safetensors file, or of all shards named by a .safetensors.index.json.
/// Throws Error: input where a file cannot be opened, model where it is not valid, names in the message.
std::map<std::string, Tensor> load_safetensors(std::filesystem::path const& file);

/// Writes tensors (any device and layout) so that the file appears complete or not at all. Sorted by dtype, widest
/// first, then by name, header padded to eight bytes: the bytes are those that the reference writer produces.
/// floating: the type that floating-point tensors are converted to, one at a time; nothing: as they are.
/// Throws Error (output).
void save_safetensors(std::filesystem::path const& file, std::map<std::string, Tensor> const& tensors,
                      std::map<std::string, std::string> const& metadata = {},
                      std::optional<at::ScalarType> floating = std::nullopt);

/// The files named by an index, as paths beside it, without repetition. Throws Error where a name is not a bare one.
std::vector<std::filesystem::path> shards_of_index(std::filesystem::path const& index);

/// The weights file of a component folder as diffusers and transformers lay it out: `diffusion_pytorch_model` or
/// `model`, with or without the infix `.fp16`, whole or as shards. Throws Error (model): folders that hold pickles only
/// (`.bin`,
/// `.ckpt`) are refused with the reason.
std::filesystem::path find_weights(std::filesystem::path const& folder);

/// Throws Error (model) for types that cannot be stored, or that tensors cannot have.
SafetensorsDtype safetensors_dtype(at::ScalarType type);
at::ScalarType scalar_type(SafetensorsDtype dtype);

}  // namespace daub
