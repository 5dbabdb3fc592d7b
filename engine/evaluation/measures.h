// What is right in a picture, thing by thing: the arithmetic of the model card, on what a judge saw.
//
// Each measure gives one score from 0 to 1 for each asked thing, in their order, or nothing where the thing does not
// count (it was not painted, no colour was asked for); styles give one score for the picture.
#pragma once

#include "engine/evaluation/layout.h"

#include <optional>
#include <string>
#include <vector>

namespace daub {

/// What the judge saw in one picture.
struct Observation {
    Tensor things, colours;  ///< int64 [H,W]
    int64_t style = 0;
    double clip_score = 0;           ///< 100 times the cosine of caption and picture
    std::vector<std::string> words;  ///< that can be read, in capitals
};
/// Picture i of several that were judged together.
Observation observation_of(Seen const& seen, int64_t i);

using Scores = std::vector<std::optional<double>>;

/// A spot of fewer pixels is no thing: the smallest thing of eight covers about 25 at 64×64.
inline constexpr int64_t least_pixels = 12;

/// Intersection over union of the thing's true area and of where the judge sees such a thing. What lies in the area of
/// another asked thing of the same kind does not count against it. Painted things only.
Scores adherence(Layout const& layout, Observation const& seen);
/// The same against the area as it was painted: half covered or more.
Scores adherence_to_paint(Layout const& layout, Observation const& seen);
/// Whether most of the pixels of the thing's true area that show any thing show this one. Painted things only.
Scores recognition(Layout const& layout, Observation const& seen);
/// Whether the thing is anywhere in the picture. Of kinds that are asked for n times, n separate ones must be seen;
/// several that are said in one breath ("three tulips") count as one.
Scores presence(Layout const& layout, Observation const& seen);
/// Whether the thing is there and most of its pixels have the asked colour. Things with an asked colour only.
Scores colour_binding(Layout const& layout, Observation const& seen);
/// Whether the picture has the layout's style.
Scores style_match(Layout const& layout, Observation const& seen);
/// Whether each word of the layout's sign can be read as it is; how many of its letters are right.
Scores lettering(Layout const& layout, Observation const& seen);
Scores letters(Layout const& layout, Observation const& seen);
Scores clip_score(Layout const& layout, Observation const& seen);

/// Areas of at least `least` pixels that hang together (corners do not count) in bool [H,W].
int64_t separate_areas(Tensor const& area, int64_t least = least_pixels);

}  // namespace daub
