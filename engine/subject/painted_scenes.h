// Scenes that show whether a subject can be painted: it on one side, something else on the other, and the same sentence
// and noise with both sides exchanged.
//
//     for (PaintedScene const& scene : painted_scenes(subject, plain_request)) generator.generate(scene.request, ...);
//
// Free functions.
#pragma once

#include "engine/scene/request.h"
#include "engine/subject/subject_name.h"

#include <vector>

namespace daub {

struct PaintedScene {
    GenerationRequest request;  ///< with two regions, the subject's first
    Rect subject, other;        ///< where they are painted, as parts of the canvas in pixels
};

/// Three sentences with things that models know, each twice: the subject left, then right. None of the things is of the
/// subject's class. plain: model, canvas, device; its seed is that of the first sentence.
std::vector<PaintedScene> painted_scenes(SubjectName const& subject, GenerationRequest const& plain);

/// What is painted where: areas in the colours of their regions on white, sRGB u8 at canvas size.
Image painted_areas(GenerationRequest const& request);

}  // namespace daub
