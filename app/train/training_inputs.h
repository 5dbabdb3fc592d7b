// What the subcommands of daub-train read: the world, network configurations, finished runs.
#pragma once

#include "app/train/run_arguments.h"
#include "engine/training/dual_encoder.h"
#include "engine/training/world/training_batch.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>

namespace daub {

/// --resources and --world of a subcommand.
struct DataArguments {
    std::filesystem::path resources;  ///< the checkout's resources folder
    std::filesystem::path world;      ///< a prepared world with tokens; empty: made from resources

    void add_to(CLI::App& command);
    /// The world with tokens on a device. Throws Error (input) that says how to prepare one.
    WorldAssets load_world() const;
    /// resources/sketchbook/networks/<name>.json, or the file given instead.
    nlohmann::json network(std::string const& name, std::filesystem::path const& instead = {}) const;
};

/// Parameters of one component in a finished run: those whose names begin with prefix, which is taken off.
std::map<std::string, Tensor> trained_component(std::filesystem::path const& run, std::string const& prefix);

/// The weights of a component of a packed model in fp32, with `prefix` before their names: what a new run goes on from.
std::map<std::string, Tensor> packed_component(std::filesystem::path const& component, std::string const& prefix);

/// The checkpoint in a run's folder, or the file itself.
std::filesystem::path checkpoint_of(std::filesystem::path const& run);

/// Sets the threads, joins the process group, trains.
void run_stage(RunArguments const& arguments, std::function<std::unique_ptr<Stage>(ProcessGroup&)> const& make_stage);

}  // namespace daub
