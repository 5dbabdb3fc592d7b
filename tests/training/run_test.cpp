#include "engine/training/run.h"

#include "engine/core/error.h"
#include "tests/training/toy_stage.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace daub {
namespace {

class TrainingRun : public testing::Test {
 protected:
    void SetUp() override {
        folder_ =
            std::filesystem::temp_directory_path() /
            fmt::format("daub-run-{}-{}", getpid(), testing::UnitTest::GetInstance()->current_test_info()->name());
        std::filesystem::remove_all(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    TrainOptions options(std::string const& run, int64_t images) const {
        return {.folder = folder_ / run,
                .batch = 16,
                .micro_batch = 16,
                .images = images,
                .warm_up_images = 64,
                .sample_minutes = 0,
                .log_every = 1,
                .progress = false,
                .optimizer = {.learning_rate = 1e-2}};
    }
    RunPosition run(Stage& stage, TrainOptions const& options) {
        ProcessGroup alone;
        std::atomic<bool> const stop = false;
        return train(stage, options, alone, stop);
    }
    static void expect_same_parameters(Stage& a, Stage& b) {
        for (size_t i = 0; i < a.parameters().all().size(); ++i) {
            auto const &p = a.parameters().all()[i], &q = b.parameters().all()[i];
            EXPECT_TRUE(at::equal(p.master, q.master)) << p.name;
            EXPECT_TRUE(at::equal(p.average, q.average)) << p.name;
            EXPECT_TRUE(at::equal(p.compute, q.compute)) << p.name;
        }
    }
    std::filesystem::path folder_;
};

TEST_F(TrainingRun, learns) {
    test::ToyStage stage;
    double const before = stage.loss({7, 0, 256}).item<double>();
    run(stage, options("a", 16 * 600));
    EXPECT_LT(stage.loss({7, 0, 256}).item<double>(), 0.05 * before);
}

TEST_F(TrainingRun, resumed_run_equals_the_uninterrupted_one) {
    for (auto const compute : {at::kFloat, at::kBFloat16}) {
        test::ToyStage whole(1, compute), first(1, compute), second(1, compute);
        std::string const suffix = compute == at::kFloat ? "32" : "16";
        run(whole, options("whole" + suffix, 16 * 40));
        run(first, options("parts" + suffix, 16 * 13));
        auto const position = run(second, options("parts" + suffix, 16 * 40));
        EXPECT_EQ(position.step, 40);
        expect_same_parameters(whole, second);
    }
}

TEST_F(TrainingRun, accumulation_gives_the_same_as_one_large_batch) {
    test::ToyStage large, small;
    run(large, options("large", 16 * 20));
    auto accumulating = options("small", 16 * 20);
    accumulating.micro_batch = 4;
    run(small, accumulating);
    for (size_t i = 0; i < large.parameters().all().size(); ++i)
        EXPECT_TRUE(at::allclose(large.parameters().all()[i].master, small.parameters().all()[i].master, 1e-4, 1e-5));
}

TEST_F(TrainingRun, checkpoint_of_another_stage_is_refused) {
    struct Other : test::ToyStage {
        std::string name() const override { return "other"; }
    } other;
    test::ToyStage toy;
    run(toy, options("a", 16));
    EXPECT_THROW(run(other, options("a", 32)), Error);
}

TEST_F(TrainingRun, log_has_a_line_per_step) {
    test::ToyStage stage;
    run(stage, options("a", 16 * 5));
    std::ifstream file(folder_ / "a" / "log.jsonl");
    std::string line;
    int64_t lines = 0;
    while (std::getline(file, line)) EXPECT_EQ(nlohmann::json::parse(line).at("step"), ++lines);
    EXPECT_EQ(lines, 5);
}

TEST_F(TrainingRun, batch_that_cannot_be_split_is_refused) {
    test::ToyStage stage;
    auto wrong = options("a", 16);
    wrong.micro_batch = 5;
    EXPECT_THROW(run(stage, wrong), Error);
}

TEST_F(TrainingRun, seed_of_evaluation_is_refused) {
    test::ToyStage stage;
    auto wrong = options("a", 16);
    wrong.seed = uint64_t{1} << 62;
    EXPECT_THROW(run(stage, wrong), Error);
}

TEST_F(TrainingRun, stop_request_ends_with_a_checkpoint) {
    test::ToyStage stage;
    ProcessGroup alone;
    std::atomic<bool> const stop = true;
    EXPECT_EQ(train(stage, options("a", 1600), alone, stop).samples, 0);
    EXPECT_TRUE(std::filesystem::exists(folder_ / "a" / "checkpoint.safetensors"));
}

}  // namespace
}  // namespace daub
