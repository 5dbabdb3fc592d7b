#include "ui/document/document_file.h"

#include "engine/core/error.h"
#include "engine/scene/project_file.h"
#include "ui/document/file_path.h"

namespace daub {

/// One save, as the thread sees it: made before it starts, read after it has ended.
struct DocumentFile::Job {
    std::uint64_t number = 0;
    QString path;
    Project project;
    std::uint64_t revision = 0;
    QString error;  ///< empty: it went well

    void run() {
        try {
            save_project(to_path(path), project);
        } catch (std::exception const& failure) {
            error = QString::fromUtf8(failure.what());
        }
    }
};

DocumentFile::DocumentFile(Document& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&autosave_, &QTimer::timeout, this, [this] {
        bool const wanted = document_.modified() && !document_.file_path().isEmpty() && !saving();
        if (wanted) save_in_background(document_.file_path());
    });
}

DocumentFile::~DocumentFile() { wait(); }

QStringList DocumentFile::open(QString const& path) {
    wait();  // its end must not mark another document as saved
    LoadedProject loaded = load_project(to_path(path));
    document_.set_project(std::move(loaded.project), path);
    QStringList warnings;
    for (auto const& warning : loaded.warnings) warnings += QString::fromStdString(warning);
    return warnings;
}

void DocumentFile::save(QString const& path) {
    wait();
    save_project(to_path(path), document_.project());
    document_.mark_saved(path, document_.revision());
    Q_EMIT saved(path);
}

void DocumentFile::save_in_background(QString const& path) {
    if (saving())
        waiting_ = path;
    else
        start(path);
}

void DocumentFile::start(QString const& path) {
    job_ = std::make_unique<Job>(Job{++jobs_, path, document_.snapshot(), document_.revision(), {}});
    thread_ = std::thread([this, job = job_.get()] {
        job->run();
        QMetaObject::invokeMethod(
            this, [this, number = job->number] { finish(number); }, Qt::QueuedConnection);
    });
}

void DocumentFile::finish(std::uint64_t number) {
    if (!job_ || job_->number != number) return;  // wait() was faster
    thread_.join();
    auto const job = std::move(job_);
    last_succeeded_ = job->error.isEmpty();
    if (!waiting_.isEmpty()) start(std::exchange(waiting_, {}));
    if (!last_succeeded_) return Q_EMIT failed(job->path, job->error);
    document_.mark_saved(job->path, job->revision);
    Q_EMIT saved(job->path);
}

bool DocumentFile::wait() {
    while (job_) finish(job_->number);
    return last_succeeded_;
}

void DocumentFile::set_autosave(std::chrono::milliseconds interval) {
    interval.count() > 0 ? autosave_.start(interval) : autosave_.stop();
}

}  // namespace daub
