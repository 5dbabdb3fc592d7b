// The part of the engine that converts models, as daub-cli's subcommand asks for it.
#pragma once

#include "app/cli/command.h"

namespace daub::cli {

void convert_with_engine(ConversionOrder const& order);

}  // namespace daub::cli
