#include "engine/training/world/compose.h"

#include "engine/core/error.h"
#include "engine/training/world/recolour.h"
#include "engine/training/world/sign.h"
#include "engine/training/world/styles.h"
#include "engine/training/world/vocabulary.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <numeric>

namespace daub {

using at::Tensor;

namespace {

/// The drawing's longest side fills this part of its square (see make_assets.py).
constexpr double filled = 500.0 / 512.0;

Tensor to_device(std::vector<float> const& values, at::IntArrayRef shape, at::Device device) {
    return at::tensor(at::ArrayRef<float>(values)).view(shape).to(device, /*non_blocking=*/true);
}

Tensor to_device(std::vector<int64_t> const& values, at::Device device) {
    return at::tensor(at::ArrayRef<int64_t>(values)).to(device, /*non_blocking=*/true);
}

/// Pixel centres of the windows grown by `margin` on each side, clamped into the picture, in scene units.
PixelPositions positions(Frame const& frame, int64_t count, int64_t margin, at::Device device) {
    double const scale = frame.pixels_per_unit();
    auto const axis = [&](int64_t size, int64_t whole, size_t coordinate) {
        std::vector<float> start(size_t(count), 0);
        for (size_t i = 0; i < frame.origins.size(); ++i) start[i] = float(frame.origins[i][coordinate]);
        Tensor const steps = at::arange(-margin, size + margin, at::TensorOptions(at::kFloat).device(device));
        Tensor const pixel = steps.unsqueeze(0) + to_device(start, {count, 1}, device);
        return (pixel.clamp(0, double(whole - 1)) + 0.5) / scale;
    };
    return {axis(frame.columns(), frame.width, 1).unsqueeze(1), axis(frame.rows(), frame.height, 0).unsqueeze(2),
            scale};
}

/// Sides of the drawings' sizes, each smaller by a factor of root two, down to 12 pixels.
std::vector<int64_t> level_sides(int64_t side) {
    std::vector<int64_t> sides{side};
    for (int i = 1; sides.back() > 12; ++i) sides.push_back(std::lround(double(side) * std::pow(0.5, 0.5 * i)));
    return sides;
}

/// The level whose texels are nearest to a pixel in size.
size_t level_for(double pixels, std::vector<Tensor> const& levels) {
    double const shrink = 2 * std::log2(double(levels[0].size(-1)) / pixels);
    return size_t(std::clamp<long>(std::lround(shrink), 0, long(levels.size()) - 1));
}

Tensor select_scenes(Tensor const& values, Tensor const& index) {
    return values.size(0) == 1 ? values : values.index_select(0, index);
}

void check(std::span<Scene const> scenes, Frame const& frame) {
    if (scenes.empty()) fail(ErrorKind::internal, "There are no scenes to compose.");
    for (Scene const& scene : scenes)
        if (scene.aspect.height * frame.width != scene.aspect.width * frame.height)
            fail(ErrorKind::internal, "A scene of aspect {}x{} cannot be composed as {}x{}.", scene.aspect.width,
                 scene.aspect.height, frame.width, frame.height);
    if (!frame.origins.empty() && frame.origins.size() != scenes.size())
        fail(ErrorKind::internal, "{} window origins for {} scenes.", frame.origins.size(), scenes.size());
}

}  // namespace

/// A thing and the place of its layer.
struct WorldComposer::Placed {
    Thing const* thing;
    int64_t scene, slot;
};

/// All layers, nearest first; empty ones are zero.
struct WorldComposer::Layers {
    Tensor rgb;    // [N,K,3,H,W], premultiplied
    Tensor alpha;  // [N,K,H,W]
};

WorldComposer::WorldComposer(WorldAssets const& assets, at::Device device)
    : assets_(&assets), device_(device), noise_(device) {
    c10::NoGradGuard const no_gradients;
    Tensor const turn = recolour_weights(assets).unsqueeze(1);
    Tensor const whole = at::cat({assets.drawings.to(at::kFloat), turn * 255}, 1);
    for (int64_t const side : level_sides(assets.side)) {
        Tensor const level = side == assets.side ? whole : at::_upsample_bilinear2d_aa(whole, {side, side}, false);
        levels_.push_back(level.round().to(at::kByte).to(device));
    }
    letters_ = letter_strip(assets).to(device);
}

Tensor WorldComposer::draw_of_level(std::vector<Placed> const& things, size_t level, PixelPositions const& at) const {
    int64_t const count = int64_t(things.size());
    std::vector<int64_t> drawings, scenes;
    std::vector<float> numbers, matrices;
    for (auto const& [thing, scene, slot] : things) {
        drawings.push_back(thing->drawing), scenes.push_back(scene);
        float const zoom = float(2 * filled) / thing->size, mirrored = thing->flip ? -1.0f : 1.0f;
        float const c = std::cos(thing->angle) * zoom, s = std::sin(thing->angle) * zoom;
        numbers.insert(numbers.end(), {thing->x, thing->y, c * mirrored, s * mirrored, -s, c});
        std::array<float, 9> matrix{1, 0, 0, 0, 1, 0, 0, 0, 1};
        if (thing->colour >= 0)
            matrix =
                recolour_matrix(assets_->nouns[size_t(thing->noun)].key, world_colours()[size_t(thing->colour)].rgb);
        matrices.insert(matrices.end(), matrix.begin(), matrix.end());
    }
    Tensor const index = to_device(scenes, device_);
    Tensor const n = to_device(numbers, {count, 6, 1, 1}, device_);
    Tensor const x = select_scenes(at.x, index) - n.select(1, 0), y = select_scenes(at.y, index) - n.select(1, 1);
    Tensor const u = x * n.select(1, 2) + y * n.select(1, 3), v = x * n.select(1, 4) + y * n.select(1, 5);
    Tensor const pictures = levels_[level].index_select(0, to_device(drawings, device_)).to(at::kFloat);
    Tensor const drawn = look_up(pictures, u, v, /*mirrored=*/false) * (1.0 / 255);

    Tensor const own = drawn.narrow(1, 0, 3);
    Tensor const turned = at::bmm(to_device(matrices, {count, 3, 3}, device_), own.flatten(2)).view_as(own);
    Tensor const alpha = drawn.narrow(1, 3, 1);
    Tensor const rgb = at::lerp(own, turned, drawn.narrow(1, 4, 1));
    return at::cat({at::minimum(rgb.clamp_min(0), alpha), alpha}, 1);
}

WorldComposer::Layers WorldComposer::draw_things(std::span<Scene const> scenes, PixelPositions const& at,
                                                 Tensor const& light) const {
    size_t slots = 1;
    std::map<size_t, std::vector<Placed>> of_level;
    std::vector<Placed> signs;
    for (size_t i = 0; i < scenes.size(); ++i) {
        slots = std::max(slots, scenes[i].things.size());
        for (size_t k = 0; k < scenes[i].things.size(); ++k) {
            Thing const& thing = scenes[i].things[k];
            double const pixels = thing.size / filled * at.pixels_per_unit;
            (thing.noun == sign_noun ? signs : of_level[level_for(pixels, levels_)])
                .push_back({&thing, int64_t(i), int64_t(k)});
        }
    }
    std::vector<Tensor> drawn;
    std::vector<int64_t> places, owners;
    auto const note = [&](std::vector<Placed> const& things) {
        for (Placed const& placed : things)
            places.push_back(placed.scene * int64_t(slots) + placed.slot), owners.push_back(placed.scene);
    };
    for (auto const& [level, things] : of_level) drawn.push_back(draw_of_level(things, level, at)), note(things);
    if (!signs.empty()) drawn.push_back(draw_signs(scenes, signs, at)), note(signs);

    int64_t const n = int64_t(scenes.size()), k = int64_t(slots), h = at.y.size(1), w = at.x.size(2);
    Tensor layers = at::zeros({n * k, 4, h, w}, at.x.options());
    if (!drawn.empty()) {
        Tensor const all = at::cat(drawn);
        Tensor const dim = (0.5 + 0.5 * light).index_select(0, to_device(owners, device_)).view({-1, 3, 1, 1});
        all.narrow(1, 0, 3).mul_(dim);
        layers.index_copy_(0, to_device(places, device_), all);
    }
    layers = layers.view({n, k, 4, h, w});
    return {layers.narrow(2, 0, 3), layers.select(2, 3)};
}

Tensor WorldComposer::draw_signs(std::span<Scene const> scenes, std::vector<Placed> const& signs,
                                 PixelPositions const& at) const {
    std::vector<PlacedSign> placed;
    std::vector<int64_t> owners;
    for (Placed const& sign : signs) {
        placed.push_back({sign.thing, &*scenes[size_t(sign.scene)].sign});
        owners.push_back(sign.scene);
    }
    Tensor const index = to_device(owners, device_);
    return paint_signs(*assets_, letters_, placed,
                       {select_scenes(at.x, index), select_scenes(at.y, index), at.pixels_per_unit});
}

/// How much light things that stand on the ground leave there: [N,H,W].
Tensor WorldComposer::contact_shadows(std::span<Scene const> scenes, PixelPositions const& at) const {
    std::vector<float> numbers;
    std::vector<int64_t> owners;
    for (size_t i = 0; i < scenes.size(); ++i)
        for (Thing const& thing : scenes[i].things) {
            float bottom = 0.5f, width = 0.3f;
            if (thing.noun != sign_noun) {
                Noun const& noun = assets_->nouns[size_t(thing.noun)];
                if (noun.where == "sky") continue;
                bottom = noun.box[3] - 0.5f, width = 0.4f * (noun.box[2] - noun.box[0]);
            }
            float const foot = thing.y + bottom * thing.size;
            if (foot < scenes[i].horizon) continue;
            numbers.insert(numbers.end(), {thing.x, foot, 1 / (width * thing.size), 1 / (0.07f * thing.size)});
            owners.push_back(int64_t(i));
        }
    Tensor light = at::ones({int64_t(scenes.size()), at.y.size(1), at.x.size(2)}, at.x.options());
    if (owners.empty()) return light;
    Tensor const index = to_device(owners, device_);
    Tensor const n = to_device(numbers, {int64_t(owners.size()), 4, 1, 1}, device_);
    Tensor const x = (select_scenes(at.x, index) - n.select(1, 0)) * n.select(1, 2);
    Tensor const y = (select_scenes(at.y, index) - n.select(1, 1)) * n.select(1, 3);
    // exp(-x^2) exp(-y^2): only the product is of picture size.
    Tensor const shade = at::exp(-y * y) * at::exp(-x * x) * 0.45;
    return light.index_add_(0, index, shade, -1).clamp_min_(0.4);
}

Composition WorldComposer::blend(Layers const& layers, PaintedPlaces const& places, int64_t count) const {
    Tensor const open = at::cumprod(1 - layers.alpha, 1);  // how much is seen past the first k layers
    int64_t const last = open.size(1) - 1;
    Tensor const before = at::cat({at::ones_like(open.narrow(1, 0, 1)), open.narrow(1, 0, last)}, 1);
    Tensor const rest = open.select(1, last);
    Composition out;
    out.things = layers.alpha * before;
    out.image = (layers.rgb * before.unsqueeze(2)).sum(1) + places.rgb * rest.unsqueeze(1);
    out.ground = places.ground.expand({count, -1, -1}) * rest;
    out.sky = rest - out.ground;
    return out;
}

Composition WorldComposer::compose_plain(std::span<Scene const> scenes, Frame const& frame,
                                         PixelPositions const& at) const {
    (void)frame;
    PaintedPlaces places = paint_places(scenes, at, noise_);
    Tensor const shade = at::lerp(at::ones({}, at.x.options()), contact_shadows(scenes, at), places.ground);
    places.rgb = places.rgb * shade.unsqueeze(1);
    return blend(draw_things(scenes, at, places.light), places, int64_t(scenes.size()));
}

Composition WorldComposer::compose_styled(std::span<Scene const> scenes, Frame const& frame) const {
    int64_t const margin = style_margin(frame.pixels_per_unit());
    PixelPositions const at = positions(frame, int64_t(scenes.size()), margin, device_);
    Composition out = compose_plain(scenes, frame, at);
    std::vector<std::vector<int64_t>> of_style(world_styles().size());
    for (size_t i = 0; i < scenes.size(); ++i) of_style[size_t(scenes[i].style)].push_back(int64_t(i));
    Tensor const things = out.things.sum(1, /*keepdim=*/true);
    for (size_t style = 0; style < of_style.size(); ++style) {
        if (of_style[style].empty()) continue;
        std::vector<float> variation;
        for (int64_t const i : of_style[style]) variation.push_back(float(scenes[size_t(i)].variation % 4096) / 64);
        Tensor const index = to_device(of_style[style], device_);
        StyleInput const input{out.image.index_select(0, index),
                               things.index_select(0, index),
                               {select_scenes(at.x, index), select_scenes(at.y, index), at.pixels_per_unit},
                               to_device(variation, {int64_t(variation.size()), 1, 1}, device_)};
        out.image.index_copy_(0, index, apply_style(int(style), input, noise_));
    }
    auto const inner = [&](Tensor const& t) {
        return t.narrow(-2, margin, frame.rows()).narrow(-1, margin, frame.columns());
    };
    return {inner(out.image), inner(out.things), inner(out.sky), inner(out.ground)};
}

Composition WorldComposer::compose(std::span<Scene const> scenes, Frame const& frame) const {
    c10::NoGradGuard const no_gradients;
    check(scenes, frame);
    int64_t const count = int64_t(scenes.size());
    Composition out;
    size_t slots = 1;
    for (Scene const& scene : scenes) slots = std::max(slots, scene.things.size());
    auto const options = at::TensorOptions(at::kFloat).device(device_);
    out.image = at::empty({count, 3, frame.rows(), frame.columns()}, options);
    out.things = at::zeros({count, int64_t(slots), frame.rows(), frame.columns()}, options);
    out.sky = at::empty({count, frame.rows(), frame.columns()}, options);
    out.ground = at::empty_like(out.sky);
    for (bool const styled : {false, true}) {
        std::vector<Scene> part;
        std::vector<int64_t> which;
        Frame part_frame = frame;
        part_frame.origins.clear();
        for (size_t i = 0; i < scenes.size(); ++i) {
            if ((scenes[i].style >= 0) != styled) continue;
            part.push_back(scenes[i]), which.push_back(int64_t(i));
            if (!frame.origins.empty()) part_frame.origins.push_back(frame.origins[i]);
        }
        if (part.empty()) continue;
        Composition const done =
            styled ? compose_styled(part, part_frame)
                   : compose_plain(part, part_frame, positions(part_frame, int64_t(part.size()), 0, device_));
        Tensor const index = to_device(which, device_);
        out.image.index_copy_(0, index, done.image);
        out.things.narrow(1, 0, done.things.size(1)).index_copy_(0, index, done.things);
        out.sky.index_copy_(0, index, done.sky);
        out.ground.index_copy_(0, index, done.ground);
    }
    out.image.mul_(2).sub_(1).clamp_(-1, 1);
    return out;
}

}  // namespace daub
