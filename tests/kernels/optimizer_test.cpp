#include "engine/kernels/optimizer.h"

#include <ATen/Parallel.h>

#include "engine/core/error.h"
#include "tests/kernels/compare.h"

namespace daub::test {
namespace {

Tensor floats(at::IntArrayRef shape, uint64_t seed) { return numbers(shape, at::kFloat, seed).to(at::kFloat); }

/// Parameters of several shapes, gradient types and memory orders.
std::vector<AdamwTensor> some_parameters(bool with_copies = true) {
    std::vector<AdamwTensor> all;
    uint64_t seed = 1;
    for (std::vector<int64_t> const& shape : {std::vector<int64_t>{70000}, {33}, {1}, {24, 17, 3, 3}, {5, 7}}) {
        auto const format = shape.size() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
        AdamwTensor t;
        t.master = floats(shape, seed++).contiguous(format);
        t.gradient = floats(shape, seed++).contiguous(format);
        if (seed % 4 == 1) t.gradient = t.gradient.to(at::kBFloat16);
        t.first_moment = at::zeros_like(t.master), t.second_moment = at::zeros_like(t.master);
        t.average = t.master.clone();
        if (with_copies) t.compute_copy = at::empty_like(t.master).to(at::kBFloat16);
        t.decay = shape.size() > 1;
        all.push_back(t);
    }
    return all;
}

std::vector<AdamwTensor> copies_of(std::vector<AdamwTensor> all, at::ScalarType type) {
    for (AdamwTensor& t : all)
        for (Tensor* x : {&t.master, &t.gradient, &t.first_moment, &t.second_moment, &t.average, &t.compute_copy})
            if (x->defined())
                *x = x->to(x == &t.gradient || x == &t.compute_copy ? x->scalar_type() : type, false, true);
    return all;
}

/// New gradients in place for step `step`.
void renew_gradients(std::vector<AdamwTensor>& all, int64_t step) {
    for (size_t i = 0; i < all.size(); ++i) all[i].gradient.copy_(floats(all[i].gradient.sizes(), 1000 * step + i));
}

TEST(Optimizer, follows_adamw_over_several_steps) {
    on_every_instruction_set([] {
        std::vector<AdamwTensor> fused = some_parameters(), exact = copies_of(fused, at::kDouble);
        for (int64_t step = 1; step <= 5; ++step) {
            renew_gradients(fused, step), renew_gradients(exact, step);
            AdamwSettings const settings{
                .learning_rate = 0.01, .weight_decay = 0.1, .gradient_scale = 0.5, .average_decay = 0.9, .step = step};
            adamw_ema_step(fused, settings);
            reference::adamw_ema_step(exact, settings);
        }
        for (size_t i = 0; i < fused.size(); ++i) {
            SCOPED_TRACE(i);
            // A step of one learning rate where gradients vanish multiplies rounding: bound it by the steps taken.
            EXPECT_LT((fused[i].master - exact[i].master).abs().max().item<double>(), 1e-5);
            EXPECT_LT((fused[i].average - exact[i].average).abs().max().item<double>(), 1e-5);
            EXPECT_TRUE(fused[i].compute_copy.equal(fused[i].master.to(at::kBFloat16)));
        }
    });
}

TEST(Optimizer, a_parameter_without_gradient_only_moves_its_average) {
    std::vector<AdamwTensor> all = some_parameters();
    all[0].gradient = Tensor();
    Tensor const before = all[0].master.clone();
    all[0].average.zero_();
    adamw_ema_step(all, {.average_decay = 0.75});
    EXPECT_TRUE(all[0].master.equal(before));
    EXPECT_TRUE(at::allclose(all[0].average, before * 0.25));
}

TEST(Optimizer, any_number_of_threads_gives_the_same_bits) {
    int const threads_before = at::get_num_threads();
    std::vector<std::vector<AdamwTensor>> runs;
    std::vector<double> norms;
    for (int const threads : {1, 2, 3}) {
        at::set_num_threads(threads);
        runs.push_back(some_parameters());
        norms.push_back(gradient_norm(runs.back()));
        adamw_ema_step(runs.back(), {.gradient_scale = 1 / norms.back()});
    }
    at::set_num_threads(threads_before);
    for (size_t run = 1; run < runs.size(); ++run) {
        EXPECT_EQ(norms[0], norms[run]);
        for (size_t i = 0; i < runs[0].size(); ++i) {
            EXPECT_TRUE(runs[0][i].master.equal(runs[run][i].master));
            EXPECT_TRUE(runs[0][i].average.equal(runs[run][i].average));
            EXPECT_TRUE(runs[0][i].compute_copy.equal(runs[run][i].compute_copy));
        }
    }
}

TEST(Optimizer, gradients_in_another_order_meet_their_own_weights) {
    std::vector<AdamwTensor> ordered = some_parameters(), shuffled = some_parameters();
    shuffled[3].gradient = shuffled[3].gradient.contiguous();
    shuffled[4].compute_copy = at::empty({7, 5}, at::kBFloat16).t();
    for (auto* all : {&ordered, &shuffled}) adamw_ema_step(*all, {.learning_rate = 0.1});
    EXPECT_TRUE(ordered[3].master.equal(shuffled[3].master));
    EXPECT_TRUE(at::allclose(ordered[4].master, shuffled[4].master, 1e-6, 1e-6));
    EXPECT_TRUE(shuffled[4].compute_copy.equal(shuffled[4].master.to(at::kBFloat16)));
}

TEST(Optimizer, the_norm_is_that_of_all_gradients) {
    std::vector<AdamwTensor> all = some_parameters();
    on_every_instruction_set([&] { EXPECT_NEAR(gradient_norm(all) / reference::gradient_norm(all), 1, 1e-6); });
    all[2].gradient.fill_(std::nan(""));
    EXPECT_TRUE(std::isnan(gradient_norm(all)));
}

TEST(Optimizer, refuses_state_that_does_not_fit) {
    std::vector<AdamwTensor> all = some_parameters();
    all[1].second_moment = at::zeros({34});
    EXPECT_THROW(adamw_ema_step(all, {}), Error);
    all[1].second_moment = Tensor();
    EXPECT_THROW(adamw_ema_step(all, {}), Error);
}

}  // namespace
}  // namespace daub::test
