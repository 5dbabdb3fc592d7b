#include "ui/panels/regions/color_choice.h"

#include "engine/scene/region_palette.h"
#include "ui/look/color_swatch.h"
#include "ui/look/look_drawing.h"

#include <QColorDialog>
#include <QGridLayout>
#include <QKeyEvent>
#include <QWidgetAction>

#include <algorithm>

namespace daub {
namespace {

constexpr int palette_columns = palette_hues, rounds = 3;

}  // namespace

std::vector<QColor> palette_colors() {
    std::vector<QColor> colors;
    for (std::size_t i = 0; i < palette_columns * rounds; ++i) {
        Color const color = region_color(i);
        colors.emplace_back(color.red, color.green, color.blue);
    }
    return colors;
}

ColorMenu::ColorMenu(QColor const& current, QWidget* parent) : QMenu(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Colour of the region"));
    auto* const grid_action = new QWidgetAction(this);
    grid_action->setDefaultWidget(swatches(current));
    addAction(grid_action);
    addSeparator();
    connect(addAction(tr("Other Colour…")), &QAction::triggered, this, [this, current] { choose_other(current); });
    if (!swatches_.empty()) swatches_.front()->setFocus();
}

QWidget* ColorMenu::swatches(QColor const& current) {
    auto* const box = new QWidget;
    auto* const layout = new QGridLayout(box);
    layout->setContentsMargins(grid, grid, grid, grid);
    layout->setSpacing(grid / 2);
    int at = 0;
    for (QColor const& color : palette_colors()) {
        auto* const swatch = new ColorSwatch(color);
        swatch->setCheckable(true);
        swatch->setChecked(color == current);
        swatch->setFocusPolicy(Qt::StrongFocus);
        swatch->setAccessibleName(tr("Colour %1").arg(at + 1));
        swatch->installEventFilter(this);
        connect(swatch, &ColorSwatch::clicked, this, [this, color] {
            Q_EMIT chosen(color);
            close();
        });
        layout->addWidget(swatch, at / palette_columns, at % palette_columns);
        swatches_.push_back(swatch);
        ++at;
    }
    return box;
}

void ColorMenu::choose_other(QColor const& current) {
    QColor const color = QColorDialog::getColor(current, parentWidget(), tr("Colour of the Region"));
    if (color.isValid()) Q_EMIT chosen(color);
}

bool ColorMenu::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QMenu::eventFilter(watched, event);
    auto const found = std::ranges::find(swatches_, watched);
    int const key = static_cast<QKeyEvent*>(event)->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && found != swatches_.end()) {
        static_cast<ColorSwatch*>(watched)->click();
        return true;
    }
    bool const arrow = key >= Qt::Key_Left && key <= Qt::Key_Down;
    if (!arrow || found == swatches_.end()) return QMenu::eventFilter(watched, event);
    move_focus(static_cast<int>(found - swatches_.begin()), key);
    return true;
}

void ColorMenu::move_focus(int from, int key) {
    int const step = key == Qt::Key_Left    ? -1
                     : key == Qt::Key_Right ? 1
                     : key == Qt::Key_Up    ? -palette_columns
                                            : palette_columns;
    int const to = from + step;
    if (to >= 0 && to < static_cast<int>(swatches_.size())) swatches_[static_cast<std::size_t>(to)]->setFocus();
}

}  // namespace daub
