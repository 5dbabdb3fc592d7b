#include "ui/panels/prompt/prompt_marks.h"

#include "ui/document/document.h"
#include "ui/look/look_drawing.h"
#include "ui/look/theme_colors.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace daub {
namespace {

constexpr qreal line_width = 2.5, active_line_width = 4;

QColor warning_color(QPalette const& palette) { return theme_colors(scheme_of(palette)).warning; }

/// Where the layout has a position of the block, which makes room for text that is being composed: a mark that begins
/// there comes after it, one that ends there before it, as it will be when the text is put in.
int layout_position(QTextLayout const& layout, int position, bool begins) {
    int const composed = static_cast<int>(layout.preeditAreaText().size());
    int const at = layout.preeditAreaPosition();
    return position > at || (begins && position == at) ? position + composed : position;
}

void add_boxes(QTextLayout const& layout, QPointF const& origin, int begin, int end, std::vector<QRectF>& boxes) {
    for (int i = 0; i < layout.lineCount(); ++i) {
        QTextLine const line = layout.lineAt(i);
        int const from = std::max(begin, line.textStart()), to = std::min(end, line.textStart() + line.textLength());
        if (from >= to) continue;
        qreal const x1 = line.cursorToX(from), x2 = line.cursorToX(to);
        boxes.emplace_back(QPointF(std::min(x1, x2), line.y()) + origin, QSizeF(std::abs(x2 - x1), line.height()));
    }
}

void draw_wave(QPainter& painter, QRectF const& box) {
    constexpr qreal step = 3, height = 2;
    QPainterPath path(QPointF(box.left(), box.bottom() - height));
    bool up = false;
    for (qreal x = box.left() + step; x < box.right() + step; x += step, up = !up)
        path.lineTo(x, box.bottom() - (up ? height : 0));
    painter.drawPath(path);
}

}  // namespace

std::vector<PromptMark> region_marks(Document const& document, TextPositions const& positions) {
    std::vector<PromptMark> marks;
    for (std::size_t i = 0; i < document.regions().size(); ++i) {
        Region const& region = document.regions()[i];
        for (TextSpan const& span : region.spans) {
            PromptMark mark{.range = positions.units_of(span),
                            .color = QColor(region.color.red, region.color.green, region.color.blue),
                            .active = document.region_id(i) == document.active_region(),
                            .negative = region.negative,
                            .off = !region.enabled};
            mark.level = static_cast<int>(std::ranges::count_if(marks, [&](PromptMark const& other) {
                return other.range.begin < mark.range.end && mark.range.begin < other.range.end;
            }));
            marks.push_back(mark);
        }
    }
    return marks;
}

QColor line_color(QColor const& color, QPalette const& palette) {
    constexpr double enough = 2, step = 0.1;
    QColor const ground = palette.color(QPalette::Base), text = palette.color(QPalette::Text);
    QColor line = color;
    auto const mixed = [](float from, float to, double share) {
        return from + (to - from) * static_cast<float>(share);
    };
    for (double share = step; share < 1 && contrast(line, ground) < enough; share += step)
        line = QColor::fromRgbF(mixed(color.redF(), text.redF(), share), mixed(color.greenF(), text.greenF(), share),
                                mixed(color.blueF(), text.blueF(), share));
    return line;
}

std::vector<QRectF> boxes_of(QTextDocument const& text, UnitRange range) {
    std::vector<QRectF> boxes;
    for (QTextBlock block = text.findBlock(range.begin); block.isValid() && block.position() < range.end;
         block = block.next()) {
        QTextLayout const& layout = *block.layout();
        int const begin = layout_position(layout, std::max(0, range.begin - block.position()), true);
        int const end = layout_position(layout, std::min(range.end - block.position(), block.length() - 1), false);
        add_boxes(layout, text.documentLayout()->blockBoundingRect(block).topLeft(), begin, end, boxes);
    }
    return boxes;
}

void draw_mark(QPainter& painter, QTextDocument const& text, PromptMark const& mark, QPalette const& palette) {
    bool const dark = scheme_of(palette) == ColorScheme::dark;
    QColor tint = mark.color;
    tint.setAlphaF(mark.active ? (dark ? 0.38F : 0.42F) : (dark ? 0.20F : 0.24F));
    qreal const width = mark.active ? active_line_width : line_width;
    QPen pen(line_color(mark.color, palette), width, mark.negative || mark.off ? Qt::DashLine : Qt::SolidLine,
             Qt::FlatCap);
    if (mark.negative || mark.off) pen.setDashPattern({2, 1});
    for (QRectF const& box : boxes_of(text, mark.range)) {
        QRectF const around = box.adjusted(-1, 0, 1, 0);
        if (!mark.off) painter.fillRect(around, tint);
        qreal const y = around.bottom() - width / 2 - mark.level * (line_width + 1);
        painter.setPen(pen);
        painter.drawLine(QPointF(around.left(), y), QPointF(around.right(), y));
    }
}

void draw_beyond(QPainter& painter, QTextDocument const& text, UnitRange range, QPalette const& palette) {
    constexpr float veil = 0.5F;
    QColor fade = palette.color(QPalette::Base);
    fade.setAlphaF(veil);
    for (QRectF const& box : boxes_of(text, range)) {
        painter.fillRect(box, fade);
        painter.setPen(QPen(warning_color(palette), 2, Qt::DotLine));
        painter.drawLine(box.bottomLeft() - QPointF(0, 1), box.bottomRight() - QPointF(0, 1));
    }
}

void draw_problem(QPainter& painter, QTextDocument const& text, UnitRange range, QPalette const& palette) {
    painter.setPen(QPen(warning_color(palette), 1.5));
    for (QRectF const& box : boxes_of(text, range)) draw_wave(painter, box);
}

void draw_drop_target(QPainter& painter, QTextDocument const& text, UnitRange range, QPalette const& palette) {
    for (QRectF const& box : boxes_of(text, range))
        draw_box(painter, box.adjusted(-2, 0, 2, 0), Qt::NoBrush, palette.color(QPalette::Highlight),
                 corner_radius / 2);
}

}  // namespace daub
