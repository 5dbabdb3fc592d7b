#include "ui/main_window/dock_title.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/section_header.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace daub {

DockTitle::DockTitle(QDockWidget& dock, bool grip_only) : QWidget(&dock), grip_only_(grip_only) {
    auto* const layout = new QHBoxLayout(this);
    if (grip_only) {
        layout->setContentsMargins(0, grid, 0, 0);
        setToolTip(dock.windowTitle());
        setCursor(Qt::OpenHandCursor);
        return;
    }
    layout->setContentsMargins(grid, grid / 2, grid / 2, grid / 2);
    layout->addWidget(section_label(dock.windowTitle(), this), 1);
    auto* const hide = new QToolButton;
    constexpr int icon_size = 14;
    hide->setIcon(icon("close"));
    hide->setIconSize({icon_size, icon_size});
    hide->setAutoRaise(true);
    hide->setFocusPolicy(Qt::NoFocus);
    hide->setToolTip(tr("Hide %1").arg(dock.windowTitle()));
    hide->setAccessibleName(hide->toolTip());
    connect(hide, &QToolButton::clicked, &dock, &QDockWidget::close);
    layout->addWidget(hide);
}

void DockTitle::paintEvent(QPaintEvent*) {
    if (!grip_only_) return;
    constexpr qreal width = 32, height = 3;
    QPainter painter(this);
    QRectF grip(0, 0, width, height);
    grip.moveCenter(QRectF(rect()).center());
    draw_box(painter, grip, palette().brush(QPalette::Mid), palette().color(QPalette::Mid), height / 2);
}

}  // namespace daub
