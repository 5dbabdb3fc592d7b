// What the tool in hand can be set to beyond the line over the canvas: a small window below the button that asks for
// it.
//
//     auto* details = new ToolDetails(tools, button);
//     if (details->any()) details->show_below(*button);
//
// Shows only what the current tool has. Esc or a click elsewhere closes it. Borrows all. UI thread.
#pragma once

#include "ui/look/value_slider.h"
#include "ui/tools/tool_box.h"

#include <QFrame>

#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;

namespace daub {

class ToolDetails : public QFrame {
    Q_OBJECT

 public:
    ToolDetails(ToolBox& tools, QWidget* parent);

    /// Whether the current tool has something to set here.
    bool any() const;
    void show_below(QWidget const& button);

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    /// The value in the options of a tool; null where the tool has none.
    using Number = std::function<double*(ToolOptions&, ToolKind)>;
    struct Row {
        QWidget* label;  ///< may be null
        QWidget* field;
        std::function<bool(ToolKind)> applies;
        std::function<void(ToolOptions&, ToolKind)> show;
    };

    void add_brush_rows();
    void add_fill_rows();
    void add_pressure_rows();
    void add_number(QString const& name, ValueScale const& scale, double factor, Number const& number);
    void add_check(QString const& name, bool PressureOptions::*flag);
    /// A choice whose index is what `read` gives and `write` takes.
    void add_choice(QString const& name, QStringList const& choices, std::function<bool(ToolKind)> const& applies,
                    std::function<int(ToolOptions const&, ToolKind)> const& read,
                    std::function<void(ToolOptions&, ToolKind, int)> const& write);
    void add_row(QString const& name, Row row);
    void change(std::function<void(ToolOptions&)> const& change);
    void show_options();

    ToolBox& tools_;
    QFormLayout* form_;
    std::vector<Row> rows_;
};

}  // namespace daub
