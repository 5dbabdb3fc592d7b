// Small pictures of the regions' masks in their colours, made when they are first drawn and again when paint has
// changed.
//
//     painter.drawPixmap(rect, thumbnails.of(id, color, {24, 24}, ratio));
//
// Not on each dab: a stroke shows up when it ends. Borrows the document, which must live longer. UI thread.
#pragma once

#include "ui/document/region_id.h"

#include <QColor>
#include <QObject>
#include <QPixmap>

#include <map>

namespace daub {

class Document;
class Mask;

/// The mask's coverage in `color`, transparent elsewhere, `size` in pixels. An empty mask gives an empty picture.
QImage mask_picture(Mask const& mask, QColor const& color, QSize size);

class RegionThumbnails : public QObject {
    Q_OBJECT

 public:
    explicit RegionThumbnails(Document const& document, QObject* parent = nullptr);

    /// At most `box` large in device-independent pixels, in the canvas's aspect.
    QPixmap of(RegionId const& id, QColor const& color, QSize box, qreal ratio);

 private:
    struct Entry {
        QColor color;
        QPixmap pixmap;
        QSize size;
    };
    Document const& document_;
    std::map<RegionId, Entry> entries_;
};

}  // namespace daub
