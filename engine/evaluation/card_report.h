// A model card as one HTML file: figures with their goals as bars, tables, sheets of samples.
#pragma once

#include <filesystem>

namespace daub {

/// From figures.json and samples-*.png in the card's folder. Throws Error (input) where they are damaged or missing,
/// Error (output).
void write_card_report(std::filesystem::path const& folder, std::filesystem::path const& file);

}  // namespace daub
