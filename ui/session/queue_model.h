// The asked-for pictures that wait, for a list view: reorder by dragging or moveRows(), remove with removeRows().
//
//     view->setModel(session.queue());
//     view->setDragDropMode(QAbstractItemView::InternalMove);
//
// Belongs to the UI thread and to its GenerationSession, which alone puts jobs in and takes them out to run.
#pragma once

#include "ui/session/job.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace daub {

class QueueModel : public QAbstractListModel {
    Q_OBJECT

 public:
    enum Role { JobIdRole = Qt::UserRole, SeedRole, CountRole };

    using QAbstractListModel::QAbstractListModel;

    std::vector<Job> const& jobs() const { return jobs_; }
    void append(Job job);
    std::optional<Job> take_first();
    std::optional<int> row_of(JobId id) const;
    /// The discarded() signal follows for each.
    void clear() { removeRows(0, static_cast<int>(jobs_.size())); }

    int rowCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    Qt::ItemFlags flags(QModelIndex const& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(QModelIndex const& from_parent, int from, int count, QModelIndex const& to_parent, int to) override;
    bool removeRows(int row, int count, QModelIndex const& parent = {}) override;

 Q_SIGNALS:
    /// The user took the job out of the queue.
    void discarded(daub::Job const& job);

 private:
    std::vector<Job> jobs_;
};

}  // namespace daub
