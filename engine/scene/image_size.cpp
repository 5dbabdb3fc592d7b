#include "engine/scene/image_size.h"

#include "engine/core/error.h"
#include "engine/scene/image_file.h"

#include <OpenImageIO/filesystem.h>
#include <OpenImageIO/imageio.h>

#include <string>

namespace daub {

Size image_size(ByteView bytes, std::string_view name, ImageLimits const& limits) {
    auto const format = format_of(bytes);
    if (!format)
        fail(ErrorKind::input, "{} is no picture that can be read: PNG, JPEG, WebP, TIFF and OpenEXR can.", name);
    OIIO::Filesystem::IOMemReader memory(bytes.data(), bytes.size());
    auto const input = OIIO::ImageInput::create(*format == FileFormat::exr ? "openexr" : std::string(to_name(*format)));
    if (!input) fail(ErrorKind::internal, "OpenImageIO was built without {}.", to_name(*format));
    input->set_ioproxy(&memory);
    OIIO::ImageSpec spec;
    if (!input->open(std::string("picture.").append(to_name(*format)), spec))
        fail(ErrorKind::input, "{} cannot be read as {}: {}.", name, to_name(*format), input->geterror());
    check_limits(name, spec.width, spec.height, spec.nchannels, limits);
    bool const transposed = spec.get_int_attribute("Orientation", 1) >= 5;
    return transposed ? Size{spec.height, spec.width} : Size{spec.width, spec.height};
}

}  // namespace daub
