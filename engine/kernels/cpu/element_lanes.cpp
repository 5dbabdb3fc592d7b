// Activations, element by element.
#include "engine/kernels/cpu/lanes.h"
#include "engine/kernels/cpu/table_parts.h"

namespace daub::cpu::DAUB_ISA {
namespace {

template <typename T>
void activate(T const* x, T* y, int64_t size, Activation activation) {
    with_activation(activation, [&]<Activation kind>() {
        along(size, [&]<bool whole>(int64_t i, int64_t count) {
            store_lanes<whole>(y + i, activated<kind, accuracy_of<T>>(load_lanes<whole>(x + i, count)), count);
        });
    });
}

template <typename T>
void activate_backward(T const* x, T const* dy, T* dx, int64_t size, Activation activation) {
    with_activation(activation, [&]<Activation kind>() {
        along(size, [&]<bool whole>(int64_t i, int64_t count) {
            Lanes const slope = activation_slope<kind, accuracy_of<T>>(load_lanes<whole>(x + i, count));
            store_lanes<whole>(dx + i, load_lanes<whole>(dy + i, count) * slope, count);
        });
    });
}

template <typename T>
void geglu(T const* x, T* y, int64_t rows, int64_t width) {
    for (int64_t r = 0; r < rows; ++r) {
        T const *const a = x + 2 * r * width, *const b = a + width;
        along(width, [&]<bool whole>(int64_t i, int64_t count) {
            Lanes const gate = activated<Activation::gelu, accuracy_of<T>>(load_lanes<whole>(b + i, count));
            store_lanes<whole>(y + r * width + i, load_lanes<whole>(a + i, count) * gate, count);
        });
    }
}

template <typename T>
void geglu_backward(T const* x, T const* dy, T* dx, int64_t rows, int64_t width) {
    for (int64_t r = 0; r < rows; ++r) {
        T const *const a = x + 2 * r * width, *const b = a + width;
        T *const da = dx + 2 * r * width, *const db = da + width;
        along(width, [&]<bool whole>(int64_t i, int64_t count) {
            Lanes const gate = load_lanes<whole>(b + i, count), d = load_lanes<whole>(dy + r * width + i, count);
            Normal const n = normal<accuracy_of<T>>(gate);
            Lanes const slope = n.distribution + gate * n.density;
            store_lanes<whole>(da + i, d * gate * n.distribution, count);
            store_lanes<whole>(db + i, d * load_lanes<whole>(a + i, count) * slope, count);
        });
    }
}

}  // namespace

ElementKernels<float> elements_fp32() {
    return {activate<float>, activate_backward<float>, geglu<float>, geglu_backward<float>};
}
ElementKernels<Bf16> elements_bf16() {
    return {activate<Bf16>, activate_backward<Bf16>, geglu<Bf16>, geglu_backward<Bf16>};
}

}  // namespace daub::cpu::DAUB_ISA
