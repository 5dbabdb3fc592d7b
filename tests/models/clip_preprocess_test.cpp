#include "engine/models/clip_preprocess.h"

#include "engine/core/error.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

using at::Tensor;

Tensor noise(int64_t height, int64_t width) { return at::randint(0, 256, {height, width, 3}).to(at::kByte); }

TEST(ResizeAsPillow, keeps_a_picture_of_the_right_size) {
    Tensor const image = noise(5, 7);
    EXPECT_TRUE(resize_as_pillow(image, 5, 7).equal(image));
}

TEST(ResizeAsPillow, a_plain_picture_stays_plain_at_any_size) {
    for (int const value : {0, 1, 128, 254, 255}) {
        Tensor const image = at::full({13, 9, 3}, value, at::kByte);
        for (auto const& [height, width] : {std::pair{1, 1}, {224, 224}, {5, 40}, {13, 3}}) {
            Tensor const resized = resize_as_pillow(image, height, width);
            EXPECT_EQ(resized.sizes(), at::IntArrayRef({height, width, 3}));
            EXPECT_TRUE(resized.eq(value).all().item<bool>()) << value << " to " << height << " × " << width;
        }
    }
}

/// Doubling [0, 100, 200]: Keys' weights for a quarter pixel are (−9, 111, 29, −3)/128, normalised over what lies
/// inside the picture.
TEST(ResizeAsPillow, weighs_neighbours_with_the_cubic_of_minus_one_half) {
    Tensor const row = at::tensor({0, 100, 200}, at::kByte).view({1, 3, 1});
    Tensor const doubled = resize_as_pillow(row, 1, 6).flatten();
    // Third value: centre 1.25 − 0.5 = 0.75 between 0 and 100: −3·(outside) + 29·0 + 111·100 − 9·200 over 131.
    EXPECT_EQ(doubled[2].item<int>(), static_cast<int>((111 * 100 - 9 * 200) / 131.0 + 0.5));
    // Overshoot is clamped: the last value would be (111·200 + 29·(outside) − 9·100) / 102 > 200.
    EXPECT_EQ(doubled[5].item<int>(), static_cast<int>((111 * 200 - 9 * 100) / 102.0 + 0.5));
}

TEST(ResizeAsPillow, averages_when_it_shrinks) {
    Tensor stripes = at::zeros({64, 64, 3}, at::kByte);
    stripes.slice(1, 0, 64, 2).fill_(255);
    Tensor const small = resize_as_pillow(stripes, 8, 8).to(at::kFloat);
    // The filter is cut off at the border, so that one stripe more or less counts there.
    EXPECT_LT((small.narrow(1, 1, 6) - 127.5).abs().max().item<float>(), 2);
    EXPECT_LT((small - 127.5).abs().max().item<float>(), 6);
}

TEST(ResizeAsPillow, does_not_mix_channels) {
    Tensor const image = noise(20, 30);
    Tensor const together = resize_as_pillow(image, 11, 50);
    for (int64_t channel = 0; channel < 3; ++channel) {
        EXPECT_TRUE(resize_as_pillow(image.narrow(2, channel, 1), 11, 50).equal(together.narrow(2, channel, 1)));
    }
}

TEST(ResizeAsPillow, refuses_what_is_no_picture_of_bytes) {
    EXPECT_THROW(resize_as_pillow(at::zeros({4, 4, 3}), 2, 2), Error);
    EXPECT_THROW(resize_as_pillow(at::zeros({4, 4}, at::kByte), 2, 2), Error);
    EXPECT_THROW(resize_as_pillow(at::zeros({0, 4, 3}, at::kByte), 2, 2), Error);
}

TEST(ClipCrop, takes_the_middle_of_the_longer_side) {
    Tensor const image = noise(8, 13);
    EXPECT_TRUE(clip_crop(image, 8).equal(image.narrow(1, 2, 8)));
    EXPECT_TRUE(clip_crop(image.transpose(0, 1), 8).equal(image.transpose(0, 1).narrow(0, 2, 8)));
}

TEST(ClipCrop, always_gives_the_asked_square) {
    for (auto const& [height, width] : {std::pair{1, 1}, {1, 300}, {300, 1}, {31, 33}, {500, 77}}) {
        EXPECT_EQ(clip_crop(noise(height, width), 32).sizes(), at::IntArrayRef({32, 32, 3}))
            << height << " × " << width;
    }
}

TEST(ClipNormalise, centres_each_channel_and_passes_gradients) {
    Tensor image = at::full({2, 3, 4, 4}, 0.5).requires_grad_();
    Tensor const normalised = clip_normalise(image);
    EXPECT_NEAR(normalised[0][0][0][0].item<float>(), (0.5 - 0.48145466) / 0.26862954, 1e-6);
    EXPECT_NEAR(normalised[1][2][3][3].item<float>(), (0.5 - 0.40821073) / 0.27577711, 1e-6);
    normalised.sum().backward();
    EXPECT_NEAR(image.grad()[0][1][0][0].item<float>(), 1 / 0.26130258, 1e-5);
}

}  // namespace
}  // namespace daub
