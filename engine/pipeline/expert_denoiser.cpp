#include "engine/pipeline/expert_denoiser.h"

#include "engine/nn/region_bias.h"
#include "engine/pipeline/batch_rows.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

/// Rows [begin, begin + count) of a batch's context.
ProjectedContext rows_of(ProjectedContext const& c, int64_t begin, int64_t count) {
    ProjectedContext part = c;
    part.tokens = row_of(c.tokens, begin, count), part.visible = row_of(c.visible, begin, count);
    part.text_embedding = row_of(c.text_embedding, begin, count);
    part.image_embedding = row_of(c.image_embedding, begin, count);
    part.weights = {.t5 = row_of(c.weights.t5, begin, count),
                    .clip_text = row_of(c.weights.clip_text, begin, count),
                    .clip_image = row_of(c.weights.clip_image, begin, count)};
    return part;
}

}  // namespace

ExpertDenoiser::ExpertDenoiser(std::shared_ptr<EDiffUNet const> network, Conditioning const& conditioning,
                               ProcessAxis const& axis, DenoiserOptions options)
    : network_(std::move(network)),
      conditioning_(conditioning),
      axis_(axis),
      options_(std::move(options)),
      projected_(network_->project(conditioning.context, conditioning.batch())) {
    network_options_ = projected_.tokens.options();
    if (conditioning.regions.empty()) return;
    painting_.emplace(conditioning.regions, PaintingOptions{.settings = conditioning.paint,
                                                            .w_prime = conditioning.w_prime,
                                                            .axis = axis,
                                                            .layout = projected_.layout,
                                                            .rows = conditioning.rows,
                                                            .images = conditioning.images,
                                                            .device = network_options_.device(),
                                                            .dtype = network_options_.dtype().toScalarType()});
}

Tensor ExpertDenoiser::evaluate(Tensor const& x, Tensor const& low_res, double c_noise, ProjectedContext const& context,
                                AttentionControl const& control) const {
    int64_t const repeats = context.tokens.size(0) / x.size(0);
    auto const as_input = [&](Tensor const& t) {
        return t.to(network_options_).repeat({repeats, 1, 1, 1}).contiguous(at::MemoryFormat::ChannelsLast);
    };
    EDiffInput input{.sample = as_input(x),
                     .c_noise = at::full({1}, c_noise, x.options()),
                     .low_res = low_res.defined() ? as_input(low_res) : Tensor(),
                     .low_res_noise = low_res.defined() ? at::full({1}, options_.low_res_noise, x.options()) : Tensor(),
                     .control = &control};
    return (*network_)(input, context).to(at::kFloat);
}

/// F of all rows: [rows · N, 3, H, W].
Tensor ExpertDenoiser::network_output(Tensor const& x, Tensor const& low_res, double c_noise, double sigma,
                                      AttentionRecorder* recorder) {
    AttentionControl control = painting_ ? painting_->control(sigma) : AttentionControl();
    control.cache = &cache_;
    if (options_.frames) control.extend_self = std::ref(*options_.frames);
    if (recorder) control.record = [recorder](LayerAttention const& layer) { recorder->observe(layer); };
    ProjectedContext context = projected_;
    context.weights = gains_at(conditioning_, sigma, axis_, network_options_.device());
    if (!options_.split_rows || conditioning_.rows.size() == 1 || control.modulate_text)
        return evaluate(x, low_res, c_noise, context, control);
    std::vector<Tensor> parts;
    int64_t const images = conditioning_.images;
    for (size_t r = 0; r < conditioning_.rows.size(); ++r) {
        int64_t const begin = static_cast<int64_t>(r) * images;
        AttentionControl part = rows_of(control, begin, images);
        if (r + 1 < conditioning_.rows.size()) part.record = {};
        parts.push_back(evaluate(x, low_res, c_noise, rows_of(context, begin, images), part));
    }
    return at::cat(parts);
}

/// Combines the rows; a style that has an area is mixed in only there.
Tensor ExpertDenoiser::guided(Tensor const& stacked, Tile const& tile, Tensor const& x) const {
    if (!conditioning_.style_area.defined()) return combine_rows(stacked, conditioning_, {});
    return combine_rows(stacked, conditioning_,
                        area_average(conditioning_.style_area, {.height = x.size(2), .width = x.size(3)})
                            .narrow(0, tile.y, tile.height)
                            .narrow(1, tile.x, tile.width));
}

Tensor ExpertDenoiser::operator()(Tensor const& x, NoiseLevel const& level, AttentionRecorder* recorder) {
    Prediction const prediction = network_->config().residual ? Prediction::scaled : Prediction::edm;
    Scalings const c = scalings(prediction, level, network_->config().sigma_data);
    std::vector<Tile> const whole{{.y = 0, .x = 0, .height = x.size(2), .width = x.size(3)}};
    Tensor denoised = joined(x, options_.tiles.empty() ? whole : options_.tiles, [&](Tile const& t) {
        auto const part = [&](Tensor const& all) {
            return all.defined() ? all.narrow(2, t.y, t.height).narrow(3, t.x, t.width) : all;
        };
        Tensor const above = options_.below.defined() ? part(x - options_.below) : part(x);
        Tensor const raw = network_output(above * c.in, part(options_.low_res), c.noise, level.ratio(), recorder);
        Tensor const estimate = above * c.skip + guided(raw, t, x) * c.out;
        return options_.below.defined() ? part(options_.below) + estimate : estimate;
    });
    denoised = options_.threshold ? threshold_dynamically(denoised, {.quantile = options_.threshold->percentile,
                                                                     .maximum = options_.threshold->maximum})
                                  : denoised.clamp(-1, 1);
    if (!options_.kept) return denoised;
    return options_.kept->picture + options_.kept->mask * (denoised - options_.kept->picture);
}

}  // namespace daub
