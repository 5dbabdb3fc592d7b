#include "tests/ui/subjects/subject_fixture.h"

#include <QFileInfo>

namespace daub {
namespace {

TEST_F(SubjectsTest, what_keeps_a_subject_from_being_learned_is_said) {
    EXPECT_EQ(problem_of(wish(3)), "");
    EXPECT_EQ(problem_of(wish(10)), "");
    EXPECT_NE(problem_of(wish(2)), "");
    EXPECT_NE(problem_of(wish(11)), "");
    for (char const* const name : {"", "a", "two words", "2zibbo", "mushroom", "z\u00f6bbo"}) {
        SubjectWish wrong = wish();
        wrong.name = name;
        EXPECT_NE(problem_of(wrong), "") << name;
    }
    SubjectWish wrong = wish();
    wrong.kind = "  ";
    EXPECT_NE(problem_of(wrong), "");
    wrong = wish();
    wrong.pictures[1].caption = "a mushroom";
    EXPECT_TRUE(problem_of(wrong).contains("photo1.png"));
    wrong.pictures[1].caption = "a Zibbo in the snow";
    EXPECT_EQ(problem_of(wrong), "");
}

TEST_F(SubjectsTest, a_run_keeps_copies_of_its_pictures_and_its_order) {
    SubjectWish asked = wish();
    asked.pictures[2].caption = "zibbo in the snow";
    asked.effort = 2, asked.full = true, asked.model = "dreamy";
    SubjectRun const run = begin_run(asked);
    for (QString const& file : picture_files(3)) QFile::remove(file);
    auto const left = unfinished_runs();
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].wish, run.wish);
    EXPECT_EQ(left[0].wish.kind, "mushroom");
    EXPECT_TRUE(left[0].wish.full);
    for (SubjectPictureChoice const& picture : left[0].wish.pictures) EXPECT_TRUE(QFileInfo::exists(picture.file));
    QFile caption(QFileInfo(left[0].wish.pictures[2].file).path() + "/03.txt");
    ASSERT_TRUE(caption.open(QIODevice::ReadOnly));
    EXPECT_EQ(caption.readAll(), "zibbo in the snow\n");
    QStringList const arguments = run.arguments();
    EXPECT_EQ(arguments.mid(0, 4), (QStringList{"subject", "zibbo", "--class", "mushroom"}));
    for (char const* const word : {"--full", "--model", "dreamy", "--json-progress"})
        EXPECT_TRUE(arguments.contains(word)) << word;
    EXPECT_EQ(arguments[arguments.indexOf("--effort") + 1], "2");
}

TEST_F(SubjectsTest, a_run_that_is_begun_anew_from_its_own_copies_keeps_them) {
    SubjectRun const first = begin_run(wish());
    SubjectWish again = first.wish;
    again.pictures.erase(again.pictures.begin());
    again.pictures.push_back({.file = picture_files(5).back(), .caption = {}});
    SubjectRun const second = begin_run(again);
    EXPECT_EQ(second.wish.pictures.size(), 3u);
    for (SubjectPictureChoice const& picture : second.wish.pictures) EXPECT_FALSE(QImage(picture.file).isNull());
    EXPECT_EQ(unfinished_runs().size(), 1u);
    remove_run(second);
    EXPECT_TRUE(unfinished_runs().empty());
}

TEST_F(SubjectsTest, pictures_that_are_gone_are_named) {
    SubjectWish asked = wish();
    QFile::remove(asked.pictures[1].file);
    EXPECT_THROW(begin_run(asked), Error);
    EXPECT_TRUE(unfinished_runs().empty());
}

}  // namespace
}  // namespace daub
