#include "ui/main_window/drop_zones.h"

#include "ui/canvas/canvas_view.h"
#include "ui/document/document.h"
#include "ui/document/file_path.h"
#include "ui/document/incoming_picture.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/panels/prompt/dragged_words.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace daub {
namespace {

QString first_file(QMimeData const& data) {
    QList<QUrl> const urls = data.urls();
    return urls.isEmpty() ? QString() : urls.front().toLocalFile();
}

}  // namespace

DropZones::DropZones(Document& document, CanvasView& canvas)
    : QWidget(&canvas),
      document_(document),
      zones_{{Use::start_image, "start-image", tr("Start image")},
             {Use::style_reference, "style", tr("Style reference")},
             {Use::color_map, "fill", tr("Colour map")},
             {Use::restore_settings, "reset", tr("Restore settings")}} {
    setAcceptDrops(true);
    canvas.setAcceptDrops(true);
    canvas.installEventFilter(this);
    hide();
}

bool DropZones::takes(QMimeData const& data) const {
    return dragged_words(data).has_value() || !first_file(data).isEmpty();
}

bool DropZones::eventFilter(QObject* watched, QEvent* event) {
    auto* const canvas = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::Resize) setGeometry(canvas->rect());
    if (event->type() == QEvent::DragEnter) {
        auto* const drag = static_cast<QDragEnterEvent*>(event);
        if (!takes(*drag->mimeData())) return false;
        setGeometry(canvas->rect());
        under_ = -1;
        show();
        raise();
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        return true;
    }
    return false;
}

QRect DropZones::place(std::size_t zone) const {
    constexpr int most_width = 24 * grid, height = 16 * grid;
    int const count = static_cast<int>(zones_.size());
    int const width = std::min(most_width, (this->width() - (count + 1) * grid) / count);
    int const left = (this->width() - count * width - (count - 1) * grid) / 2;
    return {left + static_cast<int>(zone) * (width + grid), (this->height() - height) / 2, width, height};
}

int DropZones::zone_at(QPoint at) const {
    for (std::size_t i = 0; i < zones_.size(); ++i)
        if (place(i).contains(at)) return static_cast<int>(i);
    return -1;
}

void DropZones::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Window);
    constexpr int veil_alpha = 170, icon_size = 32;
    veil.setAlpha(veil_alpha);
    painter.fillRect(rect(), veil);
    for (std::size_t i = 0; i < zones_.size(); ++i) {
        QRect const area = place(i);
        bool const under = static_cast<int>(i) == under_;
        draw_box(painter, area, palette().brush(QPalette::Button),
                 palette().color(under ? QPalette::Highlight : QPalette::Mid));
        QRect mark(0, 0, icon_size, icon_size);
        mark.moveCenter(area.center() - QPoint(0, 2 * grid));
        icon(zones_[i].icon).paint(&painter, mark);
        painter.setPen(palette().color(QPalette::ButtonText));
        painter.drawText(area.adjusted(grid, area.height() / 2 + grid, -grid, -grid),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, zones_[i].text);
    }
}

void DropZones::dragEnterEvent(QDragEnterEvent* event) {
    if (takes(*event->mimeData())) event->acceptProposedAction();
}

void DropZones::dragMoveEvent(QDragMoveEvent* event) {
    under_ = zone_at(event->position().toPoint());
    update();
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void DropZones::dragLeaveEvent(QDragLeaveEvent*) { hide(); }

// Beside the fields a project is opened, and any other picture restores its settings: what harms least.
void DropZones::dropEvent(QDropEvent* event) {
    hide();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (auto const words = dragged_words(*event->mimeData())) return Q_EMIT wordsDropped(*words);
    int const zone = zone_at(event->position().toPoint());
    use(zone < 0 ? Use::restore_settings : zones_[static_cast<std::size_t>(zone)].use, first_file(*event->mimeData()));
}

void DropZones::use(Use use, QString const& path) {
    if (path.endsWith(".safetensors", Qt::CaseInsensitive)) return Q_EMIT modelDropped(path);
    if (is_project(path) || use == Use::restore_settings) return Q_EMIT fileDropped(path);
    if (use == Use::color_map) return Q_EMIT colorMapDropped(path);
    try {
        (use == Use::start_image ? begin_with : add_style_reference)(document_, read_incoming(path));
    } catch (std::exception const& failure) {
        Q_EMIT troubled(QString::fromUtf8(failure.what()));
    }
}

}  // namespace daub
