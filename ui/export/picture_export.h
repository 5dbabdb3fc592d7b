// What can be chosen when a picture is written for others, and the writing of it.
//
//     export_result(result, {.path = "fox.tiff", .format = FileFormat::tiff, .depth = Depth::bits_16});
//
// Pure values and functions; any thread.
#pragma once

#include "engine/scene/image_file.h"
#include "engine/scene/project.h"

#include <filesystem>
#include <vector>

namespace daub {

/// Bits of one channel of one pixel.
enum class Depth { bits_8, bits_16, half, full };

struct ExportChoices {
    std::filesystem::path path;
    FileFormat format = FileFormat::png;
    bool keep_settings = true;
    int quality = 92;       ///< JPEG and WebP
    bool lossless = false;  ///< WebP
    Depth depth = Depth::bits_8;
    bool linear = false;         ///< proportional to light instead of sRGB
    double pixels_per_inch = 0;  ///< 0: the file says nothing of its size on paper
};

// What a format can hold.
std::vector<Depth> depths_of(FileFormat format);
bool has_quality(FileFormat format);
bool may_be_linear(FileFormat format);
bool must_be_linear(FileFormat format);
bool holds_settings(FileFormat format);
/// "png", the ending that files of the format get.
char const* ending_of(FileFormat format);

/// The choices with those that the format cannot hold put to what it can.
ExportChoices fitted_to_format(ExportChoices choices);
/// The path with the format's ending, unless it ends in one of the format's already.
std::filesystem::path with_ending(std::filesystem::path path, FileFormat format);

/// Appears whole or not at all. Throws Error: input where the result has no picture, output where the disk fails.
void export_result(ProjectResult const& result, ExportChoices const& choices);

}  // namespace daub
