#include "engine/evaluation/measures.h"

#include "engine/evaluation/text_reader.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daub {
namespace {

bool is_painted(AskedThing const& asked) { return asked.paint.defined() && asked.paint.max().item<int>() > 0; }

/// A score for each thing that counts.
template <typename Counts, typename Score>
Scores each(Layout const& layout, Counts const& counts, Score const& score) {
    Scores scores;
    for (size_t i = 0; i < layout.things.size(); ++i)
        scores.push_back(counts(layout.things[i]) ? std::optional<double>(score(i)) : std::nullopt);
    return scores;
}

/// Where the judge sees the i-th thing, less what may be another one of its kind.
Tensor detected(Layout const& layout, Observation const& seen, size_t i) {
    Tensor where = seen.things.eq(layout.things[i].thing);
    for (size_t j = 0; j < layout.things.size(); ++j)
        if (j != i && layout.things[j].thing == layout.things[i].thing)
            where = where.logical_and(layout.things[j].area.logical_not());
    return where;
}

/// The class that most pixels of the area have; -1 where the area is empty.
int64_t majority(Tensor const& seen, Tensor const& area) {
    Tensor const values = seen.masked_select(area);
    if (values.numel() == 0) return -1;
    return at::bincount(values).argmax().item<int64_t>();
}

}  // namespace

Observation observation_of(Seen const& seen, int64_t i) {
    return {.things = seen.things[i], .colours = seen.colours[i], .style = seen.styles[i].item<int64_t>()};
}

Scores adherence(Layout const& layout, Observation const& seen) {
    return each(layout, is_painted,
                [&](size_t i) { return intersection_over_union(layout.things[i].area, detected(layout, seen, i)); });
}

Scores adherence_to_paint(Layout const& layout, Observation const& seen) {
    return each(layout, is_painted, [&](size_t i) {
        return intersection_over_union(layout.things[i].paint.ge(128), detected(layout, seen, i));
    });
}

Scores recognition(Layout const& layout, Observation const& seen) {
    return each(layout, is_painted, [&](size_t i) {
        AskedThing const& asked = layout.things[i];
        return majority(seen.things, asked.area.logical_and(seen.things.ne(layout.nothing))) == asked.thing;
    });
}

Scores presence(Layout const& layout, Observation const& seen) {
    return each(
        layout, [](AskedThing const&) { return true; },
        [&](size_t i) {
            int64_t const kind = layout.things[i].thing;
            int64_t const before = std::count_if(layout.things.begin(), layout.things.begin() + static_cast<long>(i),
                                                 [&](AskedThing const& other) { return other.thing == kind; });
            return separate_areas(seen.things.eq(kind)) > before;
        });
}

Scores colour_binding(Layout const& layout, Observation const& seen) {
    return each(
        layout, [](AskedThing const& asked) { return asked.colour >= 0; },
        [&](size_t i) {
            AskedThing const& asked = layout.things[i];
            Tensor const where = seen.things.eq(asked.thing);
            return separate_areas(where) > 0 && majority(seen.colours, where) == asked.colour;
        });
}

Scores style_match(Layout const& layout, Observation const& seen) {
    return {static_cast<double>(seen.style == layout.style)};
}

Scores lettering(Layout const& layout, Observation const& seen) {
    Scores scores;
    for (std::string_view const word : layout.scene.sign->words)
        scores.emplace_back(static_cast<double>(std::ranges::find(seen.words, word) != seen.words.end()));
    return scores;
}

Scores letters(Layout const& layout, Observation const& seen) {
    Scores scores;
    for (std::string_view const word : layout.scene.sign->words) scores.emplace_back(likeness(word, seen.words));
    return scores;
}

Scores clip_score(Layout const&, Observation const& seen) { return {seen.clip_score}; }

int64_t separate_areas(Tensor const& area, int64_t least) {
    Tensor left = area.to(at::kBool).clone();
    auto cells = left.accessor<bool, 2>();
    int64_t const height = left.size(0), width = left.size(1);
    int64_t found = 0;
    std::vector<std::pair<int64_t, int64_t>> open;
    auto const take = [&](int64_t y, int64_t x) {
        if (y < 0 || x < 0 || y >= height || x >= width || !cells[y][x]) return;
        cells[y][x] = false;
        open.emplace_back(y, x);
    };
    for (int64_t y = 0; y < height; ++y)
        for (int64_t x = 0; x < width; ++x) {
            int64_t size = 0;
            for (take(y, x); !open.empty(); ++size) {
                auto const [v, u] = open.back();
                open.pop_back();
                take(v - 1, u), take(v + 1, u), take(v, u - 1), take(v, u + 1);
            }
            if (size >= least) ++found;
        }
    return found;
}

}  // namespace daub
