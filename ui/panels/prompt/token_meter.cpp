#include "ui/panels/prompt/token_meter.h"

#include "ui/look/look_drawing.h"
#include "ui/look/tabular_label.h"
#include "ui/look/theme_colors.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace daub {
namespace {

constexpr qreal bar_height = 3;
constexpr qreal text_scale = 0.9;

QFont smaller(QFont font) {
    if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * text_scale);
    return font;
}

}  // namespace

TokenMeter::TokenMeter(EncoderUse const& use, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    set_use(use);
}

QString TokenMeter::text() const {
    QLocale const locale;
    if (use_.limit == 0) return locale.toString(use_.count);
    return tr("%1 / %2", "tokens used, of how many").arg(locale.toString(use_.count), locale.toString(use_.limit));
}

void TokenMeter::set_use(EncoderUse const& use) {
    use_ = use;
    setAccessibleName(tr("%1 tokens: %2").arg(use.name, text()));
    setToolTip(use.full()
                   ? tr("%1 reads the first %2 tokens. The words beyond are faded in the sentence.")
                         .arg(use.name, QLocale().toString(use.limit))
                   : tr("%1 reads %2 tokens; a word is one or a few.").arg(use.name, QLocale().toString(use.limit)));
    setAccessibleDescription(toolTip());
    updateGeometry();
    update();
}

QSize TokenMeter::sizeHint() const {
    QFont const font = smaller(this->font());
    int const widest = tabular_width(font, use_.name + "  " + tr("%1 / %2").arg("000", "000"));
    return {std::max(12 * grid, widest + grid), QFontMetrics(font).height() + grid / 2};
}

void TokenMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smaller(font()));
    QColor const warning = theme_colors(scheme_of(palette())).warning;
    QRect const line(0, 0, width(), painter.fontMetrics().height());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, use_.name);
    painter.setPen(use_.full() ? warning : palette().color(QPalette::WindowText));
    draw_tabular(painter, line, Qt::AlignRight | Qt::AlignVCenter, text());

    QRectF const bar(0, line.bottom() + 1, width(), bar_height);
    double const share = use_.limit > 0 ? std::clamp(double(use_.count) / use_.limit, 0.0, 1.0) : 0;
    draw_box(painter, bar, palette().color(QPalette::Mid), {}, bar_height / 2);
    QRectF filled = bar;
    filled.setWidth(bar.width() * share);
    if (isRightToLeft()) filled.moveRight(bar.right());
    if (share > 0)
        draw_box(painter, filled, use_.full() ? warning : palette().color(QPalette::Highlight), {}, bar_height / 2);
}

void TokenMeter::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

TokenMeters::TokenMeters(QWidget* parent) : QWidget(parent) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Maximum);
}

void TokenMeters::set_uses(std::vector<EncoderUse> const& uses) {
    while (meters_.size() > uses.size()) delete meters_.back(), meters_.pop_back();
    while (meters_.size() < uses.size()) {
        meters_.push_back(new TokenMeter({}, this));
        layout()->addWidget(meters_.back());
    }
    for (std::size_t i = 0; i < uses.size(); ++i)
        if (meters_[i]->use() != uses[i]) meters_[i]->set_use(uses[i]);
}

}  // namespace daub
