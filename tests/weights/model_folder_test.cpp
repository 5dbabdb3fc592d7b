#include "engine/core/error.h"
#include "engine/weights/model_source.h"
#include "engine/weights/safetensors.h"
#include "tests/weights/raw_safetensors.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

using test::TemporaryFolder;
using testing::HasSubstr;
using testing::ThrowsMessage;

void write_text(std::filesystem::path const& file, std::string const& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

TEST(ModelFolder, components_configurations_and_half_precision_shards_are_found) {
    TemporaryFolder const folder;
    std::filesystem::path const root = folder / "model";
    write_text(root / "model_index.json", R"({"_class_name": "StableDiffusionPipeline"})");
    write_text(root / "unet/config.json", R"({"in_channels": 9})");
    write_text(root / "scheduler/scheduler_config.json", R"({"_class_name": "DDIMScheduler"})");
    save_safetensors(root / "unet/a.safetensors", {{"a", at::ones({2}, at::kHalf)}});
    save_safetensors(root / "unet/b.safetensors", {{"b", at::zeros({3}, at::kHalf)}});
    write_text(root / "unet/diffusion_pytorch_model.safetensors.index.fp16.json",
               R"({"weight_map": {"a": "a.safetensors", "b": "b.safetensors"}})");

    auto const source = open_model_folder(root);
    EXPECT_EQ(source->index().at("_class_name"), "StableDiffusionPipeline");
    EXPECT_TRUE(source->has("unet"));
    EXPECT_FALSE(source->has("text_encoder"));
    EXPECT_EQ(source->config("unet").at("in_channels"), 9);
    EXPECT_EQ(source->config("scheduler").at("_class_name"), "DDIMScheduler");
    EXPECT_EQ(source->tensors("unet").size(), 2U);
    EXPECT_TRUE(source->tokenizer("tokenizer").empty());
}

TEST(ModelFolder, what_is_missing_or_a_pickle_is_named) {
    TemporaryFolder const folder;
    std::filesystem::path const root = folder / "model";
    std::filesystem::create_directories(root);
    EXPECT_THAT([&] { open_model_folder(root); }, ThrowsMessage<Error>(HasSubstr("no model_index.json")));
    write_text(root / "model_index.json", "[]");
    write_text(root / "vae/diffusion_pytorch_model.bin", "pickle");
    auto const source = open_model_folder(root);
    EXPECT_THAT([&] { source->index(); }, ThrowsMessage<Error>(HasSubstr("model_index.json")));
    EXPECT_THAT([&] { source->config("vae"); }, ThrowsMessage<Error>(HasSubstr("config.json")));
    EXPECT_THAT([&] { source->tensors("vae"); }, ThrowsMessage<Error>(HasSubstr("pickle")));
}

}  // namespace
}  // namespace daub
