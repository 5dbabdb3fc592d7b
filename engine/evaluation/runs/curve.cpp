#include "engine/evaluation/runs/curve.h"

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/evaluation/expert_subset.h"
#include "engine/evaluation/figures.h"

#include <ATen/ATen.h>

#include <memory>
#include <set>

namespace daub {
namespace {

namespace fs = std::filesystem;

PictureMeasure clip_measure(ClipScorer const& scorer, std::vector<PromptCaption> const& captions) {
    return {.name = "clip",
            .identity = "clip " + scorer.identity(),
            .identity_of = [&](int64_t picture) { return captions[static_cast<size_t>(picture)].text; },
            .take =
                [&](std::vector<Image> const& pictures, int64_t first) {
                    std::vector<double> scores;
                    for (size_t i = 0; i < pictures.size(); ++i)
                        scores.push_back(scorer(captions[static_cast<size_t>(first) + i].text, pictures[i]));
                    return at::tensor(scores, at::kDouble);
                }};
}

/// The model of a variant: its own, or a temporary one with fewer experts.
class VariantModel {
 public:
    VariantModel(CurveVariant const& variant, ModelInfo const& model) : path_(model.id) {
        if (variant.experts == 0) return;
        subset_ = std::make_unique<ExpertSubset>(model.path, static_cast<size_t>(variant.experts));
        path_ = subset_->folder().string();
    }
    std::string const& path() const { return path_; }

 private:
    std::unique_ptr<ExpertSubset> subset_;
    std::string path_;
};

class CurveRun {
 public:
    CurveRun(CurveSettings const& settings, ModelCatalogue const& catalogue, Generator& generator,
             CurveMeasures const& measures, OnEvaluationProgress const& on_progress)
        : settings_(settings),
          generator_(generator),
          measures_(measures),
          on_progress_(on_progress),
          started_(seconds_now()) {
        result_.settings = settings;
        result_.model = catalogue.find(settings.request.model);
        if (!result_.model.problem.empty())
            fail(ErrorKind::model, "{} cannot be used: {}", result_.model.path, result_.model.problem);
        check();
        progress_.pictures =
            static_cast<int64_t>(settings.variants.size() * settings.guidance.size() * settings.captions.size());
    }

    std::optional<CurveResult> operator()() {
        int64_t offset = 0;
        for (CurveVariant const& variant : settings_.variants) {
            VariantModel const model(variant, result_.model);
            for (double const guidance : settings_.guidance)
                if (!run_point(variant, model, guidance, offset++)) return std::nullopt;
            if (variant.experts > 0) generator_.unload();  // its folder goes away
        }
        if (!settings_.shard.is_whole()) return std::nullopt;
        return std::move(result_);
    }

 private:
    void check() const {
        if (settings_.variants.empty() || settings_.guidance.empty())
            fail(ErrorKind::usage, "A curve needs at least one point.");
        std::set<std::string> ids;
        for (CurveVariant const& variant : settings_.variants)
            if (!ids.insert(variant.id).second) fail(ErrorKind::usage, "\"{}\" is asked for twice.", variant.id);
        std::set<double> weights(settings_.guidance.begin(), settings_.guidance.end());
        if (weights.size() != settings_.guidance.size())
            fail(ErrorKind::usage, "A guidance weight is asked for twice.");
    }

    PromptRunSettings run_settings(CurveVariant const& variant, VariantModel const& model, double guidance) const {
        PromptRunSettings settings{.request = settings_.request, .captions = settings_.captions};
        settings.request.model = model.path();
        settings.request.guidance.text = guidance;
        settings.request.streams.t5 = variant.streams.t5;
        settings.request.streams.clip_text = variant.streams.clip_text;
        settings.model = result_.model.id;
        if (variant.experts > 0) settings.model += fmt::format(", {} network(s)", variant.experts);
        return settings;
    }

    bool go_on(int64_t made, std::string const& what) {
        progress_.done += made, fresh_ += made;
        progress_.what = what;
        progress_.seconds = seconds_now() - started_;
        if (fresh_ > 0)
            progress_.left = progress_.seconds / static_cast<double>(fresh_) *
                             static_cast<double>(progress_.pictures - progress_.done);
        return !on_progress_ || on_progress_(progress_);
    }

    bool run_point(CurveVariant const& variant, VariantModel const& model, double guidance, int64_t offset) {
        ScoredPoint point{.variant = variant.id,
                          .guidance = guidance,
                          .folder = settings_.folder / fmt::format("{}-g{}", variant.id, guidance)};
        PromptRun const run(point.folder, run_settings(variant, model, guidance));
        std::string const what = fmt::format("{}, guidance {}", variant.heading, guidance);
        if (result_.resolved.stages.empty()) result_.resolved = generator_.resolve(run.request_for(0));
        progress_.done += run.size() - run.missing(settings_.shard, offset);
        if (!go_on(0, what)) return false;
        auto const on_picture = [&](std::optional<int64_t> made) { return go_on(made ? 1 : 0, what); };
        if (!run.generate(generator_, settings_.shard, on_picture, offset)) return false;
        if (!measure(run, point, what, offset)) return false;
        result_.points.push_back(std::move(point));
        return true;
    }

    bool measure(PromptRun const& run, ScoredPoint& point, std::string const& what, int64_t offset) {
        // Chunks of pictures that are measured together are those that one shard makes.
        static_assert(MeasuredPictures::chunk_pictures == PromptRun::block);
        Shard const& all = settings_.shard;
        Shard const mine{.index = ((all.index - offset) % all.count + all.count) % all.count, .count = all.count};
        auto const progress = [&](int64_t, int64_t) { return go_on(0, what + ", measured"); };
        if (measures_.clip) {
            MeasuredPictures const scores(run.pictures(), point.folder / "measured",
                                          clip_measure(*measures_.clip, run.captions()));
            if (!scores.take(mine, progress)) return false;
            if (all.is_whole()) add_scores(point, run, scores.all());
        }
        if (measures_.network && measures_.reference) {
            MeasuredPictures const features(run.pictures(), point.folder / "measured",
                                            feature_measure(*measures_.network, settings_.preparation));
            if (!features.take(mine, progress)) return false;
            if (all.is_whole()) point.fid = frechet_distance(statistics_of(features), *measures_.reference);
        }
        return true;
    }

    static FigureValue value_of(Measured const& measured) {
        return {.mean = measured.mean(), .error = measured.error(), .count = measured.count()};
    }

    static void add_scores(ScoredPoint& point, PromptRun const& run, Tensor const& scores) {
        Measured all;
        std::map<std::string, Measured> groups;
        for (int64_t i = 0; i < run.size(); ++i) {
            double const score = scores[i].item<double>();
            std::string const& group = run.captions()[static_cast<size_t>(i)].group;
            all.add(score);
            if (!group.empty()) groups[group].add(score);
        }
        point.clip = value_of(all);
        for (auto const& [group, measured] : groups) point.by_group[group] = value_of(measured);
    }

    CurveSettings const& settings_;
    Generator& generator_;
    CurveMeasures measures_;
    OnEvaluationProgress const& on_progress_;
    double started_;
    EvaluationProgress progress_;
    int64_t fresh_ = 0;  ///< pictures made now: what the time left is told from
    CurveResult result_;
};

}  // namespace

CurveVariant stream_variant(std::string_view name) {
    CurveVariant variant{.id = std::string(name), .heading = "all streams", .streams = {}};
    if (name == "all") return variant;
    if (name == "t5") {
        variant.heading = "T5 alone";
        variant.streams.clip_text = 0.0;
    } else if (name == "clip") {
        variant.heading = "CLIP text alone";
        variant.streams.t5 = 0.0;
    } else {
        fail(ErrorKind::usage, "\"{}\" is no way to use the streams: all, t5, clip.", name);
    }
    return variant;
}

CurveVariant expert_variant(int experts, std::size_t all) {
    if (experts < 1 || static_cast<size_t>(experts) > all)
        fail(ErrorKind::usage, "The model's base has {} expert(s): it cannot be run with {}.", all, experts);
    if (experts == 1 && all > 1)
        return {.id = "experts-1", .heading = "the shared model alone", .streams = {}, .experts = 1};
    return {.id = fmt::format("experts-{}", experts),
            .heading = fmt::format("{} experts", experts),
            .streams = {},
            .experts = experts};
}

std::optional<CurveResult> run_curve(CurveSettings const& settings, ModelCatalogue const& catalogue,
                                     Generator& generator, CurveMeasures const& measures,
                                     OnEvaluationProgress const& on_progress) {
    return CurveRun(settings, catalogue, generator, measures, on_progress)();
}

}  // namespace daub
