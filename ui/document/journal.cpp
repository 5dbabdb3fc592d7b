#include "ui/document/journal.h"

#include "ui/document/file_path.h"
#include "ui/document/journal_writer.h"

#include <QStandardPaths>

namespace daub {

std::filesystem::path recovery_folder() {
    auto const folder = to_path(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)) / "recovery";
    std::error_code ignored;  // the journal says what is wrong with it
    std::filesystem::create_directories(folder, ignored);
    return folder;
}

Journal::Journal(Document& document, std::filesystem::path const& folder, Limits limits)
    : document_(document), limits_(limits) {
    auto const on_failure = [this](std::string const& message) {
        QMetaObject::invokeMethod(
            this, [this, text = QString::fromStdString(message)] { Q_EMIT failed(text); }, Qt::QueuedConnection);
    };
    writer_ = std::make_unique<JournalWriter>(folder, on_failure);
    connect(&document, &Document::changeApplied, this, &Journal::append);
    connect(&document, &Document::opened, this, &Journal::begin_anew);
    connect(&document, &Document::saved, this, &Journal::begin_anew);
    connect(&document, &Document::filePathChanged, this, &Journal::begin_anew);
    begin_anew();
}

Journal::~Journal() {
    if (!document_.modified()) discard();
}

std::filesystem::path Journal::folder() const { return writer_ ? writer_->folder() : std::filesystem::path(); }

bool Journal::flush() { return writer_ && writer_->flush(); }

void Journal::discard() {
    document_.disconnect(this);
    if (writer_) writer_->remove();
    writer_.reset();
}

void Journal::begin_anew() {
    writer_->begin({.project = document_.snapshot(),
                    .file_path = document_.file_path().toStdString(),
                    .modified = document_.modified()});
}

void Journal::append(std::shared_ptr<Change const> const& change) {
    bool const full = writer_->records() >= limits_.records || writer_->bytes() >= limits_.bytes;
    if (!full && !writer_->wants_base()) return writer_->append(change);
    // The change is in the document already. It may be the very one that made it differ from its file, which the
    // document only knows when the change is in its history: so `modified` is said here.
    writer_->begin(
        {.project = document_.snapshot(), .file_path = document_.file_path().toStdString(), .modified = true});
}

}  // namespace daub
