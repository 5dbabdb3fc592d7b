// Everything that the format forbids, and what Daub forbids on top of it. Each case begins from a file that is read
// without complaint, so that it is refused for its own reason and no other.
#include "engine/core/error.h"
#include "engine/weights/safetensors.h"
#include "tests/weights/raw_safetensors.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace daub {
namespace {

using test::raw_safetensors;
using testing::AllOf;
using testing::HasSubstr;

/// The message with which both readers, mapping and header-only, refuse these bytes.
std::string refusal(std::string const& bytes) {
    test::TemporaryFolder const folder;
    auto const file = folder.write("bad.safetensors", bytes);
    std::string first;
    try {
        load_safetensors(file);
        ADD_FAILURE() << "was loaded";
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::model);
        EXPECT_THAT(error.what(), HasSubstr(file.string()));
        first = error.what();
    }
    try {
        inspect_safetensors(file);
        ADD_FAILURE() << "was inspected";
    } catch (Error const& error) {
        EXPECT_EQ(first, error.what());
    }
    return first;
}

std::string refused_header(std::string_view json, size_t data_bytes = 0) {
    return refusal(raw_safetensors(json, std::string(data_bytes, '\0')));
}

TEST(SafetensorsRejection, begins_from_a_file_that_is_accepted) {
    test::TemporaryFolder const folder;
    auto const good =
        raw_safetensors(R"({"t":{"dtype":"I32","shape":[2,2],"data_offsets":[0,16]}})", std::string(16, '\0'));
    EXPECT_EQ(load_safetensors(folder.write("good.safetensors", good)).at("t").sizes(), at::IntArrayRef({2, 2}));
}

TEST(SafetensorsRejection, empty_file) { EXPECT_THAT(refusal(""), HasSubstr("too short")); }

TEST(SafetensorsRejection, fewer_bytes_than_the_length_takes) {
    EXPECT_THAT(refusal("1234567"), HasSubstr("too short"));
}

TEST(SafetensorsRejection, header_longer_than_the_file) {
    auto bytes = raw_safetensors("{}");
    bytes[0] = 3;
    EXPECT_THAT(refusal(bytes), HasSubstr("truncated"));
}

TEST(SafetensorsRejection, header_beyond_the_cap) {
    std::string bytes(8, '\0');
    uint64_t const length = max_header_bytes + 1;
    std::memcpy(bytes.data(), &length, 8);
    EXPECT_THAT(refusal(bytes), AllOf(HasSubstr("100000001"), HasSubstr("allowed")));
    EXPECT_THAT(refusal(std::string(8, '\xff')), HasSubstr("allowed"));
}

TEST(SafetensorsRejection, header_that_is_not_utf8) {
    EXPECT_THAT(refused_header("\xff"), HasSubstr("UTF-8"));
    EXPECT_THAT(refused_header("{\"\xc3\x28\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}"),
                HasSubstr("UTF-8"));
}

TEST(SafetensorsRejection, header_that_is_not_json) {
    for (char const* const json : {"", "{", "{\"a\"}", "{}{}", "{} x", "nonsense", "\xEF\xBB\xBF{}"}) {
        EXPECT_THAT(refused_header(json), HasSubstr("not valid JSON")) << json;
    }
    EXPECT_THAT(refused_header(std::string_view("{}\0", 3)), HasSubstr("not valid JSON"));
}

TEST(SafetensorsRejection, header_that_is_no_object) {
    for (char const* const json : {"[]", "1", "\"text\"", "null", "true"}) {
        EXPECT_THAT(refused_header(json), HasSubstr("its header holds")) << json;
    }
}

TEST(SafetensorsRejection, ten_tensors_sharing_their_bytes) {
    std::string json = "{";
    for (int i = 0; i < 10; ++i) {
        json += fmt::format(R"({}"weight_{}":{{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})", i ? "," : "", i);
    }
    EXPECT_THAT(refused_header(json + "}", 16), HasSubstr("overlap or leave gaps"));
}

TEST(SafetensorsRejection, hundred_thousand_aliased_tensors) {
    std::string json = "{";
    for (int i = 0; i < 100'000; ++i) {
        json +=
            fmt::format(R"({}"w{}":{{"dtype":"F32","shape":[1024,1024],"data_offsets":[0,4194304]}})", i ? "," : "", i);
    }
    EXPECT_THAT(refused_header(json + "}", 16), HasSubstr("overlap or leave gaps"));
}

TEST(SafetensorsRejection, gap_between_tensors) {
    EXPECT_THAT(refused_header(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},
                                   "b":{"dtype":"U8","shape":[2],"data_offsets":[3,5]}})",
                               5),
                HasSubstr("tensor 'b' lies at bytes [3, 5) where it should begin at 2"));
    EXPECT_THAT(refused_header(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}})", 3), HasSubstr("gaps"));
}

TEST(SafetensorsRejection, offsets_that_run_backwards) {
    EXPECT_THAT(refused_header(R"({"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},
                                   "b":{"dtype":"U8","shape":[2],"data_offsets":[2,0]}})",
                               2),
                HasSubstr("'b'"));
}

TEST(SafetensorsRejection, bytes_after_the_last_tensor) {
    std::string_view const json = R"({"t":{"dtype":"I32","shape":[2,2],"data_offsets":[0,16]}})";
    EXPECT_THAT(refusal(raw_safetensors(json, std::string(24, 'p'))),
                HasSubstr("describes 16 bytes of data, the file holds 24"));
}

TEST(SafetensorsRejection, missing_bytes) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"I32","shape":[2,2],"data_offsets":[0,16]}})", 14),
                HasSubstr("describes 16 bytes of data, the file holds 14"));
}

TEST(SafetensorsRejection, offsets_that_disagree_with_the_shape) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"I32","shape":[2,3],"data_offsets":[0,16]}})", 16),
                HasSubstr("needs 24 bytes, but its offsets span 16"));
}

TEST(SafetensorsRejection, shape_that_overflows) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"I32","shape":[2,9223372036854775807],"data_offsets":[0,16]}})", 16),
                HasSubstr("overflows"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"I32","shape":[2,18446744073709551614],"data_offsets":[0,16]}})", 16),
                HasSubstr("overflows"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[0,4294967296,4294967296],"data_offsets":[0,0]}})"),
                HasSubstr("overflows"));
}

TEST(SafetensorsRejection, size_in_bytes_that_overflows) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"I32","shape":[2,4611686018427387903],"data_offsets":[0,16]}})", 16),
                HasSubstr("overflows"));
}

TEST(SafetensorsRejection, four_bit_numbers_that_fill_no_whole_byte) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"F4","shape":[3],"data_offsets":[0,2]}})", 2),
                HasSubstr("whole bytes"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"F6_E2M3","shape":[3],"data_offsets":[0,3]}})", 3),
                HasSubstr("whole bytes"));
}

TEST(SafetensorsRejection, four_bit_numbers_of_wrong_length) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"F4","shape":[4],"data_offsets":[0,3]}})", 3),
                HasSubstr("needs 2 bytes, but its offsets span 3"));
}

TEST(SafetensorsRejection, duplicate_keys) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},
                                   "t":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}})"),
                HasSubstr("occurs twice"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","dtype":"U8","shape":[0],"data_offsets":[0,0]}})"),
                HasSubstr("'dtype' twice"));
    EXPECT_THAT(refused_header(R"({"__metadata__":{"a":"1","a":"2"}})"), HasSubstr("'a' twice"));
    EXPECT_THAT(refused_header(R"({"__metadata__":{},"__metadata__":{}})"), HasSubstr("occurs twice"));
}

TEST(SafetensorsRejection, unknown_or_missing_fields) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[0],"data_offsets":[0,0],"stride":[1]}})"),
                HasSubstr("unknown field 'stride'"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[0]}})"), HasSubstr("without all of"));
    EXPECT_THAT(refused_header(R"({"t":{}})"), HasSubstr("without all of"));
}

TEST(SafetensorsRejection, unknown_dtype) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"F128","shape":[0],"data_offsets":[0,0]}})"),
                HasSubstr("unknown dtype 'F128'"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"u8","shape":[0],"data_offsets":[0,0]}})"), HasSubstr("unknown dtype"));
}

TEST(SafetensorsRejection, numbers_that_are_not_whole) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[1],"data_offsets":[0.0,1]}})", 1), HasSubstr("0.0"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[1e0],"data_offsets":[0,1]}})", 1), HasSubstr("1e0"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}})", 1), HasSubstr("negative"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[1],"data_offsets":[0,18446744073709551616]}})", 1),
                HasSubstr("18446744073709551616"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[1],"data_offsets":["0",1]}})", 1), HasSubstr("text"));
}

TEST(SafetensorsRejection, other_than_two_offsets) {
    for (char const* const offsets : {"[]", "[0]", "[0,1,1]"}) {
        EXPECT_THAT(
            refused_header(fmt::format(R"({{"t":{{"dtype":"U8","shape":[1],"data_offsets":{}}}}})", offsets), 1),
            HasSubstr("exactly two"))
            << offsets;
    }
}

TEST(SafetensorsRejection, nesting_deeper_than_three) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[[1]],"data_offsets":[0,1]}})", 1), HasSubstr("nesting"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[{}],"data_offsets":[0,1]}})", 1), HasSubstr("nesting"));
    EXPECT_THAT(refused_header(R"({"__metadata__":{"a":{"b":"c"}}})"), HasSubstr("nesting"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":)" + std::string(100'000, '[')), HasSubstr("nesting"));
}

TEST(SafetensorsRejection, values_of_a_wrong_kind) {
    EXPECT_THAT(refused_header(R"({"t":[0]})"), HasSubstr("list"));
    EXPECT_THAT(refused_header(R"({"t":"U8"})"), HasSubstr("text"));
    EXPECT_THAT(refused_header(R"({"t":null})"), HasSubstr("null"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":8,"shape":[0],"data_offsets":[0,0]}})"), HasSubstr("number"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":"[0]","data_offsets":[0,0]}})"), HasSubstr("text"));
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[true],"data_offsets":[0,0]}})"),
                HasSubstr("true or false"));
    EXPECT_THAT(refused_header(R"({"__metadata__":{"epoch":3}})"), HasSubstr("number"));
    EXPECT_THAT(refused_header(R"({"__metadata__":"text"})"), HasSubstr("text"));
}

TEST(SafetensorsRejection, more_than_eight_dimensions) {
    EXPECT_THAT(refused_header(R"({"t":{"dtype":"U8","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,1]}})", 1),
                HasSubstr("more than 8 dimensions"));
}

TEST(SafetensorsRejection, pickles_by_name_of_the_danger) {
    for (std::string const magic : {"PK\3\4\x14", "\x80\2}q", "\x80\4\x95\x10"}) {
        EXPECT_THAT(refusal(magic + std::string(64, 'x')), HasSubstr("pickle")) << magic;
    }
}

TEST(SafetensorsRejection, booleans_other_than_zero_and_one) {
    test::TemporaryFolder const folder;
    auto const bytes =
        raw_safetensors(R"({"t":{"dtype":"BOOL","shape":[3],"data_offsets":[0,3]}})", std::string_view("\0\1\2", 3));
    EXPECT_THAT([&] { load_safetensors(folder.write("bool.safetensors", bytes)); },
                testing::ThrowsMessage<Error>(HasSubstr("bytes other than 0 and 1")));
}

TEST(SafetensorsRejection, types_that_tensors_cannot_have_but_files_can) {
    test::TemporaryFolder const folder;
    auto const file = folder.write("f4.safetensors",
                                   raw_safetensors(R"({"t":{"dtype":"F4","shape":[4],"data_offsets":[0,2]}})", "ab"));
    EXPECT_EQ(inspect_safetensors(file).tensors.at(0).dtype, SafetensorsDtype::f4);
    EXPECT_THAT([&] { load_safetensors(file); }, testing::ThrowsMessage<Error>(HasSubstr("F4")));
}

TEST(SafetensorsRejection, a_file_that_is_missing_a_folder_or_a_pipe) {
    test::TemporaryFolder const folder;
    std::filesystem::create_directory(folder / "folder.safetensors");
    ASSERT_EQ(mkfifo((folder / "pipe.safetensors").c_str(), 0600), 0);
    for (char const* const name : {"missing.safetensors", "folder.safetensors", "pipe.safetensors"}) {
        try {
            load_safetensors(folder / name);
            ADD_FAILURE() << name;
        } catch (Error const& error) {
            EXPECT_EQ(error.kind(), ErrorKind::input);
            EXPECT_THAT(error.what(), HasSubstr(name));
        }
    }
}

TEST(SafetensorsRejection, writing_a_header_beyond_the_cap) {
    test::TemporaryFolder const folder;
    EXPECT_THAT(
        [&] {
            save_safetensors(folder / "big.safetensors", {}, {{"note", std::string(max_header_bytes, 'x')}});
        },
        testing::ThrowsMessage<Error>(HasSubstr("allowed")));
    EXPECT_EQ(folder.files(), 0u);
}

}  // namespace
}  // namespace daub
