#include "ui/main_window/canvas_size_dialog.h"

#include "ui/document/document.h"
#include "ui/retouch/retouch.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QSpinBox>
#include <QToolButton>

namespace daub {
namespace {

constexpr int places = 3;  // left, middle, right; top, middle, bottom

}  // namespace

CanvasSizeDialog::CanvasSizeDialog(Document& document, QWidget* parent)
    : QDialog(parent),
      document_(document),
      width_(field(document.canvas().width, tr("Width"))),
      height_(field(document.canvas().height, tr("Height"))),
      anchors_(new QButtonGroup(this)),
      keep_(new QCheckBox(tr("&Keep the shown picture and paint around it"))) {
    setWindowTitle(tr("Canvas size"));
    keep_->setToolTip(tr("The picture stays where it is, and what is new is painted when you generate"));
    auto* const form = new QFormLayout(this);
    form->addRow(tr("&Width"), width_);
    form->addRow(tr("&Height"), height_);
    form->addRow(tr("Stays at"), make_anchors());
    form->addRow(keep_);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &CanvasSizeDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    for (QSpinBox* const side : {width_, height_})
        connect(side, &QSpinBox::valueChanged, this, &CanvasSizeDialog::follow_size);
    keep_->setChecked(true);
    follow_size();
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

QWidget* CanvasSizeDialog::make_anchors() {
    QString const names[places][places] = {{tr("Upper left"), tr("Top"), tr("Upper right")},
                                           {tr("Left"), tr("Middle"), tr("Right")},
                                           {tr("Lower left"), tr("Bottom"), tr("Lower right")}};
    auto* const box = new QWidget;
    auto* const layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (int row = 0; row < places; ++row)
        for (int column = 0; column < places; ++column) {
            auto* const button = new QToolButton;
            button->setCheckable(true);
            button->setText(QString(QChar(0x25A0)));
            button->setToolTip(names[row][column]);
            button->setAccessibleName(names[row][column]);
            anchors_->addButton(button, row * places + column);
            layout->addWidget(button, row, column);
        }
    layout->setColumnStretch(places, 1);
    set_anchor(1, 1);
    return box;
}

void CanvasSizeDialog::set_anchor(int column, int row) { anchors_->button(row * places + column)->setChecked(true); }

Size CanvasSizeDialog::size() const { return {width_->value(), height_->value()}; }

QPoint CanvasSizeDialog::offset() const {
    int const column = anchors_->checkedId() % places, row = anchors_->checkedId() / places;
    Size const before = document_.canvas();
    return {(size().width - before.width) * column / (places - 1),
            (size().height - before.height) * row / (places - 1)};
}

void CanvasSizeDialog::follow_size() {
    Size const before = document_.canvas();
    bool const grows = size().width > before.width || size().height > before.height;
    keep_->setEnabled(grows && document_.result(document_.project().shown_result) != nullptr);
}

void CanvasSizeDialog::take() {
    bool const same = size() == document_.canvas();
    if (!same && keep_->isEnabled() && keep_->isChecked())
        outpaint(document_, size(), offset());
    else if (!same)
        document_.resize_canvas(size(), offset());
    accept();
}

}  // namespace daub
