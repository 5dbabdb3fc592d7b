#include "ui/main_window/canvas_size_dialog.h"

#include "ui/document/document.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>

namespace daub {

CanvasSizeDialog::CanvasSizeDialog(Document& document, QWidget* parent)
    : QDialog(parent),
      document_(document),
      width_(field(document.canvas().width, tr("Width"))),
      height_(field(document.canvas().height, tr("Height"))) {
    setWindowTitle(tr("Canvas size"));
    auto* const form = new QFormLayout(this);
    form->addRow(tr("&Width"), width_);
    form->addRow(tr("&Height"), height_);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &CanvasSizeDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

QSpinBox* CanvasSizeDialog::field(int value, QString const& name) {
    constexpr int least = 64, most = 4096, step = 64;
    auto* const spin = new QSpinBox;
    spin->setRange(least, most);
    spin->setSingleStep(step);
    spin->setSuffix(tr(" px"));
    spin->setValue(value);
    spin->setAccessibleName(name);
    return spin;
}

void CanvasSizeDialog::take() {
    Size const size{width_->value(), height_->value()}, before = document_.canvas();
    if (size != before)
        document_.resize_canvas(size, {(size.width - before.width) / 2, (size.height - before.height) / 2});
    accept();
}

}  // namespace daub
