#include "engine/nn/packed_kernel.h"

#include "engine/nn/linear.h"
#include "engine/weights/parameters.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

namespace daub {
namespace {

Conv2d::Options const halving{.kernel = 3, .stride = 2, .padding = 1};

/// A layer over constant parameters and the tensors that it was made of.
struct Frozen {
    Tensor weight, bias;
    Conv2d layer;
    Frozen(int64_t in, int64_t out, at::ScalarType type, Conv2d::Options options)
        : weight(at::randn({out, in, options.kernel, options.kernel}).to(type)),
          bias(at::randn({out}).to(type)),
          layer([&] {
              LoadedParameters parameters({{"weight", weight}, {"bias", bias}}, "test", at::kCPU, type);
              return Conv2d(Scope(parameters), in, out, options);
          }()) {}

    Tensor expected(Tensor const& x, Conv2d::Options options) const {
        return at::conv2d(x, weight, bias, {options.stride, options.stride}, {options.padding, options.padding});
    }
};

/// The same of a linear layer.
struct FrozenLinear {
    Tensor weight, bias;
    Linear layer;
    FrozenLinear(int64_t in, int64_t out, at::ScalarType type, Linear::Options options)
        : weight(at::randn({out, in}).to(type)), bias(options.bias ? at::randn({out}).to(type) : Tensor()), layer([&] {
              std::map<std::string, Tensor> stored{{"weight", weight}};
              if (options.stored_as_convolution) stored["weight"] = weight.view({out, in, 1, 1});
              if (options.bias) stored["bias"] = bias;
              LoadedParameters parameters(stored, "test", at::kCPU, type);
              return Linear(Scope(parameters), in, out, options);
          }()) {}
};

/// Within 1e-5 of the typical element.
void expect_near(Tensor const& gradient, Tensor const& expected) {
    Tensor const typical = expected.square().mean().sqrt();
    EXPECT_LE(((gradient - expected).abs().max() / typical).item<double>(), 1e-5);
}

class PackedKernelTest : public testing::TestWithParam<at::ScalarType> {
 protected:
    void SetUp() override {
        if (!PackedKernel::pays(at::ones({1, 1, 1, 1}, GetParam()))) GTEST_SKIP() << "not on this processor";
    }
};
INSTANTIATE_TEST_SUITE_P(Types, PackedKernelTest, testing::Values(at::kFloat, at::kBFloat16),
                         [](auto const& info) { return std::string(at::toString(info.param)); });

TEST_P(PackedKernelTest, convolves_as_the_plain_kernel_does_whatever_size_comes_first) {
    for (Conv2d::Options const options : {Conv2d::Options{}, halving, Conv2d::Options{.kernel = 1, .padding = 0}}) {
        Frozen const frozen(48, 80, GetParam(), options);
        for (int64_t const side : {8, 32, 7, 1})
            for (auto const format : {at::MemoryFormat::ChannelsLast, at::MemoryFormat::Contiguous}) {
                Tensor const x = at::randn({2, 48, side, side}).to(GetParam()).contiguous(format);
                Tensor const y = frozen.layer(x), expected = frozen.expected(x, options);
                bool const fp32 = GetParam() == at::kFloat;
                EXPECT_TRUE(at::allclose(y, expected, fp32 ? 1e-5 : 0x1p-7, fp32 ? 1e-4 : 0.05)) << side;
                EXPECT_TRUE(y.is_contiguous(x.suggest_memory_format()));
            }
    }
}

TEST_P(PackedKernelTest, convolves_the_same_where_the_layer_is_rare) {
    for (Conv2d::Options const options : {Conv2d::Options{.rare = true}, Conv2d::Options{.stride = 2, .rare = true}}) {
        Frozen const frozen(48, 80, GetParam(), options);
        for (auto const format : {at::MemoryFormat::ChannelsLast, at::MemoryFormat::Contiguous}) {
            Tensor const x = at::randn({2, 48, 40, 34}).to(GetParam()).contiguous(format);
            Tensor const y = frozen.layer(x), expected = frozen.expected(x, options);
            // Another algorithm, other roundings: see winograd_test.
            Tensor const difference = (y - expected).to(at::kDouble), wide = expected.to(at::kDouble);
            double const error = (difference.square().mean() / wide.square().mean()).sqrt().item<double>();
            EXPECT_LE(error, GetParam() == at::kFloat ? 1e-6 : 0x1p-7);
            EXPECT_TRUE(y.is_contiguous(x.suggest_memory_format()));
        }
    }
}

TEST_P(PackedKernelTest, multiplies_as_the_plain_matrix_does_whatever_number_of_rows_comes_first) {
    for (bool const bias : {true, false})
        for (bool const stored_as_convolution : {true, false}) {
            FrozenLinear const frozen(48, 80, GetParam(),
                                      {.bias = bias, .pack = true, .stored_as_convolution = stored_as_convolution});
            EXPECT_TRUE(frozen.layer.packed);
            for (int64_t const rows : {64, 300, 7, 1}) {
                Tensor const x = at::randn({rows, 2, 48}).to(GetParam()).transpose(0, 1);
                Tensor const y = frozen.layer(x);
                Tensor const exact = at::linear(x.to(at::kDouble), frozen.weight.to(at::kDouble)) +
                                     (bias ? frozen.bias.to(at::kDouble) : at::zeros({1}, at::kDouble));
                bool const fp32 = GetParam() == at::kFloat;
                EXPECT_EQ(y.sizes(), exact.sizes());
                EXPECT_TRUE(at::allclose(y.to(at::kDouble), exact, fp32 ? 1e-5 : 0x1p-8, 1e-4)) << rows;
            }
        }
}

TEST(PackedKernel, gives_gradients_and_goes_on_without) {
    Frozen const frozen(16, 16, at::kFloat, {});
    Tensor const x = at::randn({1, 16, 9, 9});
    Tensor const before = frozen.layer(x);
    Tensor const leaf = x.clone().requires_grad_(true), other = x.clone().requires_grad_(true);
    frozen.layer(leaf).square().sum().backward();
    frozen.expected(other, {}).square().sum().backward();
    expect_near(leaf.grad(), other.grad());
    EXPECT_TRUE(frozen.layer(x).allclose(before, 1e-5, 1e-5));
}

TEST(PackedKernel, gives_exact_gradients_after_a_large_map) {
    Frozen const frozen(16, 16, at::kFloat, {});
    Tensor const large = at::randn({1, 16, 64, 64}), x = at::randn({1, 16, 9, 9});
    EXPECT_TRUE(frozen.layer(large).allclose(frozen.expected(large, {}), 1e-4, 1e-4));
    Tensor const leaf = x.clone().requires_grad_(true), other = x.clone().requires_grad_(true);
    frozen.layer(leaf).square().sum().backward();
    frozen.expected(other, {}).square().sum().backward();
    expect_near(leaf.grad(), other.grad());
}

TEST(PackedKernel, a_packed_matrix_gives_gradients_and_goes_on_without) {
    FrozenLinear const frozen(16, 24, at::kFloat, {.pack = true});
    Tensor const x = at::randn({2, 9, 16}), before = frozen.layer(x);
    Tensor const leaf = x.clone().requires_grad_(true), other = x.clone().requires_grad_(true);
    frozen.layer(leaf).square().sum().backward();
    at::linear(other, frozen.weight, frozen.bias).square().sum().backward();
    expect_near(leaf.grad(), other.grad());
    EXPECT_TRUE(frozen.layer(x).allclose(before, 1e-5, 1e-5));
}

TEST(PackedKernel, matrices_are_packed_where_that_is_asked_for_and_they_are_constant) {
    EXPECT_FALSE(FrozenLinear(16, 16, at::kFloat, {}).layer.packed);
    NewParameters fresh(3);
    EXPECT_FALSE(Linear(Scope(fresh), 16, 16, {.pack = true}).packed);
}

TEST(PackedKernel, is_made_of_constant_parameters_only) {
    NewParameters fresh(3);
    Conv2d const layer{Scope(fresh), 8, 8};
    Tensor const x = at::randn({1, 8, 4, 4}), before = layer(x);
    fresh.all().front().second.mul_(2);  // as a trainer does
    EXPECT_FALSE(layer(x).allclose(before));
    EXPECT_FALSE(PackedKernel::pays(at::ones({1, 1, 1, 1}).requires_grad_(true)));
}

}  // namespace
}  // namespace daub
