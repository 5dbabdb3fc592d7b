// Pictures of the scene layer as Qt's, and back. Pure functions; any thread.
#pragma once

#include "engine/scene/image.h"

#include <QImage>

namespace daub {

/// sRGB, 8 bits, with alpha where the picture has it. Null where the picture is empty.
QImage qimage_of(ImageView const& picture);

/// sRGB u8, RGB, or RGBA with straight alpha where the picture has some. Empty where it is null.
Image image_of(QImage const& picture);

}  // namespace daub
