#include "engine/weights/parameters.h"

#include "engine/core/error.h"
#include "engine/weights/quantised.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <fmt/ranges.h>

#include <cmath>

namespace daub {
namespace {

/// Standard deviation of new embeddings, as CLIP's.
constexpr double embedding_deviation = 0.02;

std::string text_of(at::IntArrayRef shape) { return fmt::format("[{}]", fmt::join(shape, ", ")); }

Tensor uniform_by_fan_in(at::IntArrayRef shape, at::Generator generator) {
    // PyTorch draws a bias from the fan-in of its weight, which a bias alone does not know: zeros instead.
    if (shape.size() < 2) return at::zeros(shape);
    int64_t const fan_in = c10::multiply_integers(shape.slice(1));
    double const bound = 1.0 / std::sqrt(static_cast<double>(std::max<int64_t>(1, fan_in)));
    return at::empty(shape).uniform_(-bound, bound, std::move(generator));
}

Tensor initial_value(at::IntArrayRef shape, Init init, at::Generator generator) {
    switch (init) {
        case Init::fan_in:
            return uniform_by_fan_in(shape, std::move(generator));
        case Init::zeros:
            return at::zeros(shape);
        case Init::ones:
            return at::ones(shape);
        case Init::normal:
            return at::empty(shape).normal_(0.0, embedding_deviation, std::move(generator));
        case Init::unit_normal:
            return at::empty(shape).normal_(0.0, 1.0, std::move(generator));
    }
    fail(ErrorKind::internal, "Unknown initialisation {}.", static_cast<int>(init));
}

}  // namespace

LoadedParameters::LoadedParameters(std::map<std::string, Tensor> tensors, std::string origin, at::Device device,
                                   at::ScalarType dtype)
    : tensors_(std::move(tensors)), origin_(std::move(origin)), device_(device), dtype_(dtype) {}

Tensor LoadedParameters::take(std::string const& name, at::IntArrayRef shape, Init) {
    auto const found = tensors_.find(name);
    if (found == tensors_.end()) {
        fail(ErrorKind::model, "{}: tensor '{}' of shape {} is missing. Is this the right kind of model?", origin_,
             name, text_of(shape));
    }
    Tensor const& stored = found->second;
    if (stored.sizes() != shape) {
        fail(ErrorKind::model, "{}: tensor '{}' has shape {}, the configuration asks for {}.", origin_, name,
             text_of(stored.sizes()), text_of(shape));
    }
    Tensor const* const scales = scales_of(tensors_, name);
    taken_.insert(name);
    if (scales) taken_.insert(name + ".scale");
    if (auto const ready = ready_.find(name); ready != ready_.end()) return ready->second;
    if (scales) return dequantise(stored.to(device_), *scales, dtype_);
    return stored.to(device_, stored.is_floating_point() ? dtype_ : stored.scalar_type());
}

bool LoadedParameters::has(std::string const& name) const { return tensors_.contains(name); }

std::vector<std::string> LoadedParameters::unused() const {
    std::vector<std::string> names;
    for (auto const& [name, tensor] : tensors_) {
        if (!taken_.contains(name)) names.push_back(name);
    }
    return names;
}

NewParameters::NewParameters(uint64_t seed) : generator_(at::detail::createCPUGenerator(seed)) {}

Tensor NewParameters::take(std::string const& name, at::IntArrayRef shape, Init init) {
    // A network that takes a name twice shares the parameter (tied weights).
    for (auto const& [made, tensor] : made_) {
        if (made != name) continue;
        if (tensor.sizes() != shape) fail(ErrorKind::internal, "Parameter '{}' is shared with two shapes.", name);
        return tensor;
    }
    return made_.emplace_back(name, initial_value(shape, init, generator_)).second;
}

}  // namespace daub
