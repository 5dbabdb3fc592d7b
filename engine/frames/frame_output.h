// From a rendered frame to its file: the picture inside its mattes, over a plate or alone, in a colour space.
//
//     FrameOutput const output{.files = FramePattern("out.####.exr"), .plate = FrameSequence("plate.####.exr")};
//     output.check(colors);
//     output.write(frame, colors);
#pragma once

#include "engine/frames/frame_file.h"
#include "engine/frames/frame_sequence.h"
#include "engine/frames/sequence_renderer.h"

#include <optional>
#include <string>
#include <string_view>

namespace daub {

/// What is behind the mattes. nothing: alpha is the matte. plate: the frames of the plate sequence. picture: what was
/// painted around; mattes only steer.
enum class Background { nothing, plate, picture };
std::string_view to_name(Background background);
std::optional<Background> background_from_name(std::string_view name);
std::string_view to_name(MatteUnion how);
std::optional<MatteUnion> matte_union_from_name(std::string_view name);

struct FrameOutput {
    FramePattern files;
    FrameDepth depth = FrameDepth::automatic;
    Background background = Background::nothing;
    FrameSequence plate;
    MatteUnion join = MatteUnion::largest;
    std::string color;          ///< space of the files; empty: linear in EXR, sRGB elsewhere
    std::string plate_color;    ///< space of the plate; empty: as its files say
    std::string picture_color;  ///< what the model's pictures are in; empty: sRGB
    bool metadata = true;       ///< the settings of each frame, where the format holds them

    std::string color_of_files() const;
    /// Throws ErrorKind::usage where files of this name cannot be frames or a colour space is not there.
    void check(ColorManagement const& colors) const;
    /// What lies behind a frame: empty where there is no plate. Throws ErrorKind::input where it is damaged or has
    /// another size than the mattes.
    Image plate_of(int frame, Size mattes, ColorManagement const& colors) const;
    /// At the mattes' size, premultiplied where it has alpha. Throws ErrorKind::input.
    Image composed(RenderedFrame const& frame, ColorManagement const& colors) const;
    /// Appears whole or not at all. Returns the file. Throws ErrorKind::output or input.
    std::filesystem::path write(RenderedFrame const& frame, ColorManagement const& colors) const;
};

}  // namespace daub
