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

/// Pixels that are composed in one go on a CPU, so that what passes between operations stays in its cache.
constexpr int64_t cpu_chunk = 16 * 64 * 64;

/// The largest level whose drawings are kept in all colours.
constexpr int64_t largest_kept_side = 128;

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

/// Pictures of u8 [M,5,S,S] with their colours turned: fp32 [M,4,S,S], 0..255. matrices: [M,3,3].
Tensor turn_colours(Tensor const& pictures, Tensor const& matrices) {
    Tensor const whole = pictures.to(at::kFloat);
    Tensor const own = whole.narrow(1, 0, 3), alpha = whole.narrow(1, 3, 1);
    Tensor const turned = at::bmm(matrices, own.flatten(2)).view_as(own);
    Tensor const rgb = at::lerp(own, turned, whole.narrow(1, 4, 1) * (1.0 / 255));
    return at::cat({at::minimum(rgb.clamp_min(0), alpha), alpha}, 1);
}

/// For each drawing, what turns it into each of the world's colours, after the identity: [D,colours + 1,3,3].
Tensor colour_matrices(WorldAssets const& assets) {
    std::vector<float> values;
    for (int const noun : assets.drawing_noun) {
        values.insert(values.end(), {1, 0, 0, 0, 1, 0, 0, 0, 1});
        for (NamedColour const& colour : world_colours()) {
            auto const matrix = recolour_matrix(assets.nouns[size_t(noun)].key, colour.rgb);
            values.insert(values.end(), matrix.begin(), matrix.end());
        }
    }
    return at::tensor(at::ArrayRef<float>(values)).view({-1, int64_t(world_colours().size()) + 1, 3, 3});
}

/// One level's drawings in all colours.
Tensor all_colours(Tensor const& level, Tensor const& matrices) {
    std::vector<Tensor> drawings;
    for (int64_t d = 0; d < level.size(0); ++d)
        drawings.push_back(turn_colours(level[d].unsqueeze(0).expand({matrices.size(1), -1, -1, -1}), matrices[d])
                               .round()
                               .to(at::kByte));
    return at::cat(drawings);
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

/// The scenes of these rows, and their windows.
std::vector<Scene> scenes_of(std::span<Scene const> scenes, std::span<int64_t const> rows) {
    std::vector<Scene> out;
    for (int64_t const row : rows) out.push_back(scenes[size_t(row)]);
    return out;
}

Frame frame_of(Frame const& frame, std::span<int64_t const> rows) {
    Frame out = frame;
    out.origins.clear();
    if (!frame.origins.empty())
        for (int64_t const row : rows) out.origins.push_back(frame.origins[size_t(row)]);
    return out;
}

bool is_window(Frame const& frame) { return frame.rows() != frame.height || frame.columns() != frame.width; }

}  // namespace

/// A thing and the place of its layer.
struct WorldComposer::Placed {
    Thing const* thing;
    int64_t scene, slot;
};

/// Things as layers fp32 [M,4,H,W], premultiplied: first the nearest of each scene that has one, then the second, ...
struct WorldComposer::DrawnThings {
    Tensor layers;
    std::vector<int64_t> in_slot;  // how many scenes have so many things: 0 if none is left
};

WorldComposer::WorldComposer(WorldAssets const& assets, at::Device device)
    : assets_(&assets), device_(device), noise_(device) {
    c10::NoGradGuard const no_gradients;
    Tensor const turn = recolour_weights(assets).unsqueeze(1);
    Tensor const whole = at::cat({assets.drawings.to(at::kFloat), turn * 255}, 1);
    Tensor const matrices = colour_matrices(assets);
    for (int64_t const side : level_sides(assets.side)) {
        Tensor const level = side == assets.side ? whole : at::_upsample_bilinear2d_aa(whole, {side, side}, false);
        levels_.push_back(level.round().to(at::kByte));
        turned_.push_back(side <= largest_kept_side ? all_colours(levels_.back(), matrices).to(device) : Tensor());
        levels_.back() = levels_.back().to(device);
    }
    matrices_ = matrices.to(device);
    letters_ = letter_strip(assets).to(device);
}

/// The drawings of some things in their colours: fp32 [M,4,S,S], 0..255.
Tensor WorldComposer::pictures(std::span<Placed const> things, size_t level) const {
    std::vector<int64_t> drawings, coloured;
    for (Placed const& placed : things) {
        drawings.push_back(placed.thing->drawing);
        coloured.push_back(placed.thing->drawing * matrices_.size(1) + placed.thing->colour + 1);
    }
    Tensor const index = to_device(coloured, device_);
    if (turned_[level].defined()) return turned_[level].index_select(0, index).to(at::kFloat);
    return turn_colours(levels_[level].index_select(0, to_device(drawings, device_)),
                        matrices_.flatten(0, 1).index_select(0, index));
}

Tensor WorldComposer::draw_of_level(std::span<Placed const> things, size_t level, PixelPositions const& at) const {
    std::vector<int64_t> scenes;
    std::vector<float> numbers;
    for (auto const& [thing, scene, slot] : things) {
        scenes.push_back(scene);
        float const zoom = float(2 * filled) / thing->size, mirrored = thing->flip ? -1.0f : 1.0f;
        float const c = std::cos(thing->angle) * zoom, s = std::sin(thing->angle) * zoom;
        numbers.insert(numbers.end(), {thing->x, thing->y, c * mirrored, s * mirrored, -s, c});
    }
    Tensor const index = to_device(scenes, device_);
    Tensor const n = to_device(numbers, {int64_t(things.size()), 6, 1, 1}, device_);
    Tensor const x = select_scenes(at.x, index) - n.select(1, 0), y = select_scenes(at.y, index) - n.select(1, 1);
    return look_up(pictures(things, level), x * n.select(1, 2) + y * n.select(1, 3),
                   x * n.select(1, 4) + y * n.select(1, 5), /*mirrored=*/false);
}

WorldComposer::DrawnThings WorldComposer::draw_things(std::span<Scene const> scenes, PixelPositions const& at,
                                                      Tensor const& light) const {
    std::map<size_t, std::vector<Placed>> of_level;
    std::vector<Placed> signs;
    DrawnThings out;
    for (size_t i = 0; i < scenes.size(); ++i)
        for (size_t k = 0; k < scenes[i].things.size(); ++k) {
            Thing const& thing = scenes[i].things[k];
            double const pixels = thing.size / filled * at.pixels_per_unit;
            (thing.noun == sign_noun ? signs : of_level[level_for(pixels, levels_)])
                .push_back({&thing, int64_t(i), int64_t(k)});
            out.in_slot.resize(std::max(out.in_slot.size(), k + 1));
            ++out.in_slot[k];
        }
    if (out.in_slot.empty()) return out;
    std::vector<Tensor> drawn;
    std::vector<Placed> order;
    for (auto const& [level, things] : of_level) {
        drawn.push_back(draw_of_level(things, level, at));
        order.insert(order.end(), things.begin(), things.end());
    }
    if (!signs.empty()) drawn.push_back(draw_signs(scenes, signs, at));
    order.insert(order.end(), signs.begin(), signs.end());

    // From the order of drawing to that of slots.
    std::vector<int64_t> source(order.size()), owners(order.size()), before(out.in_slot.size(), 0);
    for (size_t k = 1; k < before.size(); ++k) before[k] = before[k - 1] + out.in_slot[k - 1];
    for (size_t i = 0; i < order.size(); ++i) {
        auto const row = size_t(before[size_t(order[i].slot)] + order[i].scene);
        source[row] = int64_t(i), owners[row] = order[i].scene;
    }
    // Things are lit half as much as the ground; colours of drawings go up to 255.
    Tensor const dim = at::cat({0.5 + 0.5 * light, at::ones_like(light.narrow(1, 0, 1))}, 1) * (1.0 / 255);
    out.layers = at::cat(drawn).index_select(0, to_device(source, device_));
    out.layers.mul_(dim.index_select(0, to_device(owners, device_)).view({-1, 4, 1, 1}));
    return out;
}

Tensor WorldComposer::draw_signs(std::span<Scene const> scenes, std::span<Placed const> signs,
                                 PixelPositions const& at) const {
    std::vector<PlacedSign> placed;
    std::vector<int64_t> owners;
    for (Placed const& sign : signs) {
        placed.push_back({sign.thing, &*scenes[size_t(sign.scene)].sign});
        owners.push_back(sign.scene);
    }
    Tensor const index = to_device(owners, device_);
    return paint_signs(*assets_, letters_, placed,
                       {select_scenes(at.x, index), select_scenes(at.y, index), at.pixels_per_unit}) *
           255;
}

/// How much light things that stand on the ground leave there: [N,H,W].
Tensor WorldComposer::contact_shadows(std::span<Scene const> scenes, PixelPositions const& at) const {
    std::vector<float> numbers;
    std::vector<int64_t> owners;
    for (size_t i = 0; i < scenes.size(); ++i)
        for (Thing const& thing : scenes[i].things) {
            float bottom, width;  // of the thing, in its sizes
            if (thing.noun == sign_noun) {
                bottom = 0.5f * sign_height(*assets_, {&thing, &*scenes[i].sign}) / thing.size, width = 0.2f;
            } else {
                Noun const& noun = assets_->nouns[size_t(thing.noun)];
                if (noun.where == "sky") continue;
                bottom = noun.box[3] - 0.5f, width = 0.4f * (noun.box[2] - noun.box[0]);
            }
            float const foot = thing.y + bottom * thing.size;
            if (foot < scenes[i].horizon) continue;
            numbers.insert(numbers.end(), {thing.x, foot, 1 / (width * thing.size), 1 / (0.07f * thing.size)});
            owners.push_back(int64_t(i));
        }
    int64_t const n_scenes = int64_t(scenes.size()), n_shadows = int64_t(owners.size());
    if (owners.empty()) return at::ones({n_scenes, at.y.size(1), at.x.size(2)}, at.x.options());
    Tensor const index = to_device(owners, device_);
    Tensor const n = to_device(numbers, {n_shadows, 4, 1, 1}, device_);
    Tensor const x = (select_scenes(at.x, index) - n.select(1, 0)) * n.select(1, 2);
    Tensor const y = (select_scenes(at.y, index) - n.select(1, 1)) * n.select(1, 3);
    // exp(-x^2) exp(-y^2): only the product is of picture size.
    Tensor const shade = at::exp(-y * y) * (at::exp(-x * x) * 0.45);
    // Summed by a matrix product: adding by index has no fixed order on GPUs.
    std::vector<float> choice(size_t(n_scenes * n_shadows), 0);
    for (size_t i = 0; i < owners.size(); ++i) choice[size_t(owners[i] * n_shadows) + i] = 1;
    Tensor const sum = at::mm(to_device(choice, {n_scenes, n_shadows}, device_), shade.flatten(1));
    return (1 - sum).clamp_min_(0.4).view({n_scenes, shade.size(1), shade.size(2)});
}

/// Scenes without their style, image in [0,1]. They must be sorted by falling number of things.
Composition WorldComposer::compose_plain(std::span<Scene const> scenes, PixelPositions const& at) const {
    int64_t const count = int64_t(scenes.size()), h = at.y.size(1), w = at.x.size(2);
    PaintedPlaces places = paint_places(scenes, at, noise_);
    DrawnThings const drawn = draw_things(scenes, at, places.light);
    Composition out;
    out.things = at::zeros({count, std::max<int64_t>(1, int64_t(drawn.in_slot.size())), h, w}, at.x.options());
    out.image = at::zeros({count, 3, h, w}, at.x.options());
    Tensor open = at::ones({count, 1, h, w}, at.x.options());  // how much is seen past the things so far
    int64_t first = 0;
    for (size_t k = 0; k < drawn.in_slot.size(); ++k) {
        int64_t const n = drawn.in_slot[k];  // the first n scenes have a k-th thing
        Tensor const layer = drawn.layers.narrow(0, first, n), seen = open.narrow(0, 0, n);
        first += n;
        out.image.narrow(0, 0, n).addcmul_(layer.narrow(1, 0, 3), seen);
        Tensor const visible = out.things.narrow(0, 0, n).narrow(1, int64_t(k), 1);
        at::mul_out(const_cast<Tensor&>(visible), layer.narrow(1, 3, 1), seen);
        seen.sub_(visible);
    }
    Tensor const ground_light = at::lerp(at::ones({}, at.x.options()), contact_shadows(scenes, at), places.ground);
    out.image.addcmul_(places.rgb, open * ground_light.unsqueeze(1));
    out.ground = places.ground * open.squeeze(1);
    out.sky = open.squeeze(1) - out.ground;
    return out;
}

/// Replaces the pictures of these rows, which lie in `rgb` with the styles' margin, by styled ones.
void WorldComposer::apply_styles(std::span<Scene const> scenes, std::span<int64_t const> rows, Frame const& frame,
                                 Tensor const& rgb, Tensor const& things, PixelPositions const& at,
                                 Tensor const& image) const {
    std::map<int, std::vector<int64_t>> of_style;
    for (size_t i = 0; i < rows.size(); ++i) of_style[scenes[size_t(rows[i])].style].push_back(int64_t(i));
    int64_t const margin = style_margin(frame.pixels_per_unit());
    for (auto const& [style, members] : of_style) {
        std::vector<float> variation;
        std::vector<int64_t> targets;
        for (int64_t const i : members) {
            targets.push_back(rows[size_t(i)]);
            variation.push_back(float(scenes[size_t(targets.back())].variation % 4096) / 64);
        }
        Tensor const index = to_device(members, device_);
        StyleInput const input{rgb.index_select(0, index),
                               things.index_select(0, index),
                               {select_scenes(at.x, index), select_scenes(at.y, index), at.pixels_per_unit},
                               to_device(variation, {int64_t(variation.size()), 1, 1}, device_)};
        Tensor const styled = apply_style(style, input, noise_);
        image.index_copy_(0, to_device(targets, device_),
                          styled.narrow(2, margin, frame.rows()).narrow(3, margin, frame.columns()));
    }
}

void WorldComposer::compose_rows(std::span<Scene const> scenes, std::span<int64_t const> rows, Frame const& frame,
                                 int64_t margin, Composition& out) const {
    std::vector<Scene> const part = scenes_of(scenes, rows);
    Frame const part_frame = frame_of(frame, rows);
    PixelPositions const at = positions(part_frame, int64_t(rows.size()), margin, device_);
    Composition const done = compose_plain(part, at);
    Tensor const index = to_device(std::vector<int64_t>(rows.begin(), rows.end()), device_);
    auto const inner = [&](Tensor const& t) {
        return t.narrow(-2, margin, frame.rows()).narrow(-1, margin, frame.columns());
    };
    out.things.narrow(1, 0, done.things.size(1)).index_copy_(0, index, inner(done.things));
    out.sky.index_copy_(0, index, inner(done.sky));
    out.ground.index_copy_(0, index, inner(done.ground));
    if (margin > 0)
        apply_styles(scenes, rows, frame, done.image, done.things.sum(1, /*keepdim=*/true), at, out.image);
    else
        out.image.index_copy_(0, index, done.image);
}

Composition WorldComposer::compose(std::span<Scene const> scenes, Frame const& frame) const {
    c10::NoGradGuard const no_gradients;
    check(scenes, frame);
    int64_t const count = int64_t(scenes.size());
    std::vector<int64_t> styled, direct;  // rows of scenes
    size_t slots = 1;
    for (int64_t i = 0; i < count; ++i) {
        Scene const& scene = scenes[size_t(i)];
        slots = std::max(slots, scene.things.size());
        (scene.style >= 0 && is_window(frame) ? styled : direct).push_back(i);
    }
    auto const options = at::TensorOptions(at::kFloat).device(device_);
    Composition out;
    out.image = at::empty({count, 3, frame.rows(), frame.columns()}, options);
    out.things = at::zeros({count, int64_t(slots), frame.rows(), frame.columns()}, options);
    out.sky = at::empty({count, frame.rows(), frame.columns()}, options);
    out.ground = at::empty_like(out.sky);

    int64_t const margin = style_margin(frame.pixels_per_unit());
    int64_t const chunk = device_.is_cpu() ? std::max<int64_t>(1, cpu_chunk / (frame.rows() * frame.columns())) : count;
    auto const in_chunks = [&](std::vector<int64_t>& rows, int64_t with_margin) {
        std::ranges::stable_sort(rows, std::greater{}, [&](int64_t i) { return scenes[size_t(i)].things.size(); });
        for (size_t first = 0; first < rows.size(); first += size_t(chunk))
            compose_rows(scenes, std::span(rows).subspan(first, std::min(size_t(chunk), rows.size() - first)), frame,
                         with_margin, out);
    };
    in_chunks(direct, 0);
    in_chunks(styled, margin);
    if (!is_window(frame)) style_whole(scenes, frame, out);
    out.image.mul_(2).sub_(1).clamp_(-1, 1);
    return out;
}

/// Styles whole pictures: what lies around them is their border's colour, as it is around windows at the border.
void WorldComposer::style_whole(std::span<Scene const> scenes, Frame const& frame, Composition& out) const {
    std::vector<int64_t> rows;
    for (size_t i = 0; i < scenes.size(); ++i)
        if (scenes[i].style >= 0) rows.push_back(int64_t(i));
    if (rows.empty()) return;
    int64_t const margin = style_margin(frame.pixels_per_unit());
    Tensor const index = to_device(rows, device_);
    auto const widened = [&](Tensor const& t) {
        return at::replication_pad2d(t.index_select(0, index), {margin, margin, margin, margin});
    };
    PixelPositions const at = positions(frame_of(frame, rows), int64_t(rows.size()), margin, device_);
    apply_styles(scenes, rows, frame, widened(out.image), widened(out.things.sum(1, true)), at, out.image);
}

}  // namespace daub
