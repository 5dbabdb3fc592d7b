#include "engine/pipeline/diffusers_denoiser.h"

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
      time_ids_(time_ids()) {
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
    return (*network_)(input).to(at::kFloat);
}

/// What the network says in all rows: [rows · N, C or 2C, h, w].
Tensor DiffusersDenoiser::network_output(Tensor const& x, double timestep, double sigma, AttentionRecorder* recorder) {
    AttentionControl control = painting_ ? painting_->control(sigma) : AttentionControl();
    control.cache = &cache_;
    if (recorder) control.record = [recorder](LayerAttention const& layer) { recorder->observe(layer); };
    int64_t const images = conditioning_.images, batch = conditioning_.batch();
    if (!setting_.split_rows || batch == images || control.modulate_text)
        return evaluate(x, timestep, 0, batch, control);
    std::vector<Tensor> parts;
    for (int64_t begin = 0; begin < batch; begin += images) {
        AttentionControl part = rows_of(control, begin, images);
        if (begin + images < batch) part.record = {};
        parts.push_back(evaluate(x, timestep, begin, images, part));
    }
    return at::cat(parts);
}

/// Predictions are combined; of learned variances the most conditioned one is kept.
Tensor DiffusersDenoiser::guided(Tensor const& stacked, int64_t channels) const {
    Tensor const predictions = stacked.narrow(1, 0, channels);
    Tensor const combined = combine_guided(predictions, conditioning_.weights, conditioning_.rescale);
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
