#include "engine/pipeline/moved_noise.h"

#include "engine/diffusion/noise.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

using namespace daub;

namespace {

Tensor noise(int64_t side, uint64_t seed = 3) { return NoiseSource(std::vector<uint64_t>{seed}).draw({3, side, side}); }

double correlation(Tensor const& a, Tensor const& b) {
    Tensor const x = a.flatten() - a.mean(), y = b.flatten() - b.mean();
    return (x * y).mean().item<double>() / (x.std() * y.std()).item<double>();
}

AffineMap turned(double angle, double side, double growth = 1) {
    return AffineMap::translation(side / 2, side / 2) * AffineMap::scaling(growth, growth) *
           AffineMap::rotation(angle, {0, 0}) * AffineMap::translation(-side / 2, -side / 2);
}

}  // namespace

TEST(MovedNoise, that_stays_is_the_same) {
    Tensor const n = noise(64);
    EXPECT_LT((moved_noise(n, {}, 5) - n).abs().max().item<double>(), 1e-4);
}

TEST(MovedNoise, by_whole_cells_is_the_noise_there) {
    Tensor const n = noise(64), moved = moved_noise(n, AffineMap::translation(5, -3), 5);
    Tensor const from = n.narrow(2, 3, 61).narrow(3, 0, 59), to = moved.narrow(2, 0, 61).narrow(3, 5, 59);
    EXPECT_LT((from - to).abs().max().item<double>(), 1e-4);
    EXPECT_LT(std::abs(correlation(moved.narrow(3, 0, 5), n.narrow(3, 0, 5))), 0.1) << "what enters is new";
}

TEST(MovedNoise, stays_white_however_it_moves) {
    for (AffineMap const& motion : {turned(0.3, 64), turned(0.7, 64, 1.3), turned(0.1, 64, 0.6),
                                    AffineMap::translation(0.4, 0.7), AffineMap::translation(1000, 0)}) {
        double mean = 0, square = 0, beside = 0, below = 0;
        constexpr int draws = 24;
        for (int i = 0; i < draws; ++i) {
            Tensor const m = moved_noise(noise(64, 100 + i), motion, 7 + i);
            mean += m.mean().item<double>() / draws, square += m.square().mean().item<double>() / draws;
            beside += (m.narrow(3, 0, 63) * m.narrow(3, 1, 63)).mean().item<double>() / draws;
            below += (m.narrow(2, 0, 63) * m.narrow(2, 1, 63)).mean().item<double>() / draws;
        }
        // 295,000 numbers: their means err by 0.002.
        EXPECT_NEAR(mean, 0, 0.01);
        EXPECT_NEAR(square, 1, 0.01);
        EXPECT_NEAR(beside, 0, 0.01);
        EXPECT_NEAR(below, 0, 0.01);
    }
}

TEST(MovedNoise, by_half_a_cell_is_half_of_each) {
    Tensor const n = noise(64), moved = moved_noise(n, AffineMap::translation(0.5, 0), 5);
    // A cell is half of its left and half of its right neighbour, divided by the root of what it holds.
    Tensor const halves = (n.narrow(3, 0, 62) + n.narrow(3, 1, 62)) / 2;
    EXPECT_GT(correlation(moved.narrow(3, 1, 62), halves), 0.65);
    EXPECT_GT(correlation(moved.narrow(3, 1, 62), n.narrow(3, 1, 62)), 0.4);
}

TEST(MovedNoise, turned_there_and_looked_at_from_there_is_nearly_what_it_was) {
    Tensor const n = noise(64);
    Tensor const back = moved_noise(moved_noise(n, turned(0.25, 64), 5), turned(-0.25, 64), 6);
    Tensor const inner = n.narrow(2, 16, 32).narrow(3, 16, 32), inner_back = back.narrow(2, 16, 32).narrow(3, 16, 32);
    EXPECT_GT(correlation(inner, inner_back), 0.3);
    EXPECT_LT(std::abs(correlation(inner, back.narrow(2, 0, 32).narrow(3, 0, 32))), 0.08);
}

TEST(MovingAreas, keep_unit_variance_under_soft_masks_and_leave_the_rest_alone) {
    Tensor mask = at::zeros({64, 64});
    mask.narrow(1, 16, 16).copy_(at::linspace(0, 1, 16).expand({64, 16}));
    mask.narrow(1, 32, 32).fill_(1);
    double square = 0;
    constexpr int draws = 24;
    for (int i = 0; i < draws; ++i) {
        Tensor const n = noise(64, 300 + i);
        std::vector<MovingArea> const areas{{.mask = mask, .motion = AffineMap::translation(0.1, 0), .seed = 900u + i}};
        Tensor const whole = with_moving_areas(n, areas);
        EXPECT_EQ((whole.narrow(3, 0, 16) - n.narrow(3, 0, 16)).abs().max().item<double>(), 0);
        square += whole.square().mean().item<double>() / draws;
    }
    EXPECT_NEAR(square, 1, 0.01);
}

TEST(MovingAreas, the_noise_of_a_thing_goes_along_with_its_mask) {
    Tensor before = at::zeros({64, 64}), now = at::zeros({64, 64});
    before.narrow(0, 10, 20).narrow(1, 10, 20).fill_(1);
    now.narrow(0, 18, 20).narrow(1, 26, 20).fill_(1);
    std::vector<MovingArea> const first{{.mask = before, .motion = {}, .seed = 4}};
    std::vector<MovingArea> const later{
        {.mask = now, .motion = AffineMap::translation(16.0 / 64, 8.0 / 64), .seed = 4}};
    Tensor const a = with_moving_areas(noise(64, 1), first).narrow(2, 10, 20).narrow(3, 10, 20);
    Tensor const b = with_moving_areas(noise(64, 2), later).narrow(2, 18, 20).narrow(3, 26, 20);
    EXPECT_LT((a - b).abs().max().item<double>(), 1e-4);
}
