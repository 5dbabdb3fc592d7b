// Where the samples of a stage come from: the procedural world (world_data.h), or pictures with captions from folders
// and tar shards (dataset/picture_dataset.h).
//
//     data.prepare(request, next);                             // optional: fetch ahead, in the background
//     TrainingSamples const s = data.samples(request, now);
//
// A sample depends on the request, the seed and its number only: a batch of 2n samples equals two of n, so runs resume
// exactly and do not depend on the number of processes.
#pragma once

#include "engine/training/counter_random.h"
#include "engine/training/world/training_batch.h"

#include <optional>

namespace daub {

/// Squares at two resolutions for super-resolution, cut from pictures whose area is that of a square of low_side pixels
/// at low resolution, and `scale` times as wide at high resolution.
struct CropOptions {
    int64_t low_side = 64;  ///< pixels of the whole picture at low resolution
    int64_t scale = 4;
    int64_t crop = 128;  ///< pixels at high resolution, a multiple of scale
};

struct DataRequest {
    BatchOptions batch;
    std::optional<CropOptions> crops;
};

struct TrainingSamples {
    TrainingBatch batch;  ///< `scenes` and `captions` are empty where the samples are not of the world
    at::Tensor high;      ///< fp32 [B,3,crop,crop] in [-1,1]; undefined without crops
    at::Tensor low;       ///< fp32 [B,3,crop/scale,crop/scale], the same area
};

class TrainingData {
 public:
    virtual ~TrainingData() = default;
    /// Without gradients, on the training device. Called by one thread.
    virtual TrainingSamples samples(DataRequest const& request, SampleRange range) const = 0;
    /// These samples will be asked for soon. Does not block.
    virtual void prepare(DataRequest const&, SampleRange) const {}
};

}  // namespace daub
