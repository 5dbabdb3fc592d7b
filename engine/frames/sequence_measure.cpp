#include "engine/frames/sequence_measure.h"

#include "engine/core/error.h"
#include "engine/frames/flicker.h"

#include <cmath>
#include <numeric>

namespace daub {
namespace {

double mean(std::vector<double> const& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::optional<double> mean_or_none(std::vector<double> const& values) {
    return values.empty() ? std::nullopt : std::optional(mean(values));
}

/// Between neighbours in a row, all channels, where the mattes hold both.
double sharpness(Image const& picture, std::span<CarriedArea const> areas) {
    double sum = 0;
    std::int64_t number = 0;
    for (CarriedArea const& area : areas)
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 1; x < picture.width(); ++x) {
                if (area.now.at(x, y) <= 0.5F || area.now.at(x - 1, y) <= 0.5F) continue;
                auto const row = picture.row<std::uint8_t>(y);
                for (int c = 0; c < 3; ++c) sum += std::abs(row[3 * x + c] - row[3 * x + c - 3]) / 255.0;
                number += 3;
            }
    return number == 0 ? 0 : sum / static_cast<double>(number);
}

}  // namespace

std::vector<SequenceVariant> ablations(TemporalSettings const& settings) {
    std::vector<SequenceVariant> variants{{"independent frames", independent_frames()}};
    TemporalSettings alone = independent_frames();
    alone.chunk = settings.chunk;
    alone.repaint = 0;
    std::size_t used = 0;
    for (std::string_view const name : mechanism_names()) {
        variants.push_back({fmt::format("{} alone", name), switched(alone, name, true, settings)});
        used += is_on(settings, name) ? 1 : 0;
    }
    variants.push_back({"together", settings});
    for (std::string_view const name : mechanism_names())
        if (!is_on(settings, name))
            variants.push_back({fmt::format("together with {}", name), switched(settings, name, true)});
        else if (used > 1)
            variants.push_back({fmt::format("together without {}", name), switched(settings, name, false)});
    bool const judged = settings.chains() && (settings.tries > 1 || settings.repaint > settings.previous.value_or(1));
    TemporalSettings unjudged = settings;
    unjudged.tries = 1, unjudged.repaint = 0;
    if (judged) variants.push_back({"together without tries and repainting", unjudged});
    return variants;
}

std::optional<SequenceFigures> measure(SequenceScene scene, TemporalSettings const& settings, Generator& generator,
                                       std::function<Reply(std::size_t, Progress const&)> const& watch) {
    scene.temporal = settings;
    SequenceRenderer renderer(scene, generator);
    std::vector<double> flickers, adherences, sharpnesses, seconds;
    RenderedFrame before;
    auto const plan =
        plan_frames({.frames = scene.frames.size(), .chained = settings.chains(), .chunk = settings.chunk});
    for (PlannedFrame const& planned : plan) {
        RunOptions const options{
            .on_progress = [&](Progress const& p) { return watch ? watch(planned.index, p) : Reply::go_on; },
            .preview_side = 0};
        RenderedFrame frame = renderer.render(planned, options);
        if (frame.outcome.failure) throw Error(frame.outcome.failure->kind, frame.outcome.failure->message);
        if (frame.picture.empty()) return std::nullopt;
        seconds.push_back(frame.outcome.seconds);
        for (MovingRegion const& moving : scene.mattes) {
            auto const& judged = frame.outcome.images.front().adherence;
            if (moving.region < judged.size() && judged[moving.region]) adherences.push_back(*judged[moving.region]);
        }
        auto const areas = planned.index == 0 ? renderer.areas_between(0, 0)
                                              : renderer.areas_between(planned.index - 1, planned.index);
        sharpnesses.push_back(sharpness(frame.picture, areas));
        if (planned.index > 0)
            if (auto const value = flicker(before.picture, frame.picture, areas)) flickers.push_back(*value);
        before = std::move(frame);
    }
    return SequenceFigures{.flicker = mean_or_none(flickers),
                           .adherence = mean_or_none(adherences),
                           .sharpness = mean(sharpnesses),
                           .seconds = mean(seconds),
                           .pairs = flickers.size(),
                           .adherence_error = {}};
}

SequenceFigures mean_of(std::span<SequenceFigures const> seeds) {
    std::vector<double> flickers, adherences, sharpnesses, seconds;
    SequenceFigures result{.seeds = seeds.size()};
    for (SequenceFigures const& one : seeds) {
        if (one.flicker) flickers.push_back(*one.flicker);
        if (one.adherence) adherences.push_back(*one.adherence);
        sharpnesses.push_back(one.sharpness), seconds.push_back(one.seconds);
        result.pairs += one.pairs;
    }
    result.flicker = mean_or_none(flickers), result.adherence = mean_or_none(adherences);
    result.sharpness = mean(sharpnesses), result.seconds = mean(seconds);
    if (adherences.size() > 1) {
        double squares = 0;
        for (double const a : adherences) squares += (a - *result.adherence) * (a - *result.adherence);
        auto const n = static_cast<double>(adherences.size());
        result.adherence_error = std::sqrt(squares / (n * (n - 1)));
    }
    return result;
}

std::uint64_t seed_of_sequence(std::uint64_t first, int n) {
    constexpr std::uint64_t apart = 1'000'003;
    return first + static_cast<std::uint64_t>(n) * apart;
}

}  // namespace daub
