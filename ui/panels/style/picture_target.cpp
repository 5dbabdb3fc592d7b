#include "ui/panels/style/picture_target.h"

#include "ui/document/incoming_picture.h"
#include "ui/look/look_drawing.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace daub {
namespace {

constexpr int text_flags = Qt::AlignCenter | Qt::TextWordWrap;

}  // namespace

PictureTarget::PictureTarget(QString const& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setAccessibleName(text);
    setToolTip(tr("Press to choose a file, or paste with %1")
                   .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int PictureTarget::heightForWidth(int width) const {
    int const room = std::max(1, width - 2 * grid);
    return fontMetrics().boundingRect(0, 0, room, 10000, text_flags, text()).height() + 3 * grid;
}

QSize PictureTarget::minimumSizeHint() const { return {12 * grid, heightForWidth(12 * grid)}; }

QSize PictureTarget::sizeHint() const { return {24 * grid, heightForWidth(24 * grid)}; }

void PictureTarget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen line(palette().color(under_drag_ || hasFocus() ? QPalette::Highlight : QPalette::Mid), 1, Qt::DashLine);
    painter.setPen(line);
    painter.setBrush(underMouse() || under_drag_ ? palette().brush(QPalette::Button) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner_radius, corner_radius);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(grid, 0, -grid, 0), text_flags, text());
}

void PictureTarget::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) {
        if (QMimeData const* const data = QGuiApplication::clipboard()->mimeData(); data && holds_picture(*data))
            Q_EMIT offered(*data);
        return event->accept();
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

void PictureTarget::dragEnterEvent(QDragEnterEvent* event) {
    if (!holds_picture(*event->mimeData())) return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    under_drag_ = true;
    update();
}

void PictureTarget::dragLeaveEvent(QDragLeaveEvent*) {
    under_drag_ = false;
    update();
}

void PictureTarget::dropEvent(QDropEvent* event) {
    under_drag_ = false;
    update();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT offered(*event->mimeData());
}

}  // namespace daub
