#include "app/cli/progress_display.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace daub::cli {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

Progress halfway() {
    Progress progress{.phase = Progress::Phase::sampling, .stage = 1, .stage_count = 3, .step = 4, .step_count = 8};
    progress.expert_name = "high noise";
    progress.fraction = 0.5;
    progress.left = 75;
    return progress;
}

TEST(ProgressLine, TellsHowFarItIs) {
    EXPECT_EQ(progress_line(halfway(), 120, false),
              "[############------------]   50 %  step 4/8, stage 2/3 (high noise), 1:15 left");
}

TEST(ProgressLine, FitsTheTerminal) {
    for (int const columns : {40, 60, 80})
        EXPECT_LT(progress_line(halfway(), columns, false).size(), static_cast<std::size_t>(columns));
}

TEST(ProgressLine, SaysWhatIsLoadedAndNeverPromisesTheEndTooEarly) {
    Progress const loading{.phase = Progress::Phase::loading, .what = "loading expert low", .fraction = 0.999};
    EXPECT_THAT(progress_line(loading, 120, true), AllOf(HasSubstr("99 %"), EndsWith("loading expert low")));
}

TEST(ProgressDisplay, DrawsOverItsLineAndTakesItAway) {
    std::ostringstream out, err;
    Console console{.out = out, .err = err, .error_is_terminal = true, .columns = 80};
    {
        ProgressDisplay display(console);
        display.show(halfway());
        EXPECT_THAT(err.str(), AllOf(StartsWith("\r["), EndsWith("\x1b[K")));
    }
    EXPECT_THAT(err.str(), EndsWith("\r\x1b[K"));
    EXPECT_EQ(out.str(), "");
}

TEST(ProgressDisplay, IsSilentWhereThereIsNoTerminal) {
    std::ostringstream out, err;
    Console console{.out = out, .err = err};
    ProgressDisplay(console).show(halfway());
    EXPECT_EQ(out.str() + err.str(), "");
}

}  // namespace
}  // namespace daub::cli
