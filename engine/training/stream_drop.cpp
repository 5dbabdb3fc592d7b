#include "engine/training/stream_drop.h"

#include <ATen/ATen.h>

namespace daub {

StreamGains draw_stream_gains(StreamDrop const& drop, SampleRange samples, at::Device device) {
    Tensor const u = counter_uniform(samples, Purpose::stream_drop, 4, device);
    Tensor const kept = u.select(1, 0).ge(drop.all);
    auto const gain = [&](int64_t column, double probability) {
        return u.select(1, column).ge(probability).logical_and(kept).to(at::kFloat);
    };
    return {.t5 = gain(1, drop.t5), .clip_text = gain(2, drop.clip_text), .clip_image = gain(3, drop.clip_image)};
}

}  // namespace daub
