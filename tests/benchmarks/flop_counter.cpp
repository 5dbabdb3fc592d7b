#include "tests/benchmarks/flop_counter.h"

#include <ATen/ATen.h>
#include <ATen/record_function.h>

#include <array>
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

/// Outputs of a convolution (input, weight, bias, stride, padding): their number.
double convolution_outputs(c10::ArrayRef<c10::IValue const> inputs) {
    at::Tensor const &x = inputs[0].toTensor(), &weight = inputs[1].toTensor();
    auto const stride = inputs[3].toIntVector(), padding = inputs[4].toIntVector();
    double outputs = double(x.size(0) * weight.size(0));
    for (int64_t i = 0; i < 2; ++i)
        outputs *= double(
            (x.size(2 + i) + 2 * padding[i % padding.size()] - weight.size(2 + i)) / stride[i % stride.size()] + 1);
    return outputs;
}

/// Looks at the operator itself; those that it calls in turn are not counted again.
void count(at::RecordFunction const& call) {
    std::string_view const name = call.name();
    auto const inputs = call.inputs();
    if (name == "aten::conv2d") {
        counted += 2 * convolution_outputs(inputs) * product(inputs[1].toTensor().sizes().slice(1));
    } else if (name == "aten::linear") {
        counted += 2 * product(inputs[0].toTensor().sizes()) * double(inputs[1].toTensor().size(0));
    } else if (name == "aten::scaled_dot_product_attention") {
        counted += 4 * product(inputs[0].toTensor().sizes()) * double(inputs[1].toTensor().size(2));
    }
}

}  // namespace

double count_flop(std::function<void()> const& work) {
    counted = 0;
    auto const start = [](at::RecordFunction const& call) -> std::unique_ptr<at::ObserverContext> {
        count(call);
        return nullptr;
    };
    at::CallbackHandle const handle = at::addThreadLocalCallback(
        at::RecordFunctionCallback(start).needsInputs(true).scopes({at::RecordScope::FUNCTION}));
    work();
    at::removeCallback(handle);
    return counted;
}

}  // namespace daub::bench
