// What the tool in hand can be set to, in one line over the canvas.
//
// Shows only what the current tool has, the rarer things below a button; keeps all for the next start. Follows the
// ToolBox, and the tablet's settings for what pressure does. Borrows both. UI thread.
#pragma once

#include "ui/look/value_slider.h"
#include "ui/settings/settings.h"
#include "ui/tools/tool_box.h"

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace daub {

class ToolDetails;

class ToolOptionsStrip : public QWidget {
    Q_OBJECT

 public:
    /// `more` opens the rarer options.
    ToolOptionsStrip(ToolBox& tools, Settings& settings, QAction* more, QWidget* parent = nullptr);

    /// At the right end, beyond the options.
    void add_action(QAction* action);

 private:
    struct Option {
        QWidget* label;
        ValueSlider* slider;
        std::function<double*(ToolOptions&, ToolKind)> value;  ///< null: this tool has no such option
        double scale;                                          ///< shown value per value
    };

    void add(QString const& name, ValueScale const& scale, double factor,
             std::function<double*(ToolOptions&, ToolKind)> const& value);
    QToolButton* add_mirror(QString const& text, bool Symmetry::*axis);
    void add_more(QAction* action);
    void show_options();
    void follow_pen();
    void change(std::function<void(ToolOptions&)> const& change);

    ToolBox& tools_;
    Settings& settings_;
    QHBoxLayout* layout_;
    QAction* action_ = nullptr;  ///< opens the details
    QToolButton* more_ = nullptr;
    ToolDetails* details_ = nullptr;
    std::vector<Option> options_;
    std::vector<std::pair<QToolButton*, bool Symmetry::*>> mirrors_;
};

}  // namespace daub
