#include "engine/weights/safetensors.h"

#include "engine/core/error.h"
#include "tests/weights/raw_safetensors.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <csignal>

namespace daub {
namespace {

namespace fs = std::filesystem;
using test::raw_safetensors;
using test::TemporaryFolder;
using testing::HasSubstr;
using testing::ThrowsMessage;

fs::path const fixtures = fs::path(DAUB_SOURCE_DIR) / "tests/golden/fixtures";

TEST(Safetensors, every_type_survives_a_round_trip) {
    TemporaryFolder const folder;
    std::map<std::string, Tensor> tensors;
    for (auto const type :
         {at::kBool, at::kByte, at::kChar, at::kShort, at::kUInt16, at::kHalf, at::kBFloat16, at::kInt, at::kUInt32,
          at::kFloat, at::kComplexFloat, at::kDouble, at::kLong, at::kUInt64, at::kFloat8_e5m2, at::kFloat8_e4m3fn,
          at::kFloat8_e8m0fnu, at::kFloat8_e4m3fnuz, at::kFloat8_e5m2fnuz}) {
        tensors[c10::toString(type)] = at::arange(6).remainder(2).view({2, 3}).to(type);
    }
    save_safetensors(folder / "all.safetensors", tensors);
    auto const loaded = load_safetensors(folder / "all.safetensors");
    ASSERT_EQ(loaded.size(), tensors.size());
    for (auto const& [name, tensor] : tensors) {
        ASSERT_EQ(loaded.at(name).scalar_type(), tensor.scalar_type()) << name;
        ASSERT_EQ(loaded.at(name).sizes(), tensor.sizes()) << name;
        EXPECT_EQ(0, std::memcmp(loaded.at(name).const_data_ptr(), tensor.const_data_ptr(), tensor.nbytes())) << name;
    }
}

TEST(Safetensors, scalars_and_empty_tensors_survive) {
    TemporaryFolder const folder;
    save_safetensors(folder / "t.safetensors", {{"scalar", at::scalar_tensor(2.5)}, {"empty", at::empty({2, 0})}});
    auto const loaded = load_safetensors(folder / "t.safetensors");
    EXPECT_EQ(loaded.at("scalar").dim(), 0);
    EXPECT_EQ(loaded.at("scalar").item<float>(), 2.5f);
    EXPECT_EQ(loaded.at("empty").sizes(), at::IntArrayRef({2, 0}));
}

TEST(Safetensors, white_space_around_the_header_is_accepted) {
    TemporaryFolder const folder;
    EXPECT_TRUE(load_safetensors(folder.write("a.safetensors", raw_safetensors("{}"))).empty());
    EXPECT_TRUE(load_safetensors(folder.write("b.safetensors", raw_safetensors(" \n\t{} \r\n  "))).empty());
    EXPECT_TRUE(load_safetensors(folder.write("c.safetensors", raw_safetensors(R"({"__metadata__":{}})"))).empty());
}

/// Headers of 640 bytes begin with the bytes 80 02, as pickles do.
TEST(Safetensors, a_header_whose_length_looks_like_a_pickle_is_read) {
    TemporaryFolder const folder;
    std::string const json = "{}" + std::string(638, ' ');
    EXPECT_TRUE(load_safetensors(folder.write("t.safetensors", raw_safetensors(json))).empty());
}

TEST(Safetensors, views_are_stored_as_what_they_show) {
    TemporaryFolder const folder;
    Tensor const base = at::arange(12).view({3, 4});
    save_safetensors(folder / "t.safetensors", {{"transposed", base.t()}, {"column", base.select(1, 2)}});
    auto const loaded = load_safetensors(folder / "t.safetensors");
    EXPECT_TRUE(loaded.at("transposed").equal(base.t()));
    EXPECT_TRUE(loaded.at("column").equal(base.select(1, 2)));
}

/// The reference writer made these files; ours makes the same bytes from their tensors.
TEST(Safetensors, writes_the_bytes_of_the_reference_implementation) {
    TemporaryFolder const folder;
    for (char const* const name : {"models/clip-vision/model.safetensors", "models/t5-encoder/model.safetensors",
                                   "clip_vision_tiny/tensors.safetensors", "unet_sdxl/tensors.safetensors"}) {
        auto const metadata = inspect_safetensors(fixtures / name).metadata;
        save_safetensors(folder / "copy.safetensors", load_safetensors(fixtures / name), metadata);
        EXPECT_EQ(TemporaryFolder::read(folder / "copy.safetensors"), TemporaryFolder::read(fixtures / name)) << name;
    }
}

TEST(Safetensors, header_ends_at_a_multiple_of_eight_and_metadata_comes_back) {
    TemporaryFolder const folder;
    for (size_t length = 1; length < 9; ++length) {
        std::map<std::string, std::string> const metadata{{"note", std::string(length, 'n')}, {"ä\"\n", "ö"}};
        save_safetensors(folder / "t.safetensors", {{"t", at::ones({3})}}, metadata);
        auto const header = inspect_safetensors(folder / "t.safetensors");
        EXPECT_EQ(header.data_start % 8, 0u);
        EXPECT_EQ(header.metadata, metadata);
    }
}

TEST(Safetensors, metadata_that_is_no_utf8_is_written_readably) {
    TemporaryFolder const folder;
    save_safetensors(folder / "t.safetensors", {}, {{"prompt", "caf\xe9"}});
    EXPECT_EQ(inspect_safetensors(folder / "t.safetensors").metadata.at("prompt"), "caf\xef\xbf\xbd");
}

TEST(Safetensors, wide_types_come_first_so_that_all_are_aligned) {
    TemporaryFolder const folder;
    save_safetensors(folder / "t.safetensors", {{"a", at::ones({3}, at::kByte)},
                                                {"b", at::ones({1}, at::kDouble)},
                                                {"c", at::ones({5}, at::kHalf)},
                                                {"d", at::ones({1}, at::kLong)},
                                                {"e", at::ones({3}, at::kFloat)}});
    std::vector<std::string> names;
    for (auto const& entry : inspect_safetensors(folder / "t.safetensors").tensors) {
        names.push_back(entry.name);
        EXPECT_EQ(entry.begin % (bits_of(entry.dtype) / 8), 0u) << entry.name;
    }
    EXPECT_THAT(names, testing::ElementsAre("d", "b", "e", "c", "a"));
}

TEST(Safetensors, writing_to_a_tensor_leaves_the_file_alone) {
    TemporaryFolder const folder;
    save_safetensors(folder / "t.safetensors", {{"t", at::zeros({1000})}});
    auto const before = TemporaryFolder::read(folder / "t.safetensors");
    Tensor t = load_safetensors(folder / "t.safetensors").at("t");
    t.fill_(7);
    EXPECT_EQ(TemporaryFolder::read(folder / "t.safetensors"), before);
    EXPECT_EQ(load_safetensors(folder / "t.safetensors").at("t").sum().item<float>(), 0);
}

TEST(Safetensors, tensors_outlive_each_other_and_the_replacement_of_their_file) {
    TemporaryFolder const folder;
    save_safetensors(folder / "t.safetensors", {{"a", at::full({5000}, 1.f)}, {"b", at::full({5000}, 2.f)}});
    Tensor const b = load_safetensors(folder / "t.safetensors").at("b");
    save_safetensors(folder / "t.safetensors", {{"b", at::full({5000}, 3.f)}});
    EXPECT_EQ(b.mean().item<float>(), 2);
    EXPECT_EQ(load_safetensors(folder / "t.safetensors").at("b").mean().item<float>(), 3);
}

TEST(Safetensors, misaligned_data_is_copied_to_an_aligned_address) {
    TemporaryFolder const folder;
    float const values[] = {1.5f, -2.f};
    std::string data(1, '\1');
    data.append(reinterpret_cast<char const*>(values), sizeof values);
    auto const file =
        folder.write("odd.safetensors", raw_safetensors(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},)"
                                                        R"("b":{"dtype":"F32","shape":[2],"data_offsets":[1,9]}})",
                                                        data));
    Tensor const b = load_safetensors(file).at("b");
    EXPECT_EQ(reinterpret_cast<uintptr_t>(b.const_data_ptr()) % alignof(float), 0u);
    EXPECT_TRUE(b.equal(at::tensor({1.5f, -2.f})));
}

TEST(Safetensors, inspecting_reads_no_data) {
    TemporaryFolder const folder;
    save_safetensors(folder / "t.safetensors", {{"t", at::ones({2, 3}, at::kBFloat16)}});
    auto const header = inspect_safetensors(folder / "t.safetensors");
    ASSERT_EQ(header.tensors.size(), 1u);
    EXPECT_EQ(header.tensors[0].name, "t");
    EXPECT_EQ(to_string(header.tensors[0].dtype), "BF16");
    EXPECT_THAT(header.tensors[0].shape, testing::ElementsAre(2, 3));
    EXPECT_EQ(header.data_size, 12u);
}

TEST(Safetensors, a_failed_save_leaves_the_old_file_and_no_other) {
    TemporaryFolder const folder;
    save_safetensors(folder / "t.safetensors", {{"t", at::ones({4})}});
    auto const before = TemporaryFolder::read(folder / "t.safetensors");
    EXPECT_THROW(save_safetensors(folder / "t.safetensors", {{"t", at::empty({2}, at::kComplexDouble)}}), Error);
    EXPECT_EQ(TemporaryFolder::read(folder / "t.safetensors"), before);
    EXPECT_EQ(folder.files(), 1u);
}

TEST(Safetensors, a_folder_that_cannot_be_written_is_named) {
    TemporaryFolder const folder;
    try {
        save_safetensors(folder / "missing" / "t.safetensors", {{"t", at::ones({4})}});
        ADD_FAILURE();
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::output);
        EXPECT_THAT(error.what(), HasSubstr("missing/t.safetensors"));
    }
}

TEST(Safetensors, a_full_disk_is_said_and_leaves_nothing) {
    TemporaryFolder const folder;
    // A limit on file sizes fails the write as a full disk does.
    struct rlimit old {};
    getrlimit(RLIMIT_FSIZE, &old);
    auto const old_handler = signal(SIGXFSZ, SIG_IGN);
    struct rlimit const small{.rlim_cur = 4096, .rlim_max = old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    EXPECT_THAT(
        [&] {
            save_safetensors(folder / "t.safetensors", {{"t", at::ones({100'000})}});
        },
        ThrowsMessage<Error>(HasSubstr("t.safetensors cannot be written")));
    setrlimit(RLIMIT_FSIZE, &old);
    signal(SIGXFSZ, old_handler);
    EXPECT_EQ(folder.files(), 0u);
}

TEST(SafetensorsShards, are_read_together) {
    TemporaryFolder const folder;
    save_safetensors(folder / "model-00001-of-00002.safetensors", {{"a", at::ones({2})}, {"b", at::zeros({2})}});
    save_safetensors(folder / "model-00002-of-00002.safetensors", {{"c", at::full({2}, 3)}});
    auto const index = folder.write("model.safetensors.index.json", R"({"metadata":{"total_size":24},"weight_map":{
        "a":"model-00001-of-00002.safetensors","b":"model-00001-of-00002.safetensors","c":"model-00002-of-00002.safetensors"}})");
    EXPECT_EQ(load_safetensors(index).size(), 3u);
    EXPECT_EQ(find_weights(folder / ""), index);
}

TEST(SafetensorsShards, that_leave_the_folder_are_refused) {
    TemporaryFolder const folder;
    for (char const* const shard : {"\"../model.safetensors\"", "\"/etc/passwd\"", "\"sub/model.safetensors\"",
                                    "\"..\"", "\"a\\\\b.safetensors\"", "\"\"", "\"a\\u0000b\"", "7"}) {
        auto const index =
            folder.write("model.safetensors.index.json", fmt::format(R"({{"weight_map":{{"a":{}}}}})", shard));
        EXPECT_THAT([&] { load_safetensors(index); }, ThrowsMessage<Error>(HasSubstr("not a bare file name"))) << shard;
    }
}

TEST(SafetensorsShards, that_share_a_tensor_are_refused) {
    TemporaryFolder const folder;
    save_safetensors(folder / "1.safetensors", {{"a", at::ones({2})}});
    save_safetensors(folder / "2.safetensors", {{"a", at::ones({2})}});
    auto const index =
        folder.write("m.safetensors.index.json", R"({"weight_map":{"a":"1.safetensors","b":"2.safetensors"}})");
    EXPECT_THAT([&] { load_safetensors(index); }, ThrowsMessage<Error>(HasSubstr("more than one shard")));
}

TEST(SafetensorsShards, missing_or_malformed_indexes_are_named) {
    TemporaryFolder const folder;
    EXPECT_THAT([&] { load_safetensors(folder / "no.safetensors.index.json"); },
                ThrowsMessage<Error>(HasSubstr("no.safetensors")));
    for (char const* const text : {"", "[]", "{}", R"({"weight_map":[]})"}) {
        auto const index = folder.write("m.safetensors.index.json", text);
        EXPECT_THAT([&] { load_safetensors(index); }, ThrowsMessage<Error>(HasSubstr("index of shards"))) << text;
    }
}

TEST(FindWeights, knows_the_names_of_both_libraries_and_refuses_pickles) {
    TemporaryFolder const folder;
    auto const unet = folder.write("unet/diffusion_pytorch_model.fp16.safetensors", "");
    EXPECT_EQ(find_weights(folder / "unet"), unet);
    auto const text = folder.write("text_encoder/model.safetensors", "");
    EXPECT_EQ(find_weights(folder / "text_encoder"), text);
    folder.write("vae/diffusion_pytorch_model.bin", "");
    EXPECT_THAT([&] { find_weights(folder / "vae"); }, ThrowsMessage<Error>(HasSubstr("pickle")));
    EXPECT_THAT([&] { find_weights(folder / "nothing"); }, ThrowsMessage<Error>(HasSubstr("holds no weights")));
}

}  // namespace
}  // namespace daub
