// Saving and opening a document's project file, without making people wait for a save.
//
//     DocumentFile file(document);
//     file.open(path);                     // throws Error
//     file.save_in_background(path);       // saved() or failed() follow; edits go on meanwhile
//     file.set_autosave(std::chrono::minutes(5));
//
// Files appear whole or not at all (engine/core/atomic_file.h). Borrows the document, which must live longer; the
// destructor waits for a save that is going on. UI thread only: the thread that encodes works on a snapshot.
#pragma once

#include "ui/document/document.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <thread>

namespace daub {

class DocumentFile : public QObject {
    Q_OBJECT

 public:
    explicit DocumentFile(Document& document, QObject* parent = nullptr);
    ~DocumentFile() override;

    /// Replaces the document. Returns warnings for people. Throws Error, and then the document is as it was.
    QStringList open(QString const& path);
    /// Blocks. Throws Error (output).
    void save(QString const& path);
    /// A second call during a save begins when the first is done; only the latest waits.
    void save_in_background(QString const& path);
    bool saving() const { return job_ != nullptr; }
    /// Blocks until no save is going on or waiting. False where the last one failed.
    bool wait();

    /// Saves a modified document that has a file every `interval`; zero: never.
    void set_autosave(std::chrono::milliseconds interval);

    Q_SIGNAL void saved(QString const& path);
    Q_SIGNAL void failed(QString const& path, QString const& message);

 private:
    void start(QString const& path);
    void finish(std::uint64_t number);

    struct Job;
    Document& document_;
    QTimer autosave_;
    std::unique_ptr<Job> job_;
    std::uint64_t jobs_ = 0;  ///< begun so far
    std::thread thread_;
    QString waiting_;  ///< path of the save that comes next; empty: none
    bool last_succeeded_ = true;
};

}  // namespace daub
