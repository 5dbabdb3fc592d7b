// Captions: one sentence for a scene, from a grammar with many forms; which of its words name which thing or place.
//
//     Caption const caption = write_caption(assets, scene, seed, index);
//     caption_text(assets, caption.words)   // a fox and two red tulips on a snowy meadow at night, watercolour
//
// A caption is a list of lexicon words, so that tokens and character positions follow from the words without any
// search. The lexicon is closed: WorldAssets::lexicon.
#pragma once

#include "engine/training/world/scene.h"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace daub {

enum class MentionKind : int8_t { things, sky, ground, style };

/// Words [first, last) of a caption name this.
struct Mention {
    MentionKind kind = MentionKind::things;
    int group = -1;  // of things
    int first = 0, last = 0;
};

struct Caption {
    std::vector<int> words;         // indices into WorldAssets::lexicon.words
    std::vector<Mention> mentions;  // things in the order of the sentence, then sky, ground, style, as far as said
};

struct CaptionOptions {
    /// Say all things, colours, sizes, places and the style, in a sentence; otherwise some are left out, as people do.
    bool complete = false;
};

/// Depends on nothing but the arguments.
Caption write_caption(WorldAssets const& assets, Scene const& scene, uint64_t seed, uint64_t index,
                      CaptionOptions options = {});

std::string caption_text(WorldAssets const& assets, std::span<int const> words);
/// Characters [begin, end) of the words [first, last) in caption_text: spaces before the first are not among them.
std::pair<size_t, size_t> caption_span(WorldAssets const& assets, std::span<int const> words, int first, int last);

/// Captions of random scenes, to learn vocabularies from.
std::vector<std::string> sample_captions(WorldAssets const& assets, int64_t count, uint64_t seed);

}  // namespace daub
