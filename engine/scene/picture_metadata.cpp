#include "engine/scene/picture_metadata.h"

#include "engine/core/error.h"
#include "engine/scene/exif_block.h"
#include "engine/scene/jpeg_metadata.h"
#include "engine/scene/png_file.h"
#include "engine/scene/program_name.h"
#include "engine/scene/web_parameters.h"
#include "engine/scene/webp_file.h"
#include "engine/scene/xmp_packet.h"

namespace daub {
namespace {

constexpr char const* parameters_keyword = "parameters";
constexpr char const* settings_keyword = "daub";
constexpr char const* xmp_keyword = "XML:com.adobe.xmp";  // XMP specification, part 3
constexpr std::size_t longest_xmp_in_jpeg = 60000;        // bytes; a segment has 65533, minus its name

XmpContent xmp_content(PictureMetadata const& metadata) {
    return {metadata.generated, metadata.generated ? std::string(program_name()) : "", metadata.settings, ""};
}

std::vector<PngText> png_texts(PictureMetadata const& metadata) {
    std::vector<PngText> texts;
    if (!metadata.parameters.empty()) texts.push_back({parameters_keyword, metadata.parameters, false});
    if (!metadata.settings.empty()) texts.push_back({settings_keyword, metadata.settings, true});
    if (metadata.generated) {
        XmpContent content = xmp_content(metadata);
        content.settings.clear();  // they are in their own chunk, packed
        texts.push_back({xmp_keyword, encode_xmp(content), false});
    }
    return texts;
}

EmbeddedMetadata embedded(PictureMetadata const& metadata, FileFormat format, double pixels_per_inch) {
    EmbeddedMetadata out;
    bool const elsewhere = format == FileFormat::jpeg;  // JFIF says it
    out.exif = encode_exif({metadata.parameters, elsewhere ? 0 : pixels_per_inch});
    XmpContent content = xmp_content(metadata);
    if (content == XmpContent{}) return out;
    out.xmp = encode_xmp(content);
    if (format == FileFormat::jpeg && out.xmp.size() > longest_xmp_in_jpeg) {
        out.extended_xmp = encode_xmp({.settings = content.settings}, false);
        content.settings.clear();
        content.has_extended = extended_xmp_guid(out.extended_xmp);
        out.xmp = encode_xmp(content);
    }
    return out;
}

PictureMetadata from_png(ByteView bytes, std::string_view name) {
    PictureMetadata metadata;
    for (auto const& [keyword, text, compressed] : read_png_texts(bytes, name)) {
        if (keyword == parameters_keyword) metadata.parameters = text;
        if (keyword == settings_keyword) metadata.settings = text;
        if (keyword != xmp_keyword) continue;
        if (auto const xmp = decode_xmp(text)) metadata.generated = xmp->generated;
    }
    return metadata;
}

PictureMetadata from_embedded(EmbeddedMetadata const& embedded) {
    PictureMetadata metadata;
    if (!embedded.exif.empty()) metadata.parameters = decode_exif(embedded.exif).comment;
    auto const xmp = decode_xmp(embedded.xmp), extended = decode_xmp(embedded.extended_xmp);
    if (xmp) metadata.generated = xmp->generated;
    if (xmp && !xmp->settings.empty())
        metadata.settings = xmp->settings;
    else if (xmp && extended && xmp->has_extended == extended_xmp_guid(embedded.extended_xmp))
        metadata.settings = extended->settings;
    return metadata;
}

}  // namespace

PictureMetadata describe_picture(GenerationRequest const& resolved, std::uint64_t seed,
                                 SettingsOptions const& options) {
    GenerationRequest const request = for_one_picture(resolved, seed);
    return {to_text(web_parameters_of(request)), settings_text(request, options), true};
}

PictureMetadata stripped(PictureMetadata metadata) {
    return {.parameters = "", .settings = "", .generated = metadata.generated};
}

Bytes encode_picture(ImageView const& image, FileFormat format, PictureMetadata const& metadata,
                     EncodeOptions const& options) {
    if (format == FileFormat::png)
        return encode_png(image, png_texts(metadata), options.png_compression, options.pixels_per_inch);
    Bytes const picture = encode_image(image, format, options);
    if (format == FileFormat::jpeg)
        return with_jpeg_metadata(picture, embedded(metadata, format, options.pixels_per_inch));
    if (format == FileFormat::webp)
        return with_webp_metadata(picture, embedded(metadata, format, options.pixels_per_inch));
    return picture;
}

void write_picture(std::filesystem::path const& path, ImageView const& image, PictureMetadata const& metadata,
                   EncodeOptions const& options) {
    write_file(path, encode_picture(image, format_for(path), metadata, options));
}

PictureMetadata read_picture_metadata(ByteView bytes, std::string_view name) {
    auto const format = format_of(bytes);
    if (!format) fail(ErrorKind::input, "{} is no picture that can be read.", name);
    if (*format == FileFormat::png) return from_png(bytes, name);
    if (*format == FileFormat::jpeg) return from_embedded(jpeg_metadata(bytes, name));
    if (*format == FileFormat::webp) return from_embedded(webp_metadata(bytes, name));
    return {};
}

RestoredSettings restore_request(PictureMetadata const& metadata, std::string_view name) {
    RestoredSettings out;
    if (!metadata.settings.empty()) try {
            return restore_settings(metadata.settings, name);
        } catch (Error const& error) {
            if (metadata.parameters.empty()) throw;
            out.warnings.push_back(fmt::format("{} Only what the text \"parameters\" says is restored.", error.what()));
        }
    if (metadata.parameters.empty())
        fail(ErrorKind::input, "{} carries no settings. Pictures that Daub or a web interface exported do.", name);
    out.request = request_from(parse_web_parameters(metadata.parameters), out.warnings);
    return out;
}

}  // namespace daub
