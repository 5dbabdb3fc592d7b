#include "engine/pipeline/latent_space.h"

#include "engine/nn/region_bias.h"
#include "engine/pipeline/tiles.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

constexpr int64_t tile_cells = 64;

/// Pictures of many colours, smooth ones and sharp ones: [8, 3, side, side] in [-1,1].
Tensor colour_pictures(int64_t side) {
    at::Generator generator = at::detail::createCPUGenerator(1);
    Tensor const colours = at::rand({8, 3, 4, 4}, generator, at::TensorOptions(at::kFloat)) * 2 - 1;
    Tensor const smooth = at::upsample_bilinear2d(colours.narrow(0, 0, 4), {side, side}, /*align_corners=*/false);
    return at::cat({smooth, at::upsample_nearest2d(colours.narrow(0, 4, 4), {side, side})});
}

/// Cells of latents as rows, with a column of ones: [cells, C + 1].
Tensor cell_rows(Tensor const& latent) {
    Tensor const cells = latent.permute({0, 2, 3, 1}).reshape({-1, latent.size(1)});
    return at::cat({cells, at::ones({cells.size(0), 1}, cells.options())}, 1);
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

/// Least squares from the cells of known pictures to the mean colours under them.
Tensor LatentSpace::fitted_preview_map() {
    int64_t const cells = 8, side = cells * downscale();
    Tensor const pictures = colour_pictures(side);
    Tensor const noise = at::zeros({1, channels(), cells, cells});
    std::vector<Tensor> latents;
    for (Tensor const& one : pictures.split(1)) latents.push_back(encode(one, noise).to(at::kCPU));
    Tensor const rows = cell_rows(at::cat(latents)).to(at::kDouble);
    Tensor const colours = area_average(pictures, {.height = cells, .width = cells})
                               .permute({0, 2, 3, 1})
                               .reshape({-1, 3})
                               .to(at::kDouble);
    // A little damping: channels that say nothing of colour get no weight.
    Tensor const squares = at::matmul(rows.t(), rows);
    Tensor const damped = squares + at::eye(rows.size(1), squares.options()) * (squares.trace() * 1e-6);
    return at::linalg_solve(damped, at::matmul(rows.t(), colours)).to(at::kFloat);
}

Tensor LatentSpace::preview(Tensor const& latent) {
    if (!preview_map_.defined()) preview_map_ = fitted_preview_map();
    Tensor const x = latent.to(at::kCPU, at::kFloat);
    Tensor const colours = at::matmul(cell_rows(x), preview_map_);
    return colours.view({x.size(0), x.size(2), x.size(3), 3}).permute({0, 3, 1, 2}).contiguous();
}

}  // namespace daub
