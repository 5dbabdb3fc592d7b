// The curves of the process with their controls: which one is edited, its chosen point as numbers, add, remove, reset.
//
//     auto* editor = new CurveEditor(document);
//     layout->addWidget(editor->controls());    // the row of controls stands where the dock has room for it
//     layout->addWidget(&editor->view());
//
// Follows the document and edits it: one undo step for each drag. Borrows the document. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/panels/process/curve_view.h"

class QAction;
class QBoxLayout;
class QComboBox;

namespace daub {

class ValueSlider;

class CurveEditor : public QObject {
    Q_OBJECT

 public:
    explicit CurveEditor(Document& document, QWidget* parent);

    CurveView& view() const { return *view_; }
    QWidget* controls() const { return controls_; }
    QComboBox& choice() const { return *choice_; }
    ValueSlider& place() const { return *place_; }
    ValueSlider& value() const { return *value_; }
    QAction* add_action() const { return add_; }
    QAction* remove_action() const { return remove_; }
    QAction* reset_action() const { return reset_; }
    /// A button of the dock among them.
    void add_control(QWidget* control);
    /// Under each other instead of in one row.
    void set_narrow(bool narrow);
    CurveKind kind() const { return all_curves[view_->chosen()]; }

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void build_controls();
    void listen();
    void show_curves();
    void show_point();
    void write(Curve const& curve);
    void move_point();
    QAction* add_button(QString const& icon_name, QString const& text);

    Document& document_;
    CurveView* view_;
    QWidget* controls_;
    QBoxLayout *groups_, *choosing_;
    QComboBox* choice_;
    ValueSlider *place_, *value_;
    QAction *add_, *remove_, *reset_;
};

QString curve_name(CurveKind kind);
/// Told apart by colour-blind eyes, and readable on both themes.
QColor curve_color(CurveKind kind, QPalette const& palette);

}  // namespace daub
