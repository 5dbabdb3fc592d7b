#include "engine/models/inception.h"

#include "engine/core/error.h"
#include "engine/weights/safetensors.h"
#include "tests/models/inception_formula.h"
#include "tests/scene/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

Inception const& inception() {
    static Inception const network = [] {
        InceptionFormula weights;
        return Inception(Scope(weights));
    }();
    return network;
}

Tensor unit(Tensor const& picture) { return picture.permute({2, 0, 1}).unsqueeze(0).to(at::kFloat).div(255); }

double relative(Tensor const& a, Tensor const& b) { return (a - b).norm().item<double>() / b.norm().item<double>(); }

/// What pytorch-fid gives for the same weights and pictures: written by tests/reference/inception.py.
TEST(Inception, features_are_those_of_pytorch_fid) {
    auto const expected = load_safetensors(DAUB_SOURCE_DIR "/tests/models/inception_features.safetensors");
    for (auto const& [name, height, width] : {std::tuple{"enlarged", 40, 56}, std::tuple{"reduced", 340, 310}}) {
        Tensor const features = inception()(unit(formula_picture(height, width)))[0];
        Tensor const reference = expected.at(name);
        ASSERT_EQ(features.sizes(), reference.sizes());
        EXPECT_GT(reference.std().item<double>(), 0.01) << name;
        EXPECT_LT(relative(features, reference), 1e-4) << name;
        EXPECT_TRUE(at::allclose(features, reference, 1e-4, 1e-5)) << name;
    }
}

TEST(Inception, a_picture_has_the_same_features_alone_and_among_others) {
    Tensor const a = inception_input(unit(formula_picture(40, 56))), b = inception_input(unit(formula_picture(64, 64)));
    Tensor const together = inception().features_of_input(at::cat({a, b}));
    EXPECT_LT(relative(together[1], inception().features_of_input(b)[0]), 1e-5);
    EXPECT_GT(relative(together[1], together[0]), 1e-3);
}

TEST(Inception, files_of_other_networks_are_refused) {
    TemporaryFolder const folder;
    save_safetensors(folder / "other.safetensors", {{"weight", at::ones({3})}});
    EXPECT_THAT([&] { Inception::load(folder / "other.safetensors"); },
                testing::ThrowsMessage<Error>(testing::HasSubstr("docs/evaluation.md")));
    EXPECT_THROW(Inception::load(folder / "missing.safetensors"), Error);
}

}  // namespace
}  // namespace daub
