#include "engine/subject/diffusers_subject.h"

#include "engine/core/error.h"
#include "engine/pipeline/model_sources.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

namespace daub {
namespace {

bool can_learn(PartKind kind) {
    return kind == PartKind::sd1 || kind == PartKind::sd2 || kind == PartKind::sdxl || kind == PartKind::if_base;
}

/// The base of a model, or of several that are used together.
SharedSource learning_source(ModelInfo const& model) {
    SharedSource source = open_sources(model).front();
    if (!can_learn(part_kind(*source)))
        fail(ErrorKind::model,
             "{} cannot learn a subject: it refines, enlarges or varies what another model made. Take Stable Diffusion "
             "1, 2 or XL, the first stage of DeepFloyd IF, or an eDiff-I model.",
             model.name);
    return source;
}

UNetConfig config_of(ModelSource const& source) {
    return UNetConfig::from_json(source.config("unet"), source.origin() + ": unet");
}

}  // namespace

DiffusersSubject::DiffusersSubject(ModelInfo const& model, SubjectNetworkOptions const& options)
    : options_(options),
      source_(learning_source(model)),
      cascade_(cascade_of({source_})),
      scheduler_(parse_scheduler_config(source_->config("scheduler"), source_->origin() + ": scheduler")),
      table_(scheduler_),
      base_{.name = model.name, .components = {"unet"}, .fingerprint = model_fingerprint(*source_, {"unet"})},
      size_(model.stages.front().native_size),
      component_{.tensors = source_->tensors("unet"), .origin = source_->origin() + ": unet", .prefix = "unet."},
      parameters_(options.parameters, initial_values({component_}, options.adaptation)),
      adapted_(component_, options.adaptation, parameters_, options.parameters.device, options.parameters.compute) {
    auto const& [adaptation, o] = options_;
    UNetConfig const config = config_of(*source_);
    network_.emplace(Scope(adapted_), config);
    text_.emplace(cascade_.texts, o.device, o.compute);
    if (is_latent(part_kind(*source_))) latents_.emplace(source_, o.device, o.compute);
    int64_t const channels = latents_ ? latents_->channels() : 3;
    if (config.in_channels != channels)
        fail(ErrorKind::model,
             "{} takes {} channels, of which {} are the picture: it fills in pictures. Train the subject on the plain "
             "model of its family.",
             source_->origin(), config.in_channels, channels);
}

nlohmann::json DiffusersSubject::config() const {
    return {{"adaptation", options_.adaptation.to_json()},
            {"components", base_.components},
            {"size", {size_.height, size_.width}}};
}

Tensor DiffusersSubject::encoded(Tensor const& pictures, SampleRange samples) {
    if (!latents_) return pictures.to(options_.parameters.device);
    at::NoGradGuard const frozen;
    std::vector<Tensor> all;
    for (int64_t i = 0; i < pictures.size(0); ++i) {
        int64_t const h = pictures.size(2) / latents_->downscale(), w = pictures.size(3) / latents_->downscale();
        SampleRange const one{.seed = samples.seed, .first = samples.first + i, .count = 1};
        Tensor const noise = counter_normal(one, Purpose::reference, latents_->channels() * h * w, at::kCPU);
        all.push_back(latents_->encode(pictures.narrow(0, i, 1), noise.view({1, latents_->channels(), h, w})));
    }
    return at::cat(all).to(options_.parameters.device);
}

int64_t DiffusersSubject::read(std::string const& caption) {
    at::NoGradGuard const frozen;
    EncodedText const text = text_->encode(WeightedText{.plain = caption});
    texts_.push_back(text.networks.at(cascade_.stages.front().experts.front().text));
    return static_cast<int64_t>(texts_.size()) - 1;
}

/// SDXL: size of the original, no crop, size of the target.
Tensor DiffusersSubject::time_ids(Tensor const& pooled, int64_t count) const {
    if (network_->config().added_embedding != AddedEmbedding::text_time) return {};
    auto const height = double(size_.height), width = double(size_.width);
    return at::tensor(std::vector<double>{height, width, 0, 0, height, width}, at::kFloat)
        .to(pooled.device())
        .unsqueeze(0)
        .expand({count, -1});
}

Tensor DiffusersSubject::target(Tensor const& clean, Tensor const& noise, Tensor const& alpha,
                                Tensor const& sigma) const {
    switch (scheduler_.prediction) {
        case Prediction::epsilon:
            return noise;
        case Prediction::velocity:
            return alpha * noise - sigma * clean;
        case Prediction::sample:
            return clean;
        default:
            fail(ErrorKind::model, "{}: what its scheduler predicts cannot be trained.", source_->origin());
    }
}

Tensor DiffusersSubject::losses(Tensor const& clean, std::vector<int64_t> const& captions, SampleRange samples) {
    at::Device const device = options_.parameters.device;
    Tensor const steps = counter_uniform(samples, Purpose::sigma, 1, device)
                             .flatten()
                             .mul(double(table_.size()))
                             .floor()
                             .clamp_max(double(table_.size() - 1));
    Tensor const products = at::tensor(table_.alphas_cumprod(), at::kDouble)
                                .to(device, at::kFloat)
                                .index_select(0, steps.to(at::kLong))
                                .view({-1, 1, 1, 1});
    Tensor const alpha = products.sqrt(), sigma = (1 - products).sqrt();
    Tensor const noise = counter_normal(samples, Purpose::noise, clean[0].numel(), device).view_as(clean);
    std::vector<Tensor> states, pooled;
    for (int64_t const caption : captions) {
        NetworkText const& text = texts_.at(static_cast<size_t>(caption));
        states.push_back(text.states);
        if (text.pooled.defined()) pooled.push_back(text.pooled);
    }
    UNetInput input{
        .sample =
            (alpha * clean + sigma * noise).to(options_.parameters.compute).contiguous(at::MemoryFormat::ChannelsLast),
        .timestep = steps,
        .text = at::cat(states)};
    if (!pooled.empty())
        input.text_embeds = at::cat(pooled), input.time_ids = time_ids(input.text_embeds, samples.count);
    // Of learned variances, which come behind, the prediction alone is trained, as in diffusers' DreamBooth.
    Tensor const raw = (*network_)(input).to(at::kFloat).narrow(1, 0, clean.size(1));
    return (raw - target(clean, noise, alpha, sigma)).square().mean({1, 2, 3});
}

}  // namespace daub
