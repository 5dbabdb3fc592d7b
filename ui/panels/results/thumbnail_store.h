// Small pictures of results, made on a thread of their own and kept on disk, so that a long history opens at once.
//
//     QImage const small = store.thumbnail(result.id, result.png);     // null: ready(id) follows
//
// On disk they are named by what they show (a hash of the file), so they serve every document and need no upkeep but a
// limit: the oldest go first. UI thread; the destructor waits for the picture that is being made.
#pragma once

#include "engine/scene/file_bytes.h"
#include "engine/scene/snapshot.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <map>
#include <string>

namespace daub {

inline constexpr int thumbnail_side = 192;  ///< pixels: twice what is shown at 100 %

class ThumbnailStore : public QObject {
    Q_OBJECT

 public:
    /// `folder` is made when it is needed; where it cannot be written, thumbnails last as long as the store.
    explicit ThumbnailStore(QString folder = default_folder(), QObject* parent = nullptr);
    ~ThumbnailStore() override;

    static QString default_folder();

    QImage thumbnail(std::string const& id, Snapshot<Bytes> const& png);
    /// Forgets those that are not wanted any more; on disk they stay.
    void keep_only(std::function<bool(std::string const& id)> const& wanted);

    Q_SIGNAL void ready(QString const& id);

 private:
    struct Entry {
        Snapshot<Bytes> png;
        QImage image;
        bool pending = false;
    };
    void make(std::string const& id, Snapshot<Bytes> const& png);
    void put(std::string const& id, Snapshot<Bytes> const& png, QImage const& image);

    QString folder_;
    std::map<std::string, Entry> entries_;
    QThreadPool pool_;
};

/// Deletes the oldest pictures in the folder until all of them take at most `limit` bytes.
void prune_thumbnails(QString const& folder, qint64 limit);

}  // namespace daub
