#include "ui/session/queue_model.h"

#include <algorithm>
#include <iterator>

namespace daub {
namespace {

QString title_of(GenerationRequest const& request) {
    QString const prompt = QString::fromStdString(request.prompt).simplified();
    return prompt.isEmpty() ? QueueModel::tr("A picture without words") : prompt;
}

QString description_of(GenerationRequest const& request) {
    return QueueModel::tr("%1 × %2, %n picture(s), seed %3", nullptr, request.count)
        .arg(request.canvas.width)
        .arg(request.canvas.height)
        .arg(request.seed);
}

}  // namespace

void QueueModel::append(Job job) {
    int const row = rowCount();
    beginInsertRows({}, row, row);
    jobs_.push_back(std::move(job));
    endInsertRows();
}

std::optional<Job> QueueModel::take_first() {
    if (jobs_.empty()) return std::nullopt;
    beginRemoveRows({}, 0, 0);
    Job job = std::move(jobs_.front());
    jobs_.erase(jobs_.begin());
    endRemoveRows();
    return job;
}

std::optional<int> QueueModel::row_of(JobId id) const {
    auto const found = std::ranges::find(jobs_, id, &Job::id);
    if (found == jobs_.end()) return std::nullopt;
    return static_cast<int>(found - jobs_.begin());
}

int QueueModel::rowCount(QModelIndex const& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(jobs_.size());
}

QVariant QueueModel::data(QModelIndex const& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    Job const& job = jobs_[index.row()];
    switch (role) {
        case Qt::DisplayRole:
            return title_of(job.request);
        case Qt::ToolTipRole:
            return description_of(job.request);
        case Qt::AccessibleTextRole:
            return title_of(job.request) + ", " + description_of(job.request);
        case JobIdRole:
            return QVariant::fromValue<qulonglong>(job.id);
        case SeedRole:
            return QVariant::fromValue<qulonglong>(job.request.seed);
        case CountRole:
            return job.request.count;
        default:
            return {};
    }
}

QHash<int, QByteArray> QueueModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names[JobIdRole] = "job";
    names[SeedRole] = "seed";
    names[CountRole] = "count";
    return names;
}

Qt::ItemFlags QueueModel::flags(QModelIndex const& index) const {
    Qt::ItemFlags const flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

bool QueueModel::moveRows(QModelIndex const& from_parent, int from, int count, QModelIndex const& to_parent, int to) {
    int const size = static_cast<int>(jobs_.size());
    if (from < 0 || count < 1 || from + count > size || to < 0 || to > size) return false;
    if (!beginMoveRows(from_parent, from, from + count - 1, to_parent, to)) return false;
    auto const first = jobs_.begin();
    if (to > from) {
        std::rotate(first + from, first + from + count, first + to);
    } else {
        std::rotate(first + to, first + from, first + from + count);
    }
    endMoveRows();
    return true;
}

bool QueueModel::removeRows(int row, int count, QModelIndex const& parent) {
    if (parent.isValid() || row < 0 || count < 1 || row + count > static_cast<int>(jobs_.size())) return false;
    beginRemoveRows({}, row, row + count - 1);
    auto const first = jobs_.begin() + row;
    std::vector<Job> const gone(std::make_move_iterator(first), std::make_move_iterator(first + count));
    jobs_.erase(first, first + count);
    endRemoveRows();
    for (Job const& job : gone) Q_EMIT discarded(job);
    return true;
}

}  // namespace daub
