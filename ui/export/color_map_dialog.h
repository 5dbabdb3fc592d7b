// Asks which colours of a map stand for which words, and how exactly colours are meant.
//
//     ColorMapDialog dialog(document, read_image(path), window);
//     dialog.exec();                                           // accepting imports
//
// Borrows the document. UI thread.
#pragma once

#include "ui/export/color_map_import.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace daub {

class ValueSlider;

class ColorMapDialog : public QDialog {
    Q_OBJECT

 public:
    ColorMapDialog(Document& document, Image map, QWidget* parent = nullptr);

    ValueSlider& tolerance() const { return *tolerance_; }
    QTableWidget& table() const { return *table_; }
    QPushButton& import_button() const { return *import_button_; }
    void read_list(QString const& path);

 private:
    void arrange(Image const& map);
    void choose_list();
    void show_colors();
    void show_state();
    void take();

    Document& document_;
    ColorMapImport import_;
    ValueSlider* tolerance_;
    QTableWidget* table_;
    QLabel* state_;
    QPushButton* import_button_ = nullptr;
    bool showing_ = false;
};

}  // namespace daub
