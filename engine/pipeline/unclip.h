// The style of pictures for SD2.1-unCLIP, whose U-Net takes CLIP's embedding of a picture with noise on it as its class
// (diffusers StableUnCLIPImg2ImgPipeline).
//
//     UnclipEncoder encoder(source, device, dtype);
//     Tensor const embedding = encoder.embed(image);                    // [1, D]
//     Tensor const labels = noising.labels(embedding, 0, noise);        // [N, 2 D]
#pragma once

#include "engine/diffusion/noise_table.h"
#include "engine/models/clip_vision.h"
#include "engine/scene/image.h"
#include "engine/scene/snapshot.h"
#include "engine/weights/model_source.h"

#include <deque>
#include <memory>

namespace daub {

/// Puts noise on embeddings in the normalised space that the network was trained with.
struct UnclipNoising {
    Tensor mean, deviation;  ///< of embeddings, [1, D] fp32
    NoiseTable table;

    /// Reads image_normalizer and image_noising_scheduler. Throws Error (model).
    static UnclipNoising load(ModelSource const& source);
    int64_t width() const { return mean.size(1); }
    /// [noised embedding ‖ sinusoid of the level]: embedding [1, D], noise [N, D], result [N, 2 D] on noise's device.
    Tensor labels(Tensor const& embedding, int64_t level, Tensor const& noise) const;
};

/// The model's own image encoder; loaded for pictures that were not seen lately and freed at once. For one thread.
class UnclipEncoder {
 public:
    UnclipEncoder(std::shared_ptr<ModelSource const> source, at::Device device, at::ScalarType dtype)
        : source_(std::move(source)), device_(device), dtype_(dtype) {}
    /// [1, D] fp32. Throws Error (model).
    Tensor embed(Snapshot<Image> const& image);

 private:
    std::shared_ptr<ModelSource const> source_;
    at::Device device_;
    at::ScalarType dtype_;
    std::deque<std::pair<Snapshot<Image>, Tensor>> said_;  ///< latest first
};

}  // namespace daub
