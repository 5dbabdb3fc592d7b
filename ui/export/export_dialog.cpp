#include "ui/export/export_dialog.h"

#include "engine/scene/image_size.h"
#include "ui/document/file_path.h"
#include "ui/look/dialog_buttons.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <cmath>

namespace daub {
namespace {

QDoubleSpinBox* number(double least, double most, int decimals, QString const& name) {
    auto* const box = new QDoubleSpinBox;
    box->setDecimals(decimals);
    box->setRange(least, most);
    box->setAccessibleName(name);
    box->setKeyboardTracking(false);  // 3 on the way to 300 is no resolution
    return box;
}

QString text_of(Depth depth) {
    switch (depth) {
        case Depth::bits_8:
            return ExportDialog::tr("8 bits");
        case Depth::bits_16:
            return ExportDialog::tr("16 bits");
        case Depth::half:
            return ExportDialog::tr("16-bit floats");
        case Depth::full:
            return ExportDialog::tr("32-bit floats");
    }
    return {};
}

}  // namespace

ExportDialog::ExportDialog(ProjectResult result, QString suggestion, QWidget* parent)
    : QDialog(parent),
      result_(std::move(result)),
      suggestion_(std::move(suggestion)),
      size_(result_.png ? image_size(*result_.png, result_.id) : Size{1, 1}),
      choose_path_([this](QString const& path) {
          QFileDialog dialog(this, windowTitle(), path,
                             QString("%1 (*.%2)").arg(format_->currentText(), ending_of(format())));
          dialog.setAcceptMode(QFileDialog::AcceptSave);
          dialog.setDefaultSuffix(ending_of(format()));  // asks before that file is replaced
          return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
      }),
      form_(new QFormLayout),
      format_(new QComboBox),
      depth_(new QComboBox),
      color_(new QComboBox),
      unit_(new QComboBox),
      settings_(new QCheckBox(tr("&Keep the settings in the file"))),
      lossless_(new QCheckBox(tr("&Lossless"))),
      quality_(new ValueSlider(tr("Quality"), {.least = 1, .most = 100, .step = 1, .fallback = 92, .decimals = 0})),
      print_(new QGroupBox(tr("Size on &paper"))),
      resolution_(number(least_resolution, most_resolution, 1, tr("Resolution"))),
      width_(number(0.01, 10000, 2, tr("Width on paper"))),
      height_(number(0.01, 10000, 2, tr("Height on paper"))),
      problem_(new QLabel) {
    setWindowTitle(tr("Export the picture"));
    arrange();
    arrange_print();
    connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::follow_format);
    connect(lossless_, &QCheckBox::toggled, quality_, [this](bool on) { quality_->setEnabled(!on); });
    follow_format();
    show_print_size();
}

void ExportDialog::arrange() {
    for (auto const& [format, name] : {std::pair{FileFormat::png, "PNG"},
                                       {FileFormat::jpeg, "JPEG"},
                                       {FileFormat::webp, "WebP"},
                                       {FileFormat::tiff, "TIFF"},
                                       {FileFormat::exr, "OpenEXR"}})
        format_->addItem(name, static_cast<int>(format));
    color_->addItem(tr("sRGB"), false);
    color_->addItem(tr("Linear"), true);
    color_->setToolTip(tr("sRGB looks right everywhere; linear is for compositing"));
    format_->setAccessibleName(tr("Format"));
    depth_->setAccessibleName(tr("Depth"));
    color_->setAccessibleName(tr("Colour"));
    settings_->setChecked(true);
    settings_->setToolTip(
        tr("Dropped back into Daub, such a picture restores words, paint and settings. "
           "TIFF and OpenEXR carry none."));
    problem_->setWordWrap(true);
    problem_->hide();
    auto* const size = new QLabel(tr("%1 × %2 pixels").arg(size_.width).arg(size_.height));
    form_->addRow(tr("Size"), size);
    form_->addRow(tr("&Format"), format_);
    form_->addRow(tr("&Depth"), depth_);
    form_->addRow(tr("&Colour"), color_);
    form_->addRow(tr("&Quality"), quality_);
    form_->addRow(QString(), lossless_);
    form_->addRow(QString(), settings_);
    auto* const layout = new QVBoxLayout(this);
    layout->setSpacing(2 * grid);
    layout->addLayout(form_);
    layout->addWidget(print_);
    layout->addWidget(problem_);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* const choose = buttons->addButton(tr("Choose a &file..."), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    keep_in_tab_order(*buttons);
    choose->setDefault(true);  // a dialog only knows the buttons that are in it
}

void ExportDialog::arrange_print() {
    print_->setCheckable(true);
    print_->setChecked(false);
    print_->setToolTip(tr("The number of pixels stays the same"));
    resolution_->setSuffix(tr(" dpi"));
    resolution_->setValue(usual_resolution);
    unit_->addItem(tr("cm"), static_cast<int>(LengthUnit::centimetre));
    unit_->addItem(tr("inch"), static_cast<int>(LengthUnit::inch));
    unit_->setAccessibleName(tr("Unit"));
    unit_->setCurrentIndex(QLocale().measurementSystem() == QLocale::MetricSystem ? 0 : 1);
    auto* const row = new QHBoxLayout;
    row->addWidget(width_, 1);
    row->addWidget(new QLabel("×"));
    row->addWidget(height_, 1);
    row->addWidget(unit_);
    auto* const layout = new QFormLayout(print_);
    layout->addRow(tr("&Resolution"), resolution_);
    layout->addRow(tr("Width and height"), row);
    connect(resolution_, &QDoubleSpinBox::valueChanged, this, &ExportDialog::show_print_size);
    connect(unit_, &QComboBox::currentIndexChanged, this, &ExportDialog::show_print_size);
    connect(width_, &QDoubleSpinBox::valueChanged, this, [this](double value) { take_length(size_.width, value); });
    connect(height_, &QDoubleSpinBox::valueChanged, this, [this](double value) { take_length(size_.height, value); });
}

FileFormat ExportDialog::format() const { return static_cast<FileFormat>(format_->currentData().toInt()); }

LengthUnit ExportDialog::unit() const { return static_cast<LengthUnit>(unit_->currentData().toInt()); }

void ExportDialog::set_format(FileFormat format) {
    format_->setCurrentIndex(format_->findData(static_cast<int>(format)));
}

void ExportDialog::follow_format() {
    FileFormat const chosen = format();
    auto const show_row = [this](QWidget* field, bool on) {
        field->setVisible(on);
        if (QWidget* const label = form_->labelForField(field)) label->setVisible(on);
    };
    QVariant const depth = depth_->currentData();
    depth_->clear();
    for (Depth const known : depths_of(chosen)) depth_->addItem(text_of(known), static_cast<int>(known));
    depth_->setCurrentIndex(std::max(0, depth_->findData(depth)));
    depth_->setEnabled(depth_->count() > 1);
    if (must_be_linear(chosen) || !may_be_linear(chosen)) color_->setCurrentIndex(must_be_linear(chosen) ? 1 : 0);
    color_->setEnabled(may_be_linear(chosen) && !must_be_linear(chosen));
    show_row(quality_, has_quality(chosen));
    show_row(lossless_, chosen == FileFormat::webp);
    settings_->setEnabled(holds_settings(chosen));
}

void ExportDialog::show_print_size() {
    for (auto const& [field, pixels] : {std::pair{width_, size_.width}, {height_, size_.height}}) {
        QSignalBlocker const quiet(field);
        field->setValue(printed_length(pixels, resolution_->value(), unit()));
    }
}

void ExportDialog::take_length(int pixels, double length) {
    {
        QSignalBlocker const quiet(resolution_);
        resolution_->setValue(resolution_for(pixels, length, unit()));
    }
    show_print_size();
}

ExportChoices ExportDialog::choices() const {
    ExportChoices const chosen{.format = format(),
                               .keep_settings = settings_->isChecked(),
                               .quality = static_cast<int>(std::lround(quality_->value())),
                               .lossless = lossless_->isChecked(),
                               .depth = static_cast<Depth>(depth_->currentData().toInt()),
                               .linear = color_->currentData().toBool(),
                               .pixels_per_inch = print_->isChecked() ? resolution_->value() : 0};
    return fitted_to_format(chosen);
}

QString ExportDialog::problem() const { return problem_->isHidden() ? QString() : problem_->text(); }

void ExportDialog::write() {
    ExportChoices chosen = choices();
    QString const path = choose_path_(suggestion_ + '.' + ending_of(chosen.format));
    if (path.isEmpty()) return;
    chosen.path = with_ending(to_path(path), chosen.format);
    try {
        export_result(result_, chosen);
        accept();
    } catch (std::exception const& failure) {
        problem_->setText(QString::fromUtf8(failure.what()));
        problem_->show();
    }
}

}  // namespace daub
