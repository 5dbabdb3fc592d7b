// Crash recovery: everything that happens to a document is on disk a moment later.
//
//     Journal journal(document, recovery_folder());          // from now on each change is appended
//     connect(&journal, &Journal::failed, ...);              // disk full: said once, tried again
//     ...
//     journal.discard();                                     // the user closes it, saved or thrown away on purpose
//
// Each document has a folder of its own under the given one: `journal-N`, a complete snapshot followed by one record
// per change (journal_format.h), and beside it the pictures and masks that these name. A finished result lies there as
// its PNG. When the journal has grown long, a new one with a new snapshot takes its place. What other sessions left
// behind is found by ui/document/recovery.h. Ownership: borrows the document, which must live longer. Destroying it
// without discard() keeps the folder of a modified document for the next start, and removes that of an unmodified one.
// UI thread; writing and syncing happen on a thread of its own, and only flush() and the destructor wait for it.
#pragma once

#include "ui/document/document.h"

#include <QObject>

#include <filesystem>
#include <memory>

namespace daub {

class JournalWriter;

/// Where all journals of this user lie; made where it is missing.
std::filesystem::path recovery_folder();

class Journal : public QObject {
    Q_OBJECT

 public:
    /// A new journal takes over when one has this many records or bytes since its snapshot.
    struct Limits {
        std::size_t records = 2000;
        std::size_t bytes = std::size_t{64} << 20;
    };

    Journal(Document& document, std::filesystem::path const& folder, Limits limits);
    Journal(Document& document, std::filesystem::path const& folder) : Journal(document, folder, Limits()) {}
    ~Journal() override;

    /// This document's own folder. Empty after discard().
    std::filesystem::path folder() const;
    /// Waits until everything so far is on disk. False where writing failed.
    bool flush();
    /// Waits, then removes the folder; nothing is written any more.
    void discard();

    /// Recovery does not work at the moment; the message says why and what to do. Once per trouble.
    Q_SIGNAL void failed(QString const& message);

 private:
    void begin_anew();
    void append(std::shared_ptr<Change const> const& change);

    Document& document_;
    Limits limits_;
    std::unique_ptr<JournalWriter> writer_;
};

}  // namespace daub
