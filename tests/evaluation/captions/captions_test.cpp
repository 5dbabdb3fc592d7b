#include "engine/evaluation/captions/captions.h"

#include "engine/core/error.h"
#include "engine/evaluation/captions/caption_table.h"
#include "tests/scene/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace daub {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

class CaptionFiles : public testing::Test {
 protected:
    std::filesystem::path file(std::string const& name, std::string const& content) const {
        std::ofstream(folder_ / name, std::ios::binary) << content;
        return folder_ / name;
    }
    std::vector<std::string> texts(std::string const& name, std::string const& content,
                                   CaptionReading const& reading = {}) const {
        std::vector<std::string> found;
        for (PromptCaption const& caption : read_captions(file(name, content), reading).captions)
            found.push_back(caption.text);
        return found;
    }
    void refuses(std::string const& name, std::string const& content, std::string const& words,
                 CaptionReading const& reading = {}) const {
        EXPECT_THAT([&] { read_captions(file(name, content), reading); }, ThrowsMessage<Error>(HasSubstr(words)))
            << content;
    }
    TemporaryFolder folder_;
};

TEST_F(CaptionFiles, of_coco_have_ids_and_pictures) {
    CaptionSet const set = read_captions(file("captions_val2014.json", R"({
        "info": {"year": 2014, "list": [{"id": 1, "caption": "not this"}]}, "licenses": [{"id": 1, "name": "x"}],
        "annotations": [{"image_id": 42, "id": 7, "caption": "A man\n riding  a bike. "},
                        {"image_id": 43, "id": 8, "caption": "\u00dcber \"uns\""}],
        "images": [{"id": 42, "file_name": "COCO_val2014_000000000042.jpg", "width": 3}]})"));
    EXPECT_EQ(set.format, CaptionFormat::coco);
    EXPECT_THAT(set.captions, ElementsAre(PromptCaption{.id = "7",
                                                        .text = "A man riding a bike.",
                                                        .picture = "COCO_val2014_000000000042.jpg"},
                                          PromptCaption{.id = "8", .text = "Über \"uns\""}));
}

TEST_F(CaptionFiles, of_visual_genome_join_the_phrases_of_an_image) {
    std::string const json = R"([{"id": 1, "regions": [
        {"region_id": 1, "image_id": 1, "phrase": "the clock is green in colour"}, {"phrase": "shade is along the street."},
        {"phrase": "The clock is green in colour"}, {"phrase": "a man"}]},
        {"regions": [{"image_id": 5, "phrase": "one"}]}, {"id": 6, "regions": []}])";
    CaptionSet const set = read_captions(file("region_descriptions.json", json));
    EXPECT_EQ(set.format, CaptionFormat::visual_genome);
    EXPECT_THAT(
        set.captions,
        ElementsAre(PromptCaption{.id = "1", .text = "the clock is green in colour, shade is along the street, a man"},
                    PromptCaption{.id = "5", .text = "one"}));
    EXPECT_EQ(set.left_out, 1);
    EXPECT_THAT(texts("vg.json", json, {.format = {}, .most_words = 8}),
                ElementsAre("the clock is green in colour, a man", "one"));
}

TEST_F(CaptionFiles, of_parti_are_rows_between_tabs_without_quoting) {
    CaptionSet const set = read_captions(file("PartiPrompts.tsv",
                                              "\xEF\xBB\xBFPrompt\tCategory\tChallenge\tNote\r\nbond\tAbstract\tBasic\t"
                                              "x\r\n\"a \"\"quoted\"\" sign\"\tArts\tBasic\t\r\n"
                                              "\"Hello\" is written, on it\tWorld Knowledge\tBasic\t\r\n"));
    ASSERT_EQ(set.captions.size(), 3U);
    EXPECT_EQ(set.captions[0], (PromptCaption{.id = "2", .text = "bond", .group = "Abstract"}));
    EXPECT_EQ(set.captions[1].text, "a \"quoted\" sign");
    EXPECT_EQ(set.captions[2].text, "\"Hello\" is written, on it");
    EXPECT_EQ(set.captions[2].group, "World Knowledge");
}

TEST_F(CaptionFiles, of_drawbench_are_rows_between_commas_with_quoting) {
    CaptionSet const set = read_captions(file("drawbench.csv",
                                              "Prompts,Category\nA red colored car.,Colors\n\"A sign that says \"\"Hi, "
                                              "you\"\",\nin two lines\",Text\n\n\"\",Empty\n"));
    ASSERT_EQ(set.captions.size(), 2U);
    EXPECT_EQ(set.captions[1],
              (PromptCaption{.id = "3", .text = "A sign that says \"Hi, you\", in two lines", .group = "Text"}));
    EXPECT_EQ(set.left_out, 1);
}

TEST_F(CaptionFiles, of_text_are_lines) {
    EXPECT_THAT(texts("a.txt", "\xEF\xBB\xBF one fox \r\n\r\ntwo\tfoxes\nlast"),
                ElementsAre("one fox", "two foxes", "last"));
    EXPECT_EQ(read_captions(folder_ / "a.txt").captions.back().id, "4");
}

TEST_F(CaptionFiles, that_are_wrong_are_refused_with_the_place) {
    refuses("a.json", R"({"annotations": [{"id": 1, "caption": "x"}, {"id": 9, "segmentation": []}]})",
            "annotations[1] (id 9)");
    refuses("a.json", "{\"annotations\": [{\"id\": 1,\n \"caption\": \"x\"}, {\"id\"", "line 2");
    refuses("a.json", R"({"images": []})", "\"annotations\"");
    refuses("a.json", R"([{"id": 1, "objects": []}])", "image 0");
    refuses("a.json", R"([{"id": 1, "regions": [{"phrase": "x"}, {"phrase": 3}]}])", "regions[1] of image 0");
    refuses("a.json", "{\"annotations\": [{\"id\": 1, \"caption\": \"\xff\"}]}", "UTF-8");
    refuses("a.json", std::string(10000, '['), "nested");
    refuses("a.csv", "Prompts,Category\n\"never closed,Colors\nnext,line\n", "line 2");
    refuses("a.csv", "Prompts,Category\nfine,x\n\"closed\" too soon,x\n", "line 3");
    refuses("a.csv", "Text,Category\nfox,x\n", "\"prompts\"");
    refuses("a.tsv", "Category\tPrompt\nonly one\n", "line 2");
    refuses("a.csv", "Prompts\n\xff\xfe\n", "line 2");
    refuses("a.txt", "good\nbad \xc3\n", "line 2");
    refuses("a.txt", " \n\n", "empty");
    refuses("a.csv", "Prompts,Category\n\"\",Empty\n", "no captions");
    refuses("a.txt", "", "empty");
    refuses("a.md", "fox", "--format");
    EXPECT_THROW(read_captions(folder_ / "missing.txt"), Error);
    EXPECT_THROW(read_captions(folder_.path()), Error);
}

TEST_F(CaptionFiles, can_be_said_to_be_another_format) {
    EXPECT_THAT(texts("a.md", "fox", {.format = CaptionFormat::text}), ElementsAre("fox"));
    for (std::string_view const name : caption_format_names())
        EXPECT_EQ(to_name(*caption_format_from_name(name)), name);
    EXPECT_FALSE(caption_format_from_name("yaml"));
}

TEST_F(CaptionFiles, of_many_captions_are_read_one_by_one) {
    std::filesystem::path const big = folder_ / "big.json";
    std::ofstream stream(big);
    stream << R"({"annotations": [)";
    constexpr int count = 100000;
    for (int i = 0; i < count; ++i)
        stream << (i ? "," : "") << R"({"id": )" << i << R"(, "image_id": 1, "caption": "a fox"})";
    stream << "]}";
    stream.close();
    EXPECT_EQ(read_captions(big).captions.size(), size_t{count});
}

TEST(DrawnCaptions, are_different_ones_that_the_seed_decides) {
    CaptionSet set;
    for (int i = 0; i < 100; ++i) set.captions.push_back({.id = std::to_string(i)});
    auto const ids = [&](int64_t count, uint64_t seed) {
        std::vector<std::string> found;
        for (PromptCaption const& caption : drawn_captions(set, count, seed)) found.push_back(caption.id);
        return found;
    };
    auto const thirty = ids(30, 1);
    EXPECT_EQ(std::set<std::string>(thirty.begin(), thirty.end()).size(), 30U);
    EXPECT_EQ(thirty, ids(30, 1));
    EXPECT_NE(thirty, ids(30, 2));
    auto const forty = ids(40, 1);
    EXPECT_TRUE(std::equal(thirty.begin(), thirty.end(), forty.begin()));  // fewer are the first ones of more
    EXPECT_EQ(ids(0, 1).front(), "0");
    EXPECT_EQ(ids(100, 3).size(), 100U);
    EXPECT_THROW(ids(101, 1), Error);
}

TEST(Table, rows_know_their_lines) {
    auto const rows = read_table("a,b\r\n\r\n\"x\ny\",z\n1", ',', "t");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].line, 3);
    EXPECT_EQ(rows[2].line, 5);
    EXPECT_THAT(rows[1].cells, ElementsAre("x\ny", "z"));
    EXPECT_THAT(read_table("a,,\n", ',', "t").front().cells, ElementsAre("a", "", ""));
}

}  // namespace
}  // namespace daub
