// OpenRaster's own parts: the list of layers and the flat picture (freedesktop.org, OpenRaster 0.0.5 baseline).
#pragma once

#include "engine/scene/file_bytes.h"
#include "engine/scene/image.h"

#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct RasterLayer {
    std::string name;
    std::string file;  ///< in the archive
    int x = 0;
    int y = 0;
    double opacity = 1;
    bool visible = true;
    bool locked = false;
};

struct LayerStack {
    Size size;
    std::vector<RasterLayer> layers;  ///< topmost first, as in the file; groups are flattened when reading
};

/// stack.xml.
Bytes encode_stack(LayerStack const& stack);
/// Throws ErrorKind::input where it is no XML or has no image of positive size.
LayerStack decode_stack(ByteView xml, std::string_view name);

/// Lays `front` (any type and alpha) over `canvas` (RGBA u8, straight) with its upper left corner at x, y.
void lay_over(Image& canvas, ImageView const& front, int x, int y);

}  // namespace daub
