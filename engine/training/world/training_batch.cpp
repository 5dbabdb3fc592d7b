#include "engine/training/world/training_batch.h"

#include "engine/core/error.h"
#include "engine/training/world/caption_tokens.h"
#include "engine/training/world/paint.h"
#include "engine/training/world/token_rows.h"
#include "engine/training/world/world_random.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <numeric>

namespace daub {

using at::Tensor;

namespace {

/// A caption as one encoder's tokens, and which of them belong to its regions.
TokenRow row_of(WordTokens const& lexicon, Caption const& caption, std::vector<Mention> const& regions,
                int64_t most_tokens) {
    CaptionTokens tokens = tokens_of(lexicon, caption.words, most_tokens);
    TokenRow row;
    for (Mention const& mention : regions) {
        auto const [first, last] = columns_of(tokens, mention);
        auto& columns = row.columns.emplace_back(size_t(std::max<int64_t>(0, last - first)));
        std::iota(columns.begin(), columns.end(), size_t(first));
    }
    row.ids = std::move(tokens.ids);
    return row;
}

/// The mentions of a caption that have an area and are painted.
std::vector<Mention> painted_mentions(Caption const& caption, BatchOptions const& options, uint64_t seed,
                                      int64_t sample) {
    WorldRandom random(seed, uint64_t(sample), WorldRandom::Purpose::batch);
    std::vector<Mention> regions;
    for (Mention const& mention : caption.mentions) {
        bool const place = mention.kind == MentionKind::sky || mention.kind == MentionKind::ground;
        if (mention.kind == MentionKind::things || (place && random.chance(options.painted_place_share)))
            regions.push_back(mention);
    }
    return regions;
}

int64_t most_of(std::vector<std::vector<Mention>> const& regions) {
    size_t most = 1;
    for (auto const& of_sample : regions) most = std::max(most, of_sample.size());
    return int64_t(most);
}

/// Sums channels of `layers` [B,C,H,W] into regions [B,R,H,W]: region r of sample b is the sum of its channels.
Tensor sum_channels(Tensor const& layers, std::vector<std::array<int64_t, 3>> const& picks, int64_t regions) {
    Tensor choice = at::zeros({layers.size(0), regions, layers.size(1)});
    auto cells = choice.accessor<float, 3>();
    for (auto const& [sample, region, channel] : picks) cells[sample][region][channel] = 1;
    return at::bmm(choice.to(layers.device()), layers.flatten(2))
        .view({layers.size(0), regions, layers.size(2), layers.size(3)});
}

}  // namespace

World::World(WorldAssets assets, at::Device device) : assets_(std::move(assets)), composer_(assets_, device) {}

Aspect World::aspect_of(BatchOptions const& options, uint64_t seed, int64_t first) const {
    Aspect aspect;
    if (options.aspect) {
        aspect = *options.aspect;
    } else {
        WorldRandom random(seed, uint64_t(first / options.aspect_block), WorldRandom::Purpose::aspect);
        auto const aspects = world_aspects();
        aspect = random.chance(0.4f) ? aspects[0] : aspects[1 + size_t(random.below(int(aspects.size()) - 1))];
    }
    return aspect;
}

Scene World::scene(BatchOptions const& options, Aspect aspect, uint64_t seed, int64_t sample) const {
    Scene scene = sample_scene(assets_, options.scenes, aspect, seed, uint64_t(sample));
    scene.style = sample_style(options.scenes, seed, uint64_t(sample / 2));
    return scene;
}

void World::add_text(TrainingBatch& batch, BatchOptions const& options) const {
    std::vector<TokenRow> clip, t5;
    for (size_t i = 0; i < batch.captions.size(); ++i) {
        clip.push_back(row_of(assets_.lexicon.clip, batch.captions[i], batch.regions[i], options.most_tokens));
        t5.push_back(row_of(assets_.lexicon.t5, batch.captions[i], batch.regions[i], options.most_tokens));
    }
    auto const device = composer_.device();
    int64_t const most = most_of(batch.regions);
    TokenTensors const by_clip = pack_rows(clip, assets_.lexicon.clip.padding, most);
    TokenTensors const by_t5 = pack_rows(t5, assets_.lexicon.t5.padding, most);
    batch.clip_ids = by_clip.ids.to(device), batch.clip_columns = by_clip.columns.to(device);
    batch.t5_ids = by_t5.ids.to(device), batch.t5_columns = by_t5.columns.to(device);
    batch.t5_mask = by_t5.mask.to(device);
}

void World::add_regions(TrainingBatch& batch, BatchOptions const&, uint64_t seed, int64_t first) const {
    int64_t const slots = batch.visible_things.size(1), most = most_of(batch.regions);
    std::vector<std::array<int64_t, 3>> picks;
    std::vector<int64_t> counts;
    for (size_t b = 0; b < batch.regions.size(); ++b) {
        counts.push_back(int64_t(batch.regions[b].size()));
        for (size_t r = 0; r < batch.regions[b].size(); ++r) {
            Mention const& mention = batch.regions[b][r];
            auto const pick = [&](int64_t channel) { picks.push_back({int64_t(b), int64_t(r), channel}); };
            if (mention.kind == MentionKind::sky) pick(slots);
            if (mention.kind == MentionKind::ground) pick(slots + 1);
            for (size_t k = 0; k < batch.scenes[b].things.size(); ++k)
                if (mention.kind == MentionKind::things && batch.scenes[b].things[k].group == mention.group)
                    pick(int64_t(k));
        }
    }
    Tensor const layers =
        at::cat({batch.visible_things, batch.visible_sky.unsqueeze(1), batch.visible_ground.unsqueeze(1)}, 1);
    batch.masks = sum_channels(layers, picks, most).clamp_(0, 1);
    batch.painted = paint_regions(batch.masks, counts, seed, first);
}

void World::add_references(TrainingBatch& batch, BatchOptions const& options, uint64_t seed, int64_t first) const {
    int64_t const count = batch.images.size(0);
    std::vector<int64_t> source;
    std::vector<Scene> outside;  // partners that are not in this batch
    for (int64_t i = 0; i < count; ++i) {
        WorldRandom random(seed, uint64_t(first + i), WorldRandom::Purpose::style_reference);
        int64_t const partner = ((first + i) ^ 1) - first;
        if (random.chance(options.own_reference_share)) {
            source.push_back(i);
        } else if (partner >= 0 && partner < count) {
            source.push_back(partner);
        } else {
            source.push_back(count + int64_t(outside.size()));
            outside.push_back(scene(options, batch.scenes[0].aspect, seed, (first + i) ^ 1));
        }
    }
    Tensor pool = batch.images;
    if (!outside.empty()) {
        Frame const frame{.height = pool.size(2), .width = pool.size(3)};
        pool = at::cat({pool, composer_.compose(outside, frame).image});
    }
    batch.style_reference = pool.index_select(0, at::tensor(at::ArrayRef<int64_t>(source)).to(pool.device()));
}

TrainingBatch World::batch(BatchOptions const& options, uint64_t seed, int64_t first, int64_t count) const {
    c10::NoGradGuard const no_gradients;
    if (count < 1) fail(ErrorKind::internal, "A batch of {} samples was asked for.", count);
    Aspect const aspect = aspect_of(options, seed, first);
    TrainingBatch batch;
    for (int64_t i = first; i < first + count; ++i) {
        batch.scenes.push_back(scene(options, aspect, seed, i));
        batch.captions.push_back(write_caption(assets_, batch.scenes.back(), seed, uint64_t(i), options.captions));
        batch.regions.push_back(options.regions ? painted_mentions(batch.captions.back(), options, seed, i)
                                                : std::vector<Mention>{});
    }
    Frame const frame{.height = aspect.height * options.side / 64, .width = aspect.width * options.side / 64};
    Composition const composed = composer_.compose(batch.scenes, frame);
    batch.images = composed.image, batch.visible_things = composed.things;
    batch.visible_sky = composed.sky, batch.visible_ground = composed.ground;
    if (options.tokens) add_text(batch, options);
    add_regions(batch, options, seed, first);
    if (options.regions) add_references(batch, options, seed, first);
    return batch;
}

}  // namespace daub
