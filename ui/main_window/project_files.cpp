#include "ui/main_window/project_files.h"

#include "engine/core/error.h"
#include "engine/scene/picture_metadata.h"
#include "engine/scene/project_file.h"
#include "engine/scene/resource_path.h"
#include "ui/document/file_path.h"
#include "ui/document/recovery.h"
#include "ui/settings/recent_files.h"
#include "ui/settings/setting_keys.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace daub {
namespace {

QString text_of(std::exception const& failure) { return QString::fromUtf8(failure.what()); }

}  // namespace

ProjectFiles::ProjectFiles(Document& document, Settings& settings, FileQuestions& questions,
                           std::filesystem::path const& recovery, QObject* parent)
    : QObject(parent),
      document_(document),
      settings_(settings),
      questions_(questions),
      recovery_(recovery),
      file_(document),
      journal_(document, recovery) {
    connect(&file_, &DocumentFile::saved, this, [this](QString const& path) { remember_recent_file(settings_, path); });
    connect(&file_, &DocumentFile::failed, this,
            [this](QString const&, QString const& message) { Q_EMIT troubled(message); });
    connect(&journal_, &Journal::failed, this, &ProjectFiles::troubled);
    connect(&settings, &Settings::changed, this, &ProjectFiles::follow_autosave);
    follow_autosave();
}

void ProjectFiles::follow_autosave() {
    file_.set_autosave(std::chrono::minutes(settings_.value(keys::autosave_minutes)));
}

void ProjectFiles::new_picture() {
    if (may_leave()) document_.set_project(new_project());
}

void ProjectFiles::open() {
    QString const folder = QFileInfo(suggested_path()).absolutePath();
    if (QString const path = questions_.path_to_open(folder); !path.isEmpty()) open_file(path);
}

bool ProjectFiles::open_file(QString const& path) { return may_leave() && load(path); }

bool ProjectFiles::load(QString const& path) {
    try {
        QStringList warnings;
        if (is_project(path)) {
            warnings = file_.open(path);
            remember_recent_file(settings_, path);
        } else {
            RestoredSettings restored = restore_request(
                read_picture_metadata(read_file(to_path(path)), path.toStdString()), path.toStdString());
            Project project = new_project();
            project.request = std::move(restored.request);
            file_.wait();
            document_.set_project(std::move(project));
            for (std::string const& warning : restored.warnings) warnings += QString::fromStdString(warning);
        }
        if (!warnings.isEmpty()) Q_EMIT told(warnings.join(' '));
        return true;
    } catch (std::exception const& failure) {
        Q_EMIT troubled(text_of(failure));
        return false;
    }
}

bool ProjectFiles::open_example() {
    try {
        LoadedProject example = load_project(resource_path("examples") / "meadow.ora");
        example.project.request.paint.keep_small_regions = true;
        file_.wait();
        document_.set_project(std::move(example.project));
        return true;
    } catch (std::exception const& failure) {
        Q_EMIT troubled(text_of(failure));
        return false;
    }
}

bool ProjectFiles::save() {
    if (document_.file_path().isEmpty()) return save_as();
    flush_();
    file_.save_in_background(document_.file_path());
    return true;
}

bool ProjectFiles::save_as() {
    QString const path = questions_.path_to_save(suggested_path());
    return !path.isEmpty() && save_now(path);
}

bool ProjectFiles::save_now(QString const& path) {
    flush_();
    try {
        file_.save(path);
        return true;
    } catch (std::exception const& failure) {
        Q_EMIT troubled(text_of(failure));
        return false;
    }
}

bool ProjectFiles::may_end_work(Leaving leaving) {
    std::vector<OngoingWork> const works = works_ ? works_(leaving) : std::vector<OngoingWork>();
    return works.empty() || questions_.end_work(works, leaving);
}

bool ProjectFiles::may_leave(Leaving leaving) {
    if (!may_end_work(leaving)) return false;
    flush_();
    if (file_.saving() && !file_.wait()) return false;
    if (!document_.modified()) return true;
    switch (questions_.save_changes(title())) {
        case SaveAnswer::save:
            return document_.file_path().isEmpty() ? save_as() : save_now(document_.file_path());
        case SaveAnswer::discard:
            return true;
        case SaveAnswer::cancel:
            break;
    }
    return false;
}

bool ProjectFiles::recover() {
    for (auto const& abandoned : find_abandoned(recovery_)) {
        RecoveryAnswer const answer = questions_.recover(abandoned->last_written());
        if (answer == RecoveryAnswer::later) continue;
        if (answer == RecoveryAnswer::discard) {
            abandoned->discard();
            continue;
        }
        try {
            RecoveredDocument found = abandoned->recover();
            document_.set_project(std::move(found.project), found.file_path, true);
            if (!found.warnings.isEmpty()) Q_EMIT told(found.warnings.join(' '));
            if (journal_.flush()) abandoned->discard();  // its own copy is on disk
            return true;
        } catch (std::exception const& failure) {
            Q_EMIT troubled(text_of(failure));
        }
    }
    return false;
}

QString ProjectFiles::title() const {
    QString const path = document_.file_path();
    return path.isEmpty() ? tr("Untitled") : QFileInfo(path).fileName();
}

QString ProjectFiles::suggested_path() const {
    if (!document_.file_path().isEmpty()) return document_.file_path();
    QStringList const recent = recent_files(settings_);
    QString const folder = recent.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)
                                            : QFileInfo(recent.front()).absolutePath();
    QString const words = QString::fromStdString(document_.request().prompt).section(' ', 0, 3).remove('/');
    return QDir(folder).filePath((words.trimmed().isEmpty() ? tr("Untitled") : words.trimmed()) + ".ora");
}

}  // namespace daub
