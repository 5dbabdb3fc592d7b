#include "engine/training/world_data.h"

#include <ATen/ATen.h>

namespace daub {
namespace {

/// The same random square of every scene at low and at high resolution.
struct CropFrames {
    Frame low, high;
};

CropFrames crop_frames(CropOptions const& crops, Aspect aspect, SampleRange range) {
    int64_t const height = aspect.height * crops.low_side / 64, width = aspect.width * crops.low_side / 64;
    int64_t const low_crop = crops.crop / crops.scale;
    CropFrames frames{.low = {.height = height, .width = width, .window_height = low_crop, .window_width = low_crop},
                      .high = {.height = height * crops.scale,
                               .width = width * crops.scale,
                               .window_height = crops.crop,
                               .window_width = crops.crop}};
    at::Tensor const corner = counter_uniform(range, Purpose::crop, 2, at::kCPU);
    for (int64_t i = 0; i < range.count; ++i) {
        auto const top = int64_t(corner[i][0].item<double>() * double(height - low_crop + 1));
        auto const left = int64_t(corner[i][1].item<double>() * double(width - low_crop + 1));
        frames.low.origins.push_back({top, left});
        frames.high.origins.push_back({top * crops.scale, left * crops.scale});
    }
    return frames;
}

}  // namespace

TrainingSamples WorldData::samples(DataRequest const& request, SampleRange range) const {
    TrainingSamples out{
        .batch = world_.batch(request.batch, range.seed, range.first, range.count), .high = {}, .low = {}};
    if (!request.crops) return out;
    CropFrames const frames = crop_frames(*request.crops, out.batch.scenes.front().aspect, range);
    out.high = world_.composer().compose(out.batch.scenes, frames.high).image;
    out.low = world_.composer().compose(out.batch.scenes, frames.low).image;
    return out;
}

}  // namespace daub
