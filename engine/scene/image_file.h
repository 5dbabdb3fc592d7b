// Pictures in files: PNG, JPEG, WebP, TIFF and OpenEXR.
//
//     Image const photo = read_image("photo.jpg");
//     write_image("copy.webp", photo, {.quality = 85});
//
// What a file is decides its content, not its name. Thread-safe.
#pragma once

#include "engine/scene/file_bytes.h"
#include "engine/scene/image.h"
#include "engine/scene/image_limits.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace daub {

enum class FileFormat { png, jpeg, webp, tiff, exr };

std::string_view to_name(FileFormat format);
/// By the first bytes.
std::optional<FileFormat> format_of(ByteView bytes);
/// By the extension, in any case. Throws ErrorKind::usage that lists what can be written.
FileFormat format_for(std::filesystem::path const& path);

struct EncodeOptions {
    int quality = 92;            ///< JPEG and WebP, 1 to 100
    bool lossless = false;       ///< WebP
    int png_compression = 6;     ///< 0 to 9
    int png_colors = 0;          ///< 2 to 256: a palette of so many, alpha dropped; 0: as the picture is
    bool half_precision = true;  ///< EXR: 16-bit floats
    double pixels_per_inch = 0;  ///< for printing; in WebP only write_picture says it; 0: not said
};

/// u8, u16 or float as the file has it, at most four channels (the first colour and alpha), turned upright as EXIF
/// says. Integer files are sRGB, float files linear, unless they say otherwise. Throws ErrorKind::input, naming the
/// file, where it is none of the formats, damaged, truncated or beyond the limits.
Image decode_image(ByteView bytes, std::string_view name, ImageLimits const& limits = {});
Image read_image(std::filesystem::path const& path, ImageLimits const& limits = {});

/// In the best form that the format takes: JPEG and WebP sRGB u8, JPEG without alpha (laid over white), EXR linear with
/// premultiplied alpha, TIFF and PNG as it is (PNG: float becomes u16). Throws ErrorKind::output.
Bytes encode_image(ImageView const& image, FileFormat format, EncodeOptions const& options = {});
/// Appears whole or not at all, in the format of its extension. Throws ErrorKind::output or usage.
void write_image(std::filesystem::path const& path, ImageView const& image, EncodeOptions const& options = {});

}  // namespace daub
