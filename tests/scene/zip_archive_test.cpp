#include "engine/scene/zip_archive.h"

#include "engine/core/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace daub;
using testing::HasSubstr;

namespace {

Bytes as_bytes(std::string_view text) {
    auto const bytes = bytes_of(text);
    return {bytes.begin(), bytes.end()};
}

std::string complaint(ByteView bytes, ZipLimits const& limits = {}) {
    try {
        read_zip(bytes, "test.ora", limits);
        return "none";
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        return error.what();
    }
}

/// An archive with one entry whose name was changed afterwards, in both places where it stands.
Bytes with_name(std::string const& name) {
    std::string const placeholder(name.size(), '~');
    std::string file(text_of(write_zip({{placeholder, as_bytes("x")}})));
    for (auto at = file.find(placeholder); at != std::string::npos; at = file.find(placeholder, at + 1))
        file.replace(at, name.size(), name);
    return as_bytes(file);
}

}  // namespace

RC_GTEST_PROP(Zip, gives_back_what_was_put_in, (std::vector<std::string> const& contents)) {
    std::vector<ZipEntry> entries{{"mimetype", as_bytes("x"), false}};
    for (auto const& content : contents)
        entries.push_back({"data/file " + std::to_string(entries.size()) + " ü", as_bytes(content),
                           content.size() % 2 == 0 && !content.empty()});
    RC_ASSERT(read_zip(write_zip(entries), "x") == entries);
    RC_ASSERT(write_zip(entries) == write_zip(entries));
}

TEST(Zip, stores_the_first_entry_as_openraster_wants_it) {
    Bytes const zip = write_zip({{"mimetype", as_bytes("image/openraster"), false}, {"b", as_bytes("bbbb"), true}});
    using namespace std::string_view_literals;
    std::string_view const file = text_of(zip);
    EXPECT_TRUE(file.starts_with("PK\x03\x04"sv));
    EXPECT_EQ(file.substr(8, 2), "\0\0"sv) << "stored";
    EXPECT_EQ(file.substr(26, 4), "\x08\0\0\0"sv) << "eight letters of name, no extra field";
    EXPECT_EQ(file.substr(30, 24), "mimetypeimage/openraster");
}

TEST(Zip, refuses_names_that_lead_elsewhere) {
    for (std::string const name : {"../evil", "a/../b", "a/..", "..", "/etc/passwd", "C:/x", "a\\b", "./a", "a/./b",
                                   "a\nb", "\xFF\xFE", "a\x7F"})
        EXPECT_THAT(complaint(with_name(name)), HasSubstr("an entry whose name")) << name;
    for (std::string const name : {"a..b", "..a", "a/b.c", "狐", ".hidden"})
        EXPECT_EQ(complaint(with_name(name)), "none") << name;
}

TEST(Zip, refuses_the_same_name_twice) {
    std::string file(text_of(write_zip({{"one", as_bytes("1")}, {"two", as_bytes("2")}})));
    for (auto at = file.find("two"); at != std::string::npos; at = file.find("two")) file.replace(at, 3, "one");
    EXPECT_THAT(complaint(as_bytes(file)), HasSubstr("\"one\" twice"));
}

TEST(Zip, refuses_bombs_before_they_unpack) {
    Bytes const zip = write_zip({{"zeros", Bytes(8 << 20), true}});
    EXPECT_LT(zip.size(), 20000U);
    EXPECT_THAT(complaint(zip, {.entry = 1 << 20}), HasSubstr("too large"));
    Bytes const many = write_zip({{"a", Bytes(1000)}, {"b", Bytes(1000)}, {"c", Bytes(1000)}});
    EXPECT_THAT(complaint(many, {.total = 2500}), HasSubstr("too large"));
    EXPECT_THAT(complaint(many, {.entries = 2}), HasSubstr("too many"));
    EXPECT_EQ(complaint(many, {.entries = 3, .entry = 1000, .total = 3000}), "none");
}

TEST(Zip, does_not_believe_a_false_size) {
    // The directory says 4 GiB - 2 or 1 byte where there are 1000.
    for (std::uint32_t const lie : {0xFFFFFFFEU, 1U, 999U, 1001U, 100000000U}) {
        Bytes zip = write_zip({{"a", Bytes(1000), true}});
        std::string file(text_of(zip));
        auto const directory = file.rfind("PK\x01\x02");
        for (int i = 0; i < 4; ++i) file[directory + 24 + i] = static_cast<char>(lie >> (8 * i));
        EXPECT_NE(complaint(as_bytes(file)), "none") << lie;
    }
}

TEST(Zip, damage_is_an_error_and_never_other_content) {
    std::vector<ZipEntry> const entries{{"stored", as_bytes("some bytes that are stored"), false},
                                        {"packed", Bytes(300, std::byte{7}), true}};
    Bytes const zip = write_zip(entries);
    for (std::size_t length = 0; length < zip.size(); ++length)
        EXPECT_NE(complaint(ByteView(zip).first(length)), "none") << "cut at " << length;
    for (std::size_t at = 0; at < zip.size(); ++at) {
        Bytes damaged = zip;
        damaged[at] ^= std::byte{0x15};
        try {
            auto const read = read_zip(damaged, "x");
            for (std::size_t i = 0; i < read.size(); ++i) EXPECT_EQ(read[i].bytes, entries[i].bytes) << at;
        } catch (Error const&) {
        }
    }
    EXPECT_NE(complaint(as_bytes("this is no archive")), "none");
    EXPECT_NE(complaint({}), "none");
}

TEST(Zip, folders_are_left_out) { EXPECT_TRUE(read_zip(with_name("data/"), "x").empty()); }
