#include "engine/training/conditioning.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace daub {

Context encode_batch(TrainingBatch const& batch, T5Encoder const& t5, DualEncoder const& clip, StreamGains gains) {
    Context context;
    context.t5 = {.states = t5(batch.t5_ids, batch.t5_mask), .mask = batch.t5_mask};
    {
        at::NoGradGuard const frozen;
        ClipTextOutput const text = clip.text(batch.clip_ids);
        context.clip_text = {.states = text.last_hidden_state, .mask = text.mask};
        context.clip_pooled = text.text_embeds;
        context.clip_image = clip.embed_pictures(batch.style_reference);
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
