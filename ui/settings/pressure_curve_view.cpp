#include "ui/settings/pressure_curve_view.h"

#include "ui/look/look_drawing.h"
#include "ui/settings/setting_keys.h"
#include "ui/settings/settings.h"

#include <QPainter>
#include <QTabletEvent>

namespace daub {

PressureCurve pressure_curve(Settings const& settings) {
    return {settings.value(keys::pressure_softness), settings.value(keys::pressure_least),
            settings.value(keys::pressure_most)};
}

PressureCurveView::PressureCurveView(Settings& settings, QWidget* parent) : QWidget(parent), settings_(settings) {
    setAccessibleName(tr("Pressure curve"));
    setMinimumSize(160, 120);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Press with the pen here to try it"));
    connect(&settings, &Settings::changed, this, [this] { update(); });
}

void PressureCurveView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw_box(painter, rect(), palette().brush(QPalette::Base), palette().color(QPalette::Mid));
    QRectF const area = QRectF(rect()).adjusted(12, 12, -12, -12);
    auto const at = [&](double x, double y) {
        return QPointF(area.left() + x * area.width(), area.bottom() - y * area.height());
    };
    PressureCurve const curve = pressure_curve(settings_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1, Qt::DashLine));
    painter.drawLine(at(0, 0), at(1, 1));
    QPolygonF line;
    constexpr int points = 100;
    for (int i = 0; i <= points; ++i) line += at(double(i) / points, curve(double(i) / points));
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    if (!pressure_) return;
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(at(*pressure_, curve(*pressure_)), 5, 5);
}

void PressureCurveView::tabletEvent(QTabletEvent* event) {
    bool const pressed = event->type() != QEvent::TabletRelease && event->pressure() > 0;
    pressure_ = pressed ? std::optional(event->pressure()) : std::nullopt;
    event->accept();
    update();
}

}  // namespace daub
