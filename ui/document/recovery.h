// What sessions that ended without saving left behind, and how it comes back.
//
//     for (auto& abandoned : find_abandoned(recovery_folder())) {
//         RecoveredDocument found = abandoned->recover();
//         document.set_project(std::move(found.project), found.file_path, true);
//         journal.flush();                   // its own copy is on disk
//         abandoned->discard();
//     }
//
// Folders of running programs are locked and left alone. An AbandonedSession holds the lock of its folder, so that a
// second program does not offer it too; destroying it gives the folder back untouched. Any one thread.
#pragma once

#include "engine/scene/project.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <vector>

namespace daub {

class FolderLock;

struct RecoveredDocument {
    Project project;
    QString file_path;        ///< the file that it was opened from or saved to; empty: none
    QStringList warnings;     ///< for people: what could not be recovered
    std::size_t changes = 0;  ///< records replayed onto the snapshot
};

class AbandonedSession {
 public:
    AbandonedSession(std::filesystem::path folder, std::unique_ptr<FolderLock> lock);
    ~AbandonedSession();

    std::filesystem::path const& folder() const { return folder_; }
    QDateTime last_written() const;
    /// Replays the journal. A torn or damaged end is dropped; results whose record was lost are added back. Throws
    /// Error (input) where not even the snapshot can be read.
    RecoveredDocument recover() const;
    /// Removes the folder.
    void discard();

 private:
    std::filesystem::path folder_;
    std::unique_ptr<FolderLock> lock_;
};

/// Sessions under `folder` that nobody holds and that differ from their file, newest first. Removes folders of such
/// that have nothing to recover.
std::vector<std::unique_ptr<AbandonedSession>> find_abandoned(std::filesystem::path const& folder);

}  // namespace daub
