// Rotoscoping: strokes say what is inside and outside on one frame, motion carries the matte to its neighbours.
//
//     RotoLabels labels = cut_from_strokes(first, {.inside = in, .outside = out});       // GrabCut
//     labels = carry(first, second, labels);                                      // optical flow, GrabCut at the edge
//     labels = carry(second, third, labels, {.outside = correction});             // strokes correct from there on
//     Plane const matte = roto_matte(third, labels);                              // with soft edges
//
// Each step depends on its arguments alone: what was stored goes on as if it had never stopped. Frames are pictures of
// any type; all must have one size. Deterministic. Free functions, one thread at a time (OpenCV's number of threads is
// process-wide).
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/mask.h"

namespace daub {

/// Where people painted, at the frames' size; an empty mask: nowhere. From 128 on a pixel counts. Where both are
/// painted, outside counts.
struct RotoStrokes {
    Mask inside;
    Mask outside;

    bool empty() const { return inside.empty() && outside.empty(); }
    bool operator==(RotoStrokes const&) const = default;
};

struct RotoSettings {
    double band = 0;     ///< pixels on either side of the carried edge that are decided anew; 0: 1/80 of the diagonal
    double edge = 2;     ///< pixels beside the edge whose alpha is solved from nearby colours; 0: hard
    int iterations = 3;  ///< of GrabCut on a frame with strokes; carried frames take 1

    bool operator==(RotoSettings const&) const = default;
};

/// What is known of each pixel of a frame.
struct RotoLabels {
    static constexpr std::uint8_t stroke_outside = 0, outside = 64, inside = 191, stroke_inside = 255;
    Mask labels;  ///< one of the four above

    bool operator==(RotoLabels const&) const = default;
};

/// Throws ErrorKind::input where a mask is not of the frame's size, or strokes for inside or outside are missing.
RotoLabels cut_from_strokes(ImageView const& frame, RotoStrokes const& strokes, RotoSettings const& settings = {});

/// From a frame to the next or the one before. `strokes` on the new frame win over what is carried. Throws
/// ErrorKind::input where sizes differ.
RotoLabels carry(ImageView const& from, ImageView const& to, RotoLabels const& labels, RotoStrokes const& strokes = {},
                 RotoSettings const& settings = {});

/// More strokes on a frame that is cut out already. Throws ErrorKind::input where sizes differ.
RotoLabels corrected(ImageView const& frame, RotoLabels const& labels, RotoStrokes const& strokes,
                     RotoSettings const& settings = {});

/// Coverage 0..1 with soft edges (edge_alpha.h).
Plane roto_matte(ImageView const& frame, RotoLabels const& labels, RotoSettings const& settings = {});

/// Throws ErrorKind::usage, naming what is out of range.
void check(RotoSettings const& settings);

}  // namespace daub
