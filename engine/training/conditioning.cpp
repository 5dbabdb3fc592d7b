#include "engine/training/conditioning.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

namespace daub {

namespace {

/// Rows of a batch whose stream is not dropped: what the others hold has no influence (ediff_context.h), so encoding
/// them would be wasted. Filled up with dropped rows to a multiple of eight, so that kernels meet few sizes.
class KeptRows {
 public:
    /// gains: [B], 0 where a row is dropped. On a GPU all rows count: looking at gains would make the CPU wait for it.
    explicit KeptRows(Tensor const& gains) : total_(gains.size(0)) {
        constexpr int64_t multiple = 8;
        if (!gains.is_cpu()) return;
        auto const dropped = gains.eq(0);
        int64_t const kept = total_ - dropped.sum().item<int64_t>();
        int64_t const wanted = std::max<int64_t>((kept + multiple - 1) / multiple, 1) * multiple;
        if (wanted < total_) rows_ = at::argsort(dropped.to(at::kInt), /*stable=*/true, 0, false).narrow(0, 0, wanted);
    }
    /// The kept rows of an input [B, ...].
    Tensor of(Tensor const& all) const { return rows_.defined() ? all.index_select(0, rows_) : all; }
    /// What was made of them back in its place, zeros elsewhere. Differentiable.
    Tensor placed(Tensor const& some) const {
        if (!rows_.defined()) return some;
        std::vector<int64_t> shape = some.sizes().vec();
        shape[0] = total_;
        return at::zeros(shape, some.options()).index_copy(0, rows_, some);
    }

 private:
    int64_t total_;
    Tensor rows_;  // int64; undefined: all
};

}  // namespace

Context encode_batch(TrainingBatch const& batch, T5Encoder const& t5, DualEncoder const& clip, StreamGains gains) {
    Context context;
    KeptRows const with_t5(gains.t5), with_text(gains.clip_text), with_image(gains.clip_image);
    context.t5 = {.states = with_t5.placed(t5(with_t5.of(batch.t5_ids), with_t5.of(batch.t5_mask))),
                  .mask = batch.t5_mask};
    {
        at::NoGradGuard const frozen;
        ClipTextOutput const text = clip.text(with_text.of(batch.clip_ids));
        context.clip_text = {.states = with_text.placed(text.last_hidden_state), .mask = with_text.placed(text.mask)};
        context.clip_pooled = with_text.placed(text.text_embeds);
        context.clip_image = with_image.placed(clip.embed_pictures(with_image.of(batch.style_reference)));
    }
    context.weights = std::move(gains);
    return context;
}

PaintDraw draw_paint(PaintOptions const& options, SampleRange samples, int64_t regions, at::Device device) {
    Tensor const u = counter_uniform(samples, Purpose::paint, regions + 2, device);
    Tensor const painted = u.select(1, 0).lt(options.share).to(at::kFloat);
    Tensor const strength = u.select(1, 1) * (options.w_prime_high - options.w_prime_low) + options.w_prime_low;
    return {.kept = u.narrow(1, 2, regions).lt(options.keep_region).to(at::kFloat), .w_prime = painted * strength};
}

}  // namespace daub
