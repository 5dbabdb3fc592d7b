// Fused kernels against ATen, on the shapes of Sketchbook's training (64×64 pictures, patch-2 stem).
#include <ATen/ATen.h>
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <functional>

#include "engine/kernels/activation.h"
#include "engine/kernels/attention.h"
#include "engine/kernels/norms.h"
#include "engine/kernels/optimizer.h"
#include "engine/kernels/winograd.h"

namespace daub::bench {
namespace {

char const* name_of(at::ScalarType type) { return type == at::kBFloat16 ? "bf16" : "fp32"; }

/// Registers `work` as "name/variant".
void add(std::string const& name, std::string const& variant, std::function<std::function<void()>()> prepare,
         double flop = 0) {
    benchmark::RegisterBenchmark((name + "/" + variant).c_str(),
                                 [prepare, flop](benchmark::State& state) {
                                     std::function<void()> const work = prepare();
                                     work();
                                     for (auto _ : state) work();
                                     if (flop > 0) state.counters["flop"] = flop;
                                 })
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
}

void add_matmul(at::ScalarType type) {
    int64_t const n = 1024;
    add(
        std::string("matmul/") + name_of(type), "1024",
        [type, n] {
            Tensor const a = at::randn({n, n}).to(type), b = at::randn({n, n}).to(type);
            return [a, b] { benchmark::DoNotOptimize(at::matmul(a, b)); };
        },
        2.0 * n * n * n);
}

struct NormShape {
    int64_t batch, channels, side;
};

void add_group_norm(NormShape shape, at::ScalarType type) {
    for (bool const fused : {false, true})
        for (bool const training : {false, true}) {
            auto const prepare = [=] {
                auto const options = at::TensorOptions().dtype(type);
                Tensor const x = at::randn({shape.batch, shape.channels, shape.side, shape.side})
                                     .to(type)
                                     .contiguous(at::MemoryFormat::ChannelsLast)
                                     .requires_grad_(training);
                Tensor const dy = at::randn_like(x);
                Tensor const weight = at::ones({shape.channels}, options).requires_grad_(training);
                Tensor const bias = at::zeros({shape.channels}, options).requires_grad_(training);
                Tensor const scale = at::randn({shape.batch, shape.channels}).to(type).requires_grad_(training);
                Tensor const shift = at::randn({shape.batch, shape.channels}).to(type).requires_grad_(training);
                return [=] {
                    Tensor const y =
                        fused ? group_norm_act(x, 32, weight, bias, 1e-5, Activation::silu, scale, shift)
                              : reference::group_norm_act(x, 32, weight, bias, 1e-5, Activation::silu, scale, shift);
                    if (training) y.backward(dy);
                    x.mutable_grad() = Tensor();
                    benchmark::DoNotOptimize(y);
                };
            };
            std::string const name = std::string("group_norm_silu/") + std::to_string(shape.batch) + "x" +
                                     std::to_string(shape.channels) + "x" + std::to_string(shape.side) + "²/" +
                                     name_of(type) + (training ? "/forward+backward" : "/forward");
            add(name, fused ? "fused" : "aten", prepare);
        }
}

struct AttentionShape {
    int64_t batch, heads, queries, keys, width;
    bool painted;
};

/// ATen's way: explicit scores where something is painted, its fused attention elsewhere.
Tensor attention_by_aten(Tensor const& q, Tensor const& k, Tensor const& v, PaintedKeys const& paint) {
    if (paint.areas.defined()) return reference::paint_attention(q, k, v, paint);
    return at::scaled_dot_product_attention(q, k, v);
}

void add_attention(AttentionShape shape, at::ScalarType type) {
    for (bool const fused : {false, true})
        for (bool const training : {false, true}) {
            auto const prepare = [=] {
                auto const heads = [&](int64_t rows) {
                    return at::randn({shape.batch, rows, shape.heads, shape.width})
                        .to(type)
                        .transpose(1, 2)
                        .requires_grad_(training);
                };
                Tensor const q = heads(shape.queries), k = heads(shape.keys), v = heads(shape.keys);
                Tensor const dout = at::randn_like(q);
                PaintedKeys paint;
                if (shape.painted)
                    paint = {.areas = at::rand({shape.batch, shape.queries, shape.keys}),
                             .gain = at::ones({shape.batch})};
                return [=] {
                    Tensor const out = !fused          ? attention_by_aten(q, k, v, paint)
                                       : shape.painted ? paint_attention(q, k, v, paint)
                                                       : attention(q, k, v);
                    if (training) out.backward(dout);
                    for (Tensor const& t : {q, k, v}) t.mutable_grad() = Tensor();
                    benchmark::DoNotOptimize(out);
                };
            };
            double const product = 2.0 * shape.batch * shape.heads * shape.queries * shape.keys * shape.width;
            std::string const name = fmt::format(
                "{}/{}x{}x{}x{}x{}/{}/{}", shape.painted ? "paint_attention" : "attention", shape.batch, shape.heads,
                shape.queries, shape.keys, shape.width, name_of(type), training ? "forward+backward" : "forward");
            // As a plain implementation counts: two products forward, four more backward.
            add(name, fused ? "fused" : "aten", prepare, product * (training ? 6 : 2));
        }
}

/// A function of one tensor, forward and with its gradient.
using OneTensor = std::function<Tensor(Tensor const&)>;

void add_one_tensor(std::string const& name, std::vector<int64_t> const& shape, at::ScalarType type,
                    OneTensor const& aten, OneTensor const& fused) {
    for (auto const& [variant, function] : {std::pair{"aten", aten}, std::pair{"fused", fused}})
        for (bool const training : {false, true}) {
            auto const prepare = [=, function = function] {
                Tensor const x = at::randn(shape).to(type).requires_grad_(training);
                Tensor const dy = at::randn_like(function(x));
                return [=] {
                    Tensor const y = function(x);
                    if (training) y.backward(dy);
                    x.mutable_grad() = Tensor();
                    benchmark::DoNotOptimize(y);
                };
            };
            add(fmt::format("{}/{}/{}/{}", name, fmt::join(shape, "x"), name_of(type),
                            training ? "forward+backward" : "forward"),
                variant, prepare);
        }
}

void add_rows(at::ScalarType type) {
    Tensor const weight = at::ones({128}, type).requires_grad_(true),
                 bias = at::zeros({128}, type).requires_grad_(true);
    add_one_tensor(
        "layer_norm", {64, 256, 128}, type,
        [=](Tensor const& x) { return reference::layer_norm(x, weight, bias, 1e-5); },
        [=](Tensor const& x) { return layer_norm(x, weight, bias, 1e-5); });
    add_one_tensor(
        "geglu", {64, 256, 1024}, type, [](Tensor const& x) { return reference::geglu(x); },
        [](Tensor const& x) { return geglu(x); });
    add_one_tensor(
        "silu", {64, 64, 1024}, type, [](Tensor const& x) { return reference::activate(x, Activation::silu); },
        [](Tensor const& x) { return activate(x, Activation::silu); });
}

/// 3×3, from `in` to `out` channels, on two maps.
void add_convolution(int64_t in, int64_t out, int64_t side, at::ScalarType type) {
    for (bool const fused : {false, true})
        add(
            fmt::format("convolution/2x{}x{}²→{}/{}", in, side, out, name_of(type)), fused ? "winograd" : "aten",
            [=]() -> std::function<void()> {
                Tensor const x = at::randn({2, in, side, side}).to(type).contiguous(at::MemoryFormat::ChannelsLast);
                Tensor const kernel = at::randn({out, in, 3, 3}).to(type), bias = at::randn({out}).to(type);
                if (fused && !WinogradKernel::computes(kernel.sizes(), type)) return [] {};
                if (fused)
                    return [=, fast = WinogradKernel(kernel)] { benchmark::DoNotOptimize(fast.convolve(x, bias)); };
                Tensor const plain = kernel.contiguous(at::MemoryFormat::ChannelsLast);
                return [=] { benchmark::DoNotOptimize(at::conv2d(x, plain, bias, {1, 1}, {1, 1})); };
            },
            2.0 * 2 * side * side * in * out * 9);
}

void add_optimizer(at::ScalarType gradient_type) {
    for (bool const fused : {false, true})
        add(fmt::format("adamw_ema_step/12M parameters/{}", name_of(gradient_type)), fused ? "fused" : "aten", [=] {
            std::vector<AdamwTensor> all;
            for (int i = 0; i < 40; ++i) {
                Tensor const master = at::randn({300000});
                all.push_back({master, at::randn_like(master).to(gradient_type), at::zeros_like(master),
                               at::zeros_like(master), master.clone(), master.to(at::kBFloat16)});
            }
            return [=] {
                double const norm = fused ? gradient_norm(all) : reference::gradient_norm(all);
                AdamwSettings const settings{.gradient_scale = 1 / norm};
                fused ? adamw_ema_step(all, settings) : reference::adamw_ema_step(all, settings);
            };
        });
}

int const kernels_registered = [] {
    for (at::ScalarType const type : {at::kBFloat16, at::kFloat}) {
        add_matmul(type);
        add_group_norm({64, 64, 32}, type);
        add_group_norm({64, 128, 16}, type);
        add_group_norm({64, 192, 8}, type);
        add_group_norm({2, 64, 128}, type);
        for (auto const [in, out, side] : {std::array<int64_t, 3>{64, 64, 32}, {320, 320, 64}, {1920, 640, 32}})
            add_convolution(in, out, side, type);
        add_rows(type);
        add_optimizer(type);
        add_attention({64, 4, 256, 100, 32, true}, type);
        add_attention({64, 6, 64, 100, 32, true}, type);
        add_attention({64, 6, 64, 64, 32, false}, type);
        add_attention({64, 3, 64, 64, 64, false}, type);
        add_attention({2, 8, 1024, 77, 80, true}, type);
        add_attention({2, 8, 1024, 77, 80, false}, type);
        add_attention({2, 8, 256, 256, 160, false}, type);
        add_attention({2, 8, 1024, 1024, 80, false}, type);
        add_attention({2, 8, 4096, 4096, 40, false}, type);
    }
    return 0;
}();

}  // namespace
}  // namespace daub::bench
