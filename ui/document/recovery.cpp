#include "ui/document/recovery.h"

#include "engine/core/error.h"
#include "ui/document/file_path.h"
#include "ui/document/folder_lock.h"
#include "ui/document/journal_assets.h"
#include "ui/document/journal_format.h"
#include "ui/document/journal_records.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <charconv>

namespace daub {
namespace {

namespace fs = std::filesystem;

std::uint64_t generation_of(fs::path const& journal) {
    std::string const name = journal.filename().string();
    std::uint64_t number = 0;
    std::from_chars(name.data() + name.find('-') + 1, name.data() + name.size(), number);
    return number;
}

/// The newest first: an older one is only there if the program ended between making the one and removing the other.
std::vector<fs::path> journals_in(fs::path const& folder) {
    std::vector<fs::path> journals;
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(folder, ignored))
        if (entry.path().filename().string().starts_with("journal-")) journals.push_back(entry.path());
    std::ranges::sort(journals, std::greater(), generation_of);
    return journals;
}

QStringList say_lost_end(std::size_t changes) {
    return {QCoreApplication::translate(
                "daub::AbandonedSession",
                "The end of the recovery journal is damaged: the last changes are missing, %1 were recovered.")
                .arg(changes)};
}

/// Changes up to the first that cannot be read or does not fit.
void replay(JournalFrames const& frames, AssetFolder& assets, RecoveredDocument& out, bool& whole) {
    whole = frames.whole;
    for (auto const& payload : std::span(frames.payloads).subspan(1)) {
        try {
            Change const change = change_from_json(unpack_json(payload), assets);
            Project next = out.project;  // a change that fails midway must leave nothing behind
            apply(change, next);
            out.project = std::move(next);
            ++out.changes;
        } catch (std::exception const&) {
            whole = false;
            return;
        }
    }
}

/// Pictures whose records were lost.
void add_lost_results(AssetFolder const& assets, RecoveredDocument& out) {
    for (auto const& path : assets.other_pngs()) {
        auto const id = path.stem().string();
        auto const known = [&](ProjectResult const& result) { return result.id == id; };
        if (std::ranges::any_of(out.project.results, known)) continue;
        auto const time = QFileInfo(to_qstring(path)).lastModified().toUTC().toString(Qt::ISODate).toStdString();
        out.project.results.push_back({.id = id, .png = read_file(path), .created = time});
    }
}

RecoveredDocument recover_from(fs::path const& journal) {
    Bytes const file = read_file(journal);
    JournalFrames const frames = read_frames(file);
    if (frames.payloads.empty()) fail(ErrorKind::input, "{} is damaged from its beginning.", journal.string());
    AssetFolder assets(journal.parent_path());
    JournalBase base = base_from_json(unpack_json(frames.payloads[0]), assets);
    RecoveredDocument out{.project = std::move(base.project), .file_path = QString::fromStdString(base.file_path)};
    bool whole = true;
    replay(frames, assets, out, whole);
    if (!whole) {
        add_lost_results(assets, out);
        out.warnings = say_lost_end(out.changes);
    }
    return out;
}

RecoveredDocument recover_results(fs::path const& folder) {
    RecoveredDocument out;
    add_lost_results(AssetFolder(folder), out);
    if (out.project.results.empty())
        fail(ErrorKind::input, "Nothing in {} can be recovered: its journal is damaged.", folder.string());
    out.warnings = {QCoreApplication::translate(
        "daub::AbandonedSession",
        "The recovery journal is damaged: only the pictures that were made could be recovered.")};
    return out;
}

/// Something happened that is in no file, or it cannot be told.
bool worth_offering(fs::path const& folder) {
    auto const journals = journals_in(folder);
    if (journals.empty()) return !AssetFolder(folder).other_pngs().empty();
    try {
        Bytes const file = read_file(journals[0]);
        JournalFrames const frames = read_frames(file);
        return frames.payloads.size() != 1 || !frames.whole ||
               unpack_json(frames.payloads[0]).at("modified").get<bool>();
    } catch (std::exception const&) {
        return true;
    }
}

void remove_folder(fs::path const& folder) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

}  // namespace

AbandonedSession::AbandonedSession(fs::path folder, std::unique_ptr<FolderLock> lock)
    : folder_(std::move(folder)), lock_(std::move(lock)) {}

AbandonedSession::~AbandonedSession() = default;

QDateTime AbandonedSession::last_written() const {
    auto const journals = journals_in(folder_);
    return QFileInfo(to_qstring(journals.empty() ? folder_ : journals[0])).lastModified();
}

RecoveredDocument AbandonedSession::recover() const {
    for (auto const& journal : journals_in(folder_)) {
        try {
            return recover_from(journal);
        } catch (Error const&) {
            continue;  // an older one, or the pictures alone, may be readable
        }
    }
    return recover_results(folder_);
}

void AbandonedSession::discard() { remove_folder(folder_); }

std::vector<std::unique_ptr<AbandonedSession>> find_abandoned(fs::path const& folder) {
    std::vector<std::unique_ptr<AbandonedSession>> sessions;
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(folder, ignored)) {
        bool const session = entry.path().filename().string().starts_with("session-") && entry.is_directory(ignored);
        auto lock = session ? FolderLock::take(entry.path()) : nullptr;
        if (!lock) continue;
        if (worth_offering(entry.path()))
            sessions.push_back(std::make_unique<AbandonedSession>(entry.path(), std::move(lock)));
        else
            remove_folder(entry.path());
    }
    auto const newest = [](auto const& a, auto const& b) { return a->last_written() > b->last_written(); };
    std::ranges::sort(sessions, newest);
    return sessions;
}

}  // namespace daub
