#include "engine/training/detector_stage.h"

#include "engine/training/picture_grid.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <set>

namespace daub {
namespace {

/// The bracketed words of each phrase, every name once.
std::vector<std::string> names_in(std::initializer_list<Phrases> lists) {
    std::set<std::string> names;
    for (Phrases const& phrases : lists)
        for (std::string_view const phrase : phrases) {
            size_t const begin = phrase.find('[') + 1;
            names.emplace(phrase.substr(begin, phrase.find(']') - begin));
        }
    return {names.begin(), names.end()};
}

}  // namespace

DetectorNames detector_names(WorldAssets const& assets) {
    DetectorNames names;
    for (Noun const& noun : assets.nouns) {
        auto& words = names.things.emplace_back(std::vector{noun.name, noun.plural});
        for (auto const& [singular, plural] : noun.synonyms) words.push_back(singular), words.push_back(plural);
    }
    names.things.push_back({"sign", "signs", "board"});
    for (NamedColour const& colour : world_colours()) names.colours.push_back({std::string(colour.name)});
    names.styles.push_back({});  // none
    for (NamedStyle const& style : world_styles()) names.styles.push_back(names_in({style.before, style.after}));
    return names;
}

Tensor slots_seen(Tensor const& visible_things) {
    Tensor const behind = (1 - visible_things.sum(1, true)).clamp_min(0);
    return at::cat({visible_things, behind}, 1).argmax(1);
}

DetectionTruth detection_truth(std::span<Scene const> scenes, Tensor const& visible_things,
                               DetectorConfig const& config) {
    int64_t const count = int64_t(scenes.size()), slots = visible_things.size(1);
    // One class more than there are slots: index `slots` is the scene behind all things.
    Tensor thing_of_slot = at::full({count, slots + 1}, config.things, at::kLong);
    Tensor colour_of_slot = at::full({count, slots + 1}, config.colours, at::kLong);
    Tensor styles = at::empty({count}, at::kLong);
    auto things = thing_of_slot.accessor<int64_t, 2>(), colours = colour_of_slot.accessor<int64_t, 2>();
    for (int64_t b = 0; b < count; ++b) {
        Scene const& scene = scenes[size_t(b)];
        for (size_t k = 0; k < scene.things.size(); ++k) {
            Thing const& thing = scene.things[k];
            things[b][int64_t(k)] = thing.noun == sign_noun ? config.things - 1 : thing.noun;
            if (thing.colour >= 0) colours[b][int64_t(k)] = thing.colour;
        }
        styles[b] = scene.style + 1;
    }
    auto const device = visible_things.device();
    Tensor const slot = slots_seen(visible_things);
    auto const look_up = [&](Tensor const& table) {
        return at::gather(table.to(device), 1, slot.flatten(1)).view_as(slot);
    };
    return {.things = look_up(thing_of_slot), .colours = look_up(colour_of_slot), .styles = styles.to(device)};
}

DetectorStage::DetectorStage(Options options, World const& world)
    : options_(std::move(options)),
      world_(world),
      parameters_(options_.parameters, options_.begin_from),
      network_(Scope(parameters_), options_.network) {}

std::string DetectorStage::config() const { return options_.network.to_json().dump(); }

Tensor DetectorStage::loss(SampleRange samples) {
    TrainingBatch const batch = world_.batch(options_.data, samples.seed, samples.first, samples.count);
    DetectionTruth const truth = detection_truth(batch.scenes, batch.visible_things, options_.network);
    Detection const seen = network_(batch.images.to(options_.parameters.compute));
    auto const error = [](Tensor const& logits, Tensor const& wanted) {
        return at::cross_entropy_loss(logits.to(at::kFloat), wanted);
    };
    return error(seen.things, truth.things) + 0.5 * error(seen.colours, truth.colours) +
           0.2 * error(seen.styles, truth.styles);
}

void DetectorStage::sample_grid(std::filesystem::path const& file) {
    constexpr int64_t count = 8;
    TrainingBatch const batch = world_.batch(options_.data, first_held_out_seed, 0, count);
    DetectionTruth const truth = detection_truth(batch.scenes, batch.visible_things, options_.network);
    Detection const seen = network_(batch.images.to(options_.parameters.compute));
    auto const greys = [&](Tensor const& classes) {
        return (1 - classes.to(at::kFloat).unsqueeze(1) / double(options_.network.things) * 2).expand({-1, 3, -1, -1});
    };
    write_png(file, picture_grid(at::cat({batch.images, greys(truth.things), greys(seen.things.argmax(1))}), count));
}

}  // namespace daub
