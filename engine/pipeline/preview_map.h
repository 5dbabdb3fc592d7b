// The linear map from a cell of latents to the colour under it, fitted to an autoencoder once and kept in
// $XDG_DATA_HOME/daub/preview_maps, one small JSON file an autoencoder.
//
//     Tensor map = find_preview_map(name, channels);
//     if (!map.defined()) keep_preview_map(name, map = fitted_preview_map(pictures, latents));
//
// Free functions, thread-safe; programs that write the same map at once write the same numbers.
#pragma once

#include "engine/weights/model_source.h"

#include <ATen/core/Tensor.h>

#include <string>

namespace daub {

using at::Tensor;

/// Of what its configuration and small tensors (biases, norms) hold: the same for the same autoencoder in any file.
std::string preview_map_name(ModelSource const& source);

/// [channels + 1, 3] fp32, colours of each channel, then of none; undefined where none is kept, or not a readable one.
Tensor find_preview_map(std::string const& name, int64_t channels);
/// Where nothing can be written it is not kept, which costs time only.
void keep_preview_map(std::string const& name, Tensor const& map);

/// Pictures of many colours, smooth ones and sharp ones, to fit with: [8, 3, side, side] in [-1,1].
Tensor preview_pictures(int64_t side);
/// Least squares from the cells of latents [N, C, h, w] to the mean colours under them in pictures [N, 3, H, W].
Tensor fitted_preview_map(Tensor const& pictures, Tensor const& latents);
/// [N, C, h, w] → [N, 3, h, w] of about [-1,1].
Tensor mapped_to_colours(Tensor const& latents, Tensor const& map);

}  // namespace daub
