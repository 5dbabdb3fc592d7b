#include "ui/panels/results/results_model.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>
#include <QImageReader>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

namespace daub {
namespace {

constexpr int thumbnail_side = 192;  // pixels: twice what is shown at 100 %

}  // namespace

ResultsModel::ResultsModel(Document& document, QObject* parent) : QAbstractListModel(parent), document_(document) {
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
    std::erase_if(thumbnails_, [this](auto const& entry) { return document_.result(entry.first) == nullptr; });
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
            return thumbnail(*result);
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

QPixmap ResultsModel::thumbnail(ProjectResult const& result) const {
    auto& [png, pixmap] = thumbnails_[result.id];
    if (!pixmap.isNull() && png.get() == result.png.get()) return pixmap;
    png = result.png;
    if (!png) return {};
    QByteArray bytes =
        QByteArray::fromRawData(reinterpret_cast<char const*>(png->data()), static_cast<qsizetype>(png->size()));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "png");
    QImage const picture = reader.read();
    if (!picture.isNull())
        pixmap = QPixmap::fromImage(
            picture.scaled(thumbnail_side, thumbnail_side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    return pixmap;
}

Qt::ItemFlags ResultsModel::flags(QModelIndex const& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled : Qt::NoItemFlags;
}

QStringList ResultsModel::mimeTypes() const { return {"text/uri-list"}; }

QMimeData* ResultsModel::mimeData(QModelIndexList const& indexes) const {
    if (!dragged_) dragged_ = std::make_unique<QTemporaryDir>();
    QList<QUrl> urls;
    for (QModelIndex const& index : indexes) {
        ProjectResult const* const result = result_at(index);
        if (result == nullptr || !result->png) continue;
        QFile file(dragged_->filePath(QString::fromStdString(result->id).replace('/', '-') + ".png"));
        bool const written =
            file.open(QIODevice::WriteOnly) &&
            file.write(reinterpret_cast<char const*>(result->png->data()), static_cast<qint64>(result->png->size())) ==
                static_cast<qint64>(result->png->size());
        if (written) urls += QUrl::fromLocalFile(file.fileName());
    }
    auto* const data = new QMimeData;
    data->setUrls(urls);
    return data;
}

}  // namespace daub
