// An engine without weights: says what the test tells it, and remembers what it was asked.
#pragma once

#include "app/cli/command.h"
#include "app/cli/program.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <sstream>
#include <string>
#include <vector>

namespace daub::cli {

/// What the scripted engine shares with the test that uses it.
struct Script {
    std::vector<ModelInfo> models;
    int steps = 3;
    std::function<void(int step)> before_step;  ///< runs before each progress report
    std::optional<Failure> failure;             ///< instead of a picture
    std::optional<MemoryPlan> plan;             ///< empty: there is no planner
    std::vector<std::string> warnings;
    std::vector<std::optional<double>> adherence;  ///< of each picture
    AttentionRecord attention;

    ExaminedModel examined{.family = "sd1", .reason = "it says so"};
    std::optional<std::string> refusal;  ///< why a model cannot be added
    std::vector<ExaminedAs> examined_as;
    std::vector<std::filesystem::path> noted;  ///< single files whose notes were kept
    std::vector<ConversionOrder> conversions;

    std::vector<GenerationRequest> requests;  ///< what generate() was asked
    std::vector<RunOptions> options;
    int generators_made = 0;

    Script();
    Services services();
};

/// Runs the program as a shell would, and keeps what it says.
struct ProgramRun {
    ExitCode code;
    std::string out;
    std::string err;
    /// Each line of `out` as JSON.
    std::vector<nlohmann::json> lines() const;
    /// The first line with this "event".
    nlohmann::json event(std::string_view name) const;
};
ProgramRun run(Script& script, std::vector<std::string> const& arguments);

}  // namespace daub::cli
