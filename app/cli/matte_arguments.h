// The arguments of `daub-cli matte`: of all of its kinds, of keyers, and of rotoscoping.
#pragma once

#include "app/cli/console.h"
#include "engine/mattes/matte_job.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace daub::cli {

/// What every kind of matte needs.
struct MatteFiles {
    std::string plate, output, frames, plate_space, ocio;
    bool overwrite = false;

    void add_to(CLI::App& command, Console& console);
};

/// "X,Y" or "X,Y@FRAME".
struct PickedPlace {
    int x = 0, y = 0;
    std::optional<int> frame;

    bool operator==(PickedPlace const&) const = default;
};
PickedPlace read_pick(std::string_view text);

struct KeyArguments {
    MatteFiles files;
    KeySettings settings;
    std::string screen, pick, clean_plate, despill_out, despill_space;
    std::vector<std::string> garbage, keep;

    void add_to(CLI::App& command, KeyKind kind);
};

struct RotoArguments {
    MatteFiles files;
    RotoSettings settings;
    std::vector<std::string> inside, outside;  ///< "FRAME=FILE"
    std::string strokes;                       ///< JSON of roto_strokes.h

    void add_to(CLI::App& command);
};

/// Throws ErrorKind::usage or input. Reads plates, masks and strokes as far as they are needed to know what to do.
KeyJob key_job_of(KeyArguments const& arguments, ColorManagement const& colors);
RotoJob roto_job_of(RotoArguments const& arguments, ColorManagement const& colors);

}  // namespace daub::cli
