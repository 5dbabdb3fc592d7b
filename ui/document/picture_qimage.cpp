#include "ui/document/picture_qimage.h"

#include <cstring>

namespace daub {

QImage qimage_of(ImageView const& picture) {
    if (picture.width() <= 0 || picture.height() <= 0) return {};
    bool const plain =
        picture.format().type == PixelType::u8 && picture.format().color_space != ColorSpace::linear_srgb;
    Image const eight = plain ? Image() : convert(picture, PixelType::u8, ColorSpace::srgb);
    bool const alpha = picture.format().alpha != Alpha::none;
    Image const colours = with_channels(plain ? picture : eight.view(), alpha ? 4 : 3);
    QImage::Format const format = !alpha                                      ? QImage::Format_RGB888
                                  : picture.format().alpha == Alpha::straight ? QImage::Format_RGBA8888
                                                                              : QImage::Format_RGBA8888_Premultiplied;
    QImage image(colours.width(), colours.height(), format);
    for (int y = 0; y < colours.height(); ++y) {
        auto const row = colours.row<std::uint8_t>(y);
        std::memcpy(image.scanLine(y), row.data(), row.size());
    }
    return image;
}

Image image_of(QImage const& picture) {
    if (picture.isNull()) return {};
    bool const alpha = picture.hasAlphaChannel();
    QImage const plain = picture.convertToFormat(alpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    Image image({.width = plain.width(),
                 .height = plain.height(),
                 .channels = alpha ? 4 : 3,
                 .alpha = alpha ? Alpha::straight : Alpha::none});
    for (int y = 0; y < image.height(); ++y) {
        auto const row = image.row<std::uint8_t>(y);
        std::memcpy(row.data(), plain.constScanLine(y), row.size());
    }
    return image;
}

}  // namespace daub
