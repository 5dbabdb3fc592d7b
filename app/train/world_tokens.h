// Gives the world's words their tokens, after which training needs no tokenizer.
#pragma once

#include "engine/text/clip_tokenizer.h"
#include "engine/text/t5_tokenizer.h"
#include "engine/training/world/world_assets.h"

namespace daub {

/// Fills assets.lexicon.clip and .t5. Throws Error (input) for a word whose tokens depend on the word before.
void attach_tokens(WorldAssets& assets, ClipTokenizer const& clip, T5Tokenizer const& t5);

}  // namespace daub
