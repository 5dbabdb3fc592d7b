#include "ui/document/incoming_picture.h"

#include "engine/scene/image_file.h"
#include "engine/scene/resample.h"
#include "ui/document/document.h"
#include "ui/document/file_path.h"
#include "ui/document/picture_qimage.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <cmath>

namespace daub {
namespace {

constexpr int style_side = 1024;  // pixels: encoders look at 224, and every project carries the picture

}  // namespace

IncomingPicture read_incoming(QString const& path) {
    return {read_image(to_path(path)), QFileInfo(path).fileName().toStdString()};
}

QStringList files_in(QMimeData const& data) {
    QStringList files;
    QList<QUrl> const urls = data.urls();
    for (QUrl const& url : urls)
        if (url.isLocalFile()) files += url.toLocalFile();
    return files;
}

bool holds_picture(QMimeData const& data) { return data.hasImage() || !files_in(data).isEmpty(); }

std::optional<IncomingPicture> picture_in(QMimeData const& data) {
    if (QStringList const files = files_in(data); !files.isEmpty()) return read_incoming(files.front());
    Image image = image_of(data.hasImage() ? data.imageData().value<QImage>() : QImage());
    return image.empty() ? std::nullopt : std::optional(IncomingPicture{std::move(image), {}});
}

Image covering(ImageView const& picture, Size size) {
    double const scale = std::max(static_cast<double>(size.width) / picture.width(),
                                  static_cast<double>(size.height) / picture.height());
    int const width = std::clamp(static_cast<int>(std::lround(size.width / scale)), 1, picture.width());
    int const height = std::clamp(static_cast<int>(std::lround(size.height / scale)), 1, picture.height());
    return resize(picture.crop({(picture.width() - width) / 2, (picture.height() - height) / 2, width, height}), size);
}

void begin_with(Document& document, IncomingPicture const& picture) {
    StartImage const start{.image = covering(*picture.image, document.canvas()),
                           .source = picture.source,
                           .strength = first_start_strength};
    document.change_settings(Document::tr("Change start image"), [&](GenerationRequest& request) {
        request.start = start;
        request.change_only.reset();
        request.add_element.reset();
    });
}

void add_style_reference(Document& document, IncomingPicture const& picture) {
    auto styles = document.request().styles;
    Size const size = fitted(picture.image->size(), style_side);
    styles.push_back(
        {.image = size == picture.image->size() ? picture.image : Snapshot<Image>(resize(*picture.image, size)),
         .source = picture.source});
    document.change_settings(Document::tr("Add style reference"),
                             [&](GenerationRequest& request) { request.styles = std::move(styles); });
}

}  // namespace daub
