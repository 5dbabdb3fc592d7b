// daub-cli: composition only. What it does is in program.h and the *_command.cpp files.
//
// Subcommands that need more of the engine than its torch-free interfaces are added here, as the last argument of
// run_program().
#include "app/cli/evaluate_command.h"
#include "app/cli/model_services.h"
#include "app/cli/program.h"
#include "app/model_examiner.h"
#include "engine/pipeline/torch_generator.h"

int main(int argc, char** argv) {
    using namespace daub;
    cli::Services const services{
        .make_catalogue = [] { return make_model_catalogue(); },
        .make_generator = [](ModelCatalogue const& catalogue) { return make_torch_generator(catalogue); },
        .make_planner = [](ModelCatalogue const& catalogue) { return make_memory_planner(catalogue); },
        .examiner = engine_examiner(),
        .convert_model = cli::convert_with_engine,
    };
    cli::Console console = cli::process_console();
    return static_cast<int>(cli::run_program({argv + 1, argv + argc}, services, console, {cli::add_evaluate_command}));
}
