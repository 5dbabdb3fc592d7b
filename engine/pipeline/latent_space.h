// The space that a latent model works in: between pictures and latents, with a quick look at either.
//
//     LatentSpace space(source, device, dtype);
//     Tensor const z = space.encode(picture, noise);
//     Tensor const picture = space.decode(x, /*in_tiles=*/false);
//
// The autoencoder is loaded on first use. Used by one thread.
#pragma once

#include "engine/models/autoencoder.h"
#include "engine/weights/model_source.h"

#include <memory>
#include <optional>

namespace daub {

class LatentSpace {
 public:
    /// Reads the configuration. Throws Error (model).
    LatentSpace(std::shared_ptr<ModelSource const> source, at::Device device, at::ScalarType dtype);

    /// Another autoencoder of the same latents, in place of the one before. Throws Error (model).
    void use(std::shared_ptr<ModelSource const> source);

    int64_t channels() const { return config_.latent_channels; }
    /// Pixels of one cell's side.
    int64_t downscale() const { return config_.downscale(); }

    /// picture: [N,3,H,W] in [-1,1]; noise: [N or 1,C,h,w]. Result: fp32 latents of diffusion.
    Tensor encode(Tensor const& picture, Tensor const& noise);
    /// latent: [N,C,h,w] of diffusion. Result: fp32 [N,3,H,W], not clamped. in_tiles: in overlapping tiles of 64 cells,
    /// blended, which need a bounded amount of memory; norms then count over tiles, which changes tones slightly.
    Tensor decode(Tensor const& latent, bool in_tiles);
    /// [N,3,h,w] of about [-1,1] by a linear map of each cell that is fitted to the autoencoder once.
    Tensor preview(Tensor const& latent);
    /// Makes the map ready: the kept one, or one that is fitted now and kept (preview_map.h).
    void fit_preview();

 private:
    Autoencoder const& autoencoder();

    std::shared_ptr<ModelSource const> source_;
    at::Device device_;
    at::ScalarType asked_dtype_, dtype_;
    AutoencoderConfig config_;
    std::optional<Autoencoder> autoencoder_;
    Tensor preview_map_;  ///< as in preview_map.h
};

}  // namespace daub
