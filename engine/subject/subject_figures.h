// How alike a learned subject became to its pictures, and how far the model drifted from what it made before.
//
//     auto const figures = measure_subject(measuring, *catalogue, *generator, on_progress);
//     for (SubjectFigure const& figure : figures->all) ...
//
// The eye is the embedded model's: its CLIP image encoder, its judge; colours and outlines are measured by themselves.
// What does not name the subject is made with the subject's changes all the same, which no program does: drift is that
// of a sentence that names the subject and something else.
#pragma once

#include "engine/scene/generator.h"
#include "engine/scene/model_catalogue.h"
#include "engine/subject/subject_name.h"
#include "engine/training/trainable_parameters.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace daub {

struct SubjectFigure {
    std::string id, name;
    std::optional<double> before, after;  ///< the model alone, and with the subject
    std::optional<double> best;           ///< what the pictures of the subject have among themselves, or no drift
};

struct SubjectFigures {
    std::vector<SubjectFigure> all;
    std::string note;  ///< what they were measured with, for people
};

struct SubjectMeasuring {
    SubjectName subject;
    std::filesystem::path file;                    ///< of the subject
    std::string model;                             ///< id or path
    std::vector<std::filesystem::path> reference;  ///< pictures of the subject
    bool held_out = false;                         ///< it was not learned from these
    int count = 16;                                ///< pictures for each figure
    TrainableParameters::Options parameters;       ///< for the device
    std::filesystem::path sheet;                   ///< PNG of what was compared, in rows; empty: none
};

/// Nothing where on_progress ended it. Throws Error (input, model), or what the generator failed with.
std::optional<SubjectFigures> measure_subject(SubjectMeasuring const& measuring, ModelCatalogue const& catalogue,
                                              Generator& generator,
                                              std::function<bool(int done, int all)> const& on_progress);

/// Likeness of two pictures' colours, 0 to 1: what the histograms of their 6×6×6 colours have in common. fp32 [3,H,W]
/// in [-1,1].
double colour_likeness(at::Tensor const& a, at::Tensor const& b);
/// Likeness of outlines, 0 to 1: cosine of histograms of 8 gradient directions in 4×4 cells (Dalal and Triggs 2005).
double outline_likeness(at::Tensor const& a, at::Tensor const& b);

}  // namespace daub
