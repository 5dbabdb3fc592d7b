// A dashed field that takes pictures: dropped on it, pasted while it has the focus, or chosen when it is pressed.
//
//     auto* target = new PictureTarget(tr("Drop a picture"));
//     connect(target, &PictureTarget::offered, ...);          // pixels or files
//     connect(target, &QAbstractButton::clicked, ...);        // choose a file
//
// UI thread.
#pragma once

#include <QAbstractButton>

class QMimeData;

namespace daub {

class PictureTarget : public QAbstractButton {
    Q_OBJECT

 public:
    explicit PictureTarget(QString const& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    /// `data` lives for the time of the call.
    Q_SIGNAL void offered(QMimeData const& data);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

 private:
    bool under_drag_ = false;
};

}  // namespace daub
