#include "engine/diffusion/ensemble.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <atomic>

#include "engine/core/error.h"
#include "engine/diffusion/deis.h"
#include "engine/diffusion/dpm_solver.h"
#include "engine/diffusion/euler.h"
#include "engine/diffusion/karras.h"

namespace daub {
namespace {

std::vector<NoiseInterval> const three{{5, 1e9}, {0.5, 5}, {0, 0.5}};

TEST(Ensemble, every_step_belongs_to_the_expert_of_its_level) {
    auto const levels = karras_levels({.steps = 20});
    auto const runs = expert_runs(three, levels);
    ASSERT_EQ(runs.size(), 3u);
    EXPECT_EQ(runs.front().begin, 0);
    EXPECT_EQ(runs.back().end, 20);
    for (size_t r = 0; r < runs.size(); ++r) {
        EXPECT_EQ(runs[r].expert, r);
        if (r > 0) {
            EXPECT_EQ(runs[r].begin, runs[r - 1].end);
        }
        for (int64_t i = runs[r].begin; i < runs[r].end; ++i)
            EXPECT_TRUE(three[r].contains(levels[static_cast<size_t>(i)].sigma));
    }
}

TEST(Ensemble, levels_outside_all_intervals_go_to_the_nearest) {
    std::vector<NoiseInterval> const gap{{10, 20}, {1, 2}};
    EXPECT_EQ(expert_for(gap, 100), 0u);
    EXPECT_EQ(expert_for(gap, 0.01), 1u);
    EXPECT_EQ(expert_for(gap, 9), 0u);
    EXPECT_EQ(expert_for(gap, 2.1), 1u);
    EXPECT_THROW(expert_for({}, 1), Error);
}

TEST(Ensemble, part_of_a_run_keeps_the_numbers_of_the_whole) {
    auto const levels = karras_levels({.steps = 20});
    auto const runs = expert_runs(three, levels, 12, 18);
    EXPECT_EQ(runs.front().begin, 12);
    EXPECT_EQ(runs.back().end, 18);
}

/// A denoiser whose answer depends on x and sigma, so that order and history matter.
Tensor curved(Tensor const& x, NoiseLevel const& level) { return (x / (1 + level.sigma)).tanh(); }

TEST(Ensemble, history_restarts_at_a_hand_off) {
    auto const levels = karras_levels({.steps = 20});
    Tensor const start = at::linspace(-80, 80, 48, at::kDouble).view({1, 3, 4, 4});
    auto const runs = expert_runs(three, levels);
    Tensor x = start, whole = sample_deis(curved, start, levels);
    for (ExpertRun const& run : runs) x = sample_deis(curved, x, Levels(levels, run.begin, run.end));
    EXPECT_FALSE(at::allclose(x, whole, 1e-6, 1e-9));

    // The first step after a hand-off is of first order: it equals Euler's.
    Levels const one(levels, runs[1].begin, runs[1].begin + 1);
    EXPECT_TRUE(at::allclose(sample_deis(curved, start, one), sample_euler(curved, start, one), 1e-12, 1e-12));
    // Methods without history do not notice.
    Tensor parts = start;
    for (ExpertRun const& run : runs) parts = sample_euler(curved, parts, Levels(levels, run.begin, run.end));
    EXPECT_TRUE(at::equal(parts, sample_euler(curved, start, levels)));
}

TEST(Ensemble, only_one_resident_where_memory_is_short) {
    std::atomic<int> alive = 0;
    int loads = 0, most = 0;
    Ensemble<int>::Load const load = [&](size_t i) {
        ++loads, ++alive;
        most = std::max(most, alive.load());
        return std::shared_ptr<int const>(new int(static_cast<int>(i)), [&](int const* p) { --alive, delete p; });
    };
    Ensemble<int> ensemble(3, load, {.resident = 1});
    for (size_t i = 0; i < 3; ++i) {
        ensemble.load_ahead(i);
        EXPECT_EQ(*ensemble.get(i), static_cast<int>(i));
        EXPECT_EQ(ensemble.loaded(), 1u);
    }
    EXPECT_EQ(loads, 3);
    EXPECT_EQ(most, 1);
}

TEST(Ensemble, loads_ahead_and_once) {
    std::atomic<int> loads = 0;
    Ensemble<int>::Load const load = [&](size_t i) {
        ++loads;
        return std::make_shared<int const>(static_cast<int>(i));
    };
    Ensemble<int> ensemble(2, load);
    ensemble.load_ahead(1);
    EXPECT_EQ(*ensemble.get(0), 0);
    EXPECT_EQ(*ensemble.get(1), 1);
    EXPECT_EQ(*ensemble.get(1), 1);
    EXPECT_EQ(loads, 2);
    ensemble.unload();
    EXPECT_EQ(ensemble.loaded(), 0u);
}

TEST(Ensemble, gives_an_expert_away_so_that_it_is_loaded_anew) {
    int loads = 0;
    Ensemble<int> ensemble(2, [&](size_t) { return std::make_shared<int const>(++loads); });
    EXPECT_EQ(ensemble.take(0), nullptr);
    EXPECT_EQ(*ensemble.get(0), 1);
    EXPECT_EQ(*ensemble.take(0), 1);
    EXPECT_EQ(ensemble.loaded(), 0u);
    EXPECT_EQ(*ensemble.get(0), 2);
    ensemble.load_ahead(1);
    EXPECT_EQ(*ensemble.take(1), 3);
    Ensemble<int> broken(1, [](size_t) -> std::shared_ptr<int const> { fail(ErrorKind::model, "broken"); });
    broken.load_ahead(0);
    EXPECT_EQ(broken.take(0), nullptr);
}

TEST(Ensemble, what_loading_throws_reaches_the_one_who_asks) {
    Ensemble<int>::Load const load = [](size_t i) -> std::shared_ptr<int const> {
        fail(ErrorKind::model, "expert {} is broken", i);
    };
    Ensemble<int> ensemble(1, load);
    ensemble.load_ahead(0);
    EXPECT_THROW(ensemble.get(0), Error);
}

}  // namespace
}  // namespace daub
