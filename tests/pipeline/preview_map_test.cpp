// The map that previews of latent models are made with.
#include "engine/pipeline/preview_map.h"

#include "engine/core/error.h"
#include "engine/pipeline/latent_space.h"
#include "engine/pipeline/model_sources.h"
#include "tests/pipeline/diffusers_models.h"
#include "tests/scene/data_home.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

SharedSource sd1() { return open_source(diffusers_engine().folder / "library/sd1"); }

Tensor preview_of(Tensor const& latent) { return LatentSpace(sd1(), at::kCPU, at::kFloat).preview(latent); }

std::vector<fs::path> files_in(fs::path const& folder) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    return files;
}

TEST(PreviewMap, finds_colours_that_are_a_linear_map_of_latents) {
    Tensor const pictures = preview_pictures(64), latents = at::randn({8, 4, 8, 8});
    Tensor const truth = at::randn({5, 3});
    Tensor const colours = at::upsample_nearest2d(mapped_to_colours(latents, truth), {64, 64});
    EXPECT_TRUE(fitted_preview_map(colours, latents).allclose(truth, 1e-3, 1e-3));
    EXPECT_EQ(pictures.sizes(), (at::IntArrayRef{8, 3, 64, 64}));
}

TEST(PreviewMap, is_kept_and_found_by_the_autoencoder) {
    DataHome const home;
    Tensor const latent = at::randn({1, 4, 8, 8}), fitted = preview_of(latent);
    auto const files = files_in(home.path() / "daub/preview_maps");
    ASSERT_EQ(files.size(), 1u);
    std::string const name = preview_map_name(*sd1());
    EXPECT_EQ(files.front().stem(), name);
    EXPECT_TRUE(preview_of(latent).allclose(fitted, 1e-6, 1e-6));
    keep_preview_map(name, at::zeros({5, 3}));  // whoever looks now sees what is kept
    EXPECT_EQ(preview_of(latent).abs().max().item<float>(), 0);
}

TEST(PreviewMap, is_fitted_anew_where_the_file_is_none) {
    DataHome const home;
    Tensor const latent = at::randn({1, 4, 8, 8}), fitted = preview_of(latent);
    for (char const* const text : {"", "[1, 2", "[1, 2, 3]", "{\"a\": 1}", "[\"a\",1,1,1,1,1,1,1,1,1,1,1,1,1,1]"}) {
        std::ofstream(files_in(home.path() / "daub/preview_maps").front()) << text;
        EXPECT_TRUE(preview_of(latent).allclose(fitted, 1e-6, 1e-6)) << text;
    }
}

TEST(PreviewMap, differs_between_autoencoders) {
    SharedSource const other = open_source(diffusers_engine().folder / "library/sdxl");
    EXPECT_NE(preview_map_name(*sd1()), preview_map_name(*other));
    EXPECT_EQ(preview_map_name(*sd1()), preview_map_name(*sd1()));
}

}  // namespace
}  // namespace daub
