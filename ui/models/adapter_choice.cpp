#include "ui/models/adapter_choice.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace daub {

AdapterChoice::AdapterChoice(Document& document, About about, QWidget* parent)
    : QWidget(parent),
      document_(document),
      about_(std::move(about)),
      label_(new QLabel(about_.name)),
      box_(new QComboBox) {
    label_->setForegroundRole(QPalette::PlaceholderText);
    label_->setBuddy(box_);
    box_->setAccessibleName(about_.name);
    box_->setToolTip(about_.tip);
    box_->setFocusPolicy(Qt::StrongFocus);
    box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box_->setMinimumContentsLength(10);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid);
    layout->addWidget(label_);
    layout->addWidget(box_, 1);
    connect(box_, &QComboBox::activated, this, &AdapterChoice::choose);
    connect(&document, &Document::settingsChanged, this, &AdapterChoice::follow);
    connect(&document, &Document::documentReset, this, &AdapterChoice::follow);
    follow();
}

void AdapterChoice::set_names(QStringList const& names) {
    names_ = names;
    follow();
}

void AdapterChoice::follow() {
    QString const chosen = QString::fromStdString(document_.request().*about_.field);
    bool const missing = !chosen.isEmpty() && !names_.contains(chosen);
    setVisible(!names_.isEmpty() || missing);
    box_->clear();
    box_->addItem(about_.usual, QString());
    for (QString const& name : names_) box_->addItem(name, name);
    if (missing) box_->addItem(icon("warning"), tr("%1 (not there, or not for this model)").arg(chosen), chosen);
    box_->setCurrentIndex(box_->findData(chosen));
}

void AdapterChoice::choose() {
    std::string const chosen = box_->currentData().toString().toStdString();
    document_.change_settings(about_.change, [&](GenerationRequest& request) { request.*about_.field = chosen; });
}

}  // namespace daub
