#include "engine/pipeline/frame_attention.h"

#include "engine/nn/attention.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

using namespace daub;

namespace {

constexpr Grid grid{4, 4};

struct Frame {
    Tensor q = at::randn({2, 3, 16, 8}), k = at::randn({2, 3, 16, 8}), v = at::randn({2, 3, 16, 8});
};

/// One frame of one step, seen through the control as the network sees it.
Tensor made(FrameAttention& frames, FrameLink::Place place, Frame const& f, int64_t step = 0) {
    frames.begin(place);
    frames.at_step(0, step);
    AttentionControl control;
    control.extend_self = std::ref(frames);
    Tensor const result = attend_to_self(f.q, f.k, f.v, grid, &control, "attn1");
    frames.finish();
    return result;
}

/// softmax(q [kᵀ...] / √d) [v...], written out.
Tensor over_all(Frame const& own, std::vector<Frame> const& others) {
    std::vector<Tensor> k{own.k}, v{own.v};
    for (Frame const& other : others) k.push_back(other.k), v.push_back(other.v);
    return at::matmul(at::softmax(at::matmul(own.q, at::cat(k, 2).transpose(2, 3)) / std::sqrt(8.0), -1),
                      at::cat(v, 2));
}

void expect_near(Tensor const& a, Tensor const& b) { EXPECT_LT((a - b).abs().max().item<double>(), 1e-5); }

}  // namespace

TEST(FrameAttention, is_attention_over_the_keys_of_the_first_and_the_previous_frame) {
    FrameAttention frames;
    std::vector<Frame> const f(4);
    expect_near(made(frames, FrameLink::Place::first, f[0]), over_all(f[0], {}));
    expect_near(made(frames, FrameLink::Place::next, f[1]), over_all(f[1], {f[0]}));
    expect_near(made(frames, FrameLink::Place::next, f[2]), over_all(f[2], {f[0], f[1]}));
    expect_near(made(frames, FrameLink::Place::restart, f[3]), over_all(f[3], {f[0]}));
    expect_near(made(frames, FrameLink::Place::next, f[2]), over_all(f[2], {f[0], f[3]}));
    expect_near(made(frames, FrameLink::Place::first, f[1]), over_all(f[1], {}));
}

TEST(FrameAttention, steps_passes_layers_and_repetitions_are_apart) {
    FrameAttention frames;
    Frame const first, other, again, now;
    frames.begin(FrameLink::Place::first);
    frames.at_step(0, 5);
    frames("attn1", first.k, first.v, grid);
    frames("attn1", again.k, again.v, grid);  // another tile
    frames.at_step(0, 5);                     // a second evaluation
    frames("attn1", other.k, other.v, grid);
    frames.finish();
    auto const keys = [&](size_t pass, int64_t step, std::string const& layer) {
        frames.at_step(pass, step);
        return frames(layer, now.k, now.v, grid).first;
    };
    frames.begin(FrameLink::Place::next);
    expect_near(keys(0, 5, "attn1"), at::cat({now.k, first.k}, 2));
    expect_near(frames("attn1", now.k, now.v, grid).first, at::cat({now.k, again.k}, 2));
    expect_near(keys(0, 5, "attn1"), at::cat({now.k, other.k}, 2));
    EXPECT_EQ(keys(0, 6, "attn1").size(2), 16);
    EXPECT_EQ(keys(1, 5, "attn1").size(2), 16);
    EXPECT_EQ(keys(0, 5, "attn2").size(2), 16);
}

TEST(FrameAttention, an_unfinished_frame_leaves_nothing) {
    FrameAttention frames;
    std::vector<Frame> const f(3);
    made(frames, FrameLink::Place::first, f[0]);
    frames.begin(FrameLink::Place::next);
    frames.at_step(0, 0);
    frames("attn1", f[1].k, f[1].v, grid);
    expect_near(made(frames, FrameLink::Place::next, f[2]), over_all(f[2], {f[0]}));
}

TEST(FrameAttention, keeps_to_its_limits) {
    FrameAttention frames({.largest_grid = 16, .bytes = 3 * 16 * 8 * 2 * 4 * 2 + 10});  // one layer's keys and values
    Frame const f;
    frames.begin(FrameLink::Place::first);
    frames.at_step(0, 0);
    frames("attn1", f.k, f.v, grid);
    EXPECT_FALSE(frames.left_out());
    frames("attn2", f.k, f.v, grid);
    EXPECT_TRUE(frames.left_out());
    frames.finish();
    EXPECT_EQ(frames.bytes(), 3 * 16 * 8 * 2 * 4 * 2);
    frames.begin(FrameLink::Place::next);
    frames.at_step(0, 0);
    EXPECT_EQ(frames("attn1", f.k, f.v, grid).first.size(2), 32);
    EXPECT_EQ(frames("attn2", f.k, f.v, grid).first.size(2), 16);
    EXPECT_EQ(frames("attn3", f.k, f.v, {4, 5}).first.size(2), 16) << "a larger map";
}

TEST(FrameAttention, dense_diffusion_changes_the_scores_of_the_frame_itself_alone) {
    FrameAttention frames;
    Frame const first, now;
    made(frames, FrameLink::Place::first, first);
    frames.begin(FrameLink::Place::next);
    frames.at_step(0, 0);
    AttentionControl control;
    control.extend_self = std::ref(frames);
    control.modulate_self = [](Tensor const& scores, Grid) {
        EXPECT_EQ(scores.size(3), 16);
        return scores;
    };
    expect_near(attend_to_self(now.q, now.k, now.v, grid, &control, "attn1"), over_all(now, {first}));
}
