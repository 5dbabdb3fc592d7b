#include "ui/export/picture_export.h"

#include "engine/core/error.h"
#include "engine/scene/picture_metadata.h"

#include <algorithm>

namespace daub {
namespace {

Image as_chosen(Image const& picture, ExportChoices const& choices) {
    PixelType const type = choices.depth == Depth::bits_8    ? PixelType::u8
                           : choices.depth == Depth::bits_16 ? PixelType::u16
                                                             : PixelType::f32;
    return convert(picture, type, choices.linear ? ColorSpace::linear_srgb : ColorSpace::srgb);
}

}  // namespace

std::vector<Depth> depths_of(FileFormat format) {
    switch (format) {
        case FileFormat::png:
            return {Depth::bits_8, Depth::bits_16};
        case FileFormat::tiff:
            return {Depth::bits_8, Depth::bits_16, Depth::full};
        case FileFormat::exr:
            return {Depth::half, Depth::full};
        case FileFormat::jpeg:
        case FileFormat::webp:
            break;
    }
    return {Depth::bits_8};
}

bool has_quality(FileFormat format) { return format == FileFormat::jpeg || format == FileFormat::webp; }

bool may_be_linear(FileFormat format) { return !has_quality(format); }

bool must_be_linear(FileFormat format) { return format == FileFormat::exr; }

bool holds_settings(FileFormat format) { return format != FileFormat::tiff && format != FileFormat::exr; }

char const* ending_of(FileFormat format) {
    switch (format) {
        case FileFormat::png:
            return "png";
        case FileFormat::jpeg:
            return "jpg";
        case FileFormat::webp:
            return "webp";
        case FileFormat::tiff:
            return "tif";
        case FileFormat::exr:
            return "exr";
    }
    return "png";
}

ExportChoices fitted_to_format(ExportChoices choices) {
    std::vector<Depth> const depths = depths_of(choices.format);
    if (std::ranges::find(depths, choices.depth) == depths.end()) choices.depth = depths.front();
    choices.linear = must_be_linear(choices.format) || (choices.linear && may_be_linear(choices.format));
    choices.lossless = choices.lossless && choices.format == FileFormat::webp;
    return choices;
}

std::filesystem::path with_ending(std::filesystem::path path, FileFormat format) {
    try {
        if (format_for(path) == format) return path;
        path.replace_extension(ending_of(format));  // of another format: it would be a lie
    } catch (Error const&) {
        path += std::string(".") + ending_of(format);  // "fox.v2" is a name, not an ending
    }
    return path;
}

void export_result(ProjectResult const& result, ExportChoices const& wanted) {
    if (!result.png) fail(ErrorKind::input, "There is no picture to export. Generate one first.");
    ExportChoices const choices = fitted_to_format(wanted);
    PictureMetadata const metadata = read_picture_metadata(*result.png, result.id);
    write_picture(choices.path, as_chosen(decode_image(*result.png, result.id), choices),
                  choices.keep_settings ? metadata : stripped(metadata),
                  {.quality = choices.quality,
                   .lossless = choices.lossless,
                   .half_precision = choices.depth == Depth::half,
                   .pixels_per_inch = choices.pixels_per_inch});
}

}  // namespace daub
