// The document's results as a list with thumbnails, newest first.
//
//     view->setModel(new ResultsModel(document, view));
//
// Dragged out, a result is a PNG file with its settings inside. Thumbnails come when they are ready. Borrows the
// document, which must live longer. UI thread.
#pragma once

#include "ui/document/document.h"

#include "ui/panels/results/result_mime_data.h"
#include "ui/panels/results/thumbnail_store.h"

#include <QAbstractListModel>

#include <memory>

namespace daub {

class ResultsModel : public QAbstractListModel {
    Q_OBJECT

 public:
    enum Role { IdRole = Qt::UserRole + 1, KeptRole, ShownRole };

    /// `thumbnails`: folder for the small pictures.
    explicit ResultsModel(Document& document, QObject* parent = nullptr,
                          QString const& thumbnails = ThumbnailStore::default_folder());

    /// For the clipboard or a drag; the caller owns it. Null where the indexes are of no pictures.
    QMimeData* mime_data_of(std::vector<std::string> const& ids) const;
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

    Document& document_;
    std::vector<std::string> ids_;  ///< as views know them
    mutable ThumbnailStore thumbnails_;
    std::shared_ptr<ResultFiles> files_ = std::make_shared<ResultFiles>();
};

}  // namespace daub
