// Scenes that no training run has seen, as somebody would ask for them: a sentence, painted areas, a style picture; and
// what should then be seen.
//
//     Layout const layout = held_out_layout(world, judge.config(), LayoutKind::painted, seed, 7);
//     GenerationRequest const request = request_for(layout);
#pragma once

#include "engine/models/detector.h"
#include "engine/pipeline/judge.h"
#include "engine/scene/request.h"
#include "engine/training/world/training_batch.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

/// What pictures are asked for. Signs are in the last kind alone.
enum class LayoutKind {
    painted,          ///< two to four things, alike ones among them, each painted as people paint
    words_2,          ///< words alone, two things, each of another kind where that is possible
    words_4,          ///< four
    words_6,          ///< six
    words_8,          ///< eight
    colours,          ///< words alone, two things in two different asked colours, no style
    style_words,      ///< words alone, a style among them
    style_reference,  ///< words without a style, another scene in some style as the reference
    signs,            ///< words alone, a sign with one or two words of those that training knows, no style
};
std::span<LayoutKind const> all_layout_kinds();
std::string_view to_name(LayoutKind kind);

/// One thing, or several alike that are said in one breath.
struct AskedThing {
    int64_t thing = 0;    ///< the judge's class
    int64_t colour = -1;  ///< the judge's class; -1: none is asked for
    TextSpan span;        ///< its words in the prompt
    Tensor area;          ///< bool [H,W]: where it is truly seen
    Tensor paint;         ///< uint8 [H,W]: as somebody would paint it, up to 255; empty (0) where it is too small
};

struct Layout {
    int64_t number = 0;
    std::string prompt;
    int64_t nothing = 0;  ///< the judge's class of pixels that show none of its things
    int64_t style = 0;    ///< the judge's class; 0: none
    std::vector<AskedThing> things;
    bool paints = false;     ///< whether areas are part of what is asked
    Tensor picture;          ///< fp32 [1,3,H,W] in [-1,1]: the scene itself
    Tensor style_reference;  ///< likewise; undefined where none is given
    Seen truth;              ///< what a judge who is always right sees in `picture`
    Scene scene;
};

/// The layout with this number: depends on nothing but the arguments. Throws Error (internal) for a seed that is not
/// held out, Error (model) for a judge of another world.
/// side: of its picture, pixels: what the judge sees, or for signs what letters can be read in.
Layout held_out_layout(World const& world, DetectorConfig const& judge, LayoutKind kind, uint64_t seed, int64_t number,
                       int64_t side = Judge::side);

/// The settings with the layout's sentence, areas, style reference and canvas. A picture's noise is that of the
/// settings' seed plus the layout's number.
GenerationRequest request_for(Layout const& layout, GenerationRequest settings = {});

}  // namespace daub
