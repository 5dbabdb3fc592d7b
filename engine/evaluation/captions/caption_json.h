// Captions in JSON: COCO's annotations and Visual Genome's regions, one item in memory at a time.
#pragma once

#include "engine/evaluation/captions/captions.h"

namespace daub {

/// Throws Error (input) with line and column where it is no JSON, and with the number of the annotation that is wrong.
std::vector<PromptCaption> read_coco_captions(std::filesystem::path const& file);

/// One caption for each image, of its regions' phrases in their order, each only once (whatever its case), while they
/// have at most `most_words` words together; the first one always. Throws Error (input).
std::vector<PromptCaption> read_visual_genome(std::filesystem::path const& file, int most_words);

}  // namespace daub
