// Writes where the model looked: one grey picture per word, encoder, stage and step, and an index of all of them.
//
// `attention.json` holds for each map the file, the words with their place in the sentence (UTF-8 bytes), stream,
// stage, step (from 1 on), sigma, expert, picture, size and `maximum`: a pixel of value v stands for v / 255 x maximum,
// the share of attention that this place gives to these words. Files that end in "mean" are the average over a stage's
// steps.
#pragma once

#include "engine/scene/outcome.h"

#include <filesystem>
#include <vector>

namespace daub::cli {

/// The mean over the steps of each picture, stage, stream, span and size, in the order of first appearance; `step` is
/// -1.
std::vector<AttentionMap> mean_over_steps(std::vector<AttentionMap> const& maps);

/// Throws ErrorKind::output. The folder exists.
void write_attention(AttentionRecord const& record, std::filesystem::path const& folder);

}  // namespace daub::cli
