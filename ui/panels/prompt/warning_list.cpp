#include "ui/panels/prompt/warning_list.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace daub {
namespace {

constexpr std::size_t shown_at_first = 3;
constexpr int warning_icon_size = 16;

QToolButton* place_button(PromptWarning const& warning) {
    auto* const button = new QToolButton;
    bool const note = warning.kind == PromptWarning::Kind::empty_prompt;
    button->setIcon(icon(note ? "info" : "warning"));
    button->setIconSize({warning_icon_size, warning_icon_size});
    button->setAutoRaise(true);
    button->setAccessibleName(text_of(warning));
    button->setToolTip(QCoreApplication::translate("daub::WarningList", "Show the words"));
    button->setEnabled(!warning.span.empty());
    return button;
}

QLabel* message_label(PromptWarning const& warning) {
    auto* const label = new QLabel(text_of(warning));
    label->setTextFormat(Qt::PlainText);  // it quotes what people typed
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

}  // namespace

WarningList::WarningList(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)), more_(new QToolButton) {
    setAccessibleName(tr("Warnings"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(0);
    more_->setAutoRaise(true);
    layout_->addWidget(more_, 0, Qt::AlignLeft);
    connect(more_, &QToolButton::clicked, this, [this] {
        all_shown_ = !all_shown_;
        rebuild();
    });
    rebuild();
}

void WarningList::set_warnings(std::vector<PromptWarning> warnings) {
    if (warnings == warnings_) return;  // buttons that are about to be pressed stay
    warnings_ = std::move(warnings);
    rebuild();
}

void WarningList::set_words_selected(bool selected) {
    words_selected_ = selected;
    for (QWidget* const button : needs_selection_) button->setEnabled(selected);
}

void WarningList::fix(std::size_t index) {
    if (index >= warnings_.size() || fix_of(warnings_[index]).isEmpty()) return;
    PromptWarning const warning = warnings_[index];  // the list may be another one afterwards
    Q_EMIT fixWanted(warning);
}

void WarningList::rebuild() {
    while (layout_->count() > 1) {
        QLayoutItem* const item = layout_->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();  // it may be what was pressed
        delete item;
    }
    needs_selection_.clear();
    bool const folded = !all_shown_ && warnings_.size() > shown_at_first;
    std::size_t const shown = folded ? shown_at_first : warnings_.size();
    for (std::size_t i = 0; i < shown; ++i) layout_->insertWidget(static_cast<int>(i), make_row(warnings_[i]));
    more_->setVisible(warnings_.size() > shown_at_first);
    more_->setText(folded ? tr("%n more", nullptr, static_cast<int>(warnings_.size() - shown)) : tr("Show fewer"));
    setVisible(!warnings_.empty());
}

QWidget* WarningList::make_row(PromptWarning const& warning) {
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid / 2);
    QToolButton* const place = place_button(warning);
    connect(place, &QToolButton::clicked, this, [this, warning] { Q_EMIT placeWanted(warning); });
    layout->addWidget(place);
    layout->addWidget(message_label(warning), 1);
    QString const fix = fix_of(warning);
    if (fix.isEmpty()) return row;
    auto* const button = new QPushButton(QString(fix).replace('&', "&&"));
    button->setAccessibleDescription(text_of(warning));
    connect(button, &QPushButton::clicked, this, [this, warning] { Q_EMIT fixWanted(warning); });
    layout->addWidget(button);
    if (warning.kind == PromptWarning::Kind::unbound_region) {
        button->setEnabled(words_selected_);
        needs_selection_.push_back(button);
    }
    return row;
}

}  // namespace daub
