// Which installed IP-Adapters fit a model, and where the image encoder lies that each was trained with.
//
//     StyleAdapter const adapter = style_adapter_for(unet, request.style_adapter, "sd15");
//     ClipVisionFile const encoder = image_encoder_of(adapter);
//
// Headers of files are read, never weights. Free functions, thread-safe.
#pragma once

#include "engine/models/clip_vision_file.h"
#include "engine/models/ip_adapter_shape.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace daub {

struct StyleAdapter {
    std::string name;
    std::filesystem::path path;
    IpAdapterShape shape;
};

/// Those that are installed and fit, the best first: with their encoder before those that lack it; plus (fine detail),
/// then full, then basic; those for faces and the light ones behind.
std::vector<StyleAdapter> fitting_style_adapters(UNetConfig const& unet);

/// wanted: name of an installed one or path; empty: the best. model: for messages. Throws Error (model) saying what is
/// missing and where to get it, or why the wanted one does not fit.
StyleAdapter style_adapter_for(UNetConfig const& unet, std::string const& wanted, std::string const& model);

/// The encoder in `image_encoder` beside the adapter or beside its folder (the layout of h94/IP-Adapter), else the
/// installed one that gives what the adapter takes; nothing where there is none.
std::optional<ClipVisionFile> find_image_encoder(StyleAdapter const& adapter);

/// The same. Throws Error (model) saying which one is needed and where to put it.
ClipVisionFile image_encoder_of(StyleAdapter const& adapter);

struct EncoderToInstall {
    std::filesystem::path folder;
    std::string name;  ///< "clip-vit-h-14": all of them are called image_encoder where they are published
};
/// The encoder beside an adapter that is about to be installed, where none that is installed serves it; nothing where
/// one does or none is there.
std::optional<EncoderToInstall> encoder_to_install(std::filesystem::path const& adapter_file);

}  // namespace daub
