// Looking at the world: sheets of scenes and lists of captions, for people who change it.
#pragma once

#include "engine/training/world/training_batch.h"

#include <filesystem>

namespace daub {

/// Pictures [N,3,H,W] in [-1,1] beside and below one another, as a PPM file. Throws Error (output).
void write_sheet(std::filesystem::path const& file, at::Tensor const& pictures, int64_t columns);

/// One caption a line. Throws Error (output).
void write_captions(std::filesystem::path const& file, WorldAssets const& assets, int64_t count, uint64_t seed);

/// Into a folder: 64.ppm (64 scenes), 256.ppm (12 scenes), 1024.ppm (one), styles-64.ppm and styles-256.ppm (each
/// style), painted.ppm (scenes, and their regions as they would be painted), captions.txt. Throws Error (output).
void write_preview(std::filesystem::path const& folder, World const& world, uint64_t seed);

}  // namespace daub
