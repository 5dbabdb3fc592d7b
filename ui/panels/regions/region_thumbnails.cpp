#include "ui/panels/regions/region_thumbnails.h"

#include "ui/document/document.h"

#include <cmath>

namespace daub {

QImage mask_picture(Mask const& mask, QColor const& color, QSize size) {
    QImage picture(size, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    if (mask.empty() || size.isEmpty()) return picture;
    Plane const coverage = coverage_on_grid(mask, {size.width(), size.height()});
    constexpr float most = 255;
    for (int y = 0; y < size.height(); ++y) {
        auto* const row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            row[x] = qRgba(color.red(), color.green(), color.blue(),
                           static_cast<int>(std::lround(coverage.at(x, y) * most)));
    }
    return picture;
}

RegionThumbnails::RegionThumbnails(Document const& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &Document::maskChanged, this, [this](RegionId const& id) {
        if (document_.mask_edit() == nullptr) entries_.erase(id);
    });
    connect(&document, &Document::regionRemoved, this, [this](RegionId const& id) { entries_.erase(id); });
    connect(&document, &Document::canvasResized, this, [this] { entries_.clear(); });
    connect(&document, &Document::documentReset, this, [this] { entries_.clear(); });
}

QPixmap RegionThumbnails::of(RegionId const& id, QColor const& color, QSize box, qreal ratio) {
    QSize const canvas(document_.canvas().width, document_.canvas().height);
    QSize const size = canvas.scaled(box * ratio, Qt::KeepAspectRatio).expandedTo({1, 1});
    Entry& entry = entries_[id];
    if (entry.pixmap.isNull() || entry.size != size || entry.color != color) {
        entry = {color, QPixmap::fromImage(mask_picture(document_.mask(id), color, size)), size};
        entry.pixmap.setDevicePixelRatio(ratio);
    }
    return entry.pixmap;
}

}  // namespace daub
