// Many pictures on one.
//
//     write_image("sheet.jpg", contact_sheet(files, {.columns = 6}));
#pragma once

#include "engine/scene/image.h"

#include <filesystem>
#include <span>

namespace daub {

struct ContactSheetOptions {
    int columns = 6;
    int cell = 160;  ///< longer side of each picture, pixels
    int gap = 4;
    int most = 24;  ///< of more pictures these many are taken, evenly
};

/// sRGB u8 RGB, pictures in reading order; transparent parts show grey. files: at least one. Throws ErrorKind::input
/// where one cannot be read.
Image contact_sheet(std::span<std::filesystem::path const> files, ContactSheetOptions const& options = {});

}  // namespace daub
