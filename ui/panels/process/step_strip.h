// The steps of the last picture as small pictures in a row: as many as there is room for, the looked-at one framed.
//
// Click one to look at it. The noise axis above does the same by keyboard, so this takes no focus. Borrows the history.
// UI thread.
#pragma once

#include "ui/panels/process/step_history.h"

#include <QWidget>

namespace daub {

class StepStrip : public QWidget {
    Q_OBJECT

 public:
    explicit StepStrip(StepHistory const& history, QWidget* parent = nullptr);

    void history_changed();
    void set_frame(std::optional<std::size_t> frame);
    /// The frames that are shown now, by place.
    std::vector<std::size_t> shown() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    Q_SIGNAL void frameWanted(std::optional<std::size_t> frame);

 protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    int cell() const;
    QRect cell_rect(int place) const;
    std::optional<std::size_t> frame_at(QPoint position) const;

    StepHistory const& history_;
    std::optional<std::size_t> frame_;
};

/// `room` of `count` things, evenly spread, the first and the last among them.
std::vector<std::size_t> spread(std::size_t count, std::size_t room);

}  // namespace daub
