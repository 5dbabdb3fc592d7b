#include "ui/settings/shortcuts_editor.h"

#include "ui/look/icon.h"
#include "ui/settings/shortcuts.h"
#include "ui/settings/shortcuts_model.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>

namespace daub {

ShortcutsEditor::ShortcutsEditor(Shortcuts& shortcuts, QWidget* parent)
    : QWidget(parent),
      shortcuts_(shortcuts),
      model_(new ShortcutsModel(shortcuts, this)),
      found_(new QSortFilterProxyModel(this)),
      search_(new QLineEdit),
      list_(new QTreeView),
      keys_(new QKeySequenceEdit),
      assign_(new QPushButton),
      clear_(new QPushButton(tr("&Remove keys"))),
      reset_(new QPushButton(tr("Rese&t"))),
      reset_all_(new QPushButton(tr("Reset &all"))),
      message_(new QLabel) {
    build();
    connect_parts();
    list_->setCurrentIndex(found_->index(0, 0));
}

void ShortcutsEditor::build() {
    found_->setSourceModel(model_);
    found_->setFilterRole(ShortcutsModel::SearchRole);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    search_->setPlaceholderText(tr("Search for an action or its keys"));
    search_->setAccessibleName(tr("Search"));
    search_->setClearButtonEnabled(true);
    search_->addAction(icon("search"), QLineEdit::LeadingPosition);
    list_->setModel(found_);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAccessibleName(tr("Actions"));
    list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(ShortcutsModel::NameColumn, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(ShortcutsModel::KeysColumn, QHeaderView::Interactive);
    constexpr int letters = 24;  // more keys than that are in the tooltip, and the column can be drawn wider
    list_->header()->resizeSection(ShortcutsModel::KeysColumn, letters * fontMetrics().averageCharWidth());
    list_->header()->setStretchLastSection(false);
    keys_->setAccessibleName(tr("New keys"));
    message_->setWordWrap(true);
    message_->setForegroundRole(QPalette::BrightText);
    message_->setMinimumHeight(2 * message_->fontMetrics().height());  // the buttons stay where they are

    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(search_, 0, 0, 1, 4);
    layout->addWidget(list_, 1, 0, 1, 4);
    layout->addWidget(keys_, 2, 0, 1, 3);
    layout->addWidget(assign_, 2, 3);
    layout->addWidget(message_, 3, 0, 1, 4);
    layout->addWidget(clear_, 4, 1);
    layout->addWidget(reset_, 4, 2);
    layout->addWidget(reset_all_, 4, 3);
    layout->setColumnStretch(0, 1);
}

void ShortcutsEditor::connect_parts() {
    connect(search_, &QLineEdit::textChanged, found_, &QSortFilterProxyModel::setFilterFixedString);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ShortcutsEditor::show_selected);
    connect(&shortcuts_, &Shortcuts::changed, this, &ShortcutsEditor::show_selected);
    connect(keys_, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsEditor::check);
    connect(assign_, &QPushButton::clicked, this, &ShortcutsEditor::assign);
    connect(clear_, &QPushButton::clicked, this, &ShortcutsEditor::clear);
    connect(reset_, &QPushButton::clicked, this, &ShortcutsEditor::reset);
    connect(reset_all_, &QPushButton::clicked, &shortcuts_, &Shortcuts::reset_all);
}

QString ShortcutsEditor::selected() const { return list_->currentIndex().data(ShortcutsModel::IdRole).toString(); }

QString ShortcutsEditor::message() const { return message_->text(); }

void ShortcutsEditor::select(QString const& id) {
    search_->clear();
    for (int row = 0; row < found_->rowCount(); ++row) {
        QModelIndex const index = found_->index(row, 0);
        if (index.data(ShortcutsModel::IdRole) == id) list_->setCurrentIndex(index);
    }
}

void ShortcutsEditor::show_selected() {
    QList<QKeySequence> const keys = shortcuts_.keys(selected());
    QSignalBlocker const blocker(keys_);
    keys_->setKeySequence(keys.isEmpty() ? QKeySequence() : keys.first());
    clear_->setEnabled(!keys.isEmpty());
    reset_->setEnabled(shortcuts_.is_changed(selected()));
    check();
}

void ShortcutsEditor::check() {
    QKeySequence const sequence = keys_->keySequence();
    QStringList names;
    for (QString const& id : shortcuts_.conflicts(selected(), sequence)) names += shortcuts_.find(id)->text;
    message_->setText(names.isEmpty() ? QString()
                                      : tr("%1 already belongs to “%2”. Assigning takes it from there.")
                                            .arg(sequence.toString(QKeySequence::NativeText), names.join(tr("”, “"))));
    message_->setAccessibleName(message_->text());
    assign_->setText(names.isEmpty() ? tr("A&ssign") : tr("Take &over"));
    assign_->setEnabled(!selected().isEmpty() && !sequence.isEmpty() &&
                        (!names.isEmpty() || !shortcuts_.keys(selected()).contains(sequence)));
}

void ShortcutsEditor::assign() { shortcuts_.take_over(selected(), keys_->keySequence()); }

void ShortcutsEditor::clear() { shortcuts_.set_keys(selected(), {}); }

void ShortcutsEditor::reset() { shortcuts_.reset(selected()); }

}  // namespace daub
