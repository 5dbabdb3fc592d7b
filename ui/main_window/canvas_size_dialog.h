// Asks for another size of the canvas and for where what was painted stays. A larger canvas can keep the shown result
// and paint around it.
#pragma once

#include <QDialog>
#include <QPoint>

class QButtonGroup;
class QCheckBox;
class QSpinBox;

namespace daub {

class Document;
struct Size;

class CanvasSizeDialog : public QDialog {
    Q_OBJECT

 public:
    explicit CanvasSizeDialog(Document& document, QWidget* parent = nullptr);

    QSpinBox& width_box() const { return *width_; }
    QSpinBox& height_box() const { return *height_; }
    QCheckBox& keep_box() const { return *keep_; }
    /// 0 to 2 each; (1, 1) is the middle.
    void set_anchor(int column, int row);

 private:
    QSpinBox* field(int value, QString const& name);
    QWidget* make_anchors();
    Size size() const;
    QPoint offset() const;
    void follow_size();
    void take();

    Document& document_;
    QSpinBox *width_, *height_;
    QButtonGroup* anchors_;
    QCheckBox* keep_;
};

}  // namespace daub
