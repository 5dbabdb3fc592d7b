// Asks for another size of the canvas; what was painted stays in the middle.
#pragma once

#include <QDialog>

class QSpinBox;

namespace daub {

class Document;

class CanvasSizeDialog : public QDialog {
    Q_OBJECT

 public:
    explicit CanvasSizeDialog(Document& document, QWidget* parent = nullptr);

 private:
    QSpinBox* field(int value, QString const& name);
    void take();

    Document& document_;
    QSpinBox *width_, *height_;
};

}  // namespace daub
