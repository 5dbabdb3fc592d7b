#include "engine/pipeline/diffusers_denoiser.h"

#include "engine/nn/region_bias.h"
#include "engine/pipeline/batch_rows.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

KeyLayout text_layout(int64_t keys, bool t5) {
    KeyRange const all{0, keys}, before{0, 0}, behind{keys, keys};
    return {.null = before, .t5 = t5 ? all : before, .clip_text = t5 ? behind : all, .clip_image = behind};
}

}  // namespace

DiffusersDenoiser::DiffusersDenoiser(std::shared_ptr<UNet const> network, Conditioning const& conditioning,
                                     UNetSetting setting)
    : network_(std::move(network)),
      conditioning_(conditioning),
      setting_(std::move(setting)),
      text_(conditioning.networks.at(setting_.text)),
      layout_(text_layout(text_.states.size(1), setting_.reads_t5)),
      time_ids_(time_ids()),
      labels_(style_labels()) {
    if (setting_.takes_style && !conditioning.style_pictures.empty()) style_.emplace(style_uses());
    if (conditioning.regions.empty()) return;
    painting_.emplace(conditioning.regions, PaintingOptions{.settings = conditioning.paint,
                                                            .w_prime = conditioning.w_prime,
                                                            .axis = setting_.axis,
                                                            .layout = layout_,
                                                            .rows = conditioning.rows,
                                                            .images = conditioning.images,
                                                            .device = text_.states.device(),
                                                            .dtype = text_.states.scalar_type()});
}

/// SDXL: height, width, crop top, crop left, then the target's height and width, or an aesthetic score where there is
/// room for one number only (the refiner). [batch, 5 or 6].
Tensor DiffusersDenoiser::time_ids() const {
    UNetConfig const& c = network_->config();
    if (c.added_embedding != AddedEmbedding::text_time) return {};
    int64_t const numbers =
        (c.projection_class_embeddings_input_dim - text_.pooled.size(1)) / c.addition_time_embed_dim;
    auto const height = static_cast<double>(setting_.size.height), width = static_cast<double>(setting_.size.width);
    std::vector<Tensor> rows;
    for (GuidanceRow const row : conditioning_.rows) {
        bool const negative = row == GuidanceRow::unconditional;
        std::vector<double> ids{height, width, 0, 0};
        if (numbers == 5)
            ids.push_back(negative ? setting_.negative_aesthetic : setting_.aesthetic);
        else
            ids.insert(ids.end(), {height, width});
        rows.push_back(at::tensor(ids, at::kFloat));
    }
    return at::stack(rows).repeat_interleave(conditioning_.images, 0).to(text_.states.device());
}

/// Rows without style see the tokens of no picture, as the adapters were trained.
std::vector<IpAdapterUse> DiffusersDenoiser::style_uses() const {
    std::vector<IpAdapterUse> uses;
    for (StylePicture const& style : conditioning_.style_pictures) {
        std::vector<Tensor> rows;
        for (GuidanceRow const row : conditioning_.rows)
            rows.push_back(row == GuidanceRow::text_and_style ? style.seen : style.unseen);
        IpAdapterUse use{.adapter = style.adapter,
                         .tokens = at::cat(rows).repeat_interleave(conditioning_.images, 0),
                         .scale = style.weight};
        if (style.area.defined())
            use.coverage = [area = style.area, device = use.tokens.device()](Grid grid) {
                return area_average(area.to(at::kFloat), grid).reshape({1, -1}).to(device);
            };
        uses.push_back(std::move(use));
    }
    return uses;
}

std::vector<double> DiffusersDenoiser::style_scales(double sigma) const {
    double const stream = conditioning_.streams.style.at(setting_.axis.fraction(sigma));
    std::vector<double> scales;
    for (StylePicture const& style : conditioning_.style_pictures)
        scales.push_back(style.interval.contains(sigma, setting_.axis) ? style.weight * stream : 0);
    return scales;
}

Tensor DiffusersDenoiser::evaluate(Tensor const& x, double timestep, int64_t first, int64_t count,
                                   AttentionControl const& control) const {
    Tensor sample = x;
    if (setting_.extra.defined())
        sample = at::cat({x, setting_.extra.expand({x.size(0), -1, -1, -1}).to(x.options())}, 1);
    UNetInput input{.sample = sample.repeat({count / x.size(0), 1, 1, 1}),
                    .timestep = at::full({1}, timestep, x.options()),
                    .text = row_of(text_.states, first, count),
                    .text_embeds = row_of(text_.pooled, first, count),
                    .time_ids = row_of(time_ids_, first, count),
                    .control = &control};
    if (setting_.class_label)
        input.class_labels = at::full({count}, *setting_.class_label, x.options().dtype(at::kLong));
    if (labels_.defined()) input.class_labels = row_of(labels_now_, first, count);
    return (*network_)(input).to(at::kFloat);
}

/// Of references that weigh less than one together the class lies between theirs and none. [images, 2 D].
Tensor DiffusersDenoiser::style_labels() const {
    if (!setting_.unclip) return {};
    if (!conditioning_.has_style)
        return at::zeros({conditioning_.images, 2 * setting_.unclip->width()},
                         text_.states.options().dtype(at::kFloat));
    Tensor const embedding = conditioning_.context.clip_image.narrow(0, 0, 1) / conditioning_.style_weight;
    Tensor const noise = setting_.style_noise.to(text_.states.device(), at::kFloat);
    return setting_.unclip->labels(embedding, setting_.style_level, noise) * std::min(1.0, conditioning_.style_weight);
}

/// What the network says in all rows: [rows · N, C or 2C, h, w].
Tensor DiffusersDenoiser::network_output(Tensor const& x, double timestep, double sigma, AttentionRecorder* recorder) {
    AttentionControl control = painting_ ? painting_->control(sigma) : AttentionControl();
    control.cache = &cache_;
    if (setting_.frames) control.extend_self = std::ref(*setting_.frames);
    if (labels_.defined()) {
        Tensor const gains = gains_at(conditioning_, sigma, setting_.axis, labels_.device()).clip_image;
        labels_now_ = labels_.repeat({static_cast<int64_t>(conditioning_.rows.size()), 1}) * gains.unsqueeze(1);
    }
    if (style_) {
        style_->set_scales(style_scales(sigma));
        control.attend_more = std::ref(*style_);
    }
    if (recorder) control.record = [recorder](LayerAttention const& layer) { recorder->observe(layer); };
    int64_t const images = conditioning_.images, batch = conditioning_.batch();
    if (!setting_.split_rows || batch == images || control.modulate_text)
        return evaluate(x, timestep, 0, batch, control);
    std::vector<Tensor> parts;
    for (int64_t begin = 0; begin < batch; begin += images) {
        AttentionControl part = rows_of(control, begin, images);
        if (style_) style_->set_rows(begin, images);
        if (begin + images < batch) part.record = {};
        parts.push_back(evaluate(x, timestep, begin, images, part));
    }
    return at::cat(parts);
}

/// Predictions are combined; of learned variances the most conditioned one is kept.
Tensor DiffusersDenoiser::guided(Tensor const& stacked, int64_t channels) const {
    Tensor const predictions = stacked.narrow(1, 0, channels);
    Tensor area = conditioning_.style_area;
    if (area.defined()) area = area_average(area, {.height = stacked.size(2), .width = stacked.size(3)});
    Tensor const combined = combine_rows(predictions, conditioning_, area);
    if (stacked.size(1) == channels) return combined;
    int64_t const images = conditioning_.images;
    Tensor const last = stacked.narrow(0, stacked.size(0) - images, images);
    return at::cat({combined, last.narrow(1, channels, stacked.size(1) - channels)}, 1);
}

Tensor DiffusersDenoiser::operator()(Tensor const& x, NoiseLevel const& level, AttentionRecorder* recorder) {
    Network const network = [&](Tensor const& input, double timestep) {
        return guided(network_output(input, timestep, level.ratio(), recorder), x.size(1));
    };
    return precondition(network, setting_.prediction)(x, level);
}

}  // namespace daub
