#include "tests/benchmarks/flop_counter.h"

#include <ATen/ATen.h>
#include <ATen/record_function.h>

#include <array>
#include <memory>
#include <string_view>
#include <vector>

namespace daub::bench {
namespace {

double counted = 0;

double product(at::IntArrayRef sizes) {
    double result = 1;
    for (int64_t const size : sizes) result *= double(size);
    return result;
}

/// Outputs of a convolution: their number.
double convolution_outputs(at::Tensor const& x, at::Tensor const& weight, std::vector<int64_t> const& stride,
                           std::vector<int64_t> const& padding) {
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
    auto const sizes = [&](size_t i) { return inputs[i].toTensor().sizes(); };
    if (name == "aten::conv2d" || name == "mkldnn::_convolution_pointwise") {
        bool const packed = name.starts_with("mkldnn");  // which has padding before the stride
        auto const stride = inputs[packed ? 4 : 3].toIntVector(), padding = inputs[packed ? 3 : 4].toIntVector();
        counted += 2 * convolution_outputs(inputs[0].toTensor(), inputs[1].toTensor(), stride, padding) *
                   product(sizes(1).slice(1));
    } else if (name == "aten::linear" || name == "mkldnn::_linear_pointwise") {
        counted += 2 * product(sizes(0)) * double(sizes(1)[0]);
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
