// Steps of whole networks with random weights: Sketchbook's base and a U-Net of the size of Stable Diffusion 1.5.
#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <benchmark/benchmark.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "engine/models/ediff_unet.h"
#include "engine/models/unet.h"
#include "engine/nn/region_bias.h"
#include "tests/benchmarks/flop_counter.h"

namespace daub::bench {
namespace {

/// Weights of one type, channels last, out of one pool of random numbers: drawing 860 million would take longer.
class PooledParameters : public ParameterSource {
 public:
    PooledParameters(at::ScalarType type, bool trained)
        : pool_(at::randn({1 << 16}) * 0.02), type_(type), trained_(trained) {}
    Tensor take(std::string const&, at::IntArrayRef shape, Init) override {
        int64_t const size = c10::multiply_integers(shape);
        Tensor values = pool_.to(type_).repeat({size / pool_.numel() + 1}).slice(0, 0, size).reshape(shape);
        values = values.contiguous(shape.size() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous);
        leaves_.push_back(values.clone().detach().requires_grad_(trained_));
        return leaves_.back();
    }
    bool has(std::string const&) const override { return false; }
    bool constant() const override { return !trained_; }
    void drop_gradients() {
        for (Tensor& leaf : leaves_) leaf.mutable_grad() = Tensor();
    }

 private:
    Tensor pool_;
    at::ScalarType type_;
    bool trained_;
    std::vector<Tensor> leaves_;
};

/// Paint for `regions` regions, one key column each, computed once per grid as the engine does.
AttentionControl paint(int64_t regions, int64_t rows, int64_t keys) {
    AttentionControl control;
    if (regions == 0) return control;
    Tensor const masks = (at::rand({1, regions, 64, 64}) > 0.7).to(at::kFloat).expand({rows, regions, 64, 64});
    Tensor const columns = at::zeros({1, regions, keys});
    for (int64_t r = 0; r < regions; ++r) columns[0][r][1 + r] = 1;
    auto const cache = std::make_shared<std::map<Grid, Tensor>>();
    control.bias = [=](Grid grid) {
        Tensor& bias = (*cache)[grid];
        if (!bias.defined()) bias = region_bias(area_average(masks, grid), columns);
        return bias;
    };
    control.gain = at::ones({rows});
    return control;
}

struct Sketchbook {
    PooledParameters parameters;
    EDiffUNet unet;
    Context context;
    EDiffInput input;
    AttentionControl control;

    Sketchbook(int64_t batch, int64_t regions, at::ScalarType type, bool trained)
        : parameters(type, trained), unet(Scope(parameters), EDiffUNetConfig()) {
        context.t5.states = at::randn({batch, 48, 256}).to(type);
        context.clip_text.states = at::randn({batch, 32, 192}).to(type);
        context.clip_pooled = at::randn({batch, 192}).to(type);
        context.clip_image = at::randn({batch, 192}).to(type);
        input.sample = at::randn({batch, 3, 64, 64});
        input.c_noise = at::zeros({batch});
        control = paint(regions, batch, 82);
        input.control = &control;
    }
    Tensor step() const { return unet(input, unet.project(context, input.sample.size(0))); }
};

struct StableDiffusion {
    PooledParameters parameters;
    UNet unet;
    UNetInput input;
    AttentionControl control;

    StableDiffusion(int64_t regions, at::ScalarType type)
        : parameters(type, false), unet(Scope(parameters), UNetConfig::from_json(config(), "benchmark")) {
        input.sample = at::randn({2, 4, 64, 64}).to(type);
        input.timestep = at::full({1}, 500.f);
        input.text = at::randn({2, 77, 768}).to(type);
        control = paint(regions, 2, 77);
        input.control = &control;
    }
    static nlohmann::json config() {
        return {{"_class_name", "UNet2DConditionModel"},
                {"in_channels", 4},
                {"out_channels", 4},
                {"block_out_channels", {320, 640, 1280, 1280}},
                {"down_block_types",
                 {"CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"}},
                {"up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"}},
                {"attention_head_dim", 8},
                {"cross_attention_dim", 768},
                {"layers_per_block", 2}};
    }
    Tensor step() const { return unet(input); }
};

std::string regions_name(int64_t regions) { return regions == 0 ? "none" : fmt::format("{} regions", regions); }

/// Registers steps of a network that `make` builds; `iterations` 0 lets Google Benchmark choose.
template <typename Make>
void add_inference(std::string const& name, Make const& make, int64_t iterations) {
    auto* const entry = benchmark::RegisterBenchmark(name.c_str(), [make](benchmark::State& state) {
        c10::InferenceMode const inference;
        auto const network = make();
        state.counters["flop"] = count_flop([&] { network->step(); });
        for (auto _ : state) benchmark::DoNotOptimize(network->step());
    });
    entry->Unit(benchmark::kMillisecond)->UseRealTime();
    if (iterations > 0) entry->Iterations(iterations)->Repetitions(2);
}

void add_training(at::ScalarType type) {
    auto* const entry = benchmark::RegisterBenchmark(
        fmt::format("sketchbook_training_step/64 pictures/{}", type == at::kBFloat16 ? "bf16" : "fp32").c_str(),
        [type](benchmark::State& state) {
            auto const network = std::make_shared<Sketchbook>(64, 4, type, true);
            double flop = 0;
            {
                at::NoGradGuard const no_grad;
                flop = 3 * count_flop([&] { network->step(); });
            }
            state.counters["flop"] = flop;
            for (auto _ : state) {
                network->step().to(at::kFloat).square().mean().backward();
                network->parameters.drop_gradients();
            }
        });
    entry->Unit(benchmark::kMillisecond)->UseRealTime();
}

int const models_registered = [] {
    for (at::ScalarType const type : {at::kBFloat16, at::kFloat}) {
        std::string const type_name = type == at::kBFloat16 ? "bf16" : "fp32";
        for (int64_t const regions : {0, 4, 16}) {
            add_inference(
                "sketchbook_step/2 rows/" + type_name + "/" + regions_name(regions),
                [=] { return std::make_shared<Sketchbook>(2, regions, type, false); }, 0);
            if (type == at::kBFloat16 && regions != 4)
                add_inference(
                    "sd15_step/2 rows/" + type_name + "/" + regions_name(regions),
                    [=] { return std::make_shared<StableDiffusion>(regions, type); }, 1);
        }
        add_training(type);
    }
    return 0;
}();

}  // namespace
}  // namespace daub::bench
