#include "ui/settings/shortcuts_model.h"

#include "ui/settings/shortcuts.h"

#include <QFont>

namespace daub {

ShortcutsModel::ShortcutsModel(Shortcuts& shortcuts, QObject* parent)
    : QAbstractTableModel(parent), shortcuts_(shortcuts) {
    connect(&shortcuts, &Shortcuts::changed, this,
            [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); });
}

int ShortcutsModel::rowCount(QModelIndex const& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shortcuts_.actions().size());
}

int ShortcutsModel::columnCount(QModelIndex const& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ShortcutsModel::data(QModelIndex const& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    ShortcutAction const& action = shortcuts_.actions()[index.row()];
    QString const keys = QKeySequence::listToString(shortcuts_.keys(action.id), QKeySequence::NativeText);
    if (role == IdRole) return action.id;
    if (role == SearchRole) return QStringList{action.text, keys, action.group}.join(' ');
    if (role == Qt::FontRole && index.column() == KeysColumn && shortcuts_.is_changed(action.id)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};  // a narrow column cuts its text
    if (index.column() == NameColumn) return action.text;
    return index.column() == KeysColumn ? keys : action.group;
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    if (section == NameColumn) return tr("Action");
    return section == KeysColumn ? tr("Keys") : tr("Group");
}

}  // namespace daub
