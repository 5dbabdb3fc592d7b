// The palette of region colours as a menu, with more colours behind it.
//
//     choose_color(current, swatch_rect_on_screen, parent, [&](QColor const& color) { ... });
//
// UI thread.
#pragma once

#include <QColor>
#include <QMenu>

#include <functional>

namespace daub {

/// The palette in its rounds, darker and lighter: told apart by colour-blind eyes.
std::vector<QColor> palette_colors();

/// Arrow keys go from colour to colour; `chosen` gets the one that is taken. Deletes itself when it closes.
class ColorMenu : public QMenu {
    Q_OBJECT

 public:
    ColorMenu(QColor const& current, QWidget* parent);
    Q_SIGNAL void chosen(QColor const& color);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    QWidget* swatches(QColor const& current);
    void choose_other(QColor const& current);
    void move_focus(int from, int key);

    std::vector<QWidget*> swatches_;
};

}  // namespace daub
