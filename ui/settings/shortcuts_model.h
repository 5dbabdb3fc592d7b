// The actions and their keys as a table, for ShortcutsEditor: name, keys, group.
//
// Borrows the Shortcuts, which must live longer, and follows their changes. UI thread.
#pragma once

#include <QAbstractTableModel>

namespace daub {

class Shortcuts;

class ShortcutsModel : public QAbstractTableModel {
    Q_OBJECT

 public:
    enum Column { NameColumn, KeysColumn, GroupColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole, SearchRole };

    explicit ShortcutsModel(Shortcuts& shortcuts, QObject* parent = nullptr);

    int rowCount(QModelIndex const& parent = {}) const override;
    int columnCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    Shortcuts& shortcuts_;
};

}  // namespace daub
