#include "tests/ui/subjects/subject_fixture.h"

#include <QFileInfo>
#include <QSignalSpy>

namespace daub {
namespace {

TEST_F(SubjectsTest, a_training_tells_its_progress_to_the_end) {
    SubjectTrainingProcess training(trainer(finishing()));
    std::vector<Phase> phases;
    QObject::connect(&training, &SubjectTrainingProcess::changed, &training, [&] {
        if (phases.empty() || phases.back() != training.state().phase) phases.push_back(training.state().phase);
    });
    QSignalSpy finished(&training, &SubjectTrainingProcess::finished);
    SubjectRun const run = begin_run(wish());
    training.start(run);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
    EXPECT_EQ(finished[0][0].toString(), "zibbo");
    EXPECT_EQ(phases, (std::vector{Phase::opening, Phase::prior, Phase::learning, Phase::finished}));
    EXPECT_EQ(training.state().file, "/somewhere/zibbo.safetensors");
    EXPECT_EQ(training.state().seconds_left, 125);
    EXPECT_EQ(training.state().loss, 0.25);
    EXPECT_EQ(training.state().preview.size(), QSize(48, 40));
    EXPECT_FALSE(QFileInfo::exists(run.folder)) << "it is installed";
}

TEST_F(SubjectsTest, a_paused_training_goes_on_with_the_same_order) {
    SubjectTrainingProcess training(trainer(endless()));
    SubjectRun const run = begin_run(wish());
    training.start(run);
    ASSERT_TRUE(reaches(training, Phase::learning));
    EXPECT_EQ(training.state().fraction, 0.5);
    training.pause();
    EXPECT_EQ(training.state().phase, Phase::pausing);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !training.running(); }));
    EXPECT_EQ(training.state().phase, Phase::paused);
    QFile written(run.folder + "/arguments");
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(written.readAll()).trimmed().split('\n'), run.arguments());
    trainer(finishing());
    training.start(unfinished_runs().at(0));
    EXPECT_TRUE(reaches(training, Phase::finished));
}

TEST_F(SubjectsTest, what_the_trainer_says_of_a_failure_is_told) {
    SubjectTrainingProcess training(
        trainer("echo '{\"event\":\"failed\",\"message\":\"It is no picture.\"}'; exit 3\n"));
    training.start(begin_run(wish()));
    ASSERT_TRUE(reaches(training, Phase::failed));
    EXPECT_EQ(training.state().problem, "It is no picture.");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !training.running(); }));
    trainer("echo nonsense; echo '{'; echo 'no memory' >&2; exit 1\n");
    training.start(begin_run(wish()));
    ASSERT_TRUE(reaches(training, Phase::failed));
    EXPECT_EQ(training.state().problem, "no memory");
    trainer("kill -9 $$\n");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !training.running(); }));
    training.start(begin_run(wish()));
    ASSERT_TRUE(reaches(training, Phase::failed));
    EXPECT_TRUE(training.state().problem.contains("unexpectedly"));
    EXPECT_EQ(unfinished_runs().size(), 1u) << "it can be tried again";
}

TEST_F(SubjectsTest, a_trainer_that_is_not_there_is_told) {
    SubjectTrainingProcess training(folder + "/nothing");
    training.start(begin_run(wish()));
    ASSERT_TRUE(reaches(training, Phase::failed));
    EXPECT_TRUE(training.state().problem.contains("nothing"));
}

TEST_F(SubjectsTest, a_training_ends_with_its_window) {
    SubjectRun const run = begin_run(wish());
    {
        SubjectTrainingProcess training(trainer(QString(endless()).replace("exit 0", "touch \"$out/kept\"; exit 0")));
        training.start(run);
        ASSERT_TRUE(reaches(training, Phase::learning));
    }
    EXPECT_TRUE(QFileInfo::exists(run.folder + "/kept"));
}

}  // namespace
}  // namespace daub
