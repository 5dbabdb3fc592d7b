#include "engine/training/super_resolution_stage.h"

#include "engine/core/error.h"
#include "engine/diffusion/dpm_solver.h"
#include "engine/diffusion/karras.h"
#include "engine/training/loss.h"
#include "engine/training/picture_grid.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

namespace daub {

std::pair<double, double> super_resolution_sigmas(EDiffUNetConfig const& network) {
    double const highest = network.residual ? 20 : 80;  // what is above the enlarged picture hides sooner
    return {0.04 * network.sigma_data, highest * network.sigma_data};
}

SuperResolutionStage::SuperResolutionStage(Options options, TrainingData const& data, DualEncoder const& clip)
    : options_(std::move(options)),
      data_(data),
      clip_(clip),
      parameters_(options_.parameters, options_.begin_from),
      frozen_text_(options_.text_weights, "the base model's text encoder", options_.parameters.device,
                   options_.parameters.compute),
      text_(Scope(frozen_text_), options_.text),
      network_(Scope(parameters_, "unet"), options_.network) {
    if (options_.crops.crop % (options_.crops.scale * options_.network.size_multiple() / options_.network.patch_size) !=
        0)
        fail(ErrorKind::usage, "A crop of {} pixels does not fit a network whose sides are multiples of {}.",
             options_.crops.crop, options_.network.size_multiple());
}

std::string SuperResolutionStage::config() const {
    return nlohmann::json{
        {"unet", options_.network.to_json()}, {"scale", options_.crops.scale}, {"crop", options_.crops.crop}}
        .dump();
}

SuperResolutionStage::Pair SuperResolutionStage::pair(SampleRange samples) const {
    TrainingSamples drawn = data_.samples(request(), samples);
    int64_t const side = options_.crops.crop;
    Tensor const enlarged = at::upsample_bilinear2d(drawn.low, {side, side}, false);
    return {.batch = std::move(drawn.batch),
            .high = drawn.high,
            .enlarged = enlarged,
            .below = options_.network.residual ? enlarged : at::zeros_like(enlarged)};
}

BatchScalings SuperResolutionStage::scalings(Tensor const& sigma) const {
    EDiffUNetConfig const& network = options_.network;
    return network.residual ? scaled_sample_scalings(sigma, network.sigma_data)
                            : edm_scalings(sigma, network.sigma_data);
}

Tensor SuperResolutionStage::predict(Tensor const& x, BatchScalings const& s, Tensor const& low,
                                     Tensor const& low_noise, ProjectedContext const& context) const {
    auto const as_input = [&](Tensor const& t) {
        return t.to(options_.parameters.compute).contiguous(at::MemoryFormat::ChannelsLast);
    };
    return network_(
        {.sample = as_input(s.in * x), .c_noise = s.noise, .low_res = as_input(low), .low_res_noise = low_noise},
        context);
}

Tensor SuperResolutionStage::loss(SampleRange samples) {
    auto const device = options_.parameters.device;
    Pair const data = pair(samples);
    Tensor const sigma = options_.noise.sigmas(counter_uniform(samples, Purpose::sigma, 1, device).flatten()) *
                         (2 * options_.network.sigma_data);
    int64_t const numbers = data.high[0].numel();
    Tensor const noise = counter_normal(samples, Purpose::noise, numbers, device).view_as(data.high);
    Tensor const clean = data.high - data.below;
    Tensor const noisy = clean + sigma.view({-1, 1, 1, 1}) * noise;
    Tensor const augmentation =
        counter_uniform(samples, Purpose::augmentation, 1, device).flatten() * options_.most_augmentation;
    Tensor const low =
        data.enlarged + augmentation.view({-1, 1, 1, 1}) *
                            counter_normal(samples, Purpose::low_res_noise, numbers, device).view_as(data.high);

    Context const context = encode_batch(data.batch, text_, clip_, draw_stream_gains(options_.drop, samples, device));
    BatchScalings const s = scalings(sigma);
    Tensor const raw = predict(noisy, s, low, augmentation, network_.project(context, samples.count));
    return edm_loss(raw, clean, noisy, s);
}

void SuperResolutionStage::sample_grid(std::filesystem::path const& file) {
    constexpr int64_t count = 6;
    auto const device = options_.parameters.device;
    SampleRange const samples{.seed = first_held_out_seed, .first = 0, .count = count};
    Pair const data = pair(samples);
    Tensor const present = at::ones({count}, at::TensorOptions(device));
    ProjectedContext const text =
        network_.project(encode_batch(data.batch, text_, clip_, {present, present, at::zeros_like(present)}), count);
    Tensor const augmentation = present * 0.1;
    Tensor const low =
        data.enlarged +
        0.1 * counter_normal(samples, Purpose::low_res_noise, data.high[0].numel(), device).view_as(data.high);
    Denoiser const denoise = [&](Tensor const& x, NoiseLevel const& level) {
        BatchScalings const s = scalings(present * level.sigma);
        Tensor const raw = predict(x, s, low, augmentation, text);
        return (data.below + x * s.skip + raw.to(at::kFloat) * s.out).clamp(-1, 1) - data.below;
    };
    auto const [lowest, highest] = super_resolution_sigmas(options_.network);
    auto const levels = karras_levels({.steps = 8, .sigma_min = lowest, .sigma_max = highest});
    Tensor const start = counter_normal(samples, Purpose::noise, data.high[0].numel(), device).view_as(data.high);
    Tensor const result = sample_dpmpp_2m(denoise, start * highest, levels) + data.below;
    write_png(file, picture_grid(at::cat({data.enlarged, result, data.high}), count));
}

}  // namespace daub
