// SD2.1-unCLIP: the embedding of a style picture as the class of the U-Net.
#include "engine/pipeline/unclip.h"

#include "tests/models/model_fixture.h"
#include "tests/nn/random_parameters.h"
#include "tests/pipeline/diffusers_models.h"
#include "tests/pipeline/tiny_model.h"

#include "engine/core/error.h"
#include "engine/models/config_reader.h"
#include "engine/models/unet.h"
#include "engine/nn/embedding.h"
#include "engine/weights/safetensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr int64_t embedding_width = 24;  // of the image encoder among the fixtures

void write_json_file(fs::path const& file, nlohmann::json const& value) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << value.dump();
}

/// The tiny SD 2 with a class embedding, the encoder of the fixtures and a normaliser.
fs::path unclip_model(fs::path const& folder) {
    fs::copy(diffusers_engine().folder / "library/sd2", folder, fs::copy_options::recursive);
    fs::remove_all(folder / "unet");
    nlohmann::json config = component_config(diffusers_engine().folder / "library/sd2/unet");
    config["class_embed_type"] = "projection";
    config["projection_class_embeddings_input_dim"] = 2 * embedding_width;
    RandomParameters parameters(21);
    UNet const unet(Scope(parameters), UNetConfig::from_json(config, "unet"));
    write_json_file(folder / "unet/config.json", config);
    save_safetensors(folder / "unet/diffusion_pytorch_model.safetensors",
                     {parameters.all.begin(), parameters.all.end()});
    fs::copy(model_fixture("clip-vision"), folder / "image_encoder");
    write_json_file(folder / "image_noising_scheduler/scheduler_config.json",
                    {{"_class_name", "DDPMScheduler"}, {"beta_schedule", "squaredcos_cap_v2"}});
    write_json_file(folder / "image_normalizer/config.json", {{"embedding_dim", embedding_width}});
    save_safetensors(folder / "image_normalizer/diffusion_pytorch_model.safetensors",
                     {{"mean", random_tensor({1, embedding_width}, 1)},
                      {"std", random_tensor({1, embedding_width}, 2).abs() + 0.5}});
    write_json_file(folder / "model_index.json", {{"_class_name", "StableUnCLIPImg2ImgPipeline"}});
    return folder;
}

Image stripes(int phase) {
    Image image({.width = 40, .height = 30, .channels = 3});
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 120; ++x)
            image.row<uint8_t>(y)[static_cast<size_t>(x)] = static_cast<uint8_t>((x * phase + y * 5) % 256);
    return image;
}

TEST(Unclip, takes_style_pictures_and_without_one_the_class_of_none) {
    TemporaryFolder const folder;
    std::string const model = unclip_model(folder / "unclip").string();
    EXPECT_TRUE(diffusers_engine().catalogue->find(model).takes_style);
    GenerationRequest const plain = diffusers_engine().request(model);
    auto const styled = [&](int phase, double weight) {
        GenerationRequest request = plain;
        request.styles = {{.image = stripes(phase), .weight = weight}};
        return request;
    };
    auto const picture = [](GenerationRequest const& request) { return diffusers_engine().picture(request); };
    Image const none = picture(plain), first = picture(styled(3, 1));
    EXPECT_GT(largest_difference(none, first), 2);
    EXPECT_GT(largest_difference(first, picture(styled(7, 1))), 0);
    EXPECT_GT(largest_difference(first, picture(styled(3, 0.3))), 0);
    EXPECT_EQ(largest_difference(none, picture(styled(3, 0))), 0);
    GenerationRequest off = styled(3, 1);
    off.streams.style = Curve(0);
    EXPECT_EQ(largest_difference(none, picture(off)), 0);
    GenerationRequest nowhere = styled(3, 1);
    nowhere.styles[0].area = rectangle(plain.canvas, {0, 0, 0, 0});
    nowhere.guidance.style = nowhere.guidance.text = 5;
    GenerationRequest same_guidance = plain;
    same_guidance.guidance.text = 5;
    EXPECT_LE(largest_difference(picture(same_guidance), picture(nowhere)), 1);
    GenerationRequest noisier = styled(3, 1);
    noisier.stages[0].noise_augmentation = 2;
    EXPECT_GT(largest_difference(first, picture(noisier)), 0);
}

TEST(Unclip, noises_embeddings_in_the_space_of_the_normaliser) {
    NoiseTable const table(
        parse_scheduler_config({{"_class_name", "DDPMScheduler"}, {"beta_schedule", "squaredcos_cap_v2"}}, "noising"));
    UnclipNoising const noising{random_tensor({1, 6}, 1), random_tensor({1, 6}, 2).abs() + 0.5, table};
    Tensor const embedding = random_tensor({1, 6}, 3), noise = random_tensor({2, 6}, 4);
    Tensor const labels = noising.labels(embedding, 100, noise);
    NoiseLevel const level = table.level(100);
    Tensor const want =
        ((embedding - noising.mean) / noising.deviation * level.alpha + noise * level.sigma) * noising.deviation +
        noising.mean;
    EXPECT_LT(largest_difference(labels.narrow(1, 0, 6), want), 1e-5);
    EXPECT_LT(largest_difference(labels.narrow(1, 6, 6), sinusoid(at::full({2}, 100.0), 6)), 1e-6);
}

TEST(Unclip, says_which_part_is_missing) {
    TemporaryFolder const folder;
    fs::path const model = unclip_model(folder / "unclip");
    fs::remove_all(model / "image_normalizer");
    Outcome const outcome = diffusers_engine().run(diffusers_engine().request(model.string()));
    ASSERT_TRUE(outcome.failure);
    EXPECT_THAT(outcome.failure->message, HasSubstr("has no image_normalizer"));
}

}  // namespace
}  // namespace daub
