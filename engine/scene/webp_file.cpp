#include "engine/scene/webp_file.h"

#include "engine/core/error.h"

#include <webp/decode.h>
#include <webp/encode.h>
#include <webp/mux.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <string>

namespace daub {
namespace {

struct FreeWebp {
    void operator()(std::uint8_t* memory) const { WebPFree(memory); }
    void operator()(WebPMux* mux) const { WebPMuxDelete(mux); }
};
struct ClearFrame {
    void operator()(WebPMuxFrameInfo* frame) const { WebPDataClear(&frame->bitstream); }
};

std::uint8_t const* as_webp(ByteView bytes) { return reinterpret_cast<std::uint8_t const*>(bytes.data()); }

/// The bitstream that holds the picture, or the first one of an animation.
Image decode_still(ByteView bytes, std::string_view name, ImageLimits const& limits) {
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(as_webp(bytes), bytes.size(), &features) != VP8_STATUS_OK)
        fail(ErrorKind::input, "{} cannot be read as WebP: its header is damaged.", name);
    int const channels = features.has_alpha != 0 ? 4 : 3;
    check_limits(name, features.width, features.height, channels, limits);
    Image image({.width = features.width,
                 .height = features.height,
                 .channels = channels,
                 .alpha = channels == 4 ? Alpha::straight : Alpha::none});
    auto* const out = reinterpret_cast<std::uint8_t*>(image.bytes().data());
    auto const decode = channels == 4 ? WebPDecodeRGBAInto : WebPDecodeRGBInto;
    if (decode(as_webp(bytes), bytes.size(), out, image.bytes().size(), static_cast<int>(image.format().row_bytes())) ==
        nullptr)
        fail(ErrorKind::input, "{} cannot be read as WebP: it is damaged or cut off.", name);
    return image;
}

bool is_animation(ByteView bytes) {
    WebPBitstreamFeatures features;
    return WebPGetFeatures(as_webp(bytes), bytes.size(), &features) == VP8_STATUS_OK && features.has_animation != 0;
}

/// Owns what the encoder allocates.
struct Picture {
    WebPPicture webp;
    WebPMemoryWriter out;

    Picture() {
        WebPPictureInit(&webp);
        WebPMemoryWriterInit(&out);
        webp.writer = WebPMemoryWrite;
        webp.custom_ptr = &out;
    }
    ~Picture() {
        WebPPictureFree(&webp);
        WebPMemoryWriterClear(&out);
    }
    Picture(Picture const&) = delete;
    Picture& operator=(Picture const&) = delete;
};

}  // namespace

Image decode_webp(ByteView bytes, std::string_view name, ImageLimits const& limits) {
    if (!is_animation(bytes)) return decode_still(bytes, name, limits);
    WebPData const data{as_webp(bytes), bytes.size()};
    std::unique_ptr<WebPMux, FreeWebp> const mux(WebPMuxCreate(&data, 0));
    WebPMuxFrameInfo frame{};
    if (!mux || WebPMuxGetFrame(mux.get(), 1, &frame) != WEBP_MUX_OK)
        fail(ErrorKind::input, "{} cannot be read as WebP: its animation is damaged.", name);
    std::unique_ptr<WebPMuxFrameInfo, ClearFrame> const cleared(&frame);
    return decode_still(std::as_bytes(std::span(frame.bitstream.bytes, frame.bitstream.size)), name, limits);
}

Bytes encode_webp(Image const& image, int quality, bool lossless) {
    assert(image.format().type == PixelType::u8 && image.channels() >= 3);
    if (std::max(image.width(), image.height()) > WEBP_MAX_DIMENSION)
        fail(ErrorKind::output, "A picture of {} x {} pixels is too large for WebP: at most {} on a side. Use PNG.",
             image.width(), image.height(), WEBP_MAX_DIMENSION);
    WebPConfig config;
    WebPConfigInit(&config);
    config.quality = static_cast<float>(std::clamp(quality, 1, 100));
    config.lossless = lossless ? 1 : 0;
    config.exact = lossless ? 1 : 0;

    Picture picture;
    picture.webp.width = image.width();
    picture.webp.height = image.height();
    picture.webp.use_argb = lossless ? 1 : 0;
    auto const import = image.channels() == 4 ? WebPPictureImportRGBA : WebPPictureImportRGB;
    auto const* const pixels = reinterpret_cast<std::uint8_t const*>(image.bytes().data());
    if (import(&picture.webp, pixels, static_cast<int>(image.format().row_bytes())) == 0 ||
        WebPEncode(&config, &picture.webp) == 0)
        fail(ErrorKind::memory,
             "A WebP of {} x {} pixels cannot be made (libwebp's error {}): most likely memory ran out.", image.width(),
             image.height(), static_cast<int>(picture.webp.error_code));
    auto const written = std::as_bytes(std::span(picture.out.mem, picture.out.size));
    return {written.begin(), written.end()};
}

Bytes with_webp_metadata(ByteView webp, EmbeddedMetadata const& metadata) {
    WebPData const data{as_webp(webp), webp.size()};
    std::unique_ptr<WebPMux, FreeWebp> const mux(WebPMuxCreate(&data, 0));
    auto const set = [&](char const* chunk, ByteView content) {
        if (content.empty()) return;
        WebPData const bytes{as_webp(content), content.size()};
        if (!mux || WebPMuxSetChunk(mux.get(), chunk, &bytes, 1) != WEBP_MUX_OK)
            fail(ErrorKind::output, "The WebP does not take its metadata ({}).", chunk);
    };
    ByteView exif = metadata.exif;
    constexpr std::string_view exif_mark("Exif\0\0", 6);  // of JPEG: WebP's chunk begins with the TIFF structure
    if (text_of(exif).starts_with(exif_mark)) exif = exif.subspan(exif_mark.size());
    set("EXIF", exif);
    set("XMP ", bytes_of(metadata.xmp));
    WebPData assembled{};
    if (!mux || WebPMuxAssemble(mux.get(), &assembled) != WEBP_MUX_OK)
        fail(ErrorKind::output, "The WebP cannot be put together with its metadata.");
    auto const bytes = std::as_bytes(std::span(assembled.bytes, assembled.size));
    Bytes out(bytes.begin(), bytes.end());
    WebPDataClear(&assembled);
    return out;
}

EmbeddedMetadata webp_metadata(ByteView webp, std::string_view name) {
    WebPData const data{as_webp(webp), webp.size()};
    std::unique_ptr<WebPMux, FreeWebp> const mux(WebPMuxCreate(&data, 0));
    if (!mux) fail(ErrorKind::input, "{} is no whole WebP.", name);
    EmbeddedMetadata found;
    WebPData chunk{};
    if (WebPMuxGetChunk(mux.get(), "EXIF", &chunk) == WEBP_MUX_OK) {
        auto const bytes = std::as_bytes(std::span(chunk.bytes, chunk.size));
        found.exif.assign(bytes.begin(), bytes.end());
    }
    if (WebPMuxGetChunk(mux.get(), "XMP ", &chunk) == WEBP_MUX_OK)
        found.xmp.assign(reinterpret_cast<char const*>(chunk.bytes), chunk.size);
    return found;
}

}  // namespace daub
