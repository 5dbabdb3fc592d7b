#include "ui/panels/style/start_image_box.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/value_slider.h"
#include "ui/panels/style/picture_target.h"
#include "ui/panels/style/picture_thumbnail.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace daub {

StartImageBox::StartImageBox(Document& document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      target_(new PictureTarget(tr("Drop a picture to begin from, or choose one"))),
      picture_(new PictureThumbnail(tr("Start image"))),
      name_(new QLabel),
      strength_(new ValueSlider(tr("How much of the start image may change"),
                                {.most = 100, .step = 5, .fallback = 70, .decimals = 0, .suffix = tr(" %")})),
      remove_(new QToolButton),
      box_(make_box()) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(target_);
    layout->addWidget(box_);
    connect(strength_, &ValueSlider::valueChanged, this, &StartImageBox::set_strength);
    connect(strength_, &ValueSlider::editingFinished, this, [this] { document_.break_merging(); });
    connect(remove_, &QToolButton::clicked, this, [this] { document_.set_start_image(std::nullopt); });
    connect(&document, &Document::settingsChanged, this, &StartImageBox::follow);
    connect(&document, &Document::documentReset, this, &StartImageBox::follow);
    follow();
}

QWidget* StartImageBox::make_box() {
    auto* const box = new QWidget;
    auto* const layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(grid);
    layout->setVerticalSpacing(grid / 2);
    layout->setColumnStretch(2, 1);
    name_->setTextFormat(Qt::PlainText);
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    remove_->setIcon(icon("close"));
    remove_->setAutoRaise(true);
    remove_->setToolTip(tr("Remove the start image"));
    remove_->setAccessibleName(remove_->toolTip());
    strength_->setToolTip(tr("0 % keeps the picture as it is, 100 % begins from nothing but noise"));
    auto* const label = new QLabel(tr("Change"));
    label->setBuddy(strength_);
    label->setForegroundRole(QPalette::PlaceholderText);
    constexpr int picture_rows = 3;
    layout->addWidget(picture_, 0, 0, picture_rows, 1, Qt::AlignTop);
    auto* const head = new QHBoxLayout;
    head->addWidget(name_, 1);
    head->addWidget(remove_);
    layout->addLayout(head, 0, 1, 1, 2);
    layout->addWidget(label, 1, 1);
    layout->addWidget(strength_, 1, 2);
    return box;
}

void StartImageBox::follow() {
    auto const& start = document_.request().start;
    target_->setVisible(!start);
    box_->setVisible(start.has_value());
    if (!start) return;
    picture_->set_picture(start->image);
    QString const source = QString::fromStdString(start->source);
    name_->setText(source.isEmpty() ? tr("Start image") : source);
    name_->setToolTip(source);
    QSignalBlocker const quiet(strength_);
    strength_->set_value(start->strength * 100);
}

void StartImageBox::set_strength(double percent) {
    auto start = document_.request().start;
    if (!start) return;
    start->strength = percent / 100;
    document_.set_start_image(std::move(start), "start strength");
}

}  // namespace daub
