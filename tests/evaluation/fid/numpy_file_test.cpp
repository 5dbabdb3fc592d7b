#include "engine/evaluation/fid/numpy_file.h"

#include "engine/core/error.h"
#include "engine/evaluation/fid/statistics_file.h"
#include "engine/scene/base64.h"
#include "engine/scene/zip_archive.h"
#include "tests/scene/temporary_folder.h"

#include <ATen/ATen.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <limits>

namespace daub {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

/// numpy.savez_compressed(file, mu=[1.5, -2], sigma=[[2, 0.5], [0.5, 1]]), as numpy 2 writes it.
constexpr char const* by_numpy =
    "UEsDBC0AAAAIAAAAIQCwmMVB//////////"
    "8GABQAbXUubnB5AQAQAJAAAAAAAAAATQAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBuk2ahrqOgnpZf"
    "VFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOpo6CrUKFAAuBjD4YQ+hGQ4AAFBLAwQtAAAACAAAACEAL+EhFf//////////"
    "CQAUAHNpZ21hLm5weQEA"
    "EACgAAAAAAAAAFEAAAAAAAAAm+wX6hsQychQxlCtnpJanFykbqWgbpNmoa6joJ6WX1RSlJgXn1+"
    "UkgoSd0vMKU4FihdnJBakAvkaRjoKRpo6CrUKZAMu"
    "BghwgFAP7FHpD/"
    "YAUEsBAi0DLQAAAAgAAAAhALCYxUFNAAAAkAAAAAYAAAAAAAAAAAAAAIABAAAAAG11Lm5weVBLAQItAy0AAAAIAAAAIQAv4SEVUQAA"
    "AKAAAAAJAAAAAAAAAAAAAACAAYUAAABzaWdtYS5ucHlQSwUGAAAAAAIAAgBrAAAAEQEAAAAA";

Bytes npy(std::string header, std::vector<float> const& numbers) {
    header += '\n';
    std::string text("\x93NUMPY\x01\x00", 8);
    text += static_cast<char>(header.size());
    text += '\0';
    text += header;
    Bytes bytes(text.size() + numbers.size() * sizeof(float));
    std::memcpy(bytes.data(), text.data(), text.size());
    std::memcpy(bytes.data() + text.size(), numbers.data(), numbers.size() * sizeof(float));
    return bytes;
}

TEST(NumpyFile, statistics_of_numpy_are_read) {
    TemporaryFolder const folder;
    write_file(folder / "coco.npz", *bytes_from_base64(by_numpy));
    FeatureStatistics const statistics = read_statistics(folder / "coco.npz");
    EXPECT_TRUE(at::equal(statistics.mean, at::tensor({1.5, -2.0}, at::kDouble)));
    EXPECT_TRUE(at::equal(statistics.covariance, at::tensor({2.0, 0.5, 0.5, 1.0}, at::kDouble).view({2, 2})));
    EXPECT_EQ(statistics.pictures, 0);
}

TEST(NumpyFile, statistics_come_back_from_both_kinds_of_files) {
    TemporaryFolder const folder;
    Tensor const features = at::randn({9, 5}, at::kDouble);
    FeatureStatistics const statistics = statistics_of({features});
    for (char const* const name : {"a.npz", "b.safetensors"}) {
        write_statistics(folder / name, statistics);
        FeatureStatistics const again = read_statistics(folder / name);
        EXPECT_TRUE(at::equal(again.mean, statistics.mean));
        EXPECT_TRUE(at::equal(again.covariance, statistics.covariance));
    }
    EXPECT_EQ(read_statistics(folder / "b.safetensors").pictures, 9);
    EXPECT_THROW(write_statistics(folder / "c.txt", statistics), Error);
}

TEST(NumpyFile, orders_types_and_scalars_are_understood) {
    std::vector<float> const numbers{1, 2, 3, 4, 5, 6};
    Tensor const rows = read_npy(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }", numbers), "rows");
    Tensor const columns =
        read_npy(npy("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", numbers), "columns");
    EXPECT_TRUE(at::equal(rows, at::tensor({1., 2., 3., 4., 5., 6.}, at::kDouble).view({2, 3})));
    EXPECT_TRUE(at::equal(columns, at::tensor({1., 3., 5., 2., 4., 6.}, at::kDouble).view({2, 3})));
    EXPECT_EQ(read_npy(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (), }", {7}), "one").item<double>(), 7);
    Tensor const written = at::randn({4, 3}, at::kDouble);
    EXPECT_TRUE(at::equal(read_npy(write_npy(written), "written"), written));
    EXPECT_EQ(write_npy(written).size() % 32, 0U);  // the header ends at a multiple of 64
}

TEST(NumpyFile, damaged_ones_are_refused) {
    auto const refuses = [](Bytes const& bytes, char const* words) {
        EXPECT_THAT([&] { read_npy(bytes, "x.npy"); }, ThrowsMessage<Error>(HasSubstr(words)));
    };
    refuses(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", {1, 2}), "cut off");
    refuses(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4), }", {1, 2}), "cut off");
    refuses(npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", {1}), "\"|O\"");
    refuses(npy("{'descr': '>f4', 'fortran_order': False, 'shape': (1,), }", {1}), "\">f4\"");
    refuses(npy("{'fortran_order': False, 'shape': (1,), }", {1}), "header");
    refuses(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", {1}), "header");
    Bytes const whole = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", {1});
    for (size_t length = 0; length < whole.size(); ++length)
        EXPECT_THROW(read_npy(ByteView(whole).first(length), "x.npy"), Error) << length;
}

TEST(NumpyFile, archives_without_statistics_say_what_is_missing) {
    TemporaryFolder const folder;
    write_npz(folder / "other.npz", {{"mean", at::ones({2}, at::kDouble)}});
    EXPECT_THAT([&] { read_statistics(folder / "other.npz"); }, ThrowsMessage<Error>(HasSubstr("mu with 1")));
    write_npz(folder / "endless.npz", {{"mu", at::full({1}, std::numeric_limits<double>::infinity(), at::kDouble)},
                                       {"sigma", at::ones({1, 1}, at::kDouble)}});
    EXPECT_THAT([&] { read_statistics(folder / "endless.npz"); }, ThrowsMessage<Error>(HasSubstr("endless.npz")));
    write_npz(folder / "sizes.npz", {{"mu", at::ones({2}, at::kDouble)}, {"sigma", at::ones({3, 3}, at::kDouble)}});
    EXPECT_THAT([&] { read_statistics(folder / "sizes.npz"); }, ThrowsMessage<Error>(HasSubstr("3×3")));
}

}  // namespace
}  // namespace daub
