#include <random>

#include "engine/kernels/activation.h"
#include "engine/kernels/norms.h"
#include "tests/kernels/compare.h"

namespace daub::test {
namespace {

class RowsTest : public testing::TestWithParam<at::ScalarType> {};
INSTANTIATE_TEST_SUITE_P(Types, RowsTest, testing::Values(at::kFloat, at::kBFloat16),
                         [](auto const& info) { return std::string(at::toString(info.param)); });

double slack(at::ScalarType type) { return type == at::kFloat ? 100 : 3; }

using Function = std::function<Tensor(Tensor const&)>;

/// fused and exact agree in value and gradient at x; `fused` sees the type of the test, `exact` double.
void expect_same_function(Function const& fused, Function const& exact, Tensor const& x, at::ScalarType type) {
    Tensor const exact_x = leaf(x, at::kDouble), exact_y = exact(exact_x);
    Tensor const dy = numbers(exact_y.sizes(), type, 99);
    exact_y.backward(dy);
    on_every_instruction_set([&] {
        Tensor const fused_x = leaf(x, type), fused_y = fused(fused_x);
        fused_y.backward(dy.to(type));
        expect_close(fused_y, exact_y, slack(type), "y");
        expect_close(fused_x.grad(), exact_x.grad(), slack(type), "dx");
        EXPECT_EQ(fused_y.scalar_type(), type);
    });
}

TEST_P(RowsTest, activations) {
    for (Activation const activation : {Activation::silu, Activation::gelu})
        for (std::vector<int64_t> const& shape : {std::vector<int64_t>{3, 50}, {7}, {2, 5, 4, 3}, {64, 700}})
            expect_same_function([=](Tensor const& x) { return activate(x, activation); },
                                 [=](Tensor const& x) { return reference::activate(x, activation); },
                                 numbers(shape, GetParam(), 5) * 4, GetParam());
}

TEST_P(RowsTest, geglu) {
    for (std::vector<int64_t> const& shape : {std::vector<int64_t>{3, 50}, {2}, {2, 9, 256}, {150, 130}})
        expect_same_function([](Tensor const& x) { return geglu(x); },
                             [](Tensor const& x) { return reference::geglu(x); }, numbers(shape, GetParam(), 6) * 2,
                             GetParam());
}

TEST(Rows, activations_at_the_ends_of_the_range) {
    Tensor const x = at::tensor({-1e30f, -200.f, -88.f, -20.f, -0.f, 0.f, 20.f, 88.f, 200.f, 1e30f});
    on_every_instruction_set([&] {
        for (Activation const activation : {Activation::silu, Activation::gelu}) {
            Tensor const y = activate(x, activation);
            EXPECT_TRUE(at::allclose(y, reference::activate(x, activation), 1e-6, 1e-6)) << y;
        }
        EXPECT_TRUE(activate(at::full({20}, std::nan("")), Activation::silu).isnan().all().item<bool>());
    });
}

TEST(Rows, activations_keep_the_order_of_memory) {
    Tensor const x = at::randn({2, 8, 4, 4}).contiguous(at::MemoryFormat::ChannelsLast);
    Tensor const y = activate(x, Activation::silu);
    EXPECT_EQ(y.strides(), x.strides());
    Tensor const view = at::randn({6, 20}).slice(1, 3, 11);
    EXPECT_TRUE(at::allclose(activate(view, Activation::silu), at::silu(view), 1e-5, 1e-6));
}

struct NormOutcome {
    Tensor y, dx, dweight, dbias;
};

template <typename Norm>
NormOutcome run_norm(Norm const& norm, Tensor const& x_in, Tensor const& weight_in, Tensor const& bias_in,
                     Tensor const& dy, at::ScalarType type) {
    Tensor const x = leaf(x_in, type), weight = leaf(weight_in, type), bias = leaf(bias_in, type);
    Tensor const y = norm(x, weight, bias, 1e-5);
    y.backward(dy.to(type));
    auto const gradient = [](Tensor const& t) { return t.defined() ? t.grad() : t; };
    return {y, x.grad(), gradient(weight), gradient(bias)};
}

TEST_P(RowsTest, layer_norm) {
    std::mt19937 random(5);
    auto const pick = [&](int low, int high) { return std::uniform_int_distribution<int64_t>(low, high)(random); };
    for (int i = 0; i < 25; ++i) {
        at::ScalarType const type = GetParam();
        int64_t const width = i == 0 ? 192 : pick(3, 100);
        std::vector<int64_t> const shape{i == 1 ? 700 : pick(1, 9), pick(1, 9), width};
        SCOPED_TRACE(testing::Message() << at::IntArrayRef(shape));
        bool const affine = i % 5 != 3;
        Tensor const x = (numbers(shape, type, 10 + i) + (type == at::kFloat ? 50.0 : 0.0)).to(type).to(at::kDouble);
        Tensor const weight = affine ? numbers({width}, type, 40 + i) : Tensor();
        Tensor const bias = affine ? numbers({width}, type, 70 + i) : Tensor(), dy = numbers(shape, type, 100 + i);
        NormOutcome const exact = run_norm(reference::layer_norm, x, weight, bias, dy, at::kDouble);
        on_every_instruction_set([&] {
            NormOutcome const fused = run_norm(layer_norm, x, weight, bias, dy, type);
            double const roundings = type == at::kFloat ? 500 : 3;  // the mean of 50 costs six bits of the deviations
            expect_close(fused.y, exact.y, roundings, "y");
            expect_close(fused.dx, exact.dx, roundings, "dx");
            expect_close(fused.dweight, exact.dweight, 10 * roundings, "dweight");
            expect_close(fused.dbias, exact.dbias, 10 * roundings, "dbias");
        });
    }
}

TEST_P(RowsTest, rms_norm) {
    at::ScalarType const type = GetParam();
    auto const without_bias = [](auto const& norm) {
        return
            [norm](Tensor const& x, Tensor const& weight, Tensor const&, double eps) { return norm(x, weight, eps); };
    };
    for (std::vector<int64_t> const& shape : {std::vector<int64_t>{2, 5, 256}, {700, 3, 17}, {1, 1, 3}}) {
        SCOPED_TRACE(testing::Message() << at::IntArrayRef(shape));
        Tensor const x = (numbers(shape, type, 1) + 0.5).to(type).to(at::kDouble),
                     weight = numbers({shape[2]}, type, 2);
        Tensor const dy = numbers(shape, type, 3);
        NormOutcome const exact = run_norm(without_bias(reference::rms_norm), x, weight, {}, dy, at::kDouble);
        on_every_instruction_set([&] {
            NormOutcome const fused = run_norm(without_bias(rms_norm), x, weight, {}, dy, type);
            double const roundings = type == at::kFloat ? 50 : 3;
            expect_close(fused.y, exact.y, roundings, "y");
            expect_close(fused.dx, exact.dx, roundings, "dx");
            expect_close(fused.dweight, exact.dweight, 10 * roundings, "dweight");
        });
    }
}

TEST(Rows, refuse_parameters_that_do_not_fit) {
    EXPECT_THROW(rms_norm(at::zeros({2, 8}), at::ones({7}), 1e-5), c10::Error);
    EXPECT_THROW(layer_norm(at::zeros({2, 8}), at::ones({7}), {}, 1e-5), c10::Error);
    EXPECT_THROW(geglu(at::zeros({2, 7})), c10::Error);
    EXPECT_THROW(group_norm_act(at::zeros({2, 8, 3, 3}), 4, at::ones({7}), {}, 1e-5), c10::Error);
    EXPECT_THROW(group_norm_act(at::zeros({2, 8, 3, 3}), 4, {}, {}, 1e-5, Activation::none, at::ones({3, 8})),
                 c10::Error);
}

}  // namespace
}  // namespace daub::test
