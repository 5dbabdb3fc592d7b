#include "ui/panels/attention/score_row.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/tabular_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace daub {
namespace {

constexpr int score_swatch_side = 14, bar = 8 * grid;

QPixmap swatch_of(QColor const& color) {
    QPixmap picture(score_swatch_side, score_swatch_side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    draw_box(painter, picture.rect(), color, color, 3);
    return picture;
}

QString score_text(double score) { return QLocale().toString(score, 'f', 2); }

}  // namespace

ScoreRow::ScoreRow(ScoreText const& text, QWidget* parent)
    : QWidget(parent),
      score_(text.score),
      color_(text.color),
      name_(new QToolButton),
      raise_(new QToolButton),
      number_(new TabularLabel(score_text(text.score))) {
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid / 2);
    auto* const swatch = new QLabel;
    swatch->setPixmap(swatch_of(text.color));
    name_->setText(text.name);
    name_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    name_->setFocusPolicy(Qt::StrongFocus);
    raise_->setFocusPolicy(Qt::StrongFocus);
    name_->setAutoRaise(true);
    name_->setToolTip(tr("Show where the model looked for these words"));
    name_->setAccessibleName(tr("%1: asked versus got %2").arg(text.name, score_text(text.score)));
    raise_->setIcon(icon("plus"));
    raise_->setAutoRaise(true);
    raise_->setToolTip(text.raise);
    raise_->setAccessibleName(text.raise);
    raise_->setEnabled(text.can_raise);
    if (text.score < poor_score) {
        QPalette palette = number_->palette();
        palette.setColor(QPalette::WindowText, palette.color(QPalette::BrightText));
        number_->setPalette(palette);
    }
    layout->addWidget(swatch);
    layout->addWidget(name_);
    layout->addStretch(1);
    layout->addSpacing(bar);
    layout->addWidget(number_);
    layout->addWidget(raise_);
    connect(name_, &QToolButton::clicked, this, &ScoreRow::chosen);
    connect(raise_, &QToolButton::clicked, this, &ScoreRow::raiseWanted);
}

/// The bar beside the number.
void ScoreRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    constexpr double thickness = 4;
    double const right = isRightToLeft() ? number_->geometry().right() + grid + bar : number_->geometry().left() - grid;
    QRectF const groove(right - bar + grid, (height() - thickness) / 2, bar - grid, thickness);
    QRectF filled = groove;
    filled.setWidth(groove.width() * score_);
    if (isRightToLeft()) filled.moveRight(groove.right());
    draw_box(painter, groove, palette().brush(QPalette::Mid), palette().color(QPalette::Mid), thickness / 2);
    QColor const color = palette().color(score_ < poor_score ? QPalette::BrightText : QPalette::PlaceholderText);
    if (score_ > 0) draw_box(painter, filled, color, color, thickness / 2);
}

}  // namespace daub
