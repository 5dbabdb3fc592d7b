#include "engine/kernels/winograd.h"

#include <ATen/Parallel.h>

#include "tests/kernels/compare.h"

namespace daub::test {
namespace {

Tensor direct(Tensor const& x, Tensor const& kernel, Tensor const& bias) {
    return at::conv2d(x, kernel, bias, {1, 1}, {1, 1});
}

/// Root mean square of the difference, relative to the expected values'.
double error_of(Tensor const& y, Tensor const& exact) {
    return ((y.to(at::kDouble) - exact).square().mean() / exact.square().mean()).sqrt().item<double>();
}

struct Case {
    Tensor x, kernel, bias;  // double, rounded to the type
    Case(at::IntArrayRef map, int64_t out, at::ScalarType type)
        : x(numbers(map, type, 1)), kernel(numbers({out, map[1], 3, 3}, type, 2)), bias(numbers({out}, type, 3)) {}
    Tensor exact() const { return direct(x, kernel, bias); }
    Tensor by_winograd(at::ScalarType type) const {
        return WinogradKernel(kernel.to(type)).convolve(x.to(type), bias.to(type));
    }
};

TEST(Winograd, convolves_maps_of_any_size) {
    for (std::vector<int64_t> const& map : {std::vector<int64_t>{2, 16, 8, 8},
                                            {1, 32, 1, 1},
                                            {3, 48, 7, 5},
                                            {1, 16, 2, 33},
                                            {2, 80, 33, 18},
                                            {1, 272, 6, 6}})
        for (int64_t const out : {16, 48, 112}) {
            Case const test(map, out, at::kFloat);
            Tensor const exact = test.exact();
            on_every_instruction_set([&] { expect_close(test.by_winograd(at::kFloat), exact, 100, "y"); });
        }
}

TEST(Winograd, many_threads_share_the_columns_of_few_tiles) {
    Case const test({1, 16, 8, 8}, 656, at::kFloat);
    Tensor const exact = test.exact();
    int const threads = at::get_num_threads();
    for (int const many : {2, 3, 5, 16}) {
        at::set_num_threads(many);
        on_every_instruction_set([&] { expect_close(test.by_winograd(at::kFloat), exact, 100, "y"); });
    }
    at::set_num_threads(threads);
}

TEST(Winograd, takes_any_order_of_memory_and_no_bias) {
    Case const test({2, 32, 9, 10}, 32, at::kFloat);
    Tensor const x = test.x.to(at::kFloat), kernel = test.kernel.to(at::kFloat);
    Tensor const exact = direct(test.x, test.kernel, {});
    WinogradKernel const fast(kernel);
    for (Tensor const& same :
         {x, x.contiguous(at::MemoryFormat::ChannelsLast), x.transpose(2, 3).contiguous().transpose(2, 3)})
        expect_close(fast.convolve(same, {}), exact, 100, "y");
    EXPECT_TRUE(fast.convolve(x, {}).is_contiguous(at::MemoryFormat::ChannelsLast));
}

TEST(Winograd, bf16_is_at_most_three_times_as_far_from_exact_as_a_direct_convolution) {
    Case const test({2, 320, 16, 16}, 96, at::kBFloat16);
    if (!WinogradKernel::computes(test.kernel.sizes(), at::kBFloat16)) GTEST_SKIP() << "not on this processor";
    Tensor const exact = test.exact();
    Tensor const rounded = direct(test.x.to(at::kBFloat16), test.kernel.to(at::kBFloat16), test.bias.to(at::kBFloat16));
    EXPECT_LE(error_of(test.by_winograd(at::kBFloat16), exact), 3 * error_of(rounded, exact));
}

TEST(Winograd, refuses_what_it_cannot_compute) {
    EXPECT_FALSE(WinogradKernel::computes({16, 16, 1, 1}, at::kFloat));
    EXPECT_FALSE(WinogradKernel::computes({16, 4, 3, 3}, at::kFloat));
    EXPECT_FALSE(WinogradKernel::computes({3, 16, 3, 3}, at::kFloat));
    EXPECT_FALSE(WinogradKernel::computes({16, 16, 3, 3}, at::kDouble));
    EXPECT_THROW(WinogradKernel(at::ones({16, 4, 3, 3})), c10::Error);
    WinogradKernel const fast(at::ones({16, 16, 3, 3}));
    EXPECT_THROW(fast.convolve(at::ones({1, 32, 4, 4}), {}), c10::Error);
}

TEST(Winograd, is_not_worth_its_memory_on_small_maps) {
    Tensor const kernel = at::ones({32, 32, 3, 3});
    EXPECT_TRUE(WinogradKernel::pays(kernel, {2, 32, 16, 16}));
    EXPECT_FALSE(WinogradKernel::pays(kernel, {2, 32, 8, 8}));
    EXPECT_FALSE(WinogradKernel::pays(kernel.to(at::kBFloat16), {2, 32, 16, 16}));
}

}  // namespace
}  // namespace daub::test
