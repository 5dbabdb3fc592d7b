#include "engine/frames/frame_output.h"

#include "engine/core/error.h"
#include "engine/frames/composite.h"
#include "engine/scene/image_file.h"
#include "engine/scene/named_values.h"
#include "engine/scene/resample.h"

#include <array>

namespace daub {
namespace {

constexpr std::array background_names{
    NamedValue{Background::nothing, std::string_view("none")},
    NamedValue{Background::plate, std::string_view("plate")},
    NamedValue{Background::picture, std::string_view("picture")},
};
constexpr std::array union_names{
    NamedValue{MatteUnion::largest, std::string_view("largest")},
    NamedValue{MatteUnion::sum, std::string_view("sum")},
    NamedValue{MatteUnion::over, std::string_view("over")},
};

/// Settings without pictures of other frames: they would be larger than the frame itself.
PictureMetadata metadata_of(RenderedFrame const& frame) {
    GenerationRequest request = frame.outcome.resolved;
    request.start.reset();
    request.frame.reset();
    return describe_picture(request, frame.outcome.images.front().seed, {.pictures = 0});
}

}  // namespace

std::string_view to_name(Background background) { return name_in(background_names, background); }
std::optional<Background> background_from_name(std::string_view name) { return value_in(background_names, name); }
std::string_view to_name(MatteUnion how) { return name_in(union_names, how); }
std::optional<MatteUnion> matte_union_from_name(std::string_view name) { return value_in(union_names, name); }

std::string FrameOutput::color_of_files() const {
    if (!color.empty()) return color;
    return format_for(files.path(0)) == FileFormat::exr ? "linear" : "srgb";
}

void FrameOutput::check(ColorManagement const& colors) const {
    check_frame_format(files.path(0), depth);
    colors.resolve(color_of_files());
    colors.resolve(picture_color.empty() ? "srgb" : picture_color);
    if (!plate_color.empty()) colors.resolve(plate_color);
}

Image FrameOutput::plate_of(int frame, Size mattes, ColorManagement const& colors) const {
    auto const file = background == Background::plate ? plate.path(frame) : std::nullopt;
    if (!file) return {};
    Image back = read_plate(*file, colors, plate_color);
    if (back.size() != mattes)
        fail(ErrorKind::input, "The plate {} is {} x {} pixels, the mattes are {} x {}.", file->string(), back.width(),
             back.height(), mattes.width, mattes.height);
    return back;
}

Image FrameOutput::composed(RenderedFrame const& frame, ColorManagement const& colors) const {
    Size const size = frame.mattes.empty() ? frame.picture.size() : frame.mattes.front().size;
    Image const sized = frame.picture.size() == size ? frame.picture : resize(frame.picture, size);
    Image const light = colors.to_working(sized, picture_color.empty() ? "srgb" : picture_color);
    if (background == Background::picture || frame.mattes.empty()) return colors.from_working(light, color_of_files());
    Image result = cut_out(light, united(frame.mattes, join));
    if (Image const back = plate_of(frame.frame, size, colors); !back.empty()) result = over(result, back);
    return colors.from_working(result, color_of_files());
}

std::filesystem::path FrameOutput::write(RenderedFrame const& frame, ColorManagement const& colors) const {
    std::filesystem::path file = files.path(frame.frame);
    PictureMetadata const all = metadata_of(frame);
    write_frame(file, composed(frame, colors), {.depth = depth, .metadata = metadata ? all : stripped(all)});
    return file;
}

}  // namespace daub
