// What a curve leaves behind: curve.json for programs, report.html for people.
#pragma once

#include "engine/evaluation/runs/curve.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace daub {

/// Settings, and FID and CLIP score of every point. Folders are relative to the curve's.
nlohmann::ordered_json curve_json(CurveResult const& result, std::string const& command);

/// curve.json and report.html in the curve's folder, each complete or not at all. Returns them. Throws Error (output).
std::vector<std::filesystem::path> write_curve(CurveResult const& result, std::string const& command);

/// The report anew, from curve.json and the pictures beside it. Throws Error (input) where they are damaged or missing.
void write_curve_report(std::filesystem::path const& folder, std::filesystem::path const& file);

/// Plots and points of the curve in this folder for a model card. Throws Error (input) likewise.
CardSection curve_section(std::filesystem::path const& folder);

}  // namespace daub
