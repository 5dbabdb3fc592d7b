#include "engine/evaluation/shared_model.h"

#include "engine/core/error.h"
#include "engine/models/ediff_model_index.h"
#include "engine/pipeline/torch_generator.h"
#include "tests/evaluation/judged_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

namespace fs = std::filesystem;

fs::path embedded_model() { return DAUB_SOURCE_DIR "/resources/sketchbook/model"; }

TEST(SharedModel, is_the_parent_alone_with_everything_else_of_the_ensemble) {
    fs::path folder;
    {
        SharedModel const shared(embedded_model());
        folder = shared.folder();
        EDiffModelIndex const ensemble = EDiffModelIndex::load(embedded_model());
        EDiffModelIndex index = EDiffModelIndex::load(folder);
        ASSERT_EQ(ensemble.stages.front().experts.size(), 3u);
        EXPECT_EQ(index.stages.front().experts, std::vector<std::string>{"base"});
        index.stages.front().experts = ensemble.stages.front().experts;
        EXPECT_EQ(index, ensemble);
        ModelInfo const info = make_model_catalogue({})->find(folder.string());
        EXPECT_EQ(info.problem, "");
        EXPECT_EQ(info.stages.front().experts.size(), 1u);
    }
    EXPECT_FALSE(fs::exists(folder));
    EXPECT_TRUE(fs::exists(embedded_model() / "base" / "config.json"));
}

TEST(SharedModel, experts_without_a_parent_are_told_so) {
    ModelInfo const info = judged_engine().catalogue->models().front();
    EXPECT_THAT([&] { SharedModel(info.path); }, testing::ThrowsMessage<Error>(testing::HasSubstr("no common parent")));
}

}  // namespace
}  // namespace daub
