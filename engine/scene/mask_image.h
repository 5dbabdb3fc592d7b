// Masks as pictures: how they get in from other programs and out again.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/mask.h"
#include "engine/scene/region.h"

#include <filesystem>
#include <span>
#include <vector>

namespace daub {

/// What of a picture is the mask. automatic: alpha where the picture has one that is not opaque everywhere, else
/// luminance.
enum class MaskChannel { automatic, alpha, luminance };

/// Throws ErrorKind::input where alpha is asked for and there is none.
Mask mask_from_image(ImageView const& image, MaskChannel channel = MaskChannel::automatic);

/// Grey, u8, raw.
Image image_from_mask(Mask const& mask);

/// RGBA: the colour everywhere, the mask as straight alpha. mask_from_image() gives the mask back exactly.
Image colored_mask(Mask const& mask, Color color);

/// A mask from any picture file. Throws as read_image() and mask_from_image().
Mask read_mask(std::filesystem::path const& path, MaskChannel channel = MaskChannel::automatic);

/// One grey PNG per painted region, "01-fox.png" and so on, into a folder that is made where it is missing. Returns the
/// paths; empty where a region has no mask. Throws ErrorKind::output.
std::vector<std::filesystem::path> export_masks(std::span<Region const> regions, std::filesystem::path const& folder);

/// A file name that every system takes: letters, digits, '-' and '_' of the text, at most 40 bytes, never empty.
std::string file_name_for(std::string_view text);

}  // namespace daub
