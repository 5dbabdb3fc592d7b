#include "engine/weights/difference.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>
#include <fmt/ranges.h>

namespace daub {
namespace {

constexpr double largest_four_bits = 7;
constexpr int64_t zero_point = 8;
constexpr std::string_view suffix = ".difference";

/// [N, K] integers in ±7 → [N, ceil(K / 2)] bytes.
Tensor in_pairs(Tensor const& integers) {
    Tensor const even = at::constant_pad_nd(integers, {0, integers.size(1) % 2}) + zero_point;
    Tensor const pairs = even.to(at::kByte).view({integers.size(0), -1, 2});
    return pairs.select(2, 0) + pairs.select(2, 1) * 16;
}

/// [N, ceil(K / 2)] bytes → [N, K] integers.
Tensor from_pairs(Tensor const& bytes, int64_t numbers) {
    Tensor const pairs = at::stack({bytes.bitwise_and(15), at::bitwise_right_shift(bytes, 4)}, 2);
    return pairs.flatten(1).narrow(1, 0, numbers).to(at::kFloat) - zero_point;
}

Tensor restored(std::string const& name, Tensor const& bytes, std::map<std::string, Tensor> const& tensors,
                std::map<std::string, Tensor> const& parent, std::string const& origin) {
    auto const base = parent.find(name);
    auto const scale = tensors.find(name + ".difference_scale");
    if (base == parent.end() || base->second.dim() < 2)
        fail(ErrorKind::model, "{}: tensor '{}' is stored as a difference, but its parent has no such tensor.", origin,
             name);
    Tensor const weight = base->second.to(at::kFloat).flatten(1);
    int64_t const channels = weight.size(0), numbers = weight.size(1);
    if (bytes.scalar_type() != at::kByte || bytes.sizes() != at::IntArrayRef({channels, (numbers + 1) / 2}) ||
        scale == tensors.end() || !scale->second.is_floating_point() ||
        scale->second.sizes() != at::IntArrayRef({channels}))
        fail(ErrorKind::model, "{}: the difference of tensor '{}' does not fit its parent's shape, {}.", origin, name,
             fmt::join(base->second.sizes(), " x "));
    Tensor const factors = scale->second.to(at::kFloat).unsqueeze(1);
    return (weight + from_pairs(bytes, numbers) * factors).view(base->second.sizes());
}

}  // namespace

std::map<std::string, Tensor> pack_difference(std::map<std::string, Tensor> const& tensors,
                                              std::map<std::string, Tensor> const& parent, PackOptions const& options) {
    std::map<std::string, Tensor> packed, complete;
    for (auto const& [name, tensor] : tensors) {
        if (!is_worth_packing(name, tensor, options)) {
            complete.emplace(name, tensor);
            continue;
        }
        auto const base = parent.find(name);
        if (base == parent.end() || base->second.sizes() != tensor.sizes())
            fail(ErrorKind::model, "Tensor '{}' has no counterpart of its shape in the parent: is that its parent?",
                 name);
        Tensor const difference = (tensor.detach().to(at::kCPU, at::kFloat) - base->second.to(at::kFloat)).flatten(1);
        if (!difference.isfinite().all().item<bool>())
            fail(ErrorKind::model, "Tensor '{}' holds values that are not finite: it cannot be packed.", name);
        Tensor const scales = difference.abs().amax(1) / largest_four_bits;
        Tensor const divisors = scales.where(scales > 0, at::ones_like(scales)).unsqueeze(1);
        packed.emplace(name + std::string(suffix), in_pairs((difference / divisors).round()));
        packed.emplace(name + ".difference_scale", scales);
    }
    packed.merge(pack_8bit(complete, options));
    return packed;
}

std::map<std::string, Tensor> add_difference(std::map<std::string, Tensor> const& tensors,
                                             std::map<std::string, Tensor> const& parent, std::string const& origin) {
    std::map<std::string, Tensor> result;
    for (auto const& [name, tensor] : tensors) {
        if (name.ends_with(suffix)) {
            std::string const plain = name.substr(0, name.size() - suffix.size());
            result.insert_or_assign(plain, restored(plain, tensor, tensors, parent, origin));
        } else if (!name.ends_with(".difference_scale")) {
            result.emplace(name, tensor);
        }
    }
    return result;
}

std::map<std::string, std::string> difference_metadata() {
    return {{"daub.weights",
             "U8 name.difference holds two integers a byte, the first in the lower half: weight[i, k] = parent[i, k] + "
             "(integer - 8) * name.difference_scale[i]"}};
}

}  // namespace daub
