#include "ui/panels/regions/seed_field.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QToolButton>

namespace daub {
namespace {

constexpr int most_digits = 20;  // of 2^64

/// Short enough to be said and written down.
std::uint64_t random_seed() { return QRandomGenerator::system()->generate(); }

}  // namespace

SeedField::SeedField(QWidget* parent)
    : QWidget(parent), own_(new QCheckBox), number_(new QLineEdit), dice_(new QToolButton) {
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid / 2);
    layout->addWidget(own_);
    layout->addWidget(number_, 1);
    layout->addWidget(dice_);
    own_->setAccessibleName(tr("Own noise"));
    own_->setToolTip(tr("Paint new noise here: the place looks different while the rest stays"));
    number_->setAccessibleName(tr("Seed of the own noise"));
    number_->setMaxLength(most_digits);
    number_->setValidator(new QRegularExpressionValidator(QRegularExpression("[0-9]*"), number_));
    number_->setMinimumWidth(number_->fontMetrics().horizontalAdvance("0000000000") + 3 * grid);
    dice_->setIcon(icon("seed"));
    dice_->setAccessibleName(tr("Roll a new seed"));
    dice_->setToolTip(dice_->accessibleName());
    dice_->setAutoRaise(true);
    connect(own_, &QCheckBox::clicked, this,
            [this](bool on) { take(on ? std::optional(random_seed()) : std::nullopt); });
    connect(number_, &QLineEdit::editingFinished, this, &SeedField::take_typed);
    connect(dice_, &QToolButton::clicked, this, &SeedField::roll);
    show_seed();
}

void SeedField::set_seed(std::optional<std::uint64_t> seed) {
    seed_ = seed;
    show_seed();
}

void SeedField::roll() { take(random_seed()); }

void SeedField::take(std::optional<std::uint64_t> seed) {
    bool const other = seed != seed_;
    set_seed(seed);
    if (other) Q_EMIT seedChanged(seed);
}

void SeedField::take_typed() {
    bool valid = false;
    std::uint64_t const typed = number_->text().toULongLong(&valid);
    if (valid)
        take(typed);
    else
        show_seed();
}

void SeedField::show_seed() {
    own_->setChecked(seed_.has_value());
    number_->setEnabled(seed_.has_value());
    number_->setText(seed_ ? QString::number(*seed_) : QString());
    number_->setPlaceholderText(tr("as around"));
    number_->setCursorPosition(0);
}

}  // namespace daub
