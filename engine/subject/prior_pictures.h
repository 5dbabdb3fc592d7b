// Pictures of the subject's class, made by the model itself before it learns: they keep what it knows.
//
//     auto const prior = prior_pictures({.folder = run / "prior", .request = request, .captions = {...}, .count = 64},
//                                       generator, on_progress);
//
// Kept in a folder, so that a run that goes on finds them again.
#pragma once

#include "engine/scene/generator.h"
#include "engine/subject/subject_stage.h"

namespace daub {

struct PriorOrder {
    std::filesystem::path folder;
    GenerationRequest request;          ///< model, canvas, stages, seed, device; the prompt is a caption
    std::vector<std::string> captions;  ///< each gets as many pictures as the others
    int count = 64;
};

/// done and in all; false ends it.
using OnPriorProgress = std::function<bool(int done, int all)>;

/// Those that are there already, if they are of the same order; else made anew. Empty where it was ended. Throws Error:
/// what the generator failed with, output.
std::vector<PriorPicture> prior_pictures(PriorOrder const& order, Generator& generator,
                                         OnPriorProgress const& on_progress);

/// Runs a request and gives its pictures. Throws Error with what it failed with; nothing where it was cancelled.
std::vector<Image> made_pictures(Generator& generator, GenerationRequest const& request,
                                 RunOptions const& options = {.preview_side = 0});

}  // namespace daub
