// FID against CLIP score over guidance, for several ways of asking the same model: all streams, T5 or CLIP text alone,
// fewer experts. Each point is a PromptRun with the same captions and seeds.
//
//     CurveMeasures const measures{.clip = &scorer, .network = &inception, .reference = &statistics};
//     auto const result = run_curve(settings, *catalogue, *generator, measures, on_progress);
//
// Everything that is finished stays in the folder: an interrupted curve goes on, shards share the work, and the run
// without shards that comes last finds it all done.
#pragma once

#include "engine/evaluation/clip_scorer.h"
#include "engine/evaluation/evaluation.h"
#include "engine/evaluation/fid/picture_features.h"
#include "engine/evaluation/runs/prompt_run.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace daub {

/// A curve: how the model is asked.
struct CurveVariant {
    std::string id;       ///< of its folders: "all", "t5", "clip", "experts-2"
    std::string heading;  ///< for people
    StreamWeights streams;
    int experts = 0;  ///< networks of the base stage (expert_subset.h); 0: all

    bool operator==(CurveVariant const&) const = default;
};

/// "all", "t5" (T5 alone), "clip" (CLIP text alone). Throws Error (usage) for another name.
CurveVariant stream_variant(std::string_view name);
/// Of a model with `all` experts. Throws Error (usage) where there are not so many.
CurveVariant expert_variant(int experts, std::size_t all);

struct CurveSettings {
    GenerationRequest request;  ///< how every picture is made, but for guidance and what the variants say
    std::vector<PromptCaption> captions;
    std::vector<double> guidance;
    std::vector<CurveVariant> variants;
    std::filesystem::path folder;
    PicturePreparation preparation = {.centre_crop = 256};
    int samples = 6;  ///< captions whose pictures the report shows
    Shard shard;
};

/// What is measured; what is null is left out.
struct CurveMeasures {
    ClipScorer const* clip = nullptr;
    FeatureNetwork const* network = nullptr;
    FeatureStatistics const* reference = nullptr;  ///< together with `network`
};

struct ScoredPoint {
    std::string variant;
    double guidance = 0;
    std::filesystem::path folder;
    std::optional<double> fid;
    std::optional<FigureValue> clip;              ///< 100 times the cosine
    std::map<std::string, FigureValue> by_group;  ///< CLIP score by category of the captions, where they have any
};

struct CurveResult {
    CurveSettings settings;
    ModelInfo model;
    GenerationRequest resolved;       ///< of one picture
    std::vector<ScoredPoint> points;  ///< variant by variant, guidance rising as given
};

/// Nothing where it was ended, or where the shard is not the whole: then its part is done. Throws Error as evaluate()
/// does.
std::optional<CurveResult> run_curve(CurveSettings const& settings, ModelCatalogue const& catalogue,
                                     Generator& generator, CurveMeasures const& measures,
                                     OnEvaluationProgress const& on_progress);

}  // namespace daub
