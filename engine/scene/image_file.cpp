#include "engine/scene/image_file.h"

#include "engine/core/ascii.h"
#include "engine/core/error.h"
#include "engine/scene/named_values.h"
#include "engine/scene/png_file.h"
#include "engine/scene/webp_file.h"

#include <OpenImageIO/filesystem.h>
#include <OpenImageIO/imageio.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

namespace daub {
namespace {

constexpr std::array formats{
    NamedValue{FileFormat::png, std::string_view("png")},   NamedValue{FileFormat::jpeg, std::string_view("jpeg")},
    NamedValue{FileFormat::webp, std::string_view("webp")}, NamedValue{FileFormat::tiff, std::string_view("tiff")},
    NamedValue{FileFormat::exr, std::string_view("exr")},
};

/// OpenImageIO's name of the reader and writer.
char const* plugin(FileFormat format) { return format == FileFormat::exr ? "openexr" : to_name(format).data(); }

/// OpenImageIO looks at the name's extension even where it reads from memory.
std::string memory_name(FileFormat format) { return std::string("picture.") + to_name(format).data(); }

PixelType pixel_type_of(OIIO::TypeDesc type) {
    if (type == OIIO::TypeUInt8) return PixelType::u8;
    if (type == OIIO::TypeUInt16) return PixelType::u16;
    return PixelType::f32;
}

OIIO::TypeDesc oiio_type(PixelType type) {
    return type == PixelType::u8 ? OIIO::TypeUInt8 : type == PixelType::u16 ? OIIO::TypeUInt16 : OIIO::TypeFloat;
}

/// The first colour channels and their alpha: grey, grey and alpha, RGB or RGBA.
int channels_to_read(OIIO::ImageSpec const& spec) {
    if (spec.nchannels >= 4) return spec.alpha_channel == 3 ? 4 : 3;
    if (spec.nchannels == 2) return spec.alpha_channel == 1 ? 2 : 1;
    return spec.nchannels;
}

ColorSpace color_space_of(OIIO::ImageSpec const& spec, PixelType type) {
    std::string const said = spec.get_string_attribute("oiio:ColorSpace");
    if (OIIO::Strutil::istarts_with(said, "lin")) return ColorSpace::linear_srgb;
    if (said == "sRGB") return ColorSpace::srgb;
    return type == PixelType::f32 ? ColorSpace::linear_srgb : ColorSpace::srgb;
}

/// The picture turned as EXIF orientation 1 to 8 asks for.
Image upright(Image image, int orientation) {
    if (orientation <= 1 || orientation > 8) return image;
    bool const transposes = orientation >= 5;
    ImageFormat format = image.format();
    if (transposes) std::swap(format.width, format.height);
    Image out(format);
    std::size_t const pixel = format.channels * bytes_per_sample(format.type);
    bool const flips_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    bool const flips_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    for (int y = 0; y < format.height; ++y)
        for (int x = 0; x < format.width; ++x) {
            int u = transposes ? y : x, v = transposes ? x : y;
            if (flips_x) u = image.width() - 1 - u;
            if (flips_y) v = image.height() - 1 - v;
            auto const from = image.bytes().subspan(v * image.format().row_bytes() + u * pixel, pixel);
            std::ranges::copy(from,
                              out.bytes().begin() + static_cast<std::ptrdiff_t>(y * format.row_bytes() + x * pixel));
        }
    return out;
}

[[noreturn]] void fail_damaged(std::string_view name, FileFormat format, std::string const& reason) {
    fail(ErrorKind::input, "{} cannot be read as {}: {}.", name, to_name(format),
         reason.empty() ? "it is damaged" : reason);
}

Image decode_with_oiio(ByteView bytes, FileFormat format, std::string_view name, ImageLimits const& limits) {
    OIIO::Filesystem::IOMemReader memory(bytes.data(), bytes.size());
    auto const input = OIIO::ImageInput::create(plugin(format));
    if (!input) fail(ErrorKind::internal, "OpenImageIO was built without {}.", to_name(format));
    OIIO::ImageSpec spec, wishes;
    wishes.attribute("oiio:UnassociatedAlpha", 1);  // alpha as the file has it
    input->set_ioproxy(&memory);
    if (!input->open(memory_name(format), spec, wishes)) fail_damaged(name, format, input->geterror());

    PixelType const type = pixel_type_of(spec.format);
    int const channels = channels_to_read(spec);
    if (channels < 1 || spec.depth > 1) fail_damaged(name, format, "it holds no flat picture");
    check_limits(name, spec.width, spec.height, channels * static_cast<std::int64_t>(bytes_per_sample(type)), limits);
    bool const straight = spec.get_int_attribute("oiio:UnassociatedAlpha") == 1;
    Image image({.width = spec.width,
                 .height = spec.height,
                 .channels = channels,
                 .type = type,
                 .alpha = channels % 2 == 1 ? Alpha::none
                          : straight        ? Alpha::straight
                                            : Alpha::premultiplied,
                 .color_space = color_space_of(spec, type)});
    if (!input->read_image(0, 0, 0, channels, oiio_type(type), image.bytes().data()))
        fail_damaged(name, format, input->geterror());
    return upright(std::move(image), spec.get_int_attribute("Orientation", 1));
}

/// The picture as the format takes it.
Image prepared(ImageView const& image, FileFormat format) {
    ImageFormat const& from = image.format();
    auto const colored = [&](PixelType type, ColorSpace space) {
        return from.color_space == ColorSpace::raw ? convert(image, type) : convert(image, type, space);
    };
    if (format == FileFormat::tiff) return Image(image);
    if (format == FileFormat::exr) {
        Image linear = colored(PixelType::f32, ColorSpace::linear_srgb);
        return from.alpha == Alpha::straight ? with_alpha(linear, Alpha::premultiplied) : linear;
    }
    // Integers cannot hold premultiplied colours without loss: alpha is undone before they are rounded.
    Image const floats = convert(image, PixelType::f32);
    Image const straight = from.alpha == Alpha::premultiplied ? with_alpha(floats, Alpha::straight) : floats;
    bool const raw = from.color_space == ColorSpace::raw;
    Image const bytes = convert(straight, PixelType::u8, raw ? ColorSpace::raw : ColorSpace::srgb);
    constexpr std::array<float, 3> white{1, 1, 1};
    if (format == FileFormat::jpeg) return flatten(bytes, std::span(white).first(from.channels <= 2 ? 1 : 3));
    return bytes.channels() == 2 ? with_channels(bytes, 4) : bytes.channels() == 1 ? with_channels(bytes, 3) : bytes;
}

OIIO::ImageSpec spec_for(ImageFormat const& image, FileFormat format, EncodeOptions const& options) {
    bool const half = format == FileFormat::exr && options.half_precision;
    OIIO::ImageSpec spec(image.width, image.height, image.channels, half ? OIIO::TypeHalf : oiio_type(image.type));
    if (image.channels == 1) spec.channelnames = {"Y"};
    if (image.channels == 2) spec.channelnames = {"Y", "A"};
    spec.alpha_channel = image.alpha == Alpha::none ? -1 : image.channels - 1;
    if (image.alpha == Alpha::straight) spec.attribute("oiio:UnassociatedAlpha", 1);
    if (image.color_space != ColorSpace::raw)
        spec.attribute("oiio:ColorSpace", image.color_space == ColorSpace::srgb ? "sRGB" : "Linear");
    int const quality = std::clamp(options.quality, 1, 100);
    if (format == FileFormat::jpeg) {
        spec.attribute("Compression", fmt::format("jpeg:{}", quality));
        if (quality >= 90) spec.attribute("jpeg:subsampling", "4:4:4");  // whoever asks for so much wants sharp colours
    }
    if (format == FileFormat::tiff || format == FileFormat::exr) spec.attribute("Compression", "zip");
    if (options.pixels_per_inch > 0) {
        spec.attribute("XResolution", static_cast<float>(options.pixels_per_inch));
        spec.attribute("YResolution", static_cast<float>(options.pixels_per_inch));
        spec.attribute("ResolutionUnit", "in");
    }
    return spec;
}

/// OpenImageIO 2.4 cannot write TIFF to memory: it loses its directory. A scratch file takes it, gone at the end.
class ScratchFile {
 public:
    explicit ScratchFile(std::string_view extension) {
        name_ = (std::filesystem::temp_directory_path() / "daub-XXXXXX").string().append(extension);
        int const descriptor = mkstemps(name_.data(), static_cast<int>(extension.size()));
        if (descriptor < 0)
            fail(ErrorKind::output, "No temporary file can be made in {}: {}.",
                 std::filesystem::temp_directory_path().string(), std::strerror(errno));
        close(descriptor);
    }
    ~ScratchFile() { unlink(name_.c_str()); }
    ScratchFile(ScratchFile const&) = delete;
    ScratchFile& operator=(ScratchFile const&) = delete;

    std::string const& name() const { return name_; }

 private:
    std::string name_;
};

Bytes encode_with_oiio(Image const& image, FileFormat format, EncodeOptions const& options) {
    auto const output = OIIO::ImageOutput::create(plugin(format));
    if (!output) fail(ErrorKind::internal, "OpenImageIO was built without {}.", to_name(format));
    auto const refuse = [&] {
        fail(ErrorKind::output, "A picture of {} x {} pixels cannot be written as {}: {}.", image.width(),
             image.height(), to_name(format), output->geterror());
    };
    std::optional<ScratchFile> scratch;
    std::vector<unsigned char> buffer;
    OIIO::Filesystem::IOVecOutput memory(buffer);
    if (format == FileFormat::tiff)
        scratch.emplace(".tiff");
    else
        output->set_ioproxy(&memory);
    if (!output->open(scratch ? scratch->name() : memory_name(format), spec_for(image.format(), format, options)))
        refuse();
    if (!output->write_image(oiio_type(image.format().type), image.bytes().data()) || !output->close()) refuse();
    if (scratch) return read_file(scratch->name());
    auto const written = std::as_bytes(std::span(buffer));
    return {written.begin(), written.end()};
}

}  // namespace

std::string_view to_name(FileFormat format) { return name_in(formats, format); }

std::optional<FileFormat> format_of(ByteView bytes) {
    std::string_view const head = text_of(bytes.first(std::min<std::size_t>(bytes.size(), 12)));
    using namespace std::string_view_literals;
    if (head.starts_with("\x89PNG\r\n\x1a\n"sv)) return FileFormat::png;
    if (head.starts_with("\xFF\xD8\xFF"sv)) return FileFormat::jpeg;
    if (head.size() == 12 && head.starts_with("RIFF"sv) && head.ends_with("WEBP"sv)) return FileFormat::webp;
    if (head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("II+\0"sv) ||
        head.starts_with("MM\0+"sv))
        return FileFormat::tiff;
    if (head.starts_with("\x76\x2F\x31\x01"sv)) return FileFormat::exr;
    return std::nullopt;
}

FileFormat format_for(std::filesystem::path const& path) {
    std::string const extension = ascii_lower(path.extension().string());
    if (extension == ".jpg") return FileFormat::jpeg;
    if (extension == ".tif") return FileFormat::tiff;
    auto const format = extension.empty() ? std::nullopt : value_in(formats, std::string_view(extension).substr(1));
    if (!format)
        fail(ErrorKind::usage, "{} has no known extension. Pictures are .png, .jpg, .webp, .tiff or .exr.",
             path.string());
    return *format;
}

Image decode_image(ByteView bytes, std::string_view name, ImageLimits const& limits) {
    auto const format = format_of(bytes);
    if (!format)
        fail(ErrorKind::input, "{} is no picture that can be read: PNG, JPEG, WebP, TIFF and OpenEXR can.", name);
    if (*format == FileFormat::png) return decode_png(bytes, name, limits).image;
    if (*format == FileFormat::webp) return decode_webp(bytes, name, limits);
    return decode_with_oiio(bytes, *format, name, limits);
}

Image read_image(std::filesystem::path const& path, ImageLimits const& limits) {
    return decode_image(read_file(path, limits.file), path.string(), limits);
}

Bytes encode_image(ImageView const& image, FileFormat format, EncodeOptions const& options) {
    if (format == FileFormat::png && options.png_colors > 0)
        return encode_palette_png(image, options.png_colors, options.png_compression);
    if (format == FileFormat::png) return encode_png(image, {}, options.png_compression, options.pixels_per_inch);
    if (format == FileFormat::webp) return encode_webp(prepared(image, format), options.quality, options.lossless);
    return encode_with_oiio(prepared(image, format), format, options);
}

void write_image(std::filesystem::path const& path, ImageView const& image, EncodeOptions const& options) {
    write_file(path, encode_image(image, format_for(path), options));
}

}  // namespace daub
