#include "tests/subject/subject_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

struct SubjectPictures : testing::Test {
    SubjectPictures() { write_subject_images(pictures, 3); }
    std::string problem() const {
        return error_of([&] { read_subject_pictures({pictures}, zibbo); });
    }
    void write_text(std::string const& file, std::string const& text) const { std::ofstream(pictures / file) << text; }

    TemporaryFolder folder;
    std::filesystem::path pictures = folder / "pictures";
};

TEST_F(SubjectPictures, may_be_named_together_with_their_captions) {
    write_text("1.txt", "two zibbo foxes");
    auto const read =
        read_subject_pictures({pictures / "0.png", pictures / "1.png", pictures / "1.txt", pictures / "2.png"}, zibbo);
    ASSERT_EQ(read.size(), 3U);
    EXPECT_THAT(read[1].captions, testing::Contains("two zibbo foxes"));
}

TEST_F(SubjectPictures, are_called_what_their_text_files_say_or_by_name_and_class) {
    write_text("1.txt", "  two zibbo foxes in the snow\n");
    auto const read = read_subject_pictures({pictures}, zibbo);
    ASSERT_EQ(read.size(), 3U);
    EXPECT_THAT(read[0].captions, testing::Contains("a picture of zibbo fox"));
    EXPECT_THAT(read[1].captions, ElementsAre("two zibbo foxes in the snow"));
    EXPECT_EQ(read[2].image.width(), 64);
    write_text("2.txt", "a picture of zibbo fox on a beach");
    EXPECT_THAT(read_subject_pictures({pictures}, zibbo)[2].captions,
                ElementsAre("a picture of zibbo fox on a beach", "a zibbo fox on a beach", "a zibbo on a beach"));
}

TEST_F(SubjectPictures, are_three_to_ten) {
    std::filesystem::remove(pictures / "2.png");
    EXPECT_THAT(problem(), AllOf(HasSubstr("3 to 10"), HasSubstr("these are 2")));
    write_subject_images(pictures, 10);
    EXPECT_EQ(problem(), "");
    write_subject_images(pictures, 11);
    EXPECT_THAT(problem(), HasSubstr("these are 11"));
}

TEST_F(SubjectPictures, that_cannot_be_used_are_named) {
    write_text("1.png", "no picture");
    EXPECT_THAT(problem(), HasSubstr("1.png"));
    write_image(pictures / "1.png", subject_image(1, 20));
    EXPECT_THAT(problem(), AllOf(HasSubstr("1.png"), HasSubstr("20 by 20")));
    EXPECT_THAT(error_of([&] { read_subject_pictures({folder / "nowhere"}, zibbo); }), HasSubstr("nowhere"));
    std::filesystem::create_directory(folder / "empty");
    EXPECT_THAT(error_of([&] { read_subject_pictures({folder / "empty"}, zibbo); }), HasSubstr("no pictures"));
}

TEST_F(SubjectPictures, with_captions_that_teach_nothing_are_refused) {
    write_text("0.txt", " \n");
    EXPECT_THAT(problem(), AllOf(HasSubstr("0.txt"), HasSubstr("1 to 1000")));
    write_text("0.txt", "a fox on a meadow");
    EXPECT_THAT(problem(), AllOf(HasSubstr("0.txt"), HasSubstr("'zibbo'")));
    write_text("0.txt", "a zibbofox");
    EXPECT_THAT(problem(), HasSubstr("'zibbo'"));
}

TEST(SubjectNames, are_words_and_not_those_of_their_class) {
    EXPECT_NO_THROW(check(SubjectName{.name = "zibbo", .kind = "toy car"}));
    for (SubjectName const& wrong :
         {SubjectName{"zib bo", "fox"}, {"zibbo", ""}, {"fox", "fox"}, {"zibbo", "a (fox:2)"}})
        EXPECT_THROW(check(wrong), Error) << wrong.phrase();
}

TEST(SubjectNames, leave_other_captions_without_their_class) {
    for (std::string const& caption : SubjectName{.name = "rex", .kind = "dog"}.other_captions())
        EXPECT_EQ(caption.find("and a dog"), std::string::npos) << caption;
    EXPECT_THAT((SubjectName{.name = "rex", .kind = "dog"}.other_captions()),
                testing::Not(testing::Contains(HasSubstr("picture of a dog"))));
}

}  // namespace
}  // namespace daub
