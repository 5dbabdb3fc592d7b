#include "ui/look/section_header.h"

#include "ui/look/look_drawing.h"
#include "ui/look/tabular_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace daub {

QLabel* section_label(QString const& text, QWidget* parent) {
    auto* const label = new QLabel(text, parent);
    QFont font = label->font();
    constexpr qreal scale = 0.85, spacing = 0.8;  // of the text's size; px between capitals
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, spacing);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

SectionHeader::SectionHeader(QString const& text, QWidget* parent)
    : QWidget(parent), layout_(new QHBoxLayout(this)), label_(section_label(text, this)), count_(new TabularLabel) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->addWidget(label_, 1);
    layout_->addWidget(count_);
    count_->set_secondary(true);
    count_->hide();
    setMinimumHeight(3 * grid);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHeader::set_text(QString const& text) { label_->setText(text); }

void SectionHeader::set_count(QString const& count) {
    count_->set_text(count);
    count_->setVisible(!count.isEmpty());
}

QToolButton* SectionHeader::add_action(QAction* action) {
    auto* const button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    layout_->addWidget(button);
    return button;
}

}  // namespace daub
