#include "engine/evaluation/evaluation.h"

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/evaluation/clip_scorer.h"
#include "engine/evaluation/figures.h"
#include "engine/evaluation/picture_store.h"
#include "engine/evaluation/sample_sheet.h"
#include "engine/evaluation/text_reader.h"
#include "engine/pipeline/picture_tensor.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <map>
#include <set>

namespace daub {
namespace {

namespace fs = std::filesystem;

/// How the pictures of one column are asked for.
struct Variant {
    EvaluationVariant told;
    std::string model;
    StreamWeights streams;
};

std::vector<Variant> variants_of(EvaluationSettings const& settings) {
    std::string const& model = settings.request.model;
    StreamWeights const all = settings.request.streams;
    std::vector<Variant> variants{{{"full", "all streams"}, model, all}};
    if (settings.streams) {
        auto const without = [&](std::string id, std::string heading, Curve StreamWeights::*stream) {
            variants.push_back({{std::move(id), std::move(heading)}, model, all});
            variants.back().streams.*stream = 0.0;
        };
        without("without_t5", "without T5", &StreamWeights::t5);
        without("without_clip_text", "without CLIP text", &StreamWeights::clip_text);
        without("without_clip_image", "without CLIP image", &StreamWeights::style);
    }
    for (ComparedModel const& other : settings.compared)
        variants.push_back({{other.name, other.name}, other.model, all});
    return variants;
}

void check(EvaluationSettings const& settings) {
    if (settings.count < 1) fail(ErrorKind::usage, "At least one picture is needed for each figure.");
    if (!settings.shard.is_whole() && settings.kept.empty())
        fail(ErrorKind::usage, "A part of an evaluation needs a folder for its pictures.");
    if (settings.request.seed >= first_held_out_seed)
        fail(ErrorKind::usage, "The seed {} is too large: there are {} sets of layouts for evaluation.",
             settings.request.seed, first_held_out_seed);
    std::set<std::string> names;
    for (Variant const& variant : variants_of(settings))
        if (!names.insert(variant.told.id).second)
            fail(ErrorKind::usage, "Two columns would be called \"{}\": choose another name.", variant.told.id);
}

/// Whether the variant asks for anything else than the first one does.
bool same_request(GenerationRequest const& request, Variant const& variant, Variant const& first) {
    bool const words_alike =
        variant.streams.t5 == first.streams.t5 && variant.streams.clip_text == first.streams.clip_text;
    bool const style_alike = request.styles.empty() || variant.streams.style == first.streams.style;
    return variant.model == first.model && words_alike && style_alike;
}

/// The generator, asked for one picture after the other, and counting them.
class Painter {
 public:
    Painter(Generator& generator, std::filesystem::path const& kept, OnEvaluationProgress const& on_progress)
        : generator_(generator), on_progress_(on_progress), started_(seconds_now()) {
        if (!kept.empty()) store_.emplace(kept);
    }

    void expect(int64_t pictures) { progress_.pictures = pictures; }
    int64_t done() const { return progress_.done; }

    /// [1,3,H,W] in [-1,1]; nothing where it was ended. model: tells it from others. Throws Error with what failed.
    std::optional<Tensor> paint(GenerationRequest const& request, std::string const& model, std::string what) {
        progress_.what = std::move(what);
        std::string const key = store_ ? PictureStore::key_of(request, model) : "";
        if (auto const kept = store_ ? store_->find(key) : std::nullopt) {
            ++progress_.done;
            return report() ? std::optional(picture_tensor(*kept)) : std::nullopt;
        }
        Outcome const outcome = generator_.generate(
            request, {.on_progress = [&](Progress const&) { return report() ? Reply::go_on : Reply::cancel; },
                      .preview_side = 0});
        if (outcome.failure) throw Error(outcome.failure->kind, outcome.failure->message);
        if (outcome.status != Outcome::Status::finished) return std::nullopt;
        if (store_) store_->keep(key, outcome.images.front().image);
        ++progress_.done, ++made_;
        if (!report()) return std::nullopt;
        return picture_tensor(outcome.images.front().image);
    }

 private:
    bool report() {
        progress_.seconds = seconds_now() - started_;
        if (made_ > 0)
            progress_.left = progress_.seconds / static_cast<double>(made_) *
                             static_cast<double>(progress_.pictures - progress_.done);
        return !on_progress_ || on_progress_(progress_);
    }

    Generator& generator_;
    OnEvaluationProgress const& on_progress_;
    double started_;
    int64_t made_ = 0;  ///< now: what the time left is told from
    std::optional<PictureStore> store_;
    EvaluationProgress progress_;
};

/// Scores of one figure on the way to a FigureResult.
struct Tally {
    Figure figure;
    Measured truth;
    std::vector<Measured> values;        ///< by variant
    std::map<int64_t, Measured> things;  ///< by class, of the first variant

    void add(Layout const& layout, Observation const& seen, size_t variant) {
        Scores const scores = figure.measure(layout, seen);
        values[variant].add(scores);
        if (variant > 0) return;
        for (size_t i = 0; figure.by_thing && i < scores.size(); ++i)
            if (scores[i]) things[layout.things[i].thing].add(*scores[i]);
    }
};

FigureValue value_of(Measured const& measured) {
    return {.mean = measured.mean(), .error = measured.error(), .count = measured.count()};
}

class Evaluation {
 public:
    Evaluation(EvaluationSettings const& settings, ModelCatalogue const& catalogue, Generator& generator,
               OnEvaluationProgress const& on_progress)
        : variants_(variants_of(settings)), generator_(generator), painter_(generator, settings.kept, on_progress) {
        report_.settings = settings;
        for (Figure const& figure : figures_of(settings.figures)) tallies_.push_back({.figure = figure});
        for (ComparedModel const& other : settings.compared) catalogue.find(other.model);
        report_.model = catalogue.find(settings.request.model);
        if (!report_.model.problem.empty())
            fail(ErrorKind::model, "{} cannot be used: {}", report_.model.path, report_.model.problem);
        judge_.emplace(report_.model.path);
        world_.emplace(WorldAssets::load(settings.world), at::kCPU);
        leave_out_impossible_figures();
        for (Tally& tally : tallies_) tally.values.resize(variants_.size());
    }

    /// Model by model, since a generator holds one at a time. False where it was ended.
    bool run() {
        painter_.expect(pictures_needed());
        size_t end = 0;
        for (size_t begin = 0; begin < variants_.size(); begin = end) {
            for (end = begin; end < variants_.size() && variants_[end].model == variants_[begin].model; ++end) {
            }
            for (LayoutKind const kind : all_layout_kinds())
                if (needed(kind) && !run_kind(kind, {begin, end})) return false;
        }
        return true;
    }

    EvaluationReport finish();

 private:
    /// Columns [begin, end).
    struct Columns {
        size_t begin = 0, end = 0;
    };

    bool needed(LayoutKind kind) const {
        return std::ranges::any_of(tallies_, [&](Tally const& tally) { return tally.figure.pictures == kind; });
    }

    int shown() const { return std::min(report_.settings.samples, report_.settings.count); }
    Layout layout(LayoutKind kind, int64_t number) const {
        int64_t const side = kind == LayoutKind::signs ? reading_side() : Judge::side;
        return held_out_layout(*world_, judge_->config(), kind, first_held_out_seed + report_.settings.request.seed,
                               number, side);
    }

    /// That of the first stage whose letters are large enough, pixels: further ones would only smooth them.
    int64_t reading_side() const {
        constexpr int large_enough = 256;
        auto const& stages = report_.model.stages;
        auto const found =
            std::ranges::find_if(stages, [](auto const& stage) { return stage.native_size.height >= large_enough; });
        return (found == stages.end() ? stages.back() : *found).native_size.height;
    }

    int64_t pictures_needed() const {
        int64_t pictures = 0;
        for (LayoutKind const kind : all_layout_kinds()) {
            if (!needed(kind)) continue;
            GenerationRequest const request = request_for(layout(kind, 0));
            for (size_t v = 0; v < variants_.size(); ++v)
                if (v == 0 || !same_request(request, variants_[v], variants_[0])) pictures += report_.settings.count;
            if (kind == LayoutKind::painted) pictures += shown();
        }
        return pictures;
    }

    /// Why the model cannot have a figure; empty: it can.
    std::string impossible(Figure const& figure) const {
        bool const clip = ClipScorer::fits(report_.model.path);
        if ((figure.needs_style && !report_.model.takes_style) || (figure.needs_clip && !clip))
            return "this model has no pair of CLIP encoders for it";
        return figure.needs_reader ? TextReader::missing() : "";
    }

    void leave_out_impossible_figures() {
        std::erase_if(tallies_, [&](Tally const& tally) {
            std::string const why = impossible(tally.figure);
            if (!why.empty()) report_.notes.push_back(fmt::format("{} is left out: {}.", tally.figure.id, why));
            return !why.empty();
        });
        if (tallies_.empty())
            fail(ErrorKind::model, "{} has nothing to measure: {}", report_.model.path, report_.notes.front());
        if (ClipScorer::fits(report_.model.path)) clip_.emplace(report_.model.path);
        if (needed(LayoutKind::signs)) reader_.emplace();
    }

    Observation observe(Layout const& layout, LayoutKind kind, Tensor const& picture) const {
        if (kind == LayoutKind::signs) return {.words = reader_->words(image_of(picture))};
        Observation seen = observation_of((*judge_)(picture), 0);
        bool const scored = std::ranges::any_of(
            tallies_, [&](Tally const& t) { return t.figure.needs_clip && t.figure.pictures == kind; });
        if (scored) seen.clip_score = (*clip_)(layout.prompt, image_of(picture));
        return seen;
    }

    bool run_kind(LayoutKind kind, Columns columns) {
        Rows rows;
        for (int number = 0; number < report_.settings.count; ++number)
            if (report_.settings.shard.owns(number) && !run_layout(kind, layout(kind, number), columns, rows))
                return false;
        add_sheet(kind, rows);
        return true;
    }

    /// Pictures of the sheet of samples, row by row.
    struct Rows {
        std::vector<std::vector<Tensor>> pictures;
        std::vector<std::string> prompts;
        void add(std::vector<Tensor> const& column, std::string prompt) {
            pictures.resize(column.size());
            for (size_t row = 0; row < column.size(); ++row) pictures[row].push_back(column[row]);
            prompts.push_back(std::move(prompt));
        }
    };

    bool run_layout(LayoutKind kind, Layout const& layout, Columns columns, Rows& rows) {
        GenerationRequest request = request_for(layout, report_.settings.request);
        if (kind == LayoutKind::signs) request.stages_to_run = 0;
        if (columns.begin == 0) begin_layout(kind, layout, request);
        Observation first;
        for (size_t v = columns.begin; v < columns.end; ++v) {
            Observation seen = first;
            if (v == 0 || !same_request(request, variants_[v], variants_[0])) {
                auto const picture = painter_.paint(asked_for(request, variants_[v]), told_model(variants_[v]),
                                                    what(kind, variants_[v]));
                if (!picture) return false;
                seen = observe(layout, kind, *picture);
                if (v == 0 && layout.number < shown() && !show(kind, layout, request, *picture, rows)) return false;
            }
            if (v == 0) first = seen;
            for (Tally* tally : tallies_of(kind)) tally->add(layout, seen, v);
        }
        return true;
    }

    void begin_layout(LayoutKind kind, Layout const& layout, GenerationRequest const& request) {
        if (report_.resolved.prompt.empty()) report_.resolved = generator_.resolve(request);
        Observation const seen = observe(layout, kind, layout.picture);
        for (Tally* tally : tallies_of(kind)) tally->truth.add(tally->figure.measure(layout, seen));
    }

    static GenerationRequest asked_for(GenerationRequest request, Variant const& variant) {
        request.model = variant.model, request.streams = variant.streams;
        return request;
    }

    /// A compared model may lie in a temporary folder: there its name counts.
    std::string told_model(Variant const& variant) const {
        bool const own = variant.model == report_.settings.request.model;
        return fmt::format("{} of {} bytes, {}", report_.model.id, report_.model.weight_bytes,
                           own ? "itself" : variant.told.id);
    }

    static std::string what(LayoutKind kind, Variant const& variant) {
        return fmt::format("{}, {}", to_name(kind), variant.told.heading);
    }

    std::vector<Tally*> tallies_of(LayoutKind kind) {
        std::vector<Tally*> found;
        for (Tally& tally : tallies_)
            if (tally.figure.pictures == kind) found.push_back(&tally);
        return found;
    }

    bool show(LayoutKind kind, Layout const& layout, GenerationRequest const& request, Tensor const& picture,
              Rows& rows) {
        std::vector<Tensor> column{layout.picture, picture};
        if (kind == LayoutKind::style_reference) column = {layout.style_reference, picture};
        if (kind == LayoutKind::painted) {
            GenerationRequest words = request;
            words.regions.clear();
            auto const unpainted =
                painter_.paint(words, told_model(variants_[0]), "painted, for the sheet without paint");
            if (!unpainted) return false;
            column = {layout.picture, areas_of(layout), picture, *unpainted};
        }
        rows.add(column, layout.prompt);
        return true;
    }

    void add_sheet(LayoutKind kind, Rows const& rows) {
        if (rows.pictures.empty()) return;
        std::vector<std::string> told{"the world's own picture of the scene",
                                      "the model's picture, from the words alone"};
        if (kind == LayoutKind::style_reference) told = {"the style reference", "the model's picture"};
        if (kind == LayoutKind::painted)
            told = {"the world's own picture of the scene", "what is painted", "the model's picture",
                    "the same sentence without paint"};
        report_.sheets.push_back(
            {.name = "samples-" + std::string(to_name(kind)),
             .rows = told,
             .columns = rows.prompts,
             .image = sheet_of(rows.pictures, kind == LayoutKind::signs ? shown_sign : shown_side)});
    }

    static constexpr int64_t shown_side = 192;  ///< of a picture on a sheet, pixels
    static constexpr int64_t shown_sign =
        128;  ///< of one with letters: it has detail at every pixel, and so many bytes

    EvaluationReport report_;
    std::vector<Variant> variants_;
    Generator& generator_;
    Painter painter_;
    std::vector<Tally> tallies_;
    std::optional<Judge> judge_;
    std::optional<World> world_;
    std::optional<ClipScorer> clip_;
    std::optional<TextReader> reader_;
};

EvaluationReport Evaluation::finish() {
    for (Variant const& variant : variants_) report_.variants.push_back(variant.told);
    std::map<int64_t, ThingResult> things;
    for (Tally const& tally : tallies_) {
        FigureResult result{.id = std::string(tally.figure.id),
                            .name = std::string(tally.figure.name),
                            .goal = tally.figure.goal,
                            .scale = tally.figure.scale,
                            .truth = value_of(tally.truth),
                            .values = {}};
        for (Measured const& value : tally.values) result.values.push_back(value_of(value));
        report_.figures.push_back(std::move(result));
        if (tally.things.empty()) continue;
        report_.thing_figures.emplace_back(tally.figure.id);
        for (auto const& [thing, value] : tally.things) {
            ThingResult& row = things[thing];
            row.values.resize(report_.thing_figures.size());
            row.values.back() = value_of(value);
        }
    }
    for (auto& [thing, row] : things) {
        row.thing = world_->assets().nouns.at(static_cast<size_t>(thing)).name;
        row.values.resize(report_.thing_figures.size());
        report_.things.push_back(std::move(row));
    }
    std::ranges::sort(report_.things, {}, &ThingResult::thing);
    report_.pictures = painter_.done();
    return std::move(report_);
}

}  // namespace

std::optional<EvaluationReport> evaluate(EvaluationSettings const& settings, ModelCatalogue const& catalogue,
                                         Generator& generator, OnEvaluationProgress const& on_progress) {
    c10::NoGradGuard const no_gradients;
    check(settings);
    Evaluation evaluation(settings, catalogue, generator, on_progress);
    if (!evaluation.run() || !settings.shard.is_whole()) return std::nullopt;
    return evaluation.finish();
}

std::vector<std::string> evaluation_groups() { return figure_groups(); }

}  // namespace daub
