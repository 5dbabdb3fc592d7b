#include "ui/look/tabular_label.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace daub {
namespace {

qreal digit_width(QFontMetricsF const& metrics) {
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit) widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

/// Runs of anything but digits are drawn as a whole, so that kerning and ligatures stay.
template <typename Visit>
void for_each_piece(QString const& text, Visit const& visit) {
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin + 1;
        if (!text[begin].isDigit()) {
            while (end < text.size() && !text[end].isDigit()) ++end;
        }
        visit(text.mid(begin, end - begin), text[begin].isDigit());
        begin = end;
    }
}

qreal width_of(QFontMetricsF const& metrics, QString const& text) {
    qreal const digit = digit_width(metrics);
    qreal width = 0;
    for_each_piece(text, [&](QString const& piece, bool is_digit) {
        width += is_digit ? std::max(digit, metrics.horizontalAdvance(piece)) : metrics.horizontalAdvance(piece);
    });
    return width;
}

}  // namespace

int tabular_width(QFont const& font, QString const& text) {
    return static_cast<int>(std::ceil(width_of(QFontMetricsF(font), text)));
}

void draw_tabular(QPainter& painter, QRect const& rect, Qt::Alignment alignment, QString const& text) {
    QFontMetricsF const metrics(painter.font());
    qreal const cell = digit_width(metrics), width = width_of(metrics, text);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight) x += rect.width() - width;
    if (alignment & Qt::AlignHCenter) x += (rect.width() - width) / 2;
    qreal const baseline = std::round(rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent());
    for_each_piece(text, [&](QString const& piece, bool is_digit) {
        qreal const advance = metrics.horizontalAdvance(piece), room = is_digit ? std::max(cell, advance) : advance;
        painter.drawText(QPointF(x + (room - advance) / 2, baseline), piece);
        x += room;
    });
}

TabularLabel::TabularLabel(QString const& text, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    set_text(text);
}

void TabularLabel::set_text(QString const& text) {
    if (text == text_) return;
    bool const wider = tabular_width(font(), text) > sizeHint().width();
    text_ = text;
    setAccessibleName(text);
    if (wider || widest_.isEmpty()) updateGeometry();
    update();
}

void TabularLabel::set_alignment(Qt::Alignment alignment) {
    alignment_ = alignment;
    update();
}

void TabularLabel::set_widest(QString const& text) {
    widest_ = text;
    updateGeometry();
}

void TabularLabel::set_secondary(bool secondary) {
    secondary_ = secondary;
    update();
}

QSize TabularLabel::sizeHint() const {
    return {std::max(tabular_width(font(), text_), tabular_width(font(), widest_)), fontMetrics().height()};
}

void TabularLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(secondary_ && isEnabled() ? QPalette::PlaceholderText : QPalette::WindowText));
    draw_tabular(painter, rect(), alignment_, text_);
}

void TabularLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

}  // namespace daub
