#include <ATen/ATen.h>

#include "engine/kernels/activation.h"

namespace daub::reference {

at::Tensor activate(at::Tensor const& x, Activation activation) {
    switch (activation) {
        case Activation::silu:
            return at::silu(x);
        case Activation::gelu:
            return at::gelu(x);
        case Activation::none:
            break;
    }
    return x;
}

at::Tensor geglu(at::Tensor const& x) {
    auto const halves = x.chunk(2, -1);
    return halves[0] * at::gelu(halves[1]);
}

}  // namespace daub::reference
