#include "engine/pipeline/latent_space.h"

#include "engine/pipeline/preview_map.h"
#include "engine/pipeline/tiles.h"

#include <ATen/ATen.h>
#include <malloc.h>

namespace daub {
namespace {

constexpr int64_t tile_cells = 64;

/// What the steps have freed lies in pieces in the heap. Decoding is where memory peaks, and its maps find no room in
/// them: the system gets the pieces back.
void give_back_freed_memory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace

LatentSpace::LatentSpace(std::shared_ptr<ModelSource const> source, at::Device device, at::ScalarType dtype)
    : device_(device), asked_dtype_(dtype), dtype_(dtype) {
    use(std::move(source));
}

void LatentSpace::use(std::shared_ptr<ModelSource const> source) {
    config_ = AutoencoderConfig::from_json(source->config("vae"), source->origin() + ": vae");
    dtype_ = asked_dtype_ == at::kHalf && config_.force_upcast ? at::kFloat : asked_dtype_;
    source_ = std::move(source);
    autoencoder_.reset();
    preview_map_ = Tensor();
}

Autoencoder const& LatentSpace::autoencoder() {
    if (!autoencoder_) {
        LoadedParameters parameters(source_->tensors("vae"), source_->origin() + ": vae", device_, dtype_);
        autoencoder_.emplace(Scope(parameters), config_);
    }
    return *autoencoder_;
}

Tensor LatentSpace::encode(Tensor const& picture, Tensor const& noise) {
    Autoencoder const& vae = autoencoder();
    LatentDistribution distribution = vae.encode(picture.to(device_, dtype_));
    distribution.mean = distribution.mean.to(at::kFloat), distribution.logvar = distribution.logvar.to(at::kFloat);
    return vae.to_diffusion(distribution.sample(noise.to(device_, at::kFloat)));
}

Tensor LatentSpace::decode(Tensor const& latent, bool in_tiles) {
    give_back_freed_memory();
    Autoencoder const& vae = autoencoder();
    Tensor const all = vae.from_diffusion(latent.to(device_, at::kFloat)).to(dtype_);
    int64_t const height = all.size(2), width = all.size(3), scale = downscale();
    std::vector<Tensor> pictures;
    for (Tensor const& one : all.split(1)) {
        if (!in_tiles || (height <= tile_cells && width <= tile_cells)) {
            pictures.push_back(vae.decode(one).to(at::kFloat));
            continue;
        }
        std::vector<Tile> tiles = tiles_over(height, width, tile_cells, 1);
        for (Tile& t : tiles)
            t = {.y = t.y * scale, .x = t.x * scale, .height = t.height * scale, .width = t.width * scale};
        Tensor const like = at::empty({1, 3, height * scale, width * scale}, one.options().dtype(at::kFloat));
        pictures.push_back(joined(like, tiles, [&](Tile const& t) {
            Tensor const part = one.narrow(2, t.y / scale, t.height / scale).narrow(3, t.x / scale, t.width / scale);
            return vae.decode(part.contiguous()).to(at::kFloat);
        }));
    }
    return at::cat(pictures);
}

void LatentSpace::fit_preview() {
    if (preview_map_.defined()) return;
    std::string const name = preview_map_name(*source_);
    preview_map_ = find_preview_map(name, channels());
    if (preview_map_.defined()) return;
    constexpr int64_t cells = 8;
    Tensor const pictures = preview_pictures(cells * downscale()), noise = at::zeros({1, channels(), cells, cells});
    std::vector<Tensor> latents;
    for (Tensor const& one : pictures.split(1)) latents.push_back(encode(one, noise).to(at::kCPU));
    preview_map_ = fitted_preview_map(pictures, at::cat(latents));
    keep_preview_map(name, preview_map_);
}

Tensor LatentSpace::preview(Tensor const& latent) {
    fit_preview();
    return mapped_to_colours(latent.to(at::kCPU, at::kFloat), preview_map_);
}

}  // namespace daub
