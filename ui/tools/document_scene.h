// Shows a document on a canvas: its regions, the mask of "change only here" while that is painted on, and the picture.
//
//     DocumentScene scene(document, canvas);
//     scene.show_picture(image);                     // whichever result is looked at
//
// Follows the document's signals; a dab reaches the canvas as its rectangle alone. Borrows both. UI thread.
#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/document/document.h"

#include <QObject>

namespace daub {

class DocumentScene : public QObject, public CanvasScene {
    Q_OBJECT

 public:
    DocumentScene(Document& document, CanvasView& canvas, QObject* parent = nullptr);
    ~DocumentScene() override;

    void show_picture(QImage const& picture);

    Size canvas_size() const override { return document_.canvas(); }
    QImage picture() const override { return picture_; }
    int region_count() const override;
    CanvasRegion region(int index) const override;

 private:
    void mask_changed(RegionId const& id, QRect const& area);
    void region_changed(RegionProperty what);

    Document& document_;
    CanvasView& canvas_;
    QImage picture_;
};

}  // namespace daub
