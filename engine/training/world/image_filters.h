// Filters on batches of pictures [N,C,H,W]; beyond the border pictures go on with their border's colours.
#pragma once

#include <ATen/core/Tensor.h>

namespace daub {

/// Brightness (Rec. 709 weights on sRGB values): [N,1,H,W] from [N,3,H,W].
at::Tensor brightness(at::Tensor const& rgb);
/// Gaussian of this standard deviation in pixels, cut off at 2.5 of them.
at::Tensor blurred(at::Tensor const& picture, double sigma);
/// Mean over (2 radius + 1)^2 pixels.
at::Tensor box_mean(at::Tensor const& picture, int64_t radius);
/// Length of the gradient (Sobel, change per pixel), per channel.
at::Tensor gradient_length(at::Tensor const& picture);
/// Flat areas with clear borders: each pixel gets the mean of that quadrant around it that varies least
/// (Kuwahara et al. 1976), quadrants of (radius + 1)^2 pixels. rgb [N,3,H,W].
at::Tensor kuwahara(at::Tensor const& rgb, int64_t radius);
/// Colours further from (above 1) or nearer to (below 1) grey of the same brightness.
at::Tensor saturated(at::Tensor const& rgb, double factor);
/// 0 below `low`, 1 above `high`, smooth between.
at::Tensor smooth_step(at::Tensor const& value, double low, double high);

}  // namespace daub
