#include "engine/weights/quantised.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

constexpr double largest_integer = 127;
constexpr double largest_half = 65504;

Tensor per_channel(Tensor const& scales, int64_t dimensions) {
    std::vector<int64_t> shape(static_cast<size_t>(dimensions), 1);
    shape[0] = scales.numel();
    return scales.view(shape);
}

Tensor narrow(Tensor const& values) {
    bool const fits = values.numel() == 0 || values.abs().max().item<double>() <= largest_half;
    return values.to(fits ? at::kHalf : at::kFloat);
}

}  // namespace

bool is_worth_packing(std::string const& name, Tensor const& tensor, PackOptions const& options) {
    auto const named = [&](std::string const& part) { return name.find(part) != std::string::npos; };
    return tensor.is_floating_point() && tensor.dim() >= 2 && tensor.numel() >= options.least_elements &&
           std::ranges::none_of(options.keep_half, named);
}

std::map<std::string, Tensor> pack_8bit(std::map<std::string, Tensor> const& tensors, PackOptions const& options) {
    std::map<std::string, Tensor> packed;
    for (auto const& [name, tensor] : tensors) {
        if (!tensor.is_floating_point()) {
            packed.emplace(name, tensor);
            continue;
        }
        Tensor const values = tensor.detach().to(at::kCPU, at::kFloat).contiguous();
        if (!values.isfinite().all().item<bool>()) {
            fail(ErrorKind::model, "Tensor '{}' holds values that are not finite: it cannot be packed.", name);
        }
        if (!is_worth_packing(name, values, options)) {
            packed.emplace(name, narrow(values));
            continue;
        }
        Tensor const scales = values.flatten(1).abs().amax(1) / largest_integer;
        // A channel of zeros has scale zero; any divisor gives it zeros.
        Tensor const divisors = per_channel(scales.where(scales > 0, at::ones_like(scales)), values.dim());
        packed.emplace(name, (values / divisors).round().clamp(-largest_integer, largest_integer).to(at::kChar));
        if (!packed.emplace(name + ".scale", scales).second || tensors.contains(name + ".scale")) {
            fail(ErrorKind::model, "Tensor '{}' cannot be packed: '{}.scale' exists already.", name, name);
        }
    }
    return packed;
}

std::map<std::string, std::string> packed_metadata() {
    return {{"daub.weights",
             "I8 tensors hold weight[i, ...] = name[i, ...] * name.scale[i], one scale per output channel"}};
}

Tensor const* scales_of(std::map<std::string, Tensor> const& tensors, std::string const& name) {
    auto const integers = tensors.find(name);
    if (integers == tensors.end() || integers->second.scalar_type() != at::kChar || integers->second.dim() < 2) {
        return nullptr;
    }
    auto const scales = tensors.find(name + ".scale");
    bool const fits = scales != tensors.end() && scales->second.is_floating_point() &&
                      scales->second.sizes() == integers->second.sizes().slice(0, 1);
    return fits ? &scales->second : nullptr;
}

Tensor dequantise(Tensor const& integers, Tensor const& scales, at::ScalarType dtype) {
    Tensor const factors = per_channel(scales.to(integers.device(), at::kFloat), integers.dim());
    return (integers.to(at::kFloat) * factors).to(dtype);
}

std::map<std::string, Tensor> unpack_8bit(std::map<std::string, Tensor> const& tensors, at::ScalarType dtype) {
    std::map<std::string, Tensor> unpacked = tensors;
    for (auto const& [name, tensor] : tensors) {
        if (Tensor const* const scales = scales_of(tensors, name)) {
            unpacked[name] = dequantise(tensor, *scales, dtype);
            unpacked.erase(name + ".scale");
        }
    }
    return unpacked;
}

}  // namespace daub
