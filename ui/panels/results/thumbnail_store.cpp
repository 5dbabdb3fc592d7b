#include "ui/panels/results/thumbnail_store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace daub {
namespace {

constexpr qint64 largest_folder = qint64{64} << 20;  // bytes: some thousand thumbnails

QByteArray raw(Bytes const& bytes) {
    return QByteArray::fromRawData(reinterpret_cast<char const*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

QImage scaled_down(Bytes const& png) {
    QImage const picture = QImage::fromData(raw(png), "png");
    if (picture.isNull()) return {};
    QSize const size = picture.size().scaled(thumbnail_side, thumbnail_side, Qt::KeepAspectRatio);
    return picture.width() <= size.width() ? picture
                                           : picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage from_disk_or_made(QString const& folder, Bytes const& png) {
    QByteArray const name = QCryptographicHash::hash(raw(png), QCryptographicHash::Sha1).toHex();
    QString const path = QDir(folder).filePath(QString::fromLatin1(name) + ".png");
    QImage image(path);
    if (!image.isNull()) {
        QFile used(path);
        if (used.open(QIODevice::ReadWrite))
            used.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
        return image;
    }
    image = scaled_down(png);
    QSaveFile file(path);
    if (!image.isNull() && QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && image.save(&file, "png"))
        file.commit();
    return image;
}

}  // namespace

ThumbnailStore::ThumbnailStore(QString folder, QObject* parent) : QObject(parent), folder_(std::move(folder)) {
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowPriority);
    pool_.start([folder = folder_] { prune_thumbnails(folder, largest_folder); });
}

ThumbnailStore::~ThumbnailStore() {
    pool_.clear();
    pool_.waitForDone();
}

QString ThumbnailStore::default_folder() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).filePath("thumbnails");
}

QImage ThumbnailStore::thumbnail(std::string const& id, Snapshot<Bytes> const& png) {
    if (!png) return {};
    Entry& entry = entries_[id];
    if (entry.png.get() != png.get()) entry = {.png = png, .image = {}, .pending = false};
    if (entry.image.isNull() && !entry.pending) {
        entry.pending = true;
        make(id, png);
    }
    return entry.image;
}

void ThumbnailStore::keep_only(std::function<bool(std::string const& id)> const& wanted) {
    std::erase_if(entries_, [&](auto const& entry) { return !wanted(entry.first); });
}

void ThumbnailStore::make(std::string const& id, Snapshot<Bytes> const& png) {
    pool_.start([this, folder = folder_, id, png] {
        QImage const image = from_disk_or_made(folder, *png);
        QMetaObject::invokeMethod(
            this, [this, id, png, image] { put(id, png, image); }, Qt::QueuedConnection);
    });
}

void ThumbnailStore::put(std::string const& id, Snapshot<Bytes> const& png, QImage const& image) {
    auto const found = entries_.find(id);
    if (found == entries_.end() || found->second.png.get() != png.get()) return;
    found->second.image = image;  // stays pending where it is null: what cannot be read is not tried again
    found->second.pending = image.isNull();
    Q_EMIT ready(QString::fromStdString(id));
}

void prune_thumbnails(QString const& folder, qint64 limit) {
    QFileInfoList const files = QDir(folder).entryInfoList({"*.png"}, QDir::Files, QDir::Time);  // newest first
    qint64 total = 0;
    for (QFileInfo const& file : files) {
        total += file.size();
        if (total > limit) QFile::remove(file.filePath());
    }
}

}  // namespace daub
