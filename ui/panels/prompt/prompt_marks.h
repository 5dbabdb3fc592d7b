// How the words of regions are marked in the sentence: a tint behind them and a line under them in the region's colour.
//
//     for (PromptMark const& mark : region_marks(document, positions)) draw_mark(painter, edit, mark, scroll);
//
// Marks are drawn by place and never put into the text, so that no edit can carry them along. What an input method is
// composing inside of a mark is drawn with it. UI thread.
#pragma once

#include "ui/panels/prompt/text_positions.h"

#include <QColor>
#include <QPalette>
#include <QRectF>

#include <vector>

class QPainter;
class QTextDocument;

namespace daub {

class Document;

struct PromptMark {
    UnitRange range;
    QColor color;
    bool active = false;    ///< the brush paints this region
    bool negative = false;  ///< dashed line
    bool off = false;       ///< the region is switched off: no tint
    int level = 0;          ///< of its line, 0 nearest to the words, where several regions stand for them
};

/// In the order of the regions.
std::vector<PromptMark> region_marks(Document const& document, TextPositions const& positions);

/// The color, moved towards the text's until it is told from the ground as lines must be (3:1 is WCAG's for graphics;
/// 2:1 does for a thick line that has a tint above it and keeps yellow yellow).
QColor line_color(QColor const& color, QPalette const& palette);

/// One for each line that the range runs over, in the text document's coordinates.
std::vector<QRectF> boxes_of(QTextDocument const& text, UnitRange range);

void draw_mark(QPainter& painter, QTextDocument const& text, PromptMark const& mark, QPalette const& palette);
/// Words that an encoder does not see: faded, with a dotted line.
void draw_beyond(QPainter& painter, QTextDocument const& text, UnitRange range, QPalette const& palette);
/// Where the grammar is broken: a wave.
void draw_problem(QPainter& painter, QTextDocument const& text, UnitRange range, QPalette const& palette);
/// The words that something would be dropped on.
void draw_drop_target(QPainter& painter, QTextDocument const& text, UnitRange range, QPalette const& palette);

}  // namespace daub
