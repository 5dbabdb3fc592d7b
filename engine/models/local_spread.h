// Where a picture has more than its enlarged low-resolution version shows.
#pragma once

#include "engine/models/ediff_unet_config.h"

#include <ATen/core/Tensor.h>

namespace daub {

/// Standard deviation [N,1,H,W] that a residual network's data have at each place, in the units of pictures [-1,1]:
/// nearly nothing where the enlarged picture [N,3,H,W] is flat, much where it has contrast. As sigma_data of EDM's
/// preconditioning it keeps noise out of flat areas whatever the network answers. With contrast_gain 0: sigma_data.
at::Tensor local_spread(at::Tensor const& enlarged, EDiffUNetConfig const& config);

}  // namespace daub
