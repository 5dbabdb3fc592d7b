// A small picture with rounded corners; the picture keeps its aspect.
//
//     thumbnail->set_picture(reference.image);
//
// Scales once for each picture and size. UI thread.
#pragma once

#include "engine/scene/image.h"
#include "engine/scene/snapshot.h"

#include <QPixmap>
#include <QWidget>

namespace daub {

class PictureThumbnail : public QWidget {
    Q_OBJECT

 public:
    explicit PictureThumbnail(QString const& name, QWidget* parent = nullptr);

    void set_picture(Snapshot<Image> const& picture);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    Snapshot<Image> picture_;
    QPixmap scaled_;  ///< null: to be made
};

}  // namespace daub
