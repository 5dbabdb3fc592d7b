#include "engine/evaluation/runs/prompt_run.h"

#include "engine/core/error.h"
#include "engine/scene/file_bytes.h"
#include "tests/evaluation/judged_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace daub {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::ThrowsMessage;

PromptRunSettings run_of(int captions) {
    PromptRunSettings settings{.request = judged_engine().settings().request};
    settings.request.canvas = {16, 16};
    for (int i = 0; i < captions; ++i)
        settings.captions.push_back({.id = std::to_string(i), .text = fmt::format("a fox (number {}) on a meadow", i)});
    return settings;
}

/// Names and contents of the pictures.
std::vector<std::pair<std::string, Bytes>> pictures_of(PromptRun const& run) {
    std::vector<std::pair<std::string, Bytes>> pictures;
    for (fs::path const& file : run.pictures()) pictures.emplace_back(file.filename().string(), read_file(file));
    return pictures;
}

TEST(PromptRun, makes_a_picture_for_each_caption_as_it_is_said) {
    TemporaryFolder const folder;
    PromptRun const run(folder / "run", run_of(3));
    EXPECT_EQ(run.missing(), 3);
    int made = 0;
    EXPECT_TRUE(run.generate(*judged_engine().generator, {},
                             [&](std::optional<int64_t> picture) { return made += picture ? 1 : 0, true; }));
    EXPECT_EQ(made, 3);
    EXPECT_EQ(run.missing(), 0);
    EXPECT_EQ(run.request_for(2).prompt, "a fox \\(number 2\\) on a meadow");
    EXPECT_EQ(run.request_for(2).seed, run.request_for(0).seed + 2);
    Bytes const lines = read_file(folder / "run" / "captions.jsonl");
    EXPECT_THAT(std::string(text_of(lines)),
                HasSubstr(R"({"number":1,"file":"000001.png","id":"1","text":"a fox (number 1) on a meadow"})"));
}

TEST(PromptRun, goes_on_where_it_was_ended_and_never_makes_a_picture_twice) {
    TemporaryFolder const folder;
    PromptRun const whole(folder / "whole", run_of(4));
    whole.generate(*judged_engine().generator, {}, {});
    int made = 0;
    auto const two = [&](std::optional<int64_t> picture) { return (made += picture ? 1 : 0) < 2; };
    EXPECT_FALSE(PromptRun(folder / "run", run_of(4)).generate(*judged_engine().generator, {}, two));
    // What a killed process leaves: the beginning of a picture under a name that does not count.
    std::ofstream(folder / "run" / "pictures" / ".000002.png.part") << "half";
    PromptRun const again(folder / "run", run_of(4));
    EXPECT_EQ(again.missing(), 2);
    EXPECT_TRUE(again.generate(*judged_engine().generator, {},
                               [&](std::optional<int64_t> picture) { return made += picture ? 1 : 0, true; }));
    EXPECT_EQ(made, 4);
    EXPECT_EQ(pictures_of(again), pictures_of(whole));
}

TEST(PromptRun, shards_together_give_what_one_process_gives) {
    TemporaryFolder const folder;
    int const captions = 2 * static_cast<int>(PromptRun::block) + 1;
    PromptRun const whole(folder / "whole", run_of(captions));
    whole.generate(*judged_engine().generator, {}, {});
    int made = 0;
    for (int64_t index : {2, 0, 1})
        PromptRun(folder / "run", run_of(captions))
            .generate(*judged_engine().generator, {.index = index, .count = 3},
                      [&](std::optional<int64_t> picture) { return made += picture ? 1 : 0, true; });
    EXPECT_EQ(made, captions);
    EXPECT_EQ(pictures_of(PromptRun(folder / "run", run_of(captions))), pictures_of(whole));
}

TEST(PromptRun, other_settings_and_captions_are_refused_in_the_same_folder) {
    TemporaryFolder const folder;
    PromptRun const run(folder / "run", run_of(2));
    PromptRunSettings other = run_of(2);
    other.request.guidance.text = 7;
    EXPECT_THAT([&] { PromptRun(folder / "run", other); }, ThrowsMessage<Error>(HasSubstr("guidance")));
    other = run_of(2);
    other.captions[1].text = "a dog";
    EXPECT_THAT([&] { PromptRun(folder / "run", other); }, ThrowsMessage<Error>(HasSubstr("captions are others")));
    other = run_of(2);
    other.request.device = {};  // shards may run on different machines
    EXPECT_NO_THROW(PromptRun(folder / "run", other));
    std::ofstream(folder / "run" / "run.json") << "{";
    EXPECT_THAT([&] { PromptRun(folder / "run", run_of(2)); }, ThrowsMessage<Error>(HasSubstr("damaged")));
    std::ofstream(folder / "file") << "x";
    EXPECT_THROW(PromptRun(folder / "file", run_of(2)), Error);
}

TEST(PromptRun, a_caption_that_fails_is_named) {
    TemporaryFolder const folder;
    PromptRunSettings settings = run_of(1);
    settings.request.model = "nowhere";
    EXPECT_THAT([&] { PromptRun(folder / "run", settings).generate(*judged_engine().generator, {}, {}); },
                ThrowsMessage<Error>(HasSubstr("Caption 0, \"a fox (number 0) on a meadow\"")));
}

}  // namespace
}  // namespace daub
