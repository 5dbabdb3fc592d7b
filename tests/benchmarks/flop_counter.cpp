#include "tests/benchmarks/flop_counter.h"

#include <ATen/ATen.h>
#include <ATen/record_function.h>

#include <memory>
#include <string_view>

namespace daub::bench {
namespace {

double counted = 0;

double product(at::IntArrayRef sizes) {
    double result = 1;
    for (int64_t const size : sizes) result *= double(size);
    return result;
}

/// The operator's own inputs and outputs; those that it calls in turn are not counted again.
void count(at::RecordFunction const& call) {
    std::string_view const name = call.name();
    auto const inputs = call.inputs();
    if (name == "aten::conv2d") {
        at::Tensor const& weight = inputs[1].toTensor();
        counted += 2 * product(call.outputs()[0].toTensor().sizes()) * product(weight.sizes().slice(1));
    } else if (name == "aten::linear") {
        counted += 2 * product(inputs[0].toTensor().sizes()) * double(inputs[1].toTensor().size(0));
    } else if (name == "aten::scaled_dot_product_attention") {
        counted += 4 * product(inputs[0].toTensor().sizes()) * double(inputs[1].toTensor().size(2));
    }
}

}  // namespace

double count_flop(std::function<void()> const& work) {
    counted = 0;
    auto const start = [](at::RecordFunction const&) -> std::unique_ptr<at::ObserverContext> { return nullptr; };
    auto const end = [](at::RecordFunction const& call, at::ObserverContext*) { count(call); };
    at::CallbackHandle const handle = at::addThreadLocalCallback(at::RecordFunctionCallback(start, end)
                                                                     .needsInputs(true)
                                                                     .needsOutputs(true)
                                                                     .scopes({at::RecordScope::FUNCTION}));
    work();
    at::removeCallback(handle);
    return counted;
}

}  // namespace daub::bench
