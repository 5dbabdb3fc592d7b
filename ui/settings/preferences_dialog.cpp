#include "ui/settings/preferences_dialog.h"

#include "ui/look/dialog_buttons.h"
#include "ui/look/icon.h"
#include "ui/settings/preference_pages.h"
#include "ui/settings/shortcuts.h"
#include "ui/settings/shortcuts_editor.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace daub {
namespace {

/// So that nothing is cut off on small screens and at large scales.
QWidget* scrollable(QWidget* page) {
    auto* const area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    return area;
}

}  // namespace

PreferencesDialog::PreferencesDialog(Parts const& parts, QWidget* parent)
    : QDialog(parent), list_(new QListWidget), pages_(new QStackedWidget) {
    setWindowTitle(tr("Preferences"));
    list_->setAccessibleName(tr("Pages"));
    list_->setIconSize({20, 20});
    Settings& settings = parts.settings;
    Shortcuts& shortcuts = parts.shortcuts;
    add_page("settings", tr("General"), general_page(parts), [&settings] { restore_general(settings); });
    add_page("processor", tr("Engine"), engine_page(parts), [&settings] { restore_engine(settings); });
    add_page("live", tr("Live mode"), live_page(settings), [&settings] { restore_live(settings); });
    add_page("tablet", tr("Tablet"), tablet_page(settings), [&settings] { restore_tablet(settings); });
    add_page("keyboard", tr("Shortcuts"), new ShortcutsEditor(shortcuts), [&shortcuts] { shortcuts.reset_all(); });
    list_->setFixedWidth(list_->sizeHintForColumn(0) + 40);

    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { restore_[pages_->currentIndex()](); });
    connect(list_, &QListWidget::currentRowChanged, pages_, &QStackedWidget::setCurrentIndex);

    auto* const layout = new QGridLayout(this);
    layout->addWidget(list_, 0, 0);
    layout->addWidget(pages_, 0, 1);
    layout->addWidget(buttons, 1, 0, 1, 2);
    keep_in_tab_order(*buttons);
    layout->setColumnStretch(1, 1);
    layout->setHorizontalSpacing(24);
    show_page(0);
    resize(sizeHint().expandedTo({720, 520}));
}

void PreferencesDialog::add_page(QString const& icon_name, QString const& title, QWidget* page,
                                 std::function<void()> restore) {
    new QListWidgetItem(icon(icon_name), title, list_);
    page->setAccessibleName(title);
    pages_->addWidget(scrollable(page));
    restore_.push_back(std::move(restore));
}

int PreferencesDialog::page_count() const { return pages_->count(); }

void PreferencesDialog::show_page(int index) { list_->setCurrentRow(index); }

}  // namespace daub
