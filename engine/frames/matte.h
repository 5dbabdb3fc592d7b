// Mattes: how much of each pixel belongs to a thing, as exactly as their files say.
//
//     Plane const matte = read_matte("fox.0012.exr", MatteChannel::alpha);
//     Mask const painted = mask_of(matte);                    // what paint-with-words takes
//
// Values of a matte are data, not colour: no transfer curve is applied. Free functions, thread-safe.
#pragma once

#include "engine/scene/mask.h"
#include "engine/scene/mask_image.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace daub {

/// automatic: alpha where the file has one that is not opaque everywhere, else luminance.
using MatteChannel = MaskChannel;
std::string_view to_name(MatteChannel channel);
std::optional<MatteChannel> matte_channel_from_name(std::string_view name);

/// Coverage 0..1, height x width; values beyond are cut, NaN is 0. Throws ErrorKind::input as read_image(), and where
/// alpha is asked for and there is none.
Plane read_matte(std::filesystem::path const& path, MatteChannel channel = MatteChannel::automatic);
Plane matte_from_image(ImageView const& image, MatteChannel channel = MatteChannel::automatic);

/// Written whole or not at all, grey: PNG and TIFF 16 bits, EXR half. Throws ErrorKind::output or usage.
void write_matte(std::filesystem::path const& path, Plane const& matte);

/// Rounded to the nearest of 256 steps.
Mask mask_of(Plane const& matte);
Plane matte_of(Mask const& mask);

/// Several mattes as one. largest: each pixel's highest value, so that no edge becomes harder than it was. sum: for
/// mattes that meet at a common edge, at most 1. over: 1 - product of (1 - a), as independent layers.
enum class MatteUnion { largest, sum, over };
/// Throws ErrorKind::input where the sizes differ; mattes: at least one.
Plane united(std::span<Plane const> mattes, MatteUnion how);

}  // namespace daub
