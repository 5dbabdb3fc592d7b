#include "engine/training/world/paint.h"

#include "engine/training/world/image_filters.h"
#include "engine/training/world/noise_texture.h"
#include "engine/training/world/world_random.h"

#include <ATen/ATen.h>

#include <array>
#include <numbers>
#include <vector>

namespace daub {
namespace {

using at::Tensor;

enum class Habit : int { exact, grown, ellipse, polygon, blurred, partial, count };

constexpr double least_area = 0.004;
constexpr int64_t polygon_directions = 10;

/// Everything random about one mask, in one row.
enum Number : int64_t {
    habit,
    growth,
    ellipse_size,
    ellipse_softness,
    turn,
    slack,
    cut_angle,
    cut_depth,
    shift_x,
    shift_y,
    wobble,
    wobble_u,
    wobble_v,
    roundness,
    number_count,
};

void draw(PaintSeed const& from, float* row) {
    WorldRandom random(from.seed, from.index * 64 + uint64_t(from.region), WorldRandom::Purpose::paint);
    // Outlines that show the thing are rare: people brush a rough area, and the model shall know the shape itself.
    row[habit] = float(random.pick({0.05f, 0.10f, 0.50f, 0.12f, 0.11f, 0.12f}));
    row[growth] = random.uniform();
    row[ellipse_size] = random.uniform(1.6f, 2.3f);
    row[ellipse_softness] = random.uniform(0.08f, 0.5f);
    row[turn] = random.uniform(0, float(2 * std::numbers::pi));
    row[slack] = random.uniform(-0.015f, 0.06f);
    row[cut_angle] = random.uniform(0, float(2 * std::numbers::pi));
    row[cut_depth] = random.uniform(-0.5f, 0.8f);
    bool const shifted = random.chance(0.45f);
    float const reach = shifted ? 0.05f : 0.0f;
    row[shift_x] = random.uniform(-reach, reach), row[shift_y] = random.uniform(-reach, reach);
    row[wobble] = random.chance(0.5f) ? random.uniform(0.0f, 0.05f) : 0.0f;
    row[wobble_u] = random.uniform(0, 40), row[wobble_v] = random.uniform(0, 40);
    row[roundness] = random.uniform();
}

/// Masks in coordinates -0.5..0.5 of the picture, with their middle and spread.
class Painter {
 public:
    Painter(Tensor const& masks, Tensor const& numbers) : masks_(masks), numbers_(numbers) {
        auto const axis = [&](int64_t size) { return (at::arange(size, masks.options()) + 0.5) / double(size) - 0.5; };
        x_ = axis(masks.size(2)).view({1, 1, -1}), y_ = axis(masks.size(1)).view({1, -1, 1});
        Tensor const weight = masks / masks.sum({1, 2}, true).clamp_min(1e-6);
        middle_x_ = (weight * x_).sum({1, 2}, true), middle_y_ = (weight * y_).sum({1, 2}, true);
        Tensor const dx = x_ - middle_x_, dy = y_ - middle_y_;
        xx_ = (weight * dx * dx).sum({1, 2}, true) + 4e-4, yy_ = (weight * dy * dy).sum({1, 2}, true) + 4e-4;
        xy_ = (weight * dx * dy).sum({1, 2}, true);
    }

    Tensor paint(Habit which) const {
        switch (which) {
            case Habit::grown:
                return moved(grown());
            case Habit::ellipse:
                return moved(ellipse());
            case Habit::polygon:
                return moved(polygon());
            case Habit::blurred:
                return moved(softened());
            case Habit::partial:
                return moved(part());
            default:
                return moved(masks_);
        }
    }

 private:
    Tensor number(Number which) const { return numbers_.select(1, which).view({-1, 1, 1}); }

    Tensor grown() const {
        auto const by = [&](int64_t radius) {
            return at::max_pool2d(masks_.unsqueeze(1), 2 * radius + 1, 1, radius).squeeze(1);
        };
        return at::where(number(growth) < 0.4, by(1), at::where(number(growth) < 0.8, by(2), by(3)));
    }

    /// The ellipse with the mask's moments, more or less on the way to a circle, soft at its edge.
    Tensor ellipse() const {
        Tensor const dx = x_ - middle_x_, dy = y_ - middle_y_, round = number(roundness);
        Tensor const mean = (xx_ + yy_) / 2;
        Tensor const xx = at::lerp(xx_, mean, round), yy = at::lerp(yy_, mean, round), xy = xy_ * (1 - round);
        Tensor const determinant = (xx * yy - xy * xy).clamp_min(1e-8);
        Tensor const square = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant;
        return ((number(ellipse_size) - at::sqrt(square.clamp_min(1e-8))) / number(ellipse_softness) / 2 + 0.5)
            .clamp(0, 1);
    }

    /// The convex hull as seen from ten directions, its sides drawn with some slack.
    Tensor polygon() const {
        Tensor const inside = masks_ > 0.5;
        Tensor out = at::ones_like(masks_);
        for (int64_t i = 0; i < polygon_directions; ++i) {
            Tensor const angle = number(turn) + 2 * std::numbers::pi * double(i) / double(polygon_directions);
            Tensor const along = x_ * at::cos(angle) + y_ * at::sin(angle);
            Tensor const farthest = along.masked_fill(inside.logical_not(), -1).amax({1, 2}, true) + number(slack);
            out = at::minimum(out, ((farthest - along) * double(masks_.size(2)) + 0.5).clamp(0, 1));
        }
        return out;
    }

    Tensor softened() const {
        Tensor const soft = blurred(masks_.unsqueeze(1), 2.2).squeeze(1);
        return (soft / soft.amax({1, 2}, true).clamp_min(1e-3) * 1.15).clamp_max(1);
    }

    /// The mask up to a line across it.
    Tensor part() const {
        Tensor const along =
            (x_ - middle_x_) * at::cos(number(cut_angle)) + (y_ - middle_y_) * at::sin(number(cut_angle));
        Tensor const reach = at::sqrt(xx_ + yy_) * number(cut_depth);
        return masks_ * ((reach - along) * (0.5 * double(masks_.size(2))) + 0.5).clamp(0, 1);
    }

    /// Shifted, with a border as of an unsteady hand.
    Tensor moved(Tensor const& masks) const {
        auto const wave = [&](double phase) {
            return at::sin((x_ * 9 + number(wobble_u) + phase) + 2.3 * at::sin(y_ * 8 + number(wobble_v) - phase));
        };
        Tensor const u = (x_ + number(shift_x) + number(wobble) * wave(0)) * 2;
        Tensor const v = (y_ + number(shift_y) + number(wobble) * wave(1.9)) * 2;
        Tensor const grid = at::stack(at::broadcast_tensors({u, v}), -1);
        // Border colours go on, so that a shifted sky still reaches the edge of the picture.
        return at::grid_sampler_2d(masks.unsqueeze(1), grid, 0, 1, false).squeeze(1);
    }

    Tensor const& masks_;
    Tensor const& numbers_;
    Tensor x_, y_, middle_x_, middle_y_, xx_, yy_, xy_;
};

}  // namespace

Tensor degrade_masks(Tensor const& masks, std::span<PaintSeed const> seeds) {
    if (seeds.empty()) return masks;
    std::vector<float> rows(seeds.size() * number_count);
    std::array<std::vector<int64_t>, size_t(Habit::count)> of_habit;
    for (size_t i = 0; i < seeds.size(); ++i) {
        draw(seeds[i], &rows[i * number_count]);
        of_habit[size_t(rows[i * number_count + habit])].push_back(int64_t(i));
    }
    Tensor const numbers = at::tensor(at::ArrayRef<float>(rows)).view({int64_t(seeds.size()), -1}).to(masks.device());
    Tensor const half = at::avg_pool2d(masks.unsqueeze(1), 2).squeeze(1);
    Tensor const visible = (half.mean({1, 2}, true) > least_area).to(at::kFloat);
    Tensor const painted = at::empty_like(half);
    for (size_t which = 0; which < of_habit.size(); ++which) {
        if (of_habit[which].empty()) continue;
        Tensor const index = at::tensor(at::ArrayRef<int64_t>(of_habit[which])).to(masks.device());
        Tensor const part = half.index_select(0, index), its_numbers = numbers.index_select(0, index);
        painted.index_copy_(0, index, Painter(part, its_numbers).paint(Habit(which)));
    }
    return at::upsample_nearest2d((painted * visible).unsqueeze(1), {masks.size(1), masks.size(2)}).squeeze(1);
}

Tensor paint_regions(Tensor const& masks, std::span<int64_t const> regions_of, uint64_t seed, int64_t first) {
    std::vector<PaintSeed> seeds;
    std::vector<int64_t> rows;
    for (size_t b = 0; b < regions_of.size(); ++b)
        for (int64_t r = 0; r < regions_of[b]; ++r) {
            seeds.push_back({seed, uint64_t(first) + b, int(r)});
            rows.push_back(int64_t(b) * masks.size(1) + r);
        }
    Tensor const painted = at::zeros_like(masks);
    if (rows.empty()) return painted;
    Tensor const index = at::tensor(at::ArrayRef<int64_t>(rows)).to(masks.device());
    painted.flatten(0, 1).index_copy_(0, index, degrade_masks(masks.flatten(0, 1).index_select(0, index), seeds));
    return painted;
}

}  // namespace daub
