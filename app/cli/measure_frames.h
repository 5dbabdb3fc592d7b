// `daub-cli frames --measure`: what each mechanism of steady frames does.
#pragma once

#include "app/cli/console.h"
#include "app/cli/exit_code.h"
#include "engine/frames/sequence_scene.h"
#include "engine/scene/generator.h"

#include <filesystem>
#include <string>

namespace daub::cli {

struct MeasureOptions {
    std::filesystem::path file;  ///< JSON
    int seeds = 1;
    std::string rows;  ///< names of variants with commas between; empty: all of ablations()
};

/// Renders the scene once for each variant and seed; writes the JSON and prints a table. Throws Error.
ExitCode measure_frames(SequenceScene const& scene, MeasureOptions const& options, Generator& generator,
                        Console& console);

}  // namespace daub::cli
