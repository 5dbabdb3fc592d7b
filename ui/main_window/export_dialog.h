// Writes the shown result as PNG, JPEG, WebP, TIFF or OpenEXR, with or without the settings that restore it.
//
// The kind follows the ending of the name. Borrows the document. UI thread.
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;

namespace daub {

class Document;
class ValueSlider;

struct ExportChoices {
    QString path;
    bool keep_settings = true;
    int quality = 92;
};

/// The shown result into a file. Throws Error: output, or usage for an unknown ending.
void export_shown_result(Document const& document, ExportChoices const& choices);

class ExportDialog : public QDialog {
    Q_OBJECT

 public:
    explicit ExportDialog(Document const& document, QWidget* parent = nullptr);

 private:
    void choose_file();

    Document const& document_;
    QCheckBox* keep_settings_;
    ValueSlider* quality_;
    QLabel* problem_;
};

}  // namespace daub
