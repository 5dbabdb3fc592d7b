// Frames as files: plates in, results out.
//
//     Image const plate = read_plate("plate.0012.exr", colors, "ACEScg");
//     write_frame("out.0012.png", picture, {.depth = FrameDepth::bits_16});
//
// Thread-safe.
#pragma once

#include "engine/frames/color_management.h"
#include "engine/scene/picture_metadata.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace daub {

/// Float RGB, or RGBA premultiplied, in the working space. space: of the file's numbers; empty: as the file says, else
/// sRGB for integers and linear for floats. Throws ErrorKind::input or usage.
Image read_plate(std::filesystem::path const& path, ColorManagement const& colors, std::string_view space = {});

/// Bits of a sample. automatic: half in EXR, 8 elsewhere. PNG: 8 or 16; TIFF: 8, 16 or 32; EXR: 16 (half) or 32.
enum class FrameDepth { automatic, bits_8, bits_16, bits_32 };
std::string_view to_name(FrameDepth depth);
std::optional<FrameDepth> frame_depth_from_name(std::string_view name);

struct FrameEncoding {
    FrameDepth depth = FrameDepth::automatic;
    PictureMetadata metadata;  ///< where the format holds it
};

/// Throws ErrorKind::usage where files of this name cannot be frames (only .png, .tif and .exr keep alpha exactly), or
/// do not come in this depth.
void check_frame_format(std::filesystem::path const& path, FrameDepth depth);

/// Appears whole or not at all. image: as from_working() gives it, premultiplied where it has alpha; EXR and float
/// TIFF keep that, integers become straight. Throws ErrorKind::usage or output.
void write_frame(std::filesystem::path const& path, ImageView const& image, FrameEncoding const& encoding = {});

}  // namespace daub
