#include "ui/main_window/docks.h"

#include "ui/main_window/dock_title.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QTabBar>

#include <algorithm>

namespace daub {
namespace {

/// The first thing inside that takes the keyboard.
QWidget* first_focus(QWidget& pane) {
    if (pane.focusPolicy() & Qt::TabFocus) return &pane;
    QWidget* widget = &pane;
    for (int i = 0; i < 1000; ++i) {  // the chain is a ring
        widget = widget->nextInFocusChain();
        if (widget == &pane || !pane.isAncestorOf(widget)) continue;
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && widget->isEnabled()) return widget;
    }
    return nullptr;
}

}  // namespace

Docks::Docks(QMainWindow& window, QWidget& canvas) : window_(window), canvas_(canvas) {
    window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks | QMainWindow::GroupedDragging);
    window.setDockNestingEnabled(true);
}

QDockWidget* Docks::add(Place const& place) {
    auto* const dock = new QDockWidget(place.title, &window_);
    dock->setObjectName(place.key);
    dock->setWidget(place.content);
    dock->setTitleBarWidget(new DockTitle(*dock, place.own_header));
    window_.addDockWidget(place.area, dock);
    dock->setVisible(!place.hidden);
    docks_.push_back(dock);
    QObject::connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool shown) {
        if (shown) dock->raise();  // where it shares its place with others
    });
    QObject::connect(
        dock, &QDockWidget::visibilityChanged, this, [this] { name_tab_bars(); },
        Qt::QueuedConnection);  // once the bar has its tabs
    return dock;
}

void Docks::remember_layout() {
    first_layout_ = window_.saveState();
    name_tab_bars();
}

/// Qt makes a tab bar where docks share a place, and gives it no name.
void Docks::name_tab_bars() {
    for (QTabBar* const bar : window_.findChildren<QTabBar*>(Qt::FindDirectChildrenOnly)) {
        QStringList titles;
        for (int i = 0; i < bar->count(); ++i) titles += bar->tabText(i);
        bar->setAccessibleName(titles.join(", "));
    }
}

void Docks::reset_layout() {
    hidden_by_toggle_.clear();
    window_.restoreState(first_layout_);
    name_tab_bars();
}

void Docks::fill(QMenu& menu) const {
    for (QDockWidget* const dock : docks_) menu.addAction(dock->toggleViewAction());
}

void Docks::toggle_all() {
    if (all_hidden()) {
        window_.restoreState(std::exchange(hidden_by_toggle_, {}));
    } else {
        hidden_by_toggle_ = window_.saveState();
        for (QDockWidget* const dock : docks_) dock->hide();
    }
    canvas_.setFocus();
}

void Docks::focus_next(int step) {
    std::vector<QWidget*> panes{&canvas_};
    for (QDockWidget* const dock : docks_) {
        bool const in_sight = dock->isVisible() && !dock->visibleRegion().isEmpty();
        if (in_sight && first_focus(*dock->widget()) != nullptr) panes.push_back(dock->widget());
    }
    for (QWidget* const pane : other_panes_) {
        if (pane->isVisible()) panes.push_back(pane);
    }
    QWidget* const focus = QApplication::focusWidget();
    auto const now = std::ranges::find_if(
        panes, [focus](QWidget* pane) { return pane == focus || (focus && pane->isAncestorOf(focus)); });
    int const count = static_cast<int>(panes.size()),
              at = now == panes.end() ? 0 : static_cast<int>(now - panes.begin());
    QWidget* const next = panes[static_cast<std::size_t>((at + step + count) % count)];
    if (QWidget* const target = first_focus(*next)) target->setFocus(Qt::TabFocusReason);
}

}  // namespace daub
