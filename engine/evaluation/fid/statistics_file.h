// Statistics of features in files: pytorch-fid's .npz (mu, sigma), or .safetensors (mean, covariance, and of how many
// pictures).
#pragma once

#include "engine/evaluation/fid/frechet.h"

#include <filesystem>

namespace daub {

/// Whether the name ends as one of them does.
bool is_statistics_file(std::filesystem::path const& file);

/// Throws Error (input) where the file is damaged, or holds no such statistics; says what is missing.
FeatureStatistics read_statistics(std::filesystem::path const& file);

/// By the extension; appears whole or not at all. Throws Error (usage, output).
void write_statistics(std::filesystem::path const& file, FeatureStatistics const& statistics);

}  // namespace daub
