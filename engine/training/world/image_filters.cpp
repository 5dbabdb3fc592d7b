#include "engine/training/world/image_filters.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace daub {

using at::Tensor;

namespace {

Tensor extended(Tensor const& picture, int64_t left, int64_t right, int64_t top, int64_t bottom) {
    return at::replication_pad2d(picture, {left, right, top, bottom});
}

/// Symmetric kernel along one dimension, without padding: a few additions are faster than a convolution of one channel.
Tensor weighted_sum(Tensor const& picture, int64_t dim, std::vector<float> const& weights) {
    int64_t const taps = int64_t(weights.size()), size = picture.size(dim) - taps + 1;
    Tensor sum = picture.narrow(dim, taps / 2, size) * double(weights[size_t(taps / 2)]);
    for (int64_t i = 0; i < taps / 2; ++i) {
        sum.add_(picture.narrow(dim, i, size), double(weights[size_t(i)]));
        sum.add_(picture.narrow(dim, taps - 1 - i, size), double(weights[size_t(i)]));
    }
    return sum;
}

}  // namespace

Tensor brightness(Tensor const& rgb) {
    return rgb.narrow(1, 0, 1) * 0.2126 + rgb.narrow(1, 1, 1) * 0.7152 + rgb.narrow(1, 2, 1) * 0.0722;
}

Tensor blurred(Tensor const& picture, double sigma) {
    int64_t const radius = std::max<int64_t>(1, int64_t(std::ceil(2.5 * sigma)));
    std::vector<float> weights;
    float total = 0;
    for (int64_t i = -radius; i <= radius; ++i) {
        weights.push_back(float(std::exp(-0.5 * double(i * i) / (sigma * sigma))));
        total += weights.back();
    }
    for (float& weight : weights) weight /= total;
    Tensor const wide = extended(picture, radius, radius, radius, radius);
    constexpr int64_t longest_sum = 8;
    if (radius <= longest_sum) return weighted_sum(weighted_sum(wide, 3, weights), 2, weights);
    Tensor const flat = wide.flatten(0, 1).unsqueeze(1);
    Tensor const kernel = at::tensor(at::ArrayRef<float>(weights)).to(picture.device());
    Tensor const across = at::conv2d(flat, kernel.view({1, 1, 1, -1}));
    return at::conv2d(across, kernel.view({1, 1, -1, 1})).view_as(picture);
}

Tensor box_mean(Tensor const& picture, int64_t radius) {
    if (radius < 1) return picture;
    int64_t const size = 2 * radius + 1;
    Tensor const wide = extended(picture, radius, radius, radius, radius);
    return at::avg_pool2d(at::avg_pool2d(wide, {1, size}, {1, 1}), {size, 1}, {1, 1});
}

Tensor gradient_length(Tensor const& picture) {
    Tensor const wide = extended(picture, 1, 1, 1, 1);
    std::vector<float> const smooth{0.25f, 0.5f, 0.25f};
    auto const difference = [](Tensor const& t, int64_t dim) {
        int64_t const size = t.size(dim) - 2;
        return (t.narrow(dim, 2, size) - t.narrow(dim, 0, size)).mul_(0.5);
    };
    Tensor const gx = difference(weighted_sum(wide, 2, smooth), 3), gy = difference(weighted_sum(wide, 3, smooth), 2);
    return gx.mul_(gx).addcmul_(gy, gy).add_(1e-10).sqrt_();
}

Tensor kuwahara(Tensor const& rgb, int64_t radius) {
    int64_t const size = radius + 1, h = rgb.size(2), w = rgb.size(3);
    Tensor const light = brightness(rgb);
    Tensor const wide = extended(at::cat({rgb, light * light}, 1), radius, radius, radius, radius);
    // Means of all squares of this size; the four around a pixel are this map at four offsets.
    Tensor const mean = at::avg_pool2d(at::avg_pool2d(wide, {1, size}, {1, 1}), {size, 1}, {1, 1});
    Tensor best, least;
    for (int64_t const y : {int64_t{0}, radius})
        for (int64_t const x : {int64_t{0}, radius}) {
            Tensor const part = mean.narrow(2, y, h).narrow(3, x, w);
            Tensor const colour = part.narrow(1, 0, 3), middle = brightness(colour);
            Tensor const variance = part.narrow(1, 3, 1) - middle * middle;
            if (!best.defined()) {
                best = colour, least = variance;
                continue;
            }
            best = at::where(variance < least, colour, best);
            least = at::minimum(variance, least);
        }
    return best;
}

Tensor saturated(Tensor const& rgb, double factor) {
    Tensor const grey = brightness(rgb);
    return (grey + (rgb - grey) * factor).clamp(0, 1);
}

Tensor smooth_step(Tensor const& value, double low, double high) {
    Tensor const x = ((value - low) / (high - low)).clamp(0, 1);
    return x * x * (3 - 2 * x);
}

}  // namespace daub
