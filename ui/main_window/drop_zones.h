// What can be done with a picture that is dragged over the canvas: four fields appear over it.
//
//     auto* zones = new DropZones(document, canvas);
//     connect(zones, &DropZones::fileDropped, ...);           // a project, or settings to restore
//
// Words dragged out of the sentence become a region where they are dropped. Belongs to the canvas; borrows the
// document. UI thread.
#pragma once

#include "engine/core/text_span.h"

#include <QWidget>

#include <vector>

class QMimeData;

namespace daub {

class CanvasView;
class Document;

class DropZones : public QWidget {
    Q_OBJECT

 public:
    enum class Use { start_image, style_reference, color_map, restore_settings };

    DropZones(Document& document, CanvasView& canvas);

    void use(Use use, QString const& path);

    Q_SIGNAL void fileDropped(QString const& path);
    /// Weights, which are no picture, wherever they are dropped.
    Q_SIGNAL void modelDropped(QString const& path);
    Q_SIGNAL void colorMapDropped(QString const& path);
    Q_SIGNAL void wordsDropped(daub::TextSpan const& words);
    Q_SIGNAL void troubled(QString const& message);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

 private:
    struct Zone {
        Use use;
        char const* icon;
        QString text;
    };

    bool takes(QMimeData const& data) const;
    QRect place(std::size_t zone) const;
    int zone_at(QPoint at) const;

    Document& document_;
    std::vector<Zone> zones_;
    int under_ = -1;  ///< zone under the pointer
};

}  // namespace daub
