// `daub-cli frames --measure`: what each mechanism of steady frames does.
#pragma once

#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "engine/frames/sequence_scene.h"
#include "engine/scene/generator.h"

#include <filesystem>

namespace daub::cli {

/// Renders the scene once for each variant and seed; writes the JSON and prints a table. Throws Error.
ExitCode measure_frames(SequenceScene const& scene, int seeds, Generator& generator, std::filesystem::path const& file,
                        Console& console);

}  // namespace daub::cli
