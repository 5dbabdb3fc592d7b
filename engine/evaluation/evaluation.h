// Measures a model on scenes that no training run has seen, through the same door as every program that paints.
//
//     auto const report = evaluate({.world = file}, *catalogue, *generator, {});
//     if (report) write_report("evaluation", *report, "daub-cli evaluate");      // model_card.h
//
// Pictures are made one after the other, each at the end of the stages that are run, brought to the judge's 64×64.
// The same settings give the same report on the same device and precision. No tensor type is seen here.
#pragma once

#include "engine/scene/generator.h"
#include "engine/scene/image.h"
#include "engine/scene/model_catalogue.h"
#include "engine/scene/shard.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// Another model that is asked for the same pictures, for example the one model that the experts come from.
struct ComparedModel {
    std::string name;   ///< heading in the model card
    std::string model;  ///< id or path
};

struct EvaluationSettings {
    /// How every picture is made: model, stages, samplers, guidance, device. Sentences, areas, sizes and styles are
    /// those of the layouts. Another seed: other layouts, held out as well. Below 2^62.
    GenerationRequest request = {.stages_to_run = 1};
    std::vector<std::string> figures;  ///< groups of figures (figures.h); empty: all
    int count = 64;                    ///< pictures for each kind of layout
    bool streams = true;               ///< also with each conditioning stream switched off
    std::vector<ComparedModel> compared;
    int samples = 8;              ///< layouts that are shown on the sheets of samples
    std::filesystem::path world;  ///< safetensors file of the world that the layouts come from
    std::filesystem::path kept;   ///< folder for pictures that are made once: a second run goes on; empty: none
    Shard shard;                  ///< pictures of this part alone, into `kept`; there is no report then
};

/// A mean and its standard error, on the figure's scale.
struct FigureValue {
    double mean = 0;
    double error = 0;
    std::int64_t count = 0;  ///< scores that it is the mean of
};

/// A way in which the pictures were asked for: a column of the table.
struct EvaluationVariant {
    std::string id;       ///< "full", "without_t5", ..., or a compared model's name
    std::string heading;  ///< in the model card
};

struct FigureResult {
    std::string id, name;
    std::optional<double> goal;
    double scale = 1;   ///< largest value: 100 for CLIP scores
    FigureValue truth;  ///< what the judge gives the world's own pictures: the bound of what can be measured
    std::vector<FigureValue> values;  ///< by variant; the first is the model as it is
};

/// One kind of thing in the figures that have a score for each thing.
struct ThingResult {
    std::string thing;
    std::vector<FigureValue> values;  ///< by figure of EvaluationReport::thing_figures
};

/// Pictures beside and below one another, for people.
struct SampleSheet {
    std::string name;                  ///< of its file, without ending
    std::vector<std::string> rows;     ///< what they show, top to bottom
    std::vector<std::string> columns;  ///< the sentences, left to right
    Image image;
};

/// A part of the model card that was measured apart from it.
struct CardSection {
    std::string text;                                        ///< Markdown, with its heading
    std::vector<std::pair<std::string, std::string>> files;  ///< names and contents, beside the card
};

struct EvaluationReport {
    EvaluationSettings settings;
    ModelInfo model;
    GenerationRequest resolved;  ///< of one picture, with all defaults of the model filled in
    std::vector<EvaluationVariant> variants;
    std::vector<FigureResult> figures;
    std::vector<std::string> thing_figures;  ///< ids of figures with scores for each thing
    std::vector<ThingResult> things;         ///< sorted by name
    std::vector<SampleSheet> sheets;
    std::vector<CardSection> sections;
    std::vector<std::string> notes;  ///< figures that this model cannot have, and why
    std::int64_t pictures = 0;       ///< made in all
};

struct EvaluationProgress {
    std::string what;  ///< "painted, without T5"
    std::int64_t done = 0, pictures = 0;
    double seconds = 0;          ///< since the beginning
    std::optional<double> left;  ///< seconds
};
/// Called after each picture and each step of one; false ends the evaluation within a step.
using OnEvaluationProgress = std::function<bool(EvaluationProgress const&)>;

/// Nothing where it was ended, or where only a part was asked for, whose pictures then are kept. Throws Error: usage
/// (unknown figure, impossible setting), model (no judge, one of another world, a model that cannot be read), input (no
/// world file), or what the generator failed with.
std::optional<EvaluationReport> evaluate(EvaluationSettings const& settings, ModelCatalogue const& catalogue,
                                         Generator& generator, OnEvaluationProgress const& on_progress);

/// Names of the groups of figures that can be chosen.
std::vector<std::string> evaluation_groups();

}  // namespace daub
