// Fused kernels against ATen, on the shapes of Sketchbook's training (64×64 pictures, patch-2 stem).
#include <ATen/ATen.h>
#include <benchmark/benchmark.h>

#include <functional>

#include "engine/kernels/norms.h"

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

int const registered = [] {
    for (at::ScalarType const type : {at::kBFloat16, at::kFloat}) {
        add_matmul(type);
        add_group_norm({64, 64, 32}, type);
        add_group_norm({64, 128, 16}, type);
        add_group_norm({64, 192, 8}, type);
        add_group_norm({2, 64, 128}, type);
    }
    return 0;
}();

}  // namespace
}  // namespace daub::bench
