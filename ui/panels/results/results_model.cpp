#include "ui/panels/results/results_model.h"

#include <QDateTime>
#include <QLocale>

namespace daub {
ResultsModel::ResultsModel(Document& document, QObject* parent, QString const& thumbnails)
    : QAbstractListModel(parent), document_(document), thumbnails_(thumbnails) {
    connect(&thumbnails_, &ThumbnailStore::ready, this, [this](QString const& id) {
        QModelIndex const made = index_of(id.toStdString());
        if (made.isValid()) Q_EMIT dataChanged(made, made, {Qt::DecorationRole});
    });
    connect(&document, &Document::resultsChanged, this, &ResultsModel::reset);
    connect(&document, &Document::opened, this, &ResultsModel::reset);
    connect(&document, &Document::shownResultChanged, this, [this] {
        if (!ids_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ShownRole});
    });
    reset();
}

void ResultsModel::reset() {
    beginResetModel();
    ids_.clear();
    for (auto result = document_.results().rbegin(); result != document_.results().rend(); ++result)
        ids_.push_back(result->id);
    thumbnails_.keep_only([this](std::string const& id) { return document_.result(id) != nullptr; });
    endResetModel();
}

std::string ResultsModel::id_at(QModelIndex const& index) const {
    return index.isValid() && index.row() < rowCount() ? ids_[static_cast<std::size_t>(index.row())] : std::string();
}

QModelIndex ResultsModel::index_of(std::string const& id) const {
    auto const found = std::ranges::find(ids_, id);
    return found == ids_.end() ? QModelIndex() : index(static_cast<int>(found - ids_.begin()));
}

ProjectResult const* ResultsModel::result_at(QModelIndex const& index) const { return document_.result(id_at(index)); }

int ResultsModel::rowCount(QModelIndex const& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

QVariant ResultsModel::data(QModelIndex const& index, int role) const {
    ProjectResult const* const result = result_at(index);
    if (result == nullptr) return {};
    QDateTime const created = QDateTime::fromString(QString::fromStdString(result->created), Qt::ISODate).toLocalTime();
    switch (role) {
        case Qt::DecorationRole:
            return thumbnails_.thumbnail(result->id, result->png);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            QString const when = QLocale().toString(created, QLocale::ShortFormat);
            return result->kept ? tr("Made on %1, kept").arg(when) : tr("Made on %1").arg(when);
        }
        case IdRole:
            return QString::fromStdString(result->id);
        case KeptRole:
            return result->kept;
        case ShownRole:
            return result->id == document_.project().shown_result;
        default:
            return {};
    }
}

Qt::ItemFlags ResultsModel::flags(QModelIndex const& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled : Qt::NoItemFlags;
}

QStringList ResultsModel::mimeTypes() const { return {"text/uri-list"}; }

QMimeData* ResultsModel::mimeData(QModelIndexList const& indexes) const {
    std::vector<std::string> ids;
    for (QModelIndex const& index : indexes) ids.push_back(id_at(index));
    return mime_data_of(ids);
}

QMimeData* ResultsModel::mime_data_of(std::vector<std::string> const& ids) const {
    std::vector<ProjectResult> results;
    for (std::string const& id : ids)
        if (ProjectResult const* const result = document_.result(id); result != nullptr && result->png)
            results.push_back(*result);
    return results.empty() ? nullptr : new ResultMimeData(std::move(results), files_);
}

}  // namespace daub
