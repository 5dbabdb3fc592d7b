// `daub-cli convert`: between single files and folders, and precisions.
#include "app/cli/add_model.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace daub::cli {

void add_convert_command(CLI::App& program, Session& session) {
    CLI::App* command = program.add_subcommand(
        "convert",
        "Writes a model as a single file or as a folder, in the precision it has or another. Weights are otherwise "
        "unchanged, bit for bit.\n"
        "Example: daub-cli convert dreamy.safetensors dreamy --precision bf16");
    auto order = std::make_shared<ConversionOrder>();
    command->add_option("model", order->from, "Model folder or single .safetensors file")->required();
    command->add_option("output", order->to, "Where it goes: a name that ends with .safetensors makes a single file")
        ->required();
    command->add_option("--precision", order->precision, "Of the weights: fp32, fp16 or bf16")
        ->check(CLI::IsMember({"fp32", "fp16", "bf16"}));
    add_family_options(*command, order->as);
    command->add_flag("--json", session.console.json, "One JSON object instead");
    command->callback([&session, order] {
        session.action = [&session, order] {
            session.services.convert_model(*order);
            if (session.console.json) {
                session.console.emit({{"event", "converted"}, {"path", order->to.string()}});
            } else {
                session.console.print("{} is written.", order->to.string());
            }
            return ExitCode::success;
        };
    });
}

}  // namespace daub::cli
