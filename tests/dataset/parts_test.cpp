// Shards, lists of shards, settings beside pictures, and the order of samples.
#include "engine/core/error.h"
#include "engine/training/dataset/brace_expansion.h"
#include "engine/training/dataset/example_settings.h"
#include "engine/training/dataset/sample_order.h"
#include "tests/dataset/tar_writer.h"

#include <gmock/gmock.h>

#include <set>

namespace daub {
namespace {

using testing::ElementsAre;

std::vector<std::pair<std::string, std::string>> contents(std::string const& archive) {
    std::vector<std::pair<std::string, std::string>> found;
    for (TarMember const& member : index_tar(bytes_of(archive), "test.tar").members)
        found.emplace_back(member.name, archive.substr(member.offset, member.size));
    return found;
}

TEST(Tar, members_are_found_in_every_dialect) {
    std::string const long_name = std::string(150, 'n') + "/" + std::string(120, 'm') + ".txt";
    test::TarWriter tar;
    tar.add("./a.txt", "first").folder("folder/").add("folder/b.png", std::string(513, 'b'));
    tar.add_gnu(long_name, "gnu").add_pax(long_name, "pax").add_binary_size("c.bin", "base 256").add("empty.txt", "");
    EXPECT_THAT(contents(tar.finished()),
                ElementsAre(std::pair("a.txt", "first"), std::pair("folder/b.png", std::string(513, 'b')),
                            std::pair(long_name, "gnu"), std::pair(long_name, "pax"), std::pair("c.bin", "base 256"),
                            std::pair("empty.txt", "")));
}

TEST(Tar, archive_that_is_cut_off_keeps_its_whole_members) {
    std::string const whole =
        test::TarWriter().add("a", std::string(100, 'a')).add("b", std::string(2000, 'b')).finished();
    TarIndex const index = index_tar(bytes_of(std::string_view(whole).substr(0, 2500)), "cut.tar");
    ASSERT_EQ(index.members.size(), 1u);
    EXPECT_TRUE(index.truncated);
    EXPECT_FALSE(index_tar(bytes_of(whole), "whole.tar").truncated);
}

TEST(Tar, damage_is_refused) {
    std::string archive = test::TarWriter().add("a", "x").add("b", "y").finished();
    archive[1024 + 3] ^= 1;  // the second header's name
    EXPECT_THROW(index_tar(bytes_of(archive), "damaged.tar"), Error);
    EXPECT_THROW(index_tar(bytes_of(std::string(2048, 'z')), "no.tar"), Error);
    std::string const huge = test::TarWriter().add_with_size_field("a", "77777777777 ").finished();
    EXPECT_TRUE(index_tar(bytes_of(huge), "huge.tar").truncated);
    std::string const beyond =
        test::TarWriter()
            .add_with_size_field("a", std::string("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 12))
            .finished();
    EXPECT_THROW(index_tar(bytes_of(beyond), "beyond.tar"), Error);
    EXPECT_THROW(index_tar(bytes_of(test::TarWriter().add_raw('x', "pax", "99 path=a\n").finished()), "pax.tar"),
                 Error);
}

TEST(Braces, expand_as_in_a_shell) {
    EXPECT_THAT(expand_braces("a-{08..11}.tar"), ElementsAre("a-08.tar", "a-09.tar", "a-10.tar", "a-11.tar"));
    EXPECT_THAT(expand_braces("{x,y{1..2}}/{3..2}"), ElementsAre("x/3", "x/2", "y1/3", "y1/2", "y2/3", "y2/2"));
    EXPECT_THAT(expand_braces("plain.tar"), ElementsAre("plain.tar"));
    EXPECT_THAT(expand_braces("{one}"), ElementsAre("{one}"));
    EXPECT_THROW(expand_braces("a{1..2"), Error);
    EXPECT_THROW(expand_braces("{1..9999999999}"), Error);
}

TEST(ExampleSettings, read_regions_and_scores) {
    std::string const caption = "a café and a Cafe noir, a fox";
    auto const s = parse_example_settings(R"({"similarity": 0.25, "AESTHETIC_SCORE": 5, "regions": [
        {"phrase": "cafe noir", "box": [0, 0.25, 0.5, 1]}, {"start": 2, "end": 6, "mask": "m.png"}]})",
                                          caption);
    ASSERT_EQ(s.regions.size(), 2u);
    EXPECT_EQ(text_at(caption, s.regions[0].words), "Cafe noir");
    EXPECT_EQ(text_at(caption, s.regions[1].words), "café") << "start and end count characters";
    EXPECT_EQ(s.regions[1].mask, "m.png");
    EXPECT_THAT(s.regions[0].box, ElementsAre(0, 0.25, 0.5, 1));
    EXPECT_EQ(s.clip_score, 0.25);
    EXPECT_EQ(s.aesthetic, 5);
    EXPECT_EQ(parse_example_settings(R"([{"phrase": "fox", "box": [0,0,1,1]}])", caption).regions.size(), 1u);
}

TEST(ExampleSettings, refuse_what_cannot_be_meant) {
    for (char const* json :
         {"{", "3", R"([{"phrase": "ox", "box": [0,0,1,1]}])", R"([{"phrase": "fox"}])",
          R"([{"phrase": "fox", "box": [0,0,1,2]}])", R"([{"phrase": "fox", "box": [0.5,0,0.5,1]}])",
          R"([{"start": 3, "end": 3, "box": [0,0,1,1]}])", R"([{"start": 0, "end": 99, "box": [0,0,1,1]}])",
          R"([{"start": -1, "end": 2, "box": [0,0,1,1]}])", R"({"regions": 3})", R"([{"phrase": "fox", "mask": 7}])",
          R"([3])"})
        EXPECT_THROW(parse_example_settings(json, "a fox"), Error) << json;
}

TEST(ExampleSettings, sides_are_words) {
    EXPECT_TRUE(names_a_side("A fox on the LEFT, please"));
    EXPECT_TRUE(names_a_side("right"));
    EXPECT_FALSE(names_a_side("a bright cleft"));
}

TEST(SampleOrder, shows_every_example_once_before_any_twice) {
    SampleOrder const order({7, 0, 300, 1}, 4);
    std::map<int, std::vector<int64_t>> seen;
    for (int64_t i = 0; i < 8000; ++i) {
        EXPECT_EQ(order.bucket(5, i), order.bucket(5, i / 4 * 4)) << "a block is of one bucket";
        seen[order.bucket(5, i)].push_back(order.example(5, i));
    }
    EXPECT_FALSE(seen.contains(1));
    std::map<int, int64_t> const sizes{{0, 7}, {2, 300}, {3, 1}};
    for (auto const& [bucket, size] : sizes)
        for (size_t first = 0; first + size_t(size) <= seen[bucket].size(); first += size_t(size)) {
            std::set<int64_t> const round(seen[bucket].begin() + int64_t(first),
                                          seen[bucket].begin() + int64_t(first) + size);
            ASSERT_EQ(int64_t(round.size()), size) << "bucket " << bucket << " from " << first;
            ASSERT_LT(*round.rbegin(), size);
        }
    EXPECT_NEAR(double(seen[2].size()) / 8000, 300.0 / 308, 0.03);
    EXPECT_NE(std::vector(seen[2].begin(), seen[2].begin() + 300),
              std::vector(seen[2].begin() + 300, seen[2].begin() + 600));
}

TEST(SampleOrder, does_not_depend_on_what_was_asked_before) {
    SampleOrder const forwards({40, 60}, 8), backwards({40, 60}, 8);
    std::vector<int64_t> a, b;
    for (int64_t i = 0; i < 500; ++i) a.push_back(forwards.example(9, i));
    for (int64_t i = 499; i >= 0; --i) b.insert(b.begin(), backwards.example(9, i));
    EXPECT_EQ(a, b);
    EXPECT_NE(forwards.example(9, 3, 1), -1);
    EXPECT_EQ(forwards.example(9, 3, 1), backwards.example(9, 3, 1));
}

}  // namespace
}  // namespace daub
