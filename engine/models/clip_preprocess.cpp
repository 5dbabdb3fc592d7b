#include "engine/models/clip_preprocess.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace daub {
namespace {

using at::Tensor;

// Pillow's Resample.c: weights are fixed-point numbers with this many bits behind the point (PRECISION_BITS).
constexpr int fraction_bits = 32 - 8 - 2;
/// Pixels on each side that the bicubic filter reaches when it does not shrink.
constexpr double bicubic_reach = 2.0;

/// Keys' cubic convolution with a = −½.
double bicubic(double x) {
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
    if (x < 2) return (((x - 5) * x + 8) * x - 4) * a;
    return 0;
}

/// The source pixels that make one target pixel, and what each weighs.
struct Taps {
    int64_t first;
    std::vector<int32_t> weights;
};

/// Pillow's precompute_coeffs and normalize_coeffs_8bpc for the whole axis.
std::vector<Taps> taps_of_axis(int64_t from, int64_t to) {
    double const scale = static_cast<double>(from) / static_cast<double>(to);
    double const filter_scale = std::max(scale, 1.0);
    double const reach = bicubic_reach * filter_scale;
    std::vector<Taps> axis;
    for (int64_t target = 0; target < to; ++target) {
        double const center = (static_cast<double>(target) + 0.5) * scale;
        int64_t const first = std::max<int64_t>(0, static_cast<int64_t>(center - reach + 0.5));
        int64_t const last = std::min<int64_t>(from, static_cast<int64_t>(center + reach + 0.5));
        std::vector<double> weights;
        double sum = 0;
        for (int64_t source = first; source < last; ++source) {
            weights.push_back(bicubic((static_cast<double>(source) - center + 0.5) * (1.0 / filter_scale)));
            sum += weights.back();
        }
        Taps taps{.first = first, .weights = {}};
        for (double const weight : weights) {
            double const fixed = weight / sum * (1 << fraction_bits);
            taps.weights.push_back(static_cast<int32_t>(fixed < 0 ? fixed - 0.5 : fixed + 0.5));
        }
        axis.push_back(std::move(taps));
    }
    return axis;
}

/// Resizes the middle axis of [outer, from, inner] bytes.
Tensor resize_axis(Tensor const& image, int64_t to) {
    int64_t const outer = image.size(0), from = image.size(1), inner = image.size(2);
    std::vector<Taps> const axis = taps_of_axis(from, to);
    Tensor result = at::empty({outer, to, inner}, at::kByte);
    auto const* const source = image.const_data_ptr<uint8_t>();
    auto* target = result.mutable_data_ptr<uint8_t>();
    for (int64_t row = 0; row < outer; ++row) {
        for (Taps const& taps : axis) {
            uint8_t const* const begin = source + (row * from + taps.first) * inner;
            for (int64_t column = 0; column < inner; ++column) {
                int64_t sum = int64_t{1} << (fraction_bits - 1);
                for (size_t i = 0; i < taps.weights.size(); ++i) {
                    sum += int64_t{taps.weights[i]} * begin[static_cast<int64_t>(i) * inner + column];
                }
                *target++ = static_cast<uint8_t>(std::clamp<int64_t>(sum >> fraction_bits, 0, 255));
            }
        }
    }
    return result;
}

Tensor channel_constants(std::initializer_list<double> values, Tensor const& like) {
    return at::tensor(at::ArrayRef<double>(values), at::kDouble).to(like.device(), like.scalar_type()).view({3, 1, 1});
}

}  // namespace

Tensor resize_as_pillow(Tensor const& image, int64_t height, int64_t width) {
    if (image.dim() != 3 || image.scalar_type() != at::kByte || !image.device().is_cpu() || image.numel() == 0) {
        fail(ErrorKind::internal, "A picture to resize must be uint8 [H, W, C] on the CPU, not {} [{}].",
             c10::toString(image.scalar_type()), fmt::join(image.sizes(), ", "));
    }
    int64_t const channels = image.size(2);
    Tensor resized = image.contiguous();
    if (width != image.size(1)) resized = resize_axis(resized, width);
    if (height != image.size(0)) {
        resized =
            resize_axis(resized.view({1, image.size(0), width * channels}), height).view({height, width, channels});
    }
    return resized;
}

Tensor clip_crop(Tensor const& image, int64_t size) {
    int64_t const height = image.size(0), width = image.size(1), shortest = std::min(height, width);
    // The longer side is rounded down, the crop begins at the rounded-down half: as transformers does.
    Tensor const resized = resize_as_pillow(image, size * height / shortest, size * width / shortest);
    return resized.narrow(0, (resized.size(0) - size) / 2, size)
        .narrow(1, (resized.size(1) - size) / 2, size)
        .contiguous();
}

Tensor clip_normalise(Tensor const& images) {
    Tensor const mean = channel_constants({0.48145466, 0.4578275, 0.40821073}, images);
    Tensor const deviation = channel_constants({0.26862954, 0.26130258, 0.27577711}, images);
    return (images - mean) / deviation;
}

Tensor clip_pixel_values(Tensor const& image, int64_t size) {
    return clip_normalise(clip_crop(image, size).permute({2, 0, 1}).unsqueeze(0).to(at::kFloat) / 255.0).contiguous();
}

}  // namespace daub
