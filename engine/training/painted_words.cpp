#include "engine/training/painted_words.h"

#include "engine/models/ediff_unet.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

/// The regions' columns among all keys of the context: [B, R, keys].
Tensor key_columns(PaintedWords const& words, ProjectedContext const& context) {
    KeyLayout const& layout = context.layout;
    Tensor columns = at::zeros({words.masks.size(0), words.masks.size(1), layout.size()}, words.masks.options());
    auto const place = [&](KeyRange range, Tensor const& part) {
        if (range.end > range.begin) columns.narrow(2, range.begin, range.end - range.begin).copy_(part);
    };
    place(layout.t5, words.t5_columns);
    place(layout.clip_text, words.clip_columns);
    return columns;
}

}  // namespace

AttentionControl paint_control(PaintedWords const& words, ProjectedContext const& context, Tensor const& sigma) {
    AttentionControl control;
    auto const dtype = context.tokens.scalar_type();
    control.bias = [masks = words.masks, columns = key_columns(words, context), dtype,
                    cache = std::make_shared<std::map<Grid, Tensor>>()](Grid grid) {
        Tensor& a = (*cache)[grid];
        if (!a.defined()) {
            Tensor const cells = at::adaptive_avg_pool2d(masks, {grid.height, grid.width}).flatten(2);
            a = at::bmm(cells.transpose(1, 2), columns).to(dtype);
        }
        return a;
    };
    control.gain = words.w_prime * at::log1p(sigma);
    control.counted_keys = text_keys(context);
    return control;
}

}  // namespace daub
