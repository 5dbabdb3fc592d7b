// What an exported picture says of itself, and how its settings come back.
//
//     PictureMetadata const metadata = describe_picture(outcome.resolved, image.seed);
//     write_picture("fox.png", image.image, metadata);
//     auto const [request, warnings] = restore_request(read_picture_metadata(read_file("fox.png"), "fox.png"),
//     "fox.png");
//
// PNG: tEXt or iTXt `parameters`, iTXt `daub` (packed), XMP as iTXt. JPEG and WebP: `parameters` in EXIF UserComment,
// Daub's settings in XMP (in a JPEG as extended XMP where they are long). XMP marks the picture as IPTC
// trainedAlgorithmicMedia. TIFF and OpenEXR carry none.
#pragma once

#include "engine/scene/image_file.h"
#include "engine/scene/settings_text.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace daub {

struct PictureMetadata {
    std::string parameters;  ///< as web_parameters.h says; empty: none
    std::string settings;    ///< as settings_text.h says; empty: none
    bool generated = false;  ///< marked as made by a trained model

    bool operator==(PictureMetadata const&) const = default;
};

/// resolved: Outcome::resolved; seed: of this picture.
PictureMetadata describe_picture(GenerationRequest const& resolved, std::uint64_t seed,
                                 SettingsOptions const& options = {});

/// The same picture without words: only that it was generated. What the box "strip" leaves.
PictureMetadata stripped(PictureMetadata metadata);

Bytes encode_picture(ImageView const& image, FileFormat format, PictureMetadata const& metadata,
                     EncodeOptions const& options = {});
/// Appears whole or not at all, in the format of its extension. Throws ErrorKind::output or usage.
void write_picture(std::filesystem::path const& path, ImageView const& image, PictureMetadata const& metadata,
                   EncodeOptions const& options = {});

/// What is there; empty where there is nothing. Throws ErrorKind::input where the file is no picture.
PictureMetadata read_picture_metadata(ByteView bytes, std::string_view name);

/// From Daub's settings, else from `parameters`. Throws ErrorKind::input where there is neither, or where the settings
/// are damaged and there are no `parameters`.
RestoredSettings restore_request(PictureMetadata const& metadata, std::string_view name);

}  // namespace daub
