#include "engine/evaluation/expert_subset.h"

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

TEST(ExpertSubset, of_one_network_is_the_parent_alone_with_everything_else_of_the_ensemble) {
    fs::path folder;
    {
        ExpertSubset const shared(embedded_model());
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

TEST(ExpertSubset, of_two_networks_has_the_expert_of_high_noise_and_the_parent_below_it) {
    ExpertSubset const two(embedded_model(), 2);
    auto const catalogue = make_model_catalogue({});
    ModelInfo const whole = catalogue->find(embedded_model().string()), info = catalogue->find(two.folder().string());
    EXPECT_EQ(info.problem, "");
    ASSERT_EQ(info.stages.front().experts.size(), 2u);
    ExpertInfo const &high = info.stages.front().experts[0], &rest = info.stages.front().experts[1];
    EXPECT_EQ(high.sigma_low, whole.stages.front().experts[0].sigma_low);
    EXPECT_EQ(rest.sigma_high, high.sigma_low);
    EXPECT_EQ(rest.sigma_low, whole.stages.front().experts[2].sigma_low);
}

TEST(ExpertSubset, of_all_networks_is_the_ensemble) {
    ExpertSubset const all(embedded_model(), experts_of(embedded_model()));
    EXPECT_EQ(EDiffModelIndex::load(all.folder()), EDiffModelIndex::load(embedded_model()));
    EXPECT_THAT([] { ExpertSubset(embedded_model(), 4); },
                testing::ThrowsMessage<Error>(testing::HasSubstr("3 experts")));
}

TEST(ExpertSubset, experts_without_a_parent_are_told_so) {
    ModelInfo const info = judged_engine().catalogue->models().front();
    EXPECT_THAT([&] { ExpertSubset(info.path); },
                testing::ThrowsMessage<Error>(testing::HasSubstr("no common parent")));
}

}  // namespace
}  // namespace daub
