#include "engine/training/trainable_parameters.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>

namespace daub {

TrainableParameters::TrainableParameters(Options options, std::map<std::string, Tensor> initial)
    : options_(options), initial_(std::move(initial)), fresh_(options.seed) {}

Tensor TrainableParameters::given(std::string const& name, at::IntArrayRef shape) const {
    auto const found = initial_.find(name);
    if (found == initial_.end())
        fail(ErrorKind::model, "The model to begin from has no tensor '{}': it is of another network.", name);
    if (found->second.sizes() != shape)
        fail(ErrorKind::model, "{}: the network wants shape {}, the model to begin from has {}.", name, c10::str(shape),
             c10::str(found->second.sizes()));
    return found->second;
}

Tensor TrainableParameters::take(std::string const& name, at::IntArrayRef shape, Init init) {
    Tensor const value = initial_.empty() ? fresh_.take(name, shape, init) : given(name, shape);
    // Convolution kernels and everything kept for them are channels-last, as the convolutions want them.
    auto const format = shape.size() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
    Tensor const master = value.to(options_.device, at::kFloat, false, true).contiguous(format);

    TrainedParameter parameter{.name = name, .master = master, .average = master.clone()};
    parameter.compute = options_.compute == at::kFloat ? master.detach() : master.to(options_.compute);
    parameter.compute.set_requires_grad(true);
    parameter.moment1 = at::zeros_like(master);
    parameter.moment2 = at::zeros_like(master);
    parameter.decays = shape.size() >= 2 && init != Init::normal && init != Init::unit_normal;
    parameters_.push_back(parameter);
    return parameter.compute;
}

int64_t TrainableParameters::count() const {
    int64_t total = 0;
    for (auto const& parameter : parameters_) total += parameter.master.numel();
    return total;
}

std::map<std::string, Tensor> TrainableParameters::averages() const {
    std::map<std::string, Tensor> result;
    for (auto const& parameter : parameters_) result[parameter.name] = parameter.average.cpu().contiguous();
    return result;
}

}  // namespace daub
