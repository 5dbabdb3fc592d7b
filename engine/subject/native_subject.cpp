#include "engine/subject/native_subject.h"

#include "engine/core/error.h"
#include "engine/training/stream_drop.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace daub {
namespace {

/// Text is dropped now and then, so that guidance keeps what it points away from; pictures of style are never shown.
constexpr StreamDrop stream_drop{.all = 0.08, .t5 = 0.1, .clip_text = 0.2, .clip_image = 1};

std::vector<AdaptedComponent> components_of(EDiffSource const& source, std::vector<std::string> const& experts) {
    std::vector<AdaptedComponent> components;
    for (std::string const& expert : experts)
        components.push_back({.tensors = source.tensors(expert),
                              .origin = source.origin() + ": " + expert,
                              .prefix = "experts." + expert + "."});
    return components;
}

/// What the base was trained on, between two σ.
NoiseDistribution noise_between(double low, double high) {
    NoiseDistribution noise = BaseStage::Options{}.noise;
    auto const probability = [&](double sigma) {
        return sigma > 0 ? 0.5 * std::erfc((noise.mean - std::log(sigma)) / (noise.std * std::numbers::sqrt2)) : 0.0;
    };
    noise.part = {.low = probability(low), .high = probability(high)};
    return noise;
}

}  // namespace

/// A batch at its noise levels.
struct NativeSubject::Noisy {
    Tensor clean, noisy;  ///< [B,3,H,W]
    Tensor sigma;         ///< [B]
    StreamGains gains;
};

NativeSubject::NativeSubject(ModelInfo const& model, SubjectNetworkOptions const& options)
    : options_(options),
      index_(EDiffModelIndex::load(model.path)),
      source_(model.path),
      base_{.name = model.name,
            .components = index_.stages.front().experts,
            .fingerprint = model_fingerprint(source_, index_.stages.front().experts)},
      size_{static_cast<int>(index_.stages.front().native_size[1]),
            static_cast<int>(index_.stages.front().native_size[0])},
      encoders_(model.path, index_, options.parameters.device, options.parameters.compute),
      components_(components_of(source_, base_.components)),
      parameters_(options.parameters, initial_values(components_, options.adaptation)) {
    for (size_t i = 0; i < components_.size(); ++i) {
        auto const config = EDiffUNetConfig::from_json(source_.config(base_.components[i]), components_[i].origin);
        auto parameters = std::make_unique<AdaptedParameters>(components_[i], options.adaptation, parameters_,
                                                              options.parameters.device, options.parameters.compute);
        auto network = std::make_unique<EDiffUNet>(Scope(*parameters), config);
        experts_.push_back({.parameters = std::move(parameters),
                            .network = std::move(network),
                            .noise = noise_between(config.noise_interval[0], config.noise_interval[1])});
    }
}

nlohmann::json NativeSubject::config() const {
    return {
        {"adaptation", options_.adaptation.to_json()}, {"components", base_.components}, {"noise", "experts by turns"}};
}

int64_t NativeSubject::read(std::string const& caption) {
    at::NoGradGuard const frozen;
    texts_.push_back(encoders_.encode(WeightedText{.plain = caption}));
    for (std::string const& warning : texts_.back().warnings) fail(ErrorKind::input, "\"{}\": {}", caption, warning);
    auto const grow = [](int64_t& longest, TextStream const& stream) {
        if (stream.states.defined()) longest = std::max(longest, stream.states.size(1));
    };
    grow(longest_t5_, texts_.back().t5), grow(longest_clip_, texts_.back().clip_text);
    return static_cast<int64_t>(texts_.size()) - 1;
}

Context NativeSubject::context_of(std::vector<int64_t> const& captions, StreamGains const& gains,
                                  std::vector<int64_t> const& rows) const {
    std::vector<Tensor> t5, clip, pooled;
    for (int64_t const row : rows) {
        EncodedText const& text = texts_.at(static_cast<size_t>(captions.at(static_cast<size_t>(row))));
        if (text.t5.states.defined()) t5.push_back(text.t5.states);
        if (text.clip_text.states.defined()) clip.push_back(text.clip_text.states), pooled.push_back(text.clip_pooled);
    }
    Tensor const index = at::tensor(rows, at::kLong).to(options_.parameters.device);
    Context context;
    if (!t5.empty()) context.t5 = stack_rows(t5, longest_t5_);
    if (!clip.empty()) context.clip_text = stack_rows(clip, longest_clip_), context.clip_pooled = at::cat(pooled);
    context.weights = {
        .t5 = gains.t5.index_select(0, index), .clip_text = gains.clip_text.index_select(0, index), .clip_image = {}};
    return context;
}

Tensor NativeSubject::expert_losses(Expert const& expert, Noisy const& batch, std::vector<int64_t> const& captions,
                                    std::vector<int64_t> const& rows) const {
    Tensor const index = at::tensor(rows, at::kLong).to(options_.parameters.device);
    auto const of = [&](Tensor const& all) { return all.index_select(0, index); };
    EDiffUNet const& network = *expert.network;
    BatchScalings const s = edm_scalings(of(batch.sigma), network.config().sigma_data);
    Tensor const clean = of(batch.clean), noisy = of(batch.noisy);
    auto const text = network.project(context_of(captions, batch.gains, rows), static_cast<int64_t>(rows.size()));
    Tensor const input = (s.in * noisy).to(options_.parameters.compute).contiguous(at::MemoryFormat::ChannelsLast);
    Tensor const raw = network({.sample = input, .c_noise = s.noise}, text);
    Tensor const target = (clean - s.skip * noisy) / s.out;
    return (raw.to(at::kFloat) - target).square().mean({1, 2, 3});
}

Tensor NativeSubject::drawn_sigmas(std::vector<std::vector<int64_t>> const& rows, Tensor const& u) const {
    Tensor sigma = at::empty_like(u);
    for (size_t e = 0; e < experts_.size(); ++e) {
        if (rows[e].empty()) continue;
        Tensor const index = at::tensor(rows[e], at::kLong).to(u.device());
        sigma.index_copy_(0, index, experts_[e].noise.sigmas(u.index_select(0, index)));
    }
    return sigma;
}

Tensor NativeSubject::losses(Tensor const& clean, std::vector<int64_t> const& captions, SampleRange samples) {
    at::Device const device = options_.parameters.device;
    // Every expert gets its rows by turns, two at a time (one of the subject, one of its class): as many in every
    // batch, so that kernels are made for few shapes.
    std::vector<std::vector<int64_t>> rows(experts_.size());
    for (int64_t i = 0; i < samples.count; ++i)
        rows[static_cast<size_t>((samples.first + i) / 2) % experts_.size()].push_back(i);
    Tensor const sigma = drawn_sigmas(rows, counter_uniform(samples, Purpose::sigma, 1, device).flatten());
    Tensor const noise = counter_normal(samples, Purpose::noise, clean[0].numel(), device).view_as(clean);
    Noisy const batch{.clean = clean,
                      .noisy = clean + sigma.view({-1, 1, 1, 1}) * noise,
                      .sigma = sigma,
                      .gains = draw_stream_gains(stream_drop, samples, device)};
    std::vector<Tensor> parts;
    std::vector<int64_t> order;
    for (size_t e = 0; e < experts_.size(); ++e) {
        if (rows[e].empty()) continue;
        parts.push_back(expert_losses(experts_[e], batch, captions, rows[e]));
        order.insert(order.end(), rows[e].begin(), rows[e].end());
    }
    Tensor const places = at::argsort(at::tensor(order, at::kLong)).to(device);
    return at::cat(parts).index_select(0, places);
}

std::map<std::string, Tensor> NativeSubject::changes() const {
    std::map<std::string, Tensor> all;
    for (Expert const& expert : experts_) all.merge(expert.parameters->changes());
    return all;
}

}  // namespace daub
