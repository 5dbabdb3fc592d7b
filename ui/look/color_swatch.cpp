#include "ui/look/color_swatch.h"

#include "ui/look/look_drawing.h"
#include "ui/look/theme_colors.h"

#include <QPainter>

namespace daub {

ColorSwatch::ColorSwatch(QColor const& color, QWidget* parent) : QAbstractButton(parent) {
    setAccessibleName(tr("Colour"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    set_color(color);
}

void ColorSwatch::set_color(QColor const& color) {
    color_ = color;
    setAccessibleDescription(color.name());
    update();
}

void ColorSwatch::set_pattern(Qt::BrushStyle pattern) {
    pattern_ = pattern;
    update();
}

QSize ColorSwatch::sizeHint() const { return {3 * grid, 3 * grid}; }

void ColorSwatch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    constexpr qreal inset = 4;  // room for the ring
    QRectF const box = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    QColor const ground = palette().color(QPalette::Window);
    // A swatch that is hardly told from its ground gets a line.
    QColor const line = contrast(color_, ground) < 1.6 ? palette().color(QPalette::PlaceholderText) : QColor();
    QColor fill = color_;
    if (!isEnabled()) fill.setAlphaF(0.4f);
    draw_box(painter, box, fill, line, 4);
    if (pattern_ != Qt::SolidPattern) {
        QColor const ink = contrast(color_, Qt::black) > contrast(color_, Qt::white) ? Qt::black : Qt::white;
        draw_box(painter, box, QBrush(ink, pattern_), {}, 4);
    }
    if (isChecked() || (isEnabled() && underMouse())) {
        draw_box(painter, QRectF(rect()).adjusted(1, 1, -1, -1), Qt::NoBrush,
                 palette().color(isChecked() ? QPalette::WindowText : QPalette::PlaceholderText));
    }
    if (hasFocus()) draw_focus_ring(painter, rect(), palette());
}

}  // namespace daub
