// `daub-cli models add`: installs a model folder, a single file, or another program's folders of models.
#pragma once

#include "app/cli/command.h"

namespace daub::cli {

void add_model_adding(CLI::App& models, Session& session);

/// --family, --prediction and --config, for subcommands that open models.
void add_family_options(CLI::App& command, ExaminedAs& as);

}  // namespace daub::cli
