// What the modes of `daub-cli evaluate` have in common: parts of a work, captions, the line that was typed, progress.
#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/progress_display.h"
#include "app/cli/scene_arguments.h"
#include "engine/evaluation/captions/captions.h"
#include "engine/evaluation/evaluation.h"
#include "engine/scene/shard.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace daub::cli {

/// "1,2.5,4". Throws ErrorKind::usage with the example.
std::vector<double> read_numbers(std::string_view text, std::string_view option);

/// What was asked for, as it can be typed again: options that change nothing of the result are left out.
std::string command_line(CLI::App const& command, std::string const& name);

/// Draws over its own line, or writes a JSON line for each picture that is done. Says whether to go on.
class EvaluationDisplay {
 public:
    explicit EvaluationDisplay(Console& console) : console_(console), display_(console) {}
    bool show(EvaluationProgress const& progress);
    void clear() { display_.clear(); }

 private:
    Console& console_;
    ProgressDisplay display_;
    std::int64_t told_ = -1;
};

/// Which captions, and how their pictures are made.
struct CaptionArguments {
    std::string file, format, output, shard;
    std::int64_t count = 0;
    std::uint64_t draw = 0;
    int most_words = CaptionReading{}.most_words;
    std::string size;
    SceneArguments scene;  ///< model, seed and settings of it are used

    void add_to(CLI::App& command, char const* output_told);
    /// Throws Error as read_captions() and drawn_captions().
    std::vector<PromptCaption> captions(Console& console) const;
    /// canvas 256×256 unless --size says otherwise, no pictures and masks.
    GenerationRequest request() const;
    Shard part() const;
};

/// Tells people and programs that this ended before everything was done.
ExitCode report_interrupted(Console& console, std::string_view kept);

}  // namespace daub::cli
