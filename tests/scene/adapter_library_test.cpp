#include "engine/scene/adapter_library.h"
#include "tests/scene/data_home.h"

#include "engine/scene/model_roots.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;

struct AdapterLibrary : testing::Test {
    void SetUp() override {
        for (char const* const file :
             {"daub/loras/ink.safetensors", "daub/embeddings/moss.safetensors",
              "comfy/models/checkpoints/x.safetensors", "comfy/models/loras/old/ink.safetensors",
              "comfy/models/loras/old/chalk.safetensors", "daub/loras/.installing/half.safetensors",
              "comfy/models/loras/pickle.pt"}) {
            fs::create_directories((root / file).parent_path());
            std::ofstream(root / file) << "x";
        }
    }

    DataHome home;
    fs::path const root = home.path();
};

TEST_F(AdapterLibrary, finds_its_own_first_and_then_those_of_other_programs) {
    EXPECT_EQ(find_adapter(AdapterKind::lora, "chalk"), std::nullopt);
    remember_model_root(root / "comfy");
    EXPECT_EQ(find_adapter(AdapterKind::lora, "chalk"), root / "comfy/models/loras/old/chalk.safetensors");
    EXPECT_EQ(find_adapter(AdapterKind::lora, "ink"), root / "daub/loras/ink.safetensors");
    EXPECT_EQ(find_adapter(AdapterKind::lora, "moss"), std::nullopt);
    EXPECT_EQ(find_adapter(AdapterKind::text_embedding, "moss"), root / "daub/embeddings/moss.safetensors");
    fs::path const anywhere = root / "comfy/models/loras/old/ink.safetensors";
    EXPECT_EQ(find_adapter(AdapterKind::lora, anywhere.string()), anywhere);
    std::vector<std::string> names;
    for (auto const& adapter : installed_adapters()) names.push_back(adapter.name);
    EXPECT_THAT(names, testing::ElementsAre("ink", "chalk", "ink", "moss"));
}

TEST_F(AdapterLibrary, knows_image_encoders_by_the_folders_that_they_lie_in) {
    for (char const* const file : {"daub/image_encoders/clip-vit-h-14/model.safetensors",
                                   "daub/image_encoders/clip-vit-h-14/config.json", "elsewhere/model.safetensors",
                                   "elsewhere/config.json", "comfy/models/clip_vision/CLIP-ViT-H-14.safetensors"}) {
        fs::create_directories((root / file).parent_path());
        std::ofstream(root / file) << "x";
    }
    fs::create_directory_symlink(root / "elsewhere", root / "daub/image_encoders/linked");
    remember_model_root(root / "comfy");
    std::vector<std::string> names;
    for (auto const& adapter : installed_adapters())
        if (adapter.kind == AdapterKind::image_encoder) names.push_back(adapter.name);
    EXPECT_THAT(names, testing::ElementsAre("clip-vit-h-14", "linked", "CLIP-ViT-H-14"));
}

TEST_F(AdapterLibrary, names_its_kinds) {
    for (AdapterKind const kind : all_adapter_kinds) EXPECT_EQ(parse_adapter_kind(to_name(kind)), kind);
    EXPECT_EQ(parse_adapter_kind("sd1"), std::nullopt);
}

}  // namespace
}  // namespace daub
