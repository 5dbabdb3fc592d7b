#include "ui/panels/results/result_mime_data.h"

#include <QImage>
#include <QSaveFile>
#include <QUrl>

namespace daub {
namespace {

constexpr char const* uri_list = "text/uri-list";
constexpr char const* png_type = "image/png";
constexpr char const* qt_image = "application/x-qt-image";

QByteArray bytes_of_png(Snapshot<Bytes> const& png) {
    return {reinterpret_cast<char const*>(png->data()), static_cast<qsizetype>(png->size())};
}

}  // namespace

QString ResultFiles::file_of(ProjectResult const& result) {
    if (!result.png) return {};
    if (auto const known = paths_.find(result.png.get()); known != paths_.end()) return known->second.second;
    if (!folder_) folder_ = std::make_unique<QTemporaryDir>();
    QString const stem = QString::fromStdString(result.id).replace('/', '-');
    QString path = folder_->filePath(stem + ".png");
    for (int number = 2; QFile::exists(path); ++number)
        path = folder_->filePath(QString("%1-%2.png").arg(stem).arg(number));
    QSaveFile file(path);
    QByteArray const png = bytes_of_png(result.png);
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size() || !file.commit()) return {};
    paths_[result.png.get()] = {result.png, path};
    return path;
}

ResultMimeData::ResultMimeData(std::vector<ProjectResult> results, std::shared_ptr<ResultFiles> files)
    : results_(std::move(results)), files_(std::move(files)) {
    std::erase_if(results_, [](ProjectResult const& result) { return !result.png; });
}

QStringList ResultMimeData::formats() const {
    if (results_.empty()) return {};
    return results_.size() == 1 ? QStringList{uri_list, png_type, qt_image} : QStringList{uri_list};
}

QVariant ResultMimeData::retrieveData(QString const& type, QMetaType) const {
    if (!hasFormat(type)) return {};
    if (type == png_type) return bytes_of_png(results_.front().png);
    if (type == qt_image) return QImage::fromData(bytes_of_png(results_.front().png), "png");
    QByteArray list;
    for (ProjectResult const& result : results_)
        if (QString const path = files_->file_of(result); !path.isEmpty())
            list += QUrl::fromLocalFile(path).toEncoded() + "\r\n";
    return list;
}

}  // namespace daub
