#include "engine/kernels/norms.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <random>

#include "tests/kernels/compare.h"

namespace daub::test {
namespace {

struct Case {
    std::vector<int64_t> shape;
    int64_t groups;
    Activation activation = Activation::silu;
    bool channels_last = true, affine = true, modulated = true;
    double mean = 0;  ///< of the input: large values show cancelling statistics
};

struct Inputs {
    Tensor x, weight, bias, scale, shift, dy;  // double, rounded to the type of the test

    Inputs(Case const& c, at::ScalarType type) {
        int64_t const batch = c.shape[0], channels = c.shape[1];
        x = (numbers(c.shape, type, 1) + c.mean).to(type).to(at::kDouble);
        dy = numbers(c.shape, type, 2);
        if (c.affine) weight = numbers({channels}, type, 3), bias = numbers({channels}, type, 4);
        if (c.modulated) scale = numbers({batch, channels}, type, 5), shift = numbers({1, channels}, type, 6);
    }
};

struct Outcome {
    Tensor y, dx, dweight, dbias, dscale, dshift;
};

using GroupNorm = Tensor (*)(Tensor const&, int64_t, Tensor const&, Tensor const&, double, Activation,
                             std::optional<Tensor> const&, std::optional<Tensor> const&);

Tensor ordered(Tensor const& x, bool channels_last) {
    if (!channels_last || x.dim() < 3) return x.contiguous();
    return x.movedim(1, -1).contiguous().movedim(-1, 1);
}

Outcome run(GroupNorm norm, Case const& c, Inputs const& in, at::ScalarType type) {
    Tensor const x = leaf(ordered(in.x.to(type), c.channels_last), type);
    Tensor const weight = leaf(in.weight, type), bias = leaf(in.bias, type);
    Tensor const scale = leaf(in.scale, type), shift = leaf(in.shift, type);
    Tensor const y = norm(x, c.groups, weight, bias, 1e-5, c.activation, scale, shift);
    y.backward(in.dy.to(type));
    auto const gradient = [](Tensor const& t) { return t.defined() ? t.grad() : t; };
    return {y, x.grad(), gradient(weight), gradient(bias), gradient(scale), gradient(shift)};
}

void expect_matches_reference(Case const& c, at::ScalarType type) {
    Inputs const in(c, type);
    Outcome const exact = run(reference::group_norm_act, c, in, at::kDouble);
    on_every_instruction_set([&] {
        Outcome const fused = run(group_norm_act, c, in, type);
        // A large mean leaves fewer bits for the deviations: its square root of positions enters the sums.
        double const slack = type == at::kFloat ? 100 * (1 + std::abs(c.mean)) : 2;
        expect_close(fused.y, exact.y, slack, "y");
        expect_close(fused.dx, exact.dx, slack, "dx");
        // Sums over a picture may come out near zero, while their rounding is that of their terms.
        double const sum_slack = type == at::kFloat ? 10 * slack : slack;
        expect_close(fused.dweight, exact.dweight, sum_slack, "dweight");
        expect_close(fused.dbias, exact.dbias, sum_slack, "dbias");
        expect_close(fused.dscale, exact.dscale, sum_slack, "dscale");
        expect_close(fused.dshift, exact.dshift, sum_slack, "dshift");
        Tensor const x = ordered(in.x.to(type), c.channels_last);
        EXPECT_EQ(fused.y.strides(), x.strides()) << "memory order";
    });
}

class GroupNormTest : public testing::TestWithParam<at::ScalarType> {};
INSTANTIATE_TEST_SUITE_P(Types, GroupNormTest, testing::Values(at::kFloat, at::kBFloat16),
                         [](auto const& info) { return std::string(at::toString(info.param)); });

TEST_P(GroupNormTest, shapes_of_the_network) {
    for (bool const channels_last : {true, false}) {
        expect_matches_reference({{3, 64, 32, 32}, 32, Activation::silu, channels_last}, GetParam());
        expect_matches_reference({{2, 192, 8, 8}, 32, Activation::silu, channels_last}, GetParam());
        expect_matches_reference({{2, 128, 16, 16}, 32, Activation::none, channels_last, true, false}, GetParam());
    }
}

TEST_P(GroupNormTest, odd_shapes) {
    std::mt19937 random(7);
    auto const pick = [&](int low, int high) { return std::uniform_int_distribution<int64_t>(low, high)(random); };
    for (int i = 0; i < 40; ++i) {
        int64_t const groups = pick(1, 6), channels = groups * pick(1, 19);
        std::vector<int64_t> shape{pick(1, 3), channels, pick(1, 21), pick(1, 19)};
        if (i % 4 == 1) shape.pop_back();
        if (i % 8 == 2) shape.push_back(pick(1, 3));
        if (channels / groups * shape[2] < 3) continue;  // variances of one or two values only amplify rounding
        SCOPED_TRACE(testing::Message() << "case " << i << " shape " << at::IntArrayRef(shape) << " groups " << groups);
        expect_matches_reference({shape, groups, Activation(i % 3), pick(0, 1) == 0, pick(0, 3) != 0, pick(0, 3) != 0},
                                 GetParam());
    }
}

TEST_P(GroupNormTest, several_chunks_per_sample) {
    for (bool const channels_last : {true, false})
        expect_matches_reference({{2, 96, 50, 41}, 8, Activation::gelu, channels_last}, GetParam());
}

TEST(GroupNorm, statistics_survive_a_large_mean) {
    expect_matches_reference({.shape = {2, 64, 32, 32}, .groups = 32, .mean = 300}, at::kFloat);
    expect_matches_reference({.shape = {2, 12, 32, 33}, .groups = 4, .channels_last = false, .mean = 300}, at::kFloat);
}

TEST(GroupNorm, any_number_of_threads_gives_the_same_bits) {
    int const before = at::get_num_threads();
    for (bool const many_samples : {false, true}) {
        Case const c{{many_samples ? 5 : 1, 72, 64, 40}, 8};
        Inputs const in(c, at::kFloat);
        std::vector<Outcome> outcomes;
        for (int const threads : {1, 2, 3}) {
            at::set_num_threads(threads);
            outcomes.push_back(run(group_norm_act, c, in, at::kFloat));
        }
        for (size_t i = 1; i < outcomes.size(); ++i) {
            EXPECT_TRUE(outcomes[0].y.equal(outcomes[i].y));
            EXPECT_TRUE(outcomes[0].dx.equal(outcomes[i].dx));
            EXPECT_TRUE(outcomes[0].dweight.equal(outcomes[i].dweight));
        }
    }
    at::set_num_threads(before);
}

TEST(GroupNorm, inference_and_training_give_the_same_bits) {
    Case const c{{2, 64, 16, 16}, 32};
    Inputs const in(c, at::kBFloat16);
    Tensor const trained = run(group_norm_act, c, in, at::kBFloat16).y;
    c10::InferenceMode const inference;
    auto const typed = [](Tensor const& t) { return t.to(at::kBFloat16); };
    Tensor const inferred = group_norm_act(ordered(typed(in.x), true), 32, typed(in.weight), typed(in.bias), 1e-5,
                                           Activation::silu, typed(in.scale), typed(in.shift));
    EXPECT_TRUE(trained.detach().equal(inferred));
}

TEST(GroupNorm, reads_views_and_gradients_in_any_order) {
    Tensor const base = numbers({3, 40, 9, 14}, at::kFloat, 11).to(at::kFloat);
    Tensor const view = base.slice(1, 4, 36).slice(3, 1, 12).detach().requires_grad_(true);
    Tensor const dy = numbers({32, 3, 9, 11}, at::kFloat, 12).to(at::kFloat).transpose(0, 1);
    Tensor const y = group_norm_act(view, 8, {}, {}, 1e-5, Activation::silu);
    y.backward(dy);
    Tensor const exact_x = view.detach().to(at::kDouble).requires_grad_(true);
    Tensor const exact = reference::group_norm_act(exact_x, 8, {}, {}, 1e-5, Activation::silu, {}, {});
    exact.backward(dy.to(at::kDouble));
    expect_close(y, exact, 40, "y");
    expect_close(view.grad(), exact_x.grad(), 40, "dx");
}

TEST(GroupNorm, fp32_parameters_serve_bf16_activations) {
    Tensor const x = numbers({2, 64, 8, 8}, at::kBFloat16, 21);
    Tensor const weight = numbers({64}, at::kFloat, 22), bias = numbers({64}, at::kFloat, 23);
    Tensor const w = leaf(weight, at::kFloat);
    Tensor const y = group_norm_act(x.to(at::kBFloat16), 32, w, bias.to(at::kFloat), 1e-5);
    y.sum().backward();
    EXPECT_EQ(y.scalar_type(), at::kBFloat16);
    EXPECT_EQ(w.grad().scalar_type(), at::kFloat);
    expect_close(y, at::group_norm(x, 32, weight, bias, 1e-5), 2, "y");
}

TEST(GroupNorm, double_precision_goes_to_aten) {
    Tensor const x = numbers({2, 6, 5, 5}, at::kDouble, 31);
    Tensor const y = group_norm_act(x, 3, {}, {}, 1e-5, Activation::silu);
    EXPECT_TRUE(y.equal(at::silu(at::group_norm(x, 3, {}, {}, 1e-5))));
}

TEST(GroupNorm, refuses_groups_that_do_not_divide) {
    EXPECT_THROW(group_norm_act(at::zeros({1, 10, 4, 4}), 3, {}, {}, 1e-5), c10::Error);
}

TEST(GroupNorm, refuses_second_derivatives) {
    Tensor const x = at::rand({1, 4, 3, 3}).requires_grad_(true);
    Tensor const y = group_norm_act(x, 2, {}, {}, 1e-5, Activation::silu);
    EXPECT_THROW(y.sum().backward({}, true, /*create_graph=*/true), c10::Error);
}

TEST(GroupNorm, empty_batches_pass) {
    EXPECT_EQ(group_norm_act(at::zeros({0, 4, 3, 3}), 2, {}, {}, 1e-5).sizes(), (std::vector<int64_t>{0, 4, 3, 3}));
}

}  // namespace
}  // namespace daub::test
