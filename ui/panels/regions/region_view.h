// The list of regions: the current row is the region that the brush paints.
//
//     auto* view = new RegionView(document, model);
//
// Click colour, lock and eye where they stand; double-click or F2 renames, Delete deletes, Space shows and hides,
// Ctrl+Space locks, C chooses a colour, Alt+Up and Alt+Down move; rows are dragged to reorder, or onto words of the
// sentence to bind them. The menu key opens all the rest. Borrows document and model. UI thread.
#pragma once

#include "ui/document/region_id.h"

#include <QListView>

namespace daub {

class Document;
class RegionActions;
class RegionListModel;

class RegionView : public QListView {
    Q_OBJECT

 public:
    RegionView(Document& document, RegionListModel& model, QWidget* parent = nullptr);

    RegionActions& actions() const { return *actions_; }
    RegionId current_region() const;
    void rename(RegionId const& id);
    /// The palette, at the row's colour.
    void choose_color(RegionId const& id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(QModelIndex const& current, QModelIndex const& previous) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

 private:
    bool press_part(QModelIndex const& index, QPoint const& point);
    void toggle(QModelIndex const& index, int role);
    void show_active();
    bool move_current(int rows);

    Document& document_;
    RegionListModel& model_;
    RegionActions* actions_;
    RegionId pressed_swatch_;  ///< "" where something else was pressed
};

}  // namespace daub
