#include "app/desktop/single_instance.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace daub {
namespace {

QString const name = QString("daub-test-%1").arg(QCoreApplication::applicationPid());

TEST(SingleInstanceTest, the_second_hands_its_files_to_the_first) {
    SingleInstance first(name);
    ASSERT_FALSE(first.hand_over({}));
    QSignalSpy handed(&first, &SingleInstance::filesHandedOver);
    SingleInstance second(name);
    EXPECT_TRUE(second.hand_over({"fox.ora", "/tmp/castle.ora"}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return handed.size() == 1; }));
    QStringList const files = handed[0][0].toStringList();
    EXPECT_EQ(files, (QStringList{QDir::current().absoluteFilePath("fox.ora"), "/tmp/castle.ora"}));
}

TEST(SingleInstanceTest, a_start_without_files_only_calls_the_first) {
    SingleInstance first(name);
    ASSERT_FALSE(first.hand_over({"mine.ora"}));
    QSignalSpy handed(&first, &SingleInstance::filesHandedOver);
    EXPECT_TRUE(SingleInstance(name).hand_over({}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return handed.size() == 1; }));
    EXPECT_TRUE(handed[0][0].toStringList().isEmpty());
}

TEST(SingleInstanceTest, the_next_one_is_first_when_the_first_has_gone) {
    {
        SingleInstance first(name);
        ASSERT_FALSE(first.hand_over({}));
    }
    SingleInstance next(name);
    EXPECT_FALSE(next.hand_over({}));
    EXPECT_TRUE(SingleInstance(name).hand_over({}));
}

TEST(SingleInstanceTest, what_a_crash_left_is_cleared_away) {
    QString const path = QDir(QDir::tempPath()).filePath(name);
    QFile left(path);
    ASSERT_TRUE(left.open(QIODevice::WriteOnly));
    left.close();
    SingleInstance first(name);
    EXPECT_FALSE(first.hand_over({}));
    EXPECT_TRUE(SingleInstance(name).hand_over({}));
}

}  // namespace
}  // namespace daub
