#include "engine/scene/model_roots.h"
#include "tests/scene/temporary_folder.h"

#include "engine/core/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct ModelRootsTest : testing::Test {
    void SetUp() override {
        for (char const* const folder : {"comfy/models/checkpoints", "comfy/models/loras", "webui/models/Lora",
                                         "webui/models/LyCORIS", "webui/models/Stable-diffusion", "webui/embeddings"})
            fs::create_directories(root / folder);
    }
    fs::path file(std::string const& text) const {
        std::ofstream(root / "extra_model_paths.yaml") << text;
        return root / "extra_model_paths.yaml";
    }

    TemporaryFolder folder;
    fs::path const root = folder.path();
};

TEST_F(ModelRootsTest, of_a_comfyui_folder_are_the_folders_that_it_has) {
    for (fs::path const& place : {root / "comfy", root / "comfy/models"}) {
        ModelRoots const roots = read_model_roots(place);
        EXPECT_THAT(roots.checkpoints, ElementsAre(root / "comfy/models/checkpoints"));
        EXPECT_THAT(roots.loras, ElementsAre(root / "comfy/models/loras"));
        EXPECT_THAT(roots.vaes, IsEmpty());
    }
    EXPECT_THAT([&] { read_model_roots(root); }, testing::ThrowsMessage<Error>(HasSubstr("no folder of models")));
}

TEST_F(ModelRootsTest, of_a_file_of_paths_are_relative_to_its_base_paths) {
    ModelRoots const roots =
        read_model_roots(file("#comment\n"
                              "a111:\n"
                              "    base_path: " +
                              (root / "webui").string() +
                              "/\n"
                              "    checkpoints: models/Stable-diffusion\n"
                              "    loras: |\n"
                              "         models/Lora\n"
                              "         models/LyCORIS\n"
                              "    embeddings: embeddings\n"
                              "    controlnet: models/ControlNet\n"
                              "    vae: models/VAE\n"
                              "comfyui:\n"
                              "    base_path: comfy\n"
                              "    is_default: true\n"
                              "    checkpoints: models/checkpoints/\n"));
    EXPECT_THAT(roots.checkpoints,
                ElementsAre(root / "webui/models/Stable-diffusion", root / "comfy/models/checkpoints/"));
    EXPECT_THAT(roots.loras, ElementsAre(root / "webui/models/Lora", root / "webui/models/LyCORIS"));
    EXPECT_THAT(roots.embeddings, ElementsAre(root / "webui/embeddings"));
    EXPECT_THAT(roots.vaes, IsEmpty()) << "the folder is not there";
}

TEST_F(ModelRootsTest, that_are_no_paths_are_told_with_file_and_line) {
    auto const reason = [&](std::string const& text) -> std::string {
        try {
            read_model_roots(file(text));
        } catch (Error const& error) {
            return error.what();
        }
        return "read";
    };
    EXPECT_THAT(reason("a:\n  b: [1,\nc: }"), testing::AllOf(HasSubstr("line "), HasSubstr("not valid YAML")));
    EXPECT_THAT(reason("just text"), HasSubstr("no sections"));
    EXPECT_THAT(reason("a: 7\nb: [1, 2]\nc: {checkpoints: [x], loras: {y: z}}"), HasSubstr("read"));
    EXPECT_THAT(reason(std::string(2 << 20, 'x')), HasSubstr("too long"));
    EXPECT_THROW(read_model_roots(root / "gone.yaml"), Error);
}

TEST_F(ModelRootsTest, that_were_added_are_remembered_once_and_may_be_gone) {
    char const* const before = std::getenv("XDG_DATA_HOME");
    std::string const kept = before ? before : "";
    setenv("XDG_DATA_HOME", (root / "data").c_str(), 1);
    EXPECT_TRUE(remembered_model_roots().empty());
    EXPECT_TRUE(is_model_root(root / "comfy"));
    EXPECT_TRUE(is_model_root(root / "paths.yaml"));
    EXPECT_FALSE(is_model_root(root / "webui"));
    remember_model_root(root / "comfy");
    remember_model_root(root / "comfy");
    EXPECT_THAT(remembered_model_roots(), ElementsAre(root / "comfy"));
    EXPECT_THROW(remember_model_root(root / "data"), Error);
    EXPECT_THAT(all_model_roots().checkpoints, ElementsAre(root / "comfy/models/checkpoints"));
    fs::remove_all(root / "comfy");
    EXPECT_TRUE(all_model_roots().empty());
    before ? setenv("XDG_DATA_HOME", kept.c_str(), 1) : unsetenv("XDG_DATA_HOME");
}

}  // namespace
}  // namespace daub
