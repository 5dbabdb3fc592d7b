#include "app/desktop/thumbnail.h"
#include "engine/core/error.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace daub {
namespace {

QString const example_project = QString(DAUB_SOURCE_DIR) + "/resources/examples/meadow.ora";

class ThumbnailTest : public ::testing::Test {
 protected:
    int answer(std::vector<char const*> arguments) {
        return answer_thumbnail_request(static_cast<int>(arguments.size()), arguments.data()).value_or(-1);
    }

    QTemporaryDir folder_;
    QString png_ = folder_.filePath("out.png");
};

TEST_F(ThumbnailTest, is_the_one_of_the_file_no_larger_than_asked) {
    write_thumbnail(example_project, png_, 256);
    QImage const whole(png_);
    EXPECT_LE(std::max(whole.width(), whole.height()), 256);
    write_thumbnail(example_project, png_, 64);
    QImage const small(png_);
    EXPECT_EQ(std::max(small.width(), small.height()), 64);
}

TEST_F(ThumbnailTest, other_files_give_none_and_leave_nothing) {
    EXPECT_THROW(write_thumbnail(QString(DAUB_SOURCE_DIR) + "/LICENSE", png_, 64), Error);
    EXPECT_THROW(write_thumbnail(folder_.filePath("missing.ora"), png_, 64), Error);
    EXPECT_FALSE(QFile::exists(png_));
    EXPECT_THROW(write_thumbnail(example_project, "/nowhere/out.png", 64), Error);
}

TEST_F(ThumbnailTest, answers_only_its_own_arguments) {
    QByteArray const project = example_project.toLocal8Bit(), png = png_.toLocal8Bit();
    EXPECT_EQ(answer({"daub"}), -1);
    EXPECT_EQ(answer({"daub", project.constData()}), -1);
    EXPECT_EQ(answer({"daub", "--thumbnail", project.constData(), png.constData(), "64"}), 0);
    EXPECT_TRUE(QFile::exists(png_));
    EXPECT_EQ(answer({"daub", "--thumbnail", project.constData(), png.constData(), "0"}), 1);
    EXPECT_EQ(answer({"daub", "--thumbnail", project.constData(), png.constData(), "64x"}), 1);
    EXPECT_EQ(answer({"daub", "--thumbnail", project.constData()}), 1);
}

}  // namespace
}  // namespace daub
