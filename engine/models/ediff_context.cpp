#include "engine/models/ediff_context.h"

#include <ATen/ATen.h>

#include "engine/core/error.h"
#include "engine/models/ediff_unet.h"

namespace daub {

namespace {

std::optional<Linear> linear_if(int64_t in, Scope const& scope, int64_t out, Linear::Options options = {}) {
    return in > 0 ? std::optional<Linear>(std::in_place, scope, in, out, options) : std::nullopt;
}

/// Directions count, not lengths: x at root mean square 1 over the last dimension.
Tensor unit_rms(Tensor const& x) {
    return x * at::rsqrt(x.to(at::kFloat).square().mean(-1, true) + 1e-12).to(x.scalar_type());
}

/// Adds log m of one stream's weight to its columns.
void weigh(Tensor& logits, KeyRange columns, Tensor const& weight) {
    if (!weight.defined() || columns.begin == columns.end) return;
    Tensor const log_weight = at::log(weight.to(at::kFloat)).unsqueeze(1);
    logits.narrow(1, columns.begin, columns.end - columns.begin).add_(log_weight);
}

}  // namespace

TextStream stack_rows(std::vector<Tensor> const& rows, int64_t length) {
    std::vector<Tensor> states, masks;
    for (Tensor const& row : rows) {
        states.push_back(at::constant_pad_nd(row, {0, 0, 0, length - row.size(1)}));
        masks.push_back(at::arange(length, row.options().dtype(at::kLong)).lt(row.size(1)).unsqueeze(0));
    }
    return {.states = at::cat(states), .mask = at::cat(masks)};
}

/// Tokens collected stream by stream, with what is visible of them.
struct StreamProjection::Tokens {
    int64_t rows = 0;
    std::vector<Tensor> states, visible;
    int64_t count = 0;

    KeyRange add(Tensor const& tokens, Tensor const& mask) {
        states.push_back(tokens.expand({rows, -1, -1}));
        visible.push_back(mask.defined() ? mask.to(tokens.device(), at::kBool)
                                         : at::ones({rows, tokens.size(1)}, tokens.options().dtype(at::kBool)));
        count += tokens.size(1);
        return {count - tokens.size(1), count};
    }
};

StreamProjection::StreamProjection(Scope const& scope, EDiffUNetConfig const& c)
    : null_token_(scope.take("null_token", {1, 1, c.cross_attention_dim}, Init::normal)),
      t5_(linear_if(c.streams.t5, scope / "t5", c.cross_attention_dim)),
      clip_text_(linear_if(c.streams.clip_text, scope / "clip_text", c.cross_attention_dim)),
      clip_image_(linear_if(c.streams.clip_image, scope / "clip_image", c.cross_attention_dim)),
      pooled_text_(linear_if(c.streams.clip_text, scope / "pooled_text", c.time_embedding_dim, {.bias = false})),
      pooled_image_(linear_if(c.streams.clip_image, scope / "pooled_image", c.time_embedding_dim, {.bias = false})) {}

KeyRange StreamProjection::add_text(Tokens& all, std::optional<Linear> const& projection, TextStream const& stream,
                                    std::string_view name) const {
    if (!projection || !stream.states.defined()) return {all.count, all.count};
    if (stream.states.dim() != 3 || stream.states.size(2) != projection->weight.size(1)) {
        fail(ErrorKind::model,
             "The {} states are {} numbers wide, the U-Net was made for {}: text encoder and U-Net do not belong "
             "together.",
             name, stream.states.size(-1), projection->weight.size(1));
    }
    return all.add((*projection)(stream.states.to(null_token_.scalar_type())), stream.mask);
}

ProjectedContext StreamProjection::operator()(Context const& context, int64_t rows) const {
    Tokens all{.rows = rows};
    ProjectedContext out;
    auto const type = null_token_.scalar_type();
    out.layout.null = all.add(null_token_, {});
    out.layout.t5 = add_text(all, t5_, context.t5, "T5");
    out.layout.clip_text = add_text(all, clip_text_, context.clip_text, "CLIP text");
    out.layout.clip_image = {all.count, all.count};
    if (clip_image_ && context.clip_image.defined()) {
        Tensor const image = unit_rms(context.clip_image.to(type));
        out.layout.clip_image = all.add((*clip_image_)(image).unsqueeze(1), {});
        out.image_embedding = (*pooled_image_)(image);
    }
    if (pooled_text_ && context.clip_pooled.defined()) {
        out.text_embedding = (*pooled_text_)(unit_rms(context.clip_pooled.to(type)));
    }
    out.tokens = at::cat(all.states, 1);
    out.visible = at::cat(all.visible, 1);
    out.weights = context.weights;
    return out;
}

Tensor key_logits(ProjectedContext const& context) {
    Tensor logits = at::zeros(context.visible.sizes(), context.visible.options().dtype(at::kFloat));
    weigh(logits, context.layout.t5, context.weights.t5);
    weigh(logits, context.layout.clip_text, context.weights.clip_text);
    weigh(logits, context.layout.clip_image, context.weights.clip_image);
    return logits.masked_fill_(context.visible.logical_not(), -std::numeric_limits<double>::infinity());
}

Tensor text_keys(ProjectedContext const& context) {
    Tensor keys = at::zeros({context.layout.size()}, context.visible.options());
    for (KeyRange const range : {context.layout.t5, context.layout.clip_text}) {
        keys.narrow(0, range.begin, range.end - range.begin).fill_(true);
    }
    return keys;
}

}  // namespace daub
