// The parts of the engine that look models over and convert them, as daub-cli's subcommands ask for them.
#pragma once

#include "app/cli/command.h"

namespace daub::cli {

ExaminedModel examine_with_engine(std::filesystem::path const& model, ExaminedAs const& as);
void keep_notes_with_engine(std::filesystem::path const& installed, ExaminedModel const& found, ExaminedAs const& as);
void convert_with_engine(ConversionOrder const& order);

}  // namespace daub::cli
