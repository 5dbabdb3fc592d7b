#include "engine/frames/frame_file.h"

#include "engine/core/error.h"
#include "engine/scene/image_file.h"
#include "engine/scene/named_values.h"

#include <array>

namespace daub {
namespace {

constexpr std::array depth_names{
    NamedValue{FrameDepth::automatic, std::string_view("auto")},
    NamedValue{FrameDepth::bits_8, std::string_view("8")},
    NamedValue{FrameDepth::bits_16, std::string_view("16")},
    NamedValue{FrameDepth::bits_32, std::string_view("32")},
};

bool comes_in(FileFormat format, FrameDepth depth) {
    if (depth == FrameDepth::automatic || depth == FrameDepth::bits_16) return true;
    return depth == FrameDepth::bits_8 ? format != FileFormat::exr : format != FileFormat::png;
}

PixelType sample_type(FileFormat format, FrameDepth depth) {
    if (format == FileFormat::exr || depth == FrameDepth::bits_32) return PixelType::f32;
    return depth == FrameDepth::bits_16 ? PixelType::u16 : PixelType::u8;
}

}  // namespace

std::string_view to_name(FrameDepth depth) { return name_in(depth_names, depth); }
std::optional<FrameDepth> frame_depth_from_name(std::string_view name) { return value_in(depth_names, name); }

Image read_plate(std::filesystem::path const& path, ColorManagement const& colors, std::string_view space) {
    Image const light = colors.to_working(read_image(path), space);
    return light.format().alpha == Alpha::straight ? with_alpha(light, Alpha::premultiplied) : light;
}

void check_frame_format(std::filesystem::path const& path, FrameDepth depth) {
    FileFormat const format = format_for(path);
    if (format == FileFormat::jpeg || format == FileFormat::webp)
        fail(ErrorKind::usage, "{}: frames are .png, .tif or .exr, which keep every edge as it is.", path.string());
    if (!comes_in(format, depth))
        fail(ErrorKind::usage, "{} does not come in {} bits. PNG has 8 or 16, TIFF 8, 16 or 32, EXR 16 or 32.",
             path.string(), name_in(depth_names, depth));
}

void write_frame(std::filesystem::path const& path, ImageView const& image, FrameEncoding const& encoding) {
    check_frame_format(path, encoding.depth);
    FileFormat const format = format_for(path);
    PixelType const type = sample_type(format, encoding.depth);
    bool const is_float = type == PixelType::f32;
    bool const divides = !is_float && image.format().alpha == Alpha::premultiplied;
    Image const divided = divides ? with_alpha(convert(image, PixelType::f32), Alpha::straight) : Image(image);
    write_picture(path, convert(divided, type), encoding.metadata,
                  {.half_precision = encoding.depth != FrameDepth::bits_32});
}

}  // namespace daub
