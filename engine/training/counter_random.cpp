#include "engine/training/counter_random.h"

#include "engine/core/split_mix.h"

#include <ATen/ATen.h>

#include <numbers>

namespace daub {
namespace {

/// Logical right shift: int64 tensors shift arithmetically.
at::Tensor shift_right(at::Tensor const& z, int64_t bits) {
    return z.bitwise_right_shift(bits).bitwise_and((int64_t{1} << (64 - bits)) - 1);
}

/// split_mix() of every number.
at::Tensor split_mix_each(at::Tensor z) {
    z = z.bitwise_xor(shift_right(z, 30)).mul(int64_t(0xbf58476d1ce4e5b9));
    z = z.bitwise_xor(shift_right(z, 27)).mul(int64_t(0x94d049bb133111eb));
    return z.bitwise_xor(shift_right(z, 31));
}

/// Random bits, int64 [count, per_sample].
at::Tensor bits(SampleRange range, Purpose purpose, int64_t per_sample, at::Device device) {
    uint64_t const stream = split_mix(range.seed * split_mix_gamma + uint64_t(purpose));
    auto const options = at::TensorOptions(at::kLong).device(device);
    at::Tensor const samples = split_mix_each(
        at::arange(range.first, range.first + range.count, options).mul(int64_t(split_mix_gamma)).add(int64_t(stream)));
    at::Tensor const elements = at::arange(1, per_sample + 1, options).mul(int64_t(split_mix_gamma));
    return split_mix_each(samples.unsqueeze(1) + elements.unsqueeze(0));
}

at::Tensor to_unit(at::Tensor const& random_24_bits) {
    return random_24_bits.to(at::kFloat).mul(1.0f / float(1 << 24));
}

}  // namespace

at::Tensor counter_uniform(SampleRange range, Purpose purpose, int64_t per_sample, at::Device device) {
    return to_unit(shift_right(bits(range, purpose, per_sample, device), 40));
}

at::Tensor counter_normal(SampleRange range, Purpose purpose, int64_t per_sample, at::Device device) {
    // Each 64 random bits make two numbers: a radius from the upper 24 bits and an angle from the next 24.
    int64_t const pairs = (per_sample + 1) / 2;
    at::Tensor const random = bits(range, purpose, pairs, device);
    at::Tensor const u1 = to_unit(shift_right(random, 40)).add_(0.5f / float(1 << 24));
    at::Tensor const u2 = to_unit(shift_right(random, 16).bitwise_and((1 << 24) - 1));
    at::Tensor const radius = u1.log_().mul_(-2).sqrt_();
    at::Tensor const angle = u2.mul_(2 * std::numbers::pi);
    return at::cat({radius * angle.cos(), radius * angle.sin()}, 1).narrow(1, 0, per_sample).contiguous();
}

}  // namespace daub
