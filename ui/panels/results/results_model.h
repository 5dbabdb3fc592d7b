// The document's results as a list with thumbnails, newest first.
//
//     view->setModel(new ResultsModel(document, view));
//
// Dragged out, a result is a PNG file with its settings inside. Thumbnails are made when they are first shown, and
// kept. Borrows the document, which must live longer. UI thread.
#pragma once

#include "ui/document/document.h"

#include <QAbstractListModel>
#include <QPixmap>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace daub {

class ResultsModel : public QAbstractListModel {
    Q_OBJECT

 public:
    enum Role { IdRole = Qt::UserRole + 1, KeptRole, ShownRole };

    explicit ResultsModel(Document& document, QObject* parent = nullptr);

    std::string id_at(QModelIndex const& index) const;
    QModelIndex index_of(std::string const& id) const;

    int rowCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(QModelIndex const& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(QModelIndexList const& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

 private:
    void reset();
    ProjectResult const* result_at(QModelIndex const& index) const;
    QPixmap thumbnail(ProjectResult const& result) const;

    Document& document_;
    std::vector<std::string> ids_;  ///< as views know them
    mutable std::map<std::string, std::pair<Snapshot<Bytes>, QPixmap>> thumbnails_;
    mutable std::unique_ptr<QTemporaryDir> dragged_;  ///< files that other programs may still read
};

}  // namespace daub
