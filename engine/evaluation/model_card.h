// What an evaluation leaves behind, for people and for programs.
//
//     write_report("evaluation", report, "daub-cli evaluate --count 64");
//
// model-card.md, figures.json, and samples-*.png: each complete or not there at all. Nothing in them depends on the
// machine's time or paths, so that the same evaluation gives the same files.
#pragma once

#include "engine/evaluation/evaluation.h"

#include <nlohmann/json_fwd.hpp>

namespace daub {

/// Everything but the pictures. The order of the figures is that of the model card.
nlohmann::ordered_json figures_json(EvaluationReport const& report);

/// command: what was typed to make this report.
std::string model_card(EvaluationReport const& report, std::string const& command);

/// Into a folder that exists. Returns the files. Throws Error (output).
std::vector<std::filesystem::path> write_report(std::filesystem::path const& folder, EvaluationReport const& report,
                                                std::string const& command);

}  // namespace daub
