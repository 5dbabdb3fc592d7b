#include "engine/frames/sequence_renderer.h"

#include "engine/core/error.h"
#include "engine/frames/flicker.h"
#include "engine/scene/resample.h"

#include <algorithm>

namespace daub {
namespace {

/// Mattes that are kept; motions need two neighbours.
constexpr std::size_t most_read = 4;
/// How much worse than the first frame a later one follows its mattes before it is painted once more.
constexpr double least_loss = 0.05;

Plane resized(Plane const& matte, Size size) {
    if (matte.size == size) return matte;
    return matte_of(resize(mask_of(matte), size));
}

std::optional<AffineMap> known_step(KnownMotion const& motion, int from, int to) {
    auto const a = motion.find(from), b = motion.find(to);
    if (a == motion.end() || b == motion.end()) return std::nullopt;
    return b->second * *inverse(a->second);
}

}  // namespace

SequenceRenderer::SequenceRenderer(SequenceScene const& scene, Generator& generator)
    : scene_(scene), generator_(generator), size_(matte_size(scene)) {
    check(scene.temporal);
    if (scene.frames.empty()) fail(ErrorKind::usage, "There is no frame to paint.");
    for (MovingRegion const& moving : scene.mattes)
        if (moving.region >= scene.request.regions.size())
            fail(ErrorKind::internal, "region {} is not there", moving.region);
}

std::vector<Plane> const& SequenceRenderer::mattes_of(std::size_t index) {
    if (auto const found = read_.find(index); found != read_.end()) return found->second;
    while (read_.size() >= most_read) {
        auto const far = [&](auto const& entry) {
            return entry.first > index ? entry.first - index : index - entry.first;
        };
        read_.erase(std::ranges::max_element(read_, {}, far));
    }
    return read_[index] = read_mattes(scene_, scene_.frames.at(index), size_);
}

/// From the frame before `to` to it.
std::optional<AffineMap> SequenceRenderer::step(std::size_t matte, std::size_t to) {
    auto const [place, is_new] = steps_.try_emplace({matte, to});
    if (!is_new) return place->second;
    KnownMotion const& known = scene_.mattes[matte].motion;
    if (!known.empty()) return place->second = known_step(known, scene_.frames[to - 1], scene_.frames[to]);
    Plane const before = mattes_of(to - 1)[matte];
    return place->second = matte_motion(before, mattes_of(to)[matte]);
}

std::vector<std::optional<AffineMap>> SequenceRenderer::motion(std::size_t from, std::size_t to) {
    std::vector<std::optional<AffineMap>> result;
    for (std::size_t m = 0; m < scene_.mattes.size(); ++m) {
        std::optional<AffineMap> whole;
        for (std::size_t i = from + 1; i <= to; ++i)
            if (auto const one = step(m, i)) whole = whole ? *one * *whole : *one;
        result.push_back(from == to ? AffineMap() : whole);
    }
    return result;
}

std::vector<Plane> SequenceRenderer::on_canvas_size(std::vector<Plane> const& mattes) const {
    std::vector<Plane> result;
    for (Plane const& matte : mattes) result.push_back(resized(matte, scene_.request.canvas));
    return result;
}

/// What moved between an earlier frame and this one, on the canvas.
std::vector<CarriedArea> SequenceRenderer::areas(Reference const& from, std::size_t to, std::vector<Plane> const& now) {
    auto const motions = motion(from.index, to);
    double const x = static_cast<double>(scene_.request.canvas.width) / size_.width;
    double const y = static_cast<double>(scene_.request.canvas.height) / size_.height;
    std::vector<CarriedArea> result;
    for (std::size_t m = 0; m < motions.size(); ++m)
        result.push_back({from.mattes[m], now[m], on_canvas(motions[m].value_or(AffineMap()), x, y)});
    return result;
}

std::vector<CarriedArea> SequenceRenderer::areas_between(std::size_t from, std::size_t to) {
    Reference const earlier{.index = from, .picture = {}, .mattes = on_canvas_size(mattes_of(from))};
    return areas(earlier, to, on_canvas_size(mattes_of(to)));
}

SequenceRenderer::Reference const* SequenceRenderer::reference(PlannedFrame const& planned) const {
    if (planned.place == FrameLink::Place::first) return nullptr;
    auto const& which = planned.place == FrameLink::Place::restart ? first_ : previous_;
    return which ? &*which : nullptr;
}

GenerationRequest SequenceRenderer::request_of(PlannedFrame const& planned) {
    TemporalSettings const& temporal = scene_.temporal;
    GenerationRequest request = scene_.request;
    request.count = 1;
    request.seed += chosen_;
    if (!temporal.shared_noise) request.seed += static_cast<std::uint64_t>(scene_.frames[planned.index]);
    auto const now = on_canvas_size(mattes_of(planned.index));
    for (std::size_t m = 0; m < now.size(); ++m) request.regions[scene_.mattes[m].region].mask = mask_of(now[m]);
    FrameLink link{.place = planned.place,
                   .attends = temporal.attention,
                   .moved = {},
                   .noise_seed = scene_.request.seed + chosen_};
    if (temporal.moved_noise) {
        link.moved.resize(request.regions.size());
        auto const motions = motion(0, planned.index);
        double const x = static_cast<double>(request.canvas.width) / size_.width;
        double const y = static_cast<double>(request.canvas.height) / size_.height;
        for (std::size_t m = 0; m < motions.size(); ++m)
            link.moved[scene_.mattes[m].region] = on_canvas(motions[m].value_or(AffineMap()), x, y);
    }
    if (temporal.attention || temporal.moved_noise) request.frame = link;
    Reference const* const last = reference(planned);
    if (temporal.previous && last != nullptr) {
        Image const start = carried_picture(last->picture, areas(*last, planned.index, now));
        request.start = StartImage{.image = convert(start, PixelType::u8), .strength = *temporal.previous};
    }
    return request;
}

/// Mean of the moving regions; nothing where the model has no judge.
std::optional<double> SequenceRenderer::adherence(Outcome const& outcome) const {
    if (outcome.images.empty()) return std::nullopt;
    auto const& judged = outcome.images.front().adherence;
    double sum = 0;
    int number = 0;
    for (MovingRegion const& moving : scene_.mattes)
        if (moving.region < judged.size() && judged[moving.region]) sum += *judged[moving.region], ++number;
    return number == 0 ? std::nullopt : std::optional(sum / number);
}

/// The first frame of a chain is the best of its tries, made last: what the generator remembers is of it.
Outcome SequenceRenderer::best_of_tries(PlannedFrame const& planned, RunOptions const& options) {
    std::uint64_t best = 0;
    double most = -1;
    Outcome outcome;
    for (int i = 0; i < scene_.temporal.tries; ++i) {
        chosen_ = static_cast<std::uint64_t>(i);
        outcome = generator_.generate(request_of(planned), options);
        auto const judged = adherence(outcome);
        if (outcome.status != Outcome::Status::finished || !judged) break;
        if (*judged > most) most = *judged, best = chosen_;
    }
    if (outcome.status != Outcome::Status::finished || best == chosen_) return outcome;
    chosen_ = best;
    return generator_.generate(request_of(planned), options);
}

/// A frame that begins from the one before it, and once more with a larger share anew where it has left its mattes:
/// what little is painted anew cannot bring a thing back into them.
Outcome SequenceRenderer::following(PlannedFrame const& planned, RunOptions const& options) {
    GenerationRequest request = request_of(planned);
    Outcome outcome = generator_.generate(request, options);
    auto const judged = adherence(outcome);
    bool const may_repaint = request.start && scene_.temporal.repaint > request.start->strength;
    if (!may_repaint || outcome.status != Outcome::Status::finished || !judged || !adherence_of_first_) return outcome;
    if (*judged >= *adherence_of_first_ - least_loss) return outcome;
    request.start->strength = scene_.temporal.repaint;
    Outcome again = generator_.generate(request, options);
    if (again.status != Outcome::Status::finished) return again;
    again.seconds += outcome.seconds;
    return adherence(again).value_or(0) > *judged ? again : outcome;
}

Outcome SequenceRenderer::generate(PlannedFrame const& planned, RunOptions const& options) {
    if (planned.place != FrameLink::Place::first) return following(planned, options);
    bool const chooses = scene_.temporal.chains() && scene_.temporal.tries > 1;
    Outcome outcome = chooses ? best_of_tries(planned, options) : generator_.generate(request_of(planned), options);
    adherence_of_first_ = adherence(outcome);
    return outcome;
}

RenderedFrame SequenceRenderer::render(PlannedFrame const& planned, RunOptions const& options) {
    RenderedFrame result{.frame = scene_.frames.at(planned.index)};
    result.outcome = generate(planned, options);
    if (result.outcome.status != Outcome::Status::finished || result.outcome.images.empty()) return result;
    result.picture = result.outcome.images.front().image;
    result.mattes = mattes_of(planned.index);
    std::vector<Plane> now = on_canvas_size(result.mattes);
    Reference const* const last = reference(planned);
    if (scene_.temporal.deflicker > 0 && last != nullptr)
        result.picture =
            deflickered(result.picture, last->picture, areas(*last, planned.index, now), scene_.temporal.deflicker);
    if (!scene_.temporal.chains()) return result;
    previous_ = Reference{planned.index, result.picture, std::move(now)};
    if (planned.place == FrameLink::Place::first) first_ = previous_;
    return result;
}

}  // namespace daub
