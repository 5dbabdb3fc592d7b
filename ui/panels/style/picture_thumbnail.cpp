#include "ui/panels/style/picture_thumbnail.h"

#include "engine/scene/resample.h"
#include "ui/document/picture_qimage.h"
#include "ui/look/look_drawing.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace daub {

PictureThumbnail::PictureThumbnail(QString const& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PictureThumbnail::sizeHint() const {
    constexpr int side = 9 * grid;
    return {side, side};
}

void PictureThumbnail::set_picture(Snapshot<Image> const& picture) {
    if (picture.get() == picture_.get()) return;
    picture_ = picture;
    scaled_ = {};
    update();
}

void PictureThumbnail::paintEvent(QPaintEvent*) {
    if (!picture_ || picture_->empty()) return;
    qreal const ratio = devicePixelRatioF();
    int const side = static_cast<int>(std::ceil(width() * ratio));
    if (scaled_.isNull() || scaled_.devicePixelRatio() != ratio) {
        scaled_ = QPixmap::fromImage(qimage_of(daub::resize(*picture_, fitted(picture_->size(), side))));
        scaled_.setDevicePixelRatio(ratio);
    }
    QRectF place(QPointF(), QSizeF(scaled_.size()).scaled(QSizeF(size()), Qt::KeepAspectRatio));
    place.moveCenter(QRectF(rect()).center());
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(place, corner_radius, corner_radius);
    painter.setClipPath(frame);
    painter.drawPixmap(place, scaled_, scaled_.rect());
}

}  // namespace daub
