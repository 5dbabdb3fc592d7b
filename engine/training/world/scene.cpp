#include "engine/training/world/scene.h"

#include "engine/training/world/vocabulary.h"
#include "engine/training/world/world_random.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace daub {
namespace {

struct SizeRange {
    float low, high;
};

/// Longest side of a thing among so many, scene units.
SizeRange size_range(int things) {
    static constexpr std::array<SizeRange, 8> ranges{{{0.46f, 0.74f},
                                                      {0.38f, 0.60f},
                                                      {0.33f, 0.50f},
                                                      {0.29f, 0.44f},
                                                      {0.26f, 0.39f},
                                                      {0.24f, 0.35f},
                                                      {0.22f, 0.32f},
                                                      {0.21f, 0.30f}}};
    return ranges[size_t(std::clamp(things, 1, 8) - 1)];
}

class SceneSampler {
 public:
    SceneSampler(WorldAssets const& assets, SceneOptions const& options, Aspect aspect, uint64_t seed, uint64_t index)
        : assets_(assets), options_(options), random_(seed, index, WorldRandom::Purpose::layout) {
        scene_.aspect = aspect;
    }

    Scene sample() {
        choose_place();
        choose_things();
        for (size_t i = 0; i < scene_.things.size(); ++i) place(i);
        maybe_put_behind();
        sort_by_depth();
        return std::move(scene_);
    }

 private:
    void choose_place() {
        auto const skies = world_skies();
        auto const grounds = world_grounds();
        bool const indoors = random_.chance(0.2f);
        do scene_.sky = random_.below(int(skies.size()));
        while (skies[size_t(scene_.sky)].indoors != indoors);
        do scene_.ground = random_.below(int(grounds.size()));
        while (grounds[size_t(scene_.ground)].indoors != indoors);
        scene_.horizon = scene_.aspect.scene_height() * random_.uniform(0.25f, 0.80f);
        scene_.variation = uint32_t(random_.bits());
    }

    int choose_noun() {
        if (options_.nouns.empty()) return random_.below(int(assets_.nouns.size()));
        return random_.one_of(options_.nouns);
    }

    /// Groups of one or several alike, until there are as many things as wished for.
    void choose_things() {
        int const drawn = 1 + random_.pick({0.20f, 0.24f, 0.18f, 0.14f, 0.09f, 0.07f, 0.04f, 0.04f});
        int const count = options_.exact_things > 0 ? options_.exact_things : std::min(drawn, options_.most_things);
        bool const with_sign = random_.chance(options_.sign_share);
        if (with_sign) add_sign(count);
        std::vector<int> used;
        while (int(scene_.things.size()) < count) {
            int const room = count - int(scene_.things.size());
            int noun = choose_noun();
            for (int tries = 0; tries < 20 && std::ranges::count(used, noun) > 0; ++tries) noun = choose_noun();
            used.push_back(noun);
            int const alike =
                room >= 2 && random_.chance(options_.group_share) ? 2 + random_.below(std::min(room, 4) - 1) : 1;
            add_group(noun, alike, count);
        }
    }

    float choose_size(int things, SizeWord word) {
        auto const [low, high] = size_range(things);
        switch (word) {
            case SizeWord::small:
                return low * random_.uniform(0.62f, 0.75f);
            case SizeWord::big:
                return high * random_.uniform(1.1f, 1.25f);
            default:
                return random_.uniform(low, high);
        }
    }

    void add_group(int noun, int alike, int things) {
        Noun const& kind = assets_.nouns[size_t(noun)];
        Thing thing{.noun = noun, .drawing = random_.one_of(kind.drawings), .group = scene_.groups++};
        if (!random_.chance(options_.own_colour_share)) thing.colour = random_.below(int(world_colours().size()));
        float const word = random_.uniform();
        if (word < 0.1f) thing.size_word = SizeWord::small;
        if (word > 0.9f && things < 5) thing.size_word = SizeWord::big;
        float const size = std::min(choose_size(things, thing.size_word) * kind.size, 0.8f);
        for (int i = 0; i < alike; ++i) {
            thing.size = size * (alike > 1 ? random_.uniform(0.9f, 1.05f) : 1.0f);
            thing.angle = random_.uniform(-0.14f, 0.14f) * (kind.category == "building" ? 0.4f : 1.0f);
            thing.flip = random_.chance(0.5f);
            scene_.things.push_back(thing);
        }
    }

    void add_sign(int things) {
        auto const words = options_.held_out_words ? held_out_sign_words() : sign_words();
        Sign sign{.words = {random_.one_of(words)}, .font = random_.below(int(assets_.fonts.size()))};
        if (random_.chance(0.3f)) {
            std::string_view second = random_.one_of(words);
            while (second == sign.words[0]) second = random_.one_of(words);
            sign.words.push_back(second);
            sign.two_lines = sign.words[0].size() + second.size() > 6 || random_.chance(0.5f);
        }
        float const least = things <= 2 ? 0.55f : 0.42f;  // letters of fewer than 6 pixels cannot be told apart at 64
        Thing thing{.noun = sign_noun, .size = random_.uniform(least, least + 0.2f), .group = scene_.groups++};
        thing.colour = random_.chance(0.4f) ? -1 : random_.below(int(world_colours().size()));
        thing.angle = random_.uniform(-0.06f, 0.06f);
        scene_.things.push_back(thing);
        scene_.sign = std::move(sign);
    }

    std::string_view where(Thing const& thing) const {
        return thing.noun == sign_noun ? "ground" : std::string_view(assets_.nouns[size_t(thing.noun)].where);
    }

    /// A place within the picture; where the thing belongs by nature if `natural`.
    void draw_position(Thing& thing, bool natural) {
        float const height = scene_.aspect.scene_height(), width = scene_.aspect.scene_width();
        float const reach = 0.44f * thing.size;  // a little may stick out
        auto const within = [&](float low, float high) {
            return low < high ? random_.uniform(low, high) : (low + high) / 2;
        };
        thing.x = within(reach, width - reach);
        thing.y = within(reach, height - reach);
        if (!natural) return;
        std::string_view const place = where(thing);
        float const foot = 0.45f * thing.size;
        float const top = reach, bottom = height - reach;
        if (place == "sky") thing.y = within(top, std::clamp(scene_.horizon - 0.2f * thing.size, top, bottom));
        if (place == "ground" || place == "water")
            thing.y = within(std::clamp(scene_.horizon - foot + 0.04f, top, bottom), bottom);
    }

    float overlap_with_others(size_t index) const {
        Thing const& thing = scene_.things[index];
        float total = 0;
        for (size_t j = 0; j < index; ++j) {
            Thing const& other = scene_.things[j];
            float const dx = thing.x - other.x, dy = thing.y - other.y;
            float const distance = std::sqrt(dx * dx + dy * dy), touching = 0.45f * (thing.size + other.size);
            total += std::max(0.0f, 1 - distance / touching);
        }
        return total;
    }

    void place(size_t index) {
        Thing& thing = scene_.things[index];
        bool const natural = random_.chance(0.65f);
        Thing best;
        float least = 1e9f;
        for (int tries = 0; tries < 24; ++tries) {
            draw_position(thing, natural || tries >= 16);
            float const overlap = overlap_with_others(index);
            if (overlap < least) least = overlap, best = thing;
            if (overlap < 0.05f) break;
        }
        thing = best;
    }

    /// Sometimes moves a thing so that the one before it hides a part of it.
    void maybe_put_behind() {
        if (scene_.things.size() < 2 || scene_.things.size() > 4 || !random_.chance(0.15f)) return;
        Thing const& front = scene_.things[scene_.things.size() - 2];
        Thing& back = scene_.things.back();
        float const side = random_.chance(0.5f) ? 1.0f : -1.0f;
        float const x = front.x + side * (0.24f * front.size + 0.20f * back.size);
        float const y = front.y + 0.45f * (front.size - back.size) - random_.uniform(0.04f, 0.10f);
        if (front.group == back.group || back.noun == sign_noun || where(back) == "sky") return;
        if (x < 0.3f * back.size || x > scene_.aspect.scene_width() - 0.3f * back.size || y < 0.3f * back.size) return;
        back.x = x, back.y = y;
        scene_.behind = int(scene_.things.size()) - 1;
    }

    /// Nearest first: a lower foot is nearer; what flies is behind what stands.
    void sort_by_depth() {
        std::vector<float> nearness;
        for (Thing const& thing : scene_.things)
            nearness.push_back(thing.y + 0.5f * thing.size - (where(thing) == "sky" ? 10.0f : 0.0f) +
                               (thing.noun == sign_noun ? 20.0f : 0.0f));
        if (scene_.behind >= 0) {
            size_t const back = size_t(scene_.behind);
            nearness[back] = std::min(nearness[back], nearness[back - 1] - 0.01f);
        }
        std::vector<int> order(scene_.things.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, [&](int a, int b) { return nearness[size_t(a)] > nearness[size_t(b)]; });
        std::vector<Thing> sorted;
        for (int const i : order) sorted.push_back(scene_.things[size_t(i)]);
        if (scene_.behind >= 0) keep_behind(order);
        scene_.things = std::move(sorted);
    }

    void keep_behind(std::vector<int> const& order) {
        auto const at = std::ranges::find(order, scene_.behind);
        auto const front = std::ranges::find(order, scene_.behind - 1);
        scene_.behind = int(at - order.begin());
        scene_.in_front = int(front - order.begin());
    }

    WorldAssets const& assets_;
    SceneOptions const& options_;
    WorldRandom random_;
    Scene scene_;
};

}  // namespace

std::span<Aspect const> world_aspects() {
    static constexpr std::array<Aspect, 7> aspects{
        {{64, 64}, {56, 72}, {56, 80}, {48, 88}, {72, 56}, {80, 56}, {88, 48}}};
    return aspects;
}

Scene sample_scene(WorldAssets const& assets, SceneOptions const& options, Aspect aspect, uint64_t seed,
                   uint64_t index) {
    Scene scene = SceneSampler(assets, options, aspect, seed, index).sample();
    scene.style = sample_style(options, seed, index);
    return scene;
}

int sample_style(SceneOptions const& options, uint64_t seed, uint64_t index) {
    WorldRandom random(seed, index, WorldRandom::Purpose::style);
    if (!random.chance(options.style_share)) return -1;
    return options.styles.empty() ? random.below(int(world_styles().size())) : random.one_of(options.styles);
}

}  // namespace daub
