// An autoencoder in place of the model's.
#include "tests/pipeline/diffusers_models.h"
#include "tests/pipeline/tiny_model.h"
#include "tests/scene/data_home.h"

#include "engine/scene/adapter_library.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

fs::path own_autoencoder() { return diffusers_engine().folder / "library/sd1/vae"; }

/// sd1's with another tone.
void write_other_autoencoder(fs::path const& file) {
    auto tensors = load_safetensors(own_autoencoder() / "diffusion_pytorch_model.safetensors");
    tensors["decoder.conv_out.bias"] = tensors.at("decoder.conv_out.bias") + 0.5;
    fs::create_directories(file.parent_path());
    save_safetensors(file, tensors);
}

Image picture_with(std::string const& vae) {
    GenerationRequest request = diffusers_engine().request("sd1");
    request.vae = vae;
    return diffusers_engine().picture(request);
}

std::string failure_with(std::string const& model, std::string const& vae) {
    GenerationRequest request = diffusers_engine().request(model);
    if (model == "if-1") request.canvas = {16, 16};
    request.vae = vae;
    Outcome const outcome = diffusers_engine().run(request);
    return outcome.failure ? outcome.failure->message : "";
}

TEST(OtherAutoencoders, decode_until_they_are_taken_out) {
    DataHome const home;
    write_other_autoencoder(adapters_folder(AdapterKind::autoencoder) / "light.safetensors");
    Image const own = picture_with("");
    Image const light = picture_with("light");
    EXPECT_GT(largest_difference(light, own), 30);
    EXPECT_EQ(largest_difference(picture_with(""), own), 0);
    EXPECT_EQ(largest_difference(
                  picture_with((adapters_folder(AdapterKind::autoencoder) / "light.safetensors").string()), light),
              0);
}

TEST(OtherAutoencoders, are_folders_too) {
    TemporaryFolder const folder;
    Image const own = picture_with("");
    EXPECT_EQ(largest_difference(picture_with(own_autoencoder().string()), own), 0);
    EXPECT_EQ(largest_difference(picture_with(own_autoencoder().parent_path().string()), own), 0);
    fs::copy(own_autoencoder() / "config.json", folder.path());
    write_other_autoencoder(folder / "diffusion_pytorch_model.safetensors");
    EXPECT_GT(largest_difference(picture_with(folder.path().string()), own), 30);
}

TEST(OtherAutoencoders, say_what_is_wrong_with_them) {
    DataHome const home;
    write_other_autoencoder(adapters_folder(AdapterKind::autoencoder) / "light.safetensors");
    EXPECT_THAT(failure_with("sd1", "dark"), AllOf(HasSubstr("'dark'"), HasSubstr("light")));
    EXPECT_THAT(failure_with("if-1", "light"), HasSubstr("no autoencoder"));
    fs::path const x4 = diffusers_engine().folder / "library/x4/vae";
    EXPECT_THAT(failure_with("sd1", x4.string()), AllOf(HasSubstr(x4.string()), HasSubstr("another family")));
    fs::path const unet = diffusers_engine().folder / "library/sd1/unet/diffusion_pytorch_model.safetensors";
    EXPECT_THAT(failure_with("sd1", unet.string()), AllOf(HasSubstr(unet.string()), HasSubstr("no autoencoder")));
    GenerationRequest native = tiny_engine().request();
    native.vae = "light";
    EXPECT_THAT(tiny_engine().run(native).failure->message, HasSubstr("no autoencoder"));
}

}  // namespace
}  // namespace daub
