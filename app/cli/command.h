// A subcommand of daub-cli, and what it works with.
//
// Each subcommand is one file with one function that adds it to the program:
//
//     void add_tokens_command(CLI::App& program, Session& session) {
//         CLI::App* command = program.add_subcommand("tokens", "...");
//         auto arguments = std::make_shared<TokensArguments>();
//         command->add_option("prompt", arguments->prompt, "...");
//         command->callback([&session, arguments] {
//             session.action = [&session, arguments] { return print_tokens(*arguments, session); };
//         });
//     }
//
// Parsing only fills the arguments; the action runs after it and throws Error for what goes wrong.
#pragma once

#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "engine/scene/generator.h"
#include "engine/scene/memory_planner.h"
#include "engine/scene/model_adding.h"
#include "engine/scene/model_catalogue.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace daub::cli {

struct ConversionOrder {
    std::filesystem::path from, to;  ///< `to` ends with .safetensors: a single file, else a folder
    std::string precision;           ///< "fp32", "fp16", "bf16"; empty: as it is
    ExaminedAs as;
};

/// The engine, made when a subcommand needs it and not before: --help loads nothing.
struct Services {
    std::function<std::unique_ptr<ModelCatalogue>()> make_catalogue;
    /// The generator and the planner may keep a reference to the catalogue, which outlives them.
    std::function<std::unique_ptr<Generator>(ModelCatalogue const&)> make_generator;
    /// May be empty: then nobody says beforehand whether a request fits.
    std::function<std::unique_ptr<MemoryPlanner>(ModelCatalogue const&)> make_planner;
    ModelExaminer examiner;
    std::function<void(ConversionOrder const&)> convert_model;
};

struct Session {
    Services const& services;
    Console& console;
    std::function<ExitCode()> action;  ///< set by the subcommand that was called
};

using AddCommand = std::function<void(CLI::App& program, Session& session)>;

void add_render_command(CLI::App& program, Session& session);
void add_frames_command(CLI::App& program, Session& session);
void add_project_command(CLI::App& program, Session& session);
void add_inspect_command(CLI::App& program, Session& session);
void add_tokens_command(CLI::App& program, Session& session);
void add_models_command(CLI::App& program, Session& session);
void add_convert_command(CLI::App& program, Session& session);
void add_matte_command(CLI::App& program, Session& session);

}  // namespace daub::cli
