#include "ui/main_window/export_dialog.h"

#include "engine/core/error.h"
#include "engine/scene/picture_metadata.h"
#include "ui/document/document.h"
#include "ui/document/file_path.h"
#include "ui/look/value_slider.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <cmath>

namespace daub {

void export_shown_result(Document const& document, ExportChoices const& choices) {
    std::string const& id = document.project().shown_result;
    ProjectResult const* const shown = document.result(id);
    if (shown == nullptr || !shown->png) fail(ErrorKind::usage, "There is no picture to export. Generate one first.");
    PictureMetadata const metadata = read_picture_metadata(*shown->png, id);
    write_picture(to_path(choices.path), decode_image(*shown->png, id),
                  choices.keep_settings ? metadata : stripped(metadata), {.quality = choices.quality});
}

ExportDialog::ExportDialog(Document const& document, QWidget* parent)
    : QDialog(parent),
      document_(document),
      keep_settings_(new QCheckBox(tr("&Keep the settings in the file"))),
      quality_(new ValueSlider(tr("Quality"), {.least = 1, .most = 100, .step = 1, .fallback = 92, .decimals = 0})),
      problem_(new QLabel) {
    setWindowTitle(tr("Export the picture"));
    keep_settings_->setChecked(true);
    keep_settings_->setToolTip(
        tr("Dropped back into Daub, such a picture restores words, paint and settings. "
           "TIFF and OpenEXR carry none."));
    problem_->setWordWrap(true);
    problem_->hide();
    auto* const form = new QFormLayout(this);
    form->addRow(keep_settings_);
    form->addRow(tr("&Quality of JPEG and WebP"), quality_);
    form->addRow(problem_);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* const choose = buttons->addButton(tr("Choose a &file..."), QDialogButtonBox::AcceptRole);
    choose->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::choose_file);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

void ExportDialog::choose_file() {
    QString path = QFileDialog::getSaveFileName(this, windowTitle(), {},
                                                tr("PNG (*.png);;JPEG (*.jpg *.jpeg);;WebP (*.webp);;"
                                                   "TIFF (*.tif *.tiff);;OpenEXR (*.exr)"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += ".png";
    try {
        export_shown_result(document_,
                            {path, keep_settings_->isChecked(), static_cast<int>(std::lround(quality_->value()))});
        accept();
    } catch (std::exception const& failure) {
        problem_->setText(QString::fromUtf8(failure.what()));
        problem_->show();
    }
}

}  // namespace daub
