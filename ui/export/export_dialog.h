// Writes a result as PNG, JPEG, WebP, TIFF or OpenEXR: what is asked for depends on what the format can hold.
//
//     ExportDialog(*document.result(id), {file_name, exports_folder}, window).exec();
//
// The result is shared, so the document may change meanwhile. UI thread.
#pragma once

#include "ui/export/picture_export.h"
#include "ui/export/print_size.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QGroupBox;
class QLabel;

namespace daub {

class ValueSlider;

class ExportDialog : public QDialog {
    Q_OBJECT

 public:
    /// `suggestion`: path without an ending. `choose_path` asks people; the file dialog unless told.
    ExportDialog(ProjectResult result, QString suggestion, QWidget* parent = nullptr);
    void set_choose_path(std::function<QString(QString const& suggestion)> choose) { choose_path_ = std::move(choose); }

    ExportChoices choices() const;
    void set_format(FileFormat format);

    QCheckBox& settings_box() const { return *settings_; }
    QComboBox& depth_box() const { return *depth_; }
    QComboBox& color_box() const { return *color_; }
    ValueSlider& quality() const { return *quality_; }
    QGroupBox& print_box() const { return *print_; }
    QDoubleSpinBox& resolution() const { return *resolution_; }
    QDoubleSpinBox& print_width() const { return *width_; }
    QDoubleSpinBox& print_height() const { return *height_; }
    QComboBox& unit_box() const { return *unit_; }
    /// Empty: none.
    QString problem() const;

    /// Asks for the path and writes. Accepts where it went well.
    void write();

 private:
    void arrange();
    void arrange_print();
    void follow_format();
    void show_print_size();
    void take_length(int pixels, double length);
    LengthUnit unit() const;
    FileFormat format() const;

    ProjectResult result_;
    QString suggestion_;
    Size size_;  ///< pixels
    std::function<QString(QString const&)> choose_path_;
    QFormLayout* form_;
    QComboBox *format_, *depth_, *color_, *unit_;
    QCheckBox *settings_, *lossless_;
    ValueSlider* quality_;
    QGroupBox* print_;
    QDoubleSpinBox *resolution_, *width_, *height_;
    QLabel* problem_;
};

}  // namespace daub
