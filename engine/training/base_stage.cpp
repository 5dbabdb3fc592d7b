#include "engine/training/base_stage.h"

#include "engine/diffusion/dpm_solver.h"
#include "engine/diffusion/guidance.h"
#include "engine/diffusion/karras.h"
#include "engine/training/loss.h"
#include "engine/training/painted_words.h"
#include "engine/training/picture_grid.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

std::string const text_prefix = "t5.";

/// The parameters below a prefix, which is taken off.
std::map<std::string, Tensor> below(std::map<std::string, Tensor> const& all, std::string const& prefix) {
    std::map<std::string, Tensor> part;
    for (auto const& [name, tensor] : all)
        if (name.starts_with(prefix)) part[name.substr(prefix.size())] = tensor;
    return part;
}

std::unique_ptr<ParameterSource> frozen_source(BaseStage::Options const& options) {
    if (options.train_text) return nullptr;
    return std::make_unique<LoadedParameters>(below(options.begin_from, text_prefix), "the parent checkpoint",
                                              options.parameters.device, options.parameters.compute);
}

PaintedWords painted(TrainingBatch const& batch, PaintDraw const& draw) {
    return {.masks = batch.painted * draw.kept.unsqueeze(2).unsqueeze(3),
            .t5_columns = batch.t5_columns,
            .clip_columns = batch.clip_columns,
            .w_prime = draw.w_prime};
}

/// [B,1,H,W]: grown by a few pixels, so that outlines count as well. Undefined where all pixels count alike.
Tensor pixel_weights(Tensor const& visible_things, double thing_weight) {
    constexpr int64_t reach = 3;
    if (thing_weight == 1 || !visible_things.defined()) return {};
    Tensor const near = at::max_pool2d(visible_things.sum(1, true), 2 * reach + 1, 1, reach).clamp(0, 1);
    return 1 + (thing_weight - 1) * near;
}

/// Pictures of areas: the sum of all masks, each with its own grey.
Tensor picture_of_areas(Tensor const& masks) {
    Tensor const levels = at::linspace(0.35, 1, masks.size(1), masks.options()).view({1, -1, 1, 1});
    return std::get<0>((masks * levels).max(1, true)).mul(2).sub(1).expand({-1, 3, -1, -1});
}

}  // namespace

BaseStage::BaseStage(Options options, TrainingData const& data, DualEncoder const& clip)
    : options_(std::move(options)),
      data_(data),
      clip_(clip),
      parameters_(options_.parameters, options_.begin_from),
      frozen_text_(frozen_source(options_)),
      text_(frozen_text_ ? Scope(*frozen_text_) : Scope(parameters_, "t5"), options_.text),
      network_(Scope(parameters_, "unet"), options_.network) {}

std::string BaseStage::config() const {
    return nlohmann::json{{"unet", options_.network.to_json()},
                          {"t5", options_.text.to_json()},
                          {"noise", {{"low", options_.noise.part.low}, {"high", options_.noise.part.high}}}}
        .dump();
}

Tensor BaseStage::loss(SampleRange samples) {
    TrainingBatch const batch = data_.samples({.batch = options_.data, .crops = {}}, samples).batch;
    Tensor const sigma = options_.noise.sigmas(counter_uniform(samples, Purpose::sigma, 1, device()).flatten());
    BatchScalings const scalings = edm_scalings(sigma, options_.network.sigma_data);
    Tensor const noise =
        counter_normal(samples, Purpose::noise, batch.images[0].numel(), device()).view_as(batch.images);
    Tensor const noisy = batch.images + sigma.view({-1, 1, 1, 1}) * noise;

    Context const context = encode_batch(batch, text_, clip_, draw_stream_gains(options_.drop, samples, device()));
    ProjectedContext const projected = network_.project(context, samples.count);
    PaintedWords const words = painted(batch, draw_paint(options_.paint, samples, batch.painted.size(1), device()));
    AttentionControl const control = paint_control(words, projected, sigma);
    Tensor const input = (scalings.in * noisy).to(compute()).contiguous(at::MemoryFormat::ChannelsLast);
    Tensor const raw = network_({.sample = input, .c_noise = scalings.noise, .control = &control}, projected);
    return edm_loss(raw, batch.images, noisy, scalings, pixel_weights(batch.visible_things, options_.thing_weight));
}

Tensor BaseStage::sample(TrainingBatch const& batch, Tensor const& w_prime) {
    constexpr double text_guidance = 3;
    int64_t const count = batch.images.size(0);
    auto const present = at::ones({count}, at::TensorOptions(device())), absent = at::zeros_like(present);
    ProjectedContext const text =
        network_.project(encode_batch(batch, text_, clip_, {present, present, absent}), count);
    ProjectedContext const nothing = network_.project({}, count);
    PaintedWords const words = painted(batch, {at::ones({count, batch.painted.size(1)}, w_prime.options()), w_prime});

    Denoiser const denoise = [&](Tensor const& x, NoiseLevel const& level) {
        Scalings const s = scalings(Prediction::edm, level, options_.network.sigma_data);
        Tensor const sigma = at::full({count}, level.sigma, w_prime.options()), noise = at::full_like(sigma, s.noise);
        AttentionControl const control = paint_control(words, text, sigma);
        Tensor const input = (x * s.in).to(compute()).contiguous(at::MemoryFormat::ChannelsLast);
        auto const predict = [&](ProjectedContext const& context, AttentionControl const* paint) {
            Tensor const raw = network_({.sample = input, .c_noise = noise, .control = paint}, context);
            return x * s.skip + raw.to(at::kFloat) * s.out;
        };
        Tensor const unconditional = predict(nothing, nullptr), conditional = predict(text, &control);
        return (unconditional + text_guidance * (conditional - unconditional)).clamp(-1, 1);
    };
    double const highest = std::min(options_.network.sigma_max, options_.noise.sigma_at(0.99999));
    auto const levels = karras_levels({.steps = 20, .sigma_min = 0.01, .sigma_max = highest});
    Tensor const start =
        counter_normal({.seed = 7, .first = 0, .count = count}, Purpose::noise, batch.images[0].numel(), device())
            .view_as(batch.images);
    return sample_dpmpp_2m(denoise, start * highest, levels);
}

void BaseStage::sample_grid(std::filesystem::path const& file) {
    constexpr int64_t count = 8;
    SampleRange const held_out{.seed = first_held_out_seed, .first = 0, .count = count};
    TrainingBatch const batch = data_.samples({.batch = options_.data, .crops = {}}, held_out).batch;
    Tensor const strength = at::ones({count}, at::TensorOptions(device()));
    Tensor const rows = at::cat(
        {batch.images, picture_of_areas(batch.painted), sample(batch, strength * 0.6), sample(batch, strength * 0)});
    write_png(file, picture_grid(rows, count));
}

}  // namespace daub
