// What `daub-cli frames` is asked, and what comes of it.
#pragma once

#include "app/cli/console.h"
#include "app/cli/scene_arguments.h"
#include "engine/frames/frame_output.h"
#include "engine/frames/frame_plan.h"
#include "engine/frames/sequence_scene.h"
#include "engine/scene/model_catalogue.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace daub::cli {

/// As typed; see SceneArguments.
struct FramesArguments {
    SceneArguments scene;
    std::vector<std::string> mattes;  ///< "phrase=fox.####.png:strength"
    std::string channel = "auto";
    std::vector<std::string> motions;  ///< "phrase=motion.json"
    std::optional<std::string> range;
    std::string missing = "error";

    std::string plate;
    std::string output;
    std::string depth = "auto";
    std::string background;
    std::string join = "largest";
    std::string color, plate_color, picture_color, ocio;
    bool without_metadata = false;
    bool overwrite = false;

    std::optional<std::string> steady;  ///< "noise,attention", "none"
    std::optional<double> previous, deflicker, repaint;
    std::optional<int> chunk, tries;

    std::string shard = "1/1";
    std::string measure, rows;
    std::string sheet;

    /// Adds the options in groups that --help shows; those of the scene last.
    void add_to(CLI::App& command, Console& console);
};

/// Reads what the arguments name. Throws ErrorKind::usage or input.
SequenceScene compose_sequence(FramesArguments const& arguments, ModelCatalogue const& catalogue, Console& console);
FrameOutput compose_output(FramesArguments const& arguments);
TemporalSettings temporal_settings(FramesArguments const& arguments);

}  // namespace daub::cli
