#include "ui/subjects/subject_training_process.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

namespace daub {
namespace {

constexpr char const* trainer = "daub-train";
constexpr int patience = 15'000;  ///< milliseconds for a checkpoint

QString found_program() {
    QString const beside = QCoreApplication::applicationDirPath() + '/' + trainer;
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(trainer);
}

}  // namespace

SubjectTrainingProcess::SubjectTrainingProcess(QString program, QObject* parent)
    : QObject(parent),
      program_(program.isEmpty() ? found_program() : std::move(program)),
      process_(new QProcess(this)) {
    constexpr int behind_the_window = 10;
    process_->setChildProcessModifier([] { [[maybe_unused]] int const niceness = nice(behind_the_window); });
    connect(process_, &QProcess::readyReadStandardOutput, this, &SubjectTrainingProcess::read_lines);
    connect(process_, &QProcess::finished, this,
            [this](int, QProcess::ExitStatus status) { end(status == QProcess::CrashExit); });
    connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) fail_with(tr("%1 cannot be started.").arg(program_));
    });
}

SubjectTrainingProcess::~SubjectTrainingProcess() {
    process_->disconnect(this);
    if (!running()) return;
    process_->terminate();
    if (!process_->waitForFinished(patience)) process_->kill(), process_->waitForFinished();
}

bool SubjectTrainingProcess::running() const { return process_->state() != QProcess::NotRunning; }

void SubjectTrainingProcess::start(SubjectRun const& run) {
    if (running()) return;
    run_ = run;
    state_ = {.phase = Phase::opening};
    if (program_.isEmpty())
        return fail_with(
            tr("%1 is not there: it belongs beside this program. Install Daub's command-line programs.").arg(trainer));
    process_->start(program_, run.arguments());
    Q_EMIT changed();
}

void SubjectTrainingProcess::pause() {
    if (!running()) return;
    state_.phase = Phase::pausing;
    process_->terminate();
    Q_EMIT changed();
}

void SubjectTrainingProcess::read_lines() {
    while (process_->canReadLine()) take(process_->readLine());
}

void SubjectTrainingProcess::take(QByteArray const& line) {
    QJsonObject const json = QJsonDocument::fromJson(line).object();
    QString const event = json["event"].toString();
    double const done = json["done"].toDouble(), all = json["all"].toDouble();
    bool const leaving = state_.phase == Phase::pausing;
    if (event == "phase" && !leaving) {
        QString const what = json["what"].toString();
        state_.phase = what == "prior" ? Phase::prior : what == "model" ? Phase::opening : Phase::learning;
        state_.fraction = all > 0 ? done / all : 0;
    } else if (event == "step" && !leaving) {
        state_.phase = Phase::learning;
        state_.fraction = all > 0 ? json["images"].toDouble() / all : 0;
        state_.seconds_left = json["seconds_left"].toDouble();
        state_.loss = json["loss"].toDouble();
    } else if (event == "preview") {
        if (QImage const picture(json["file"].toString()); !picture.isNull()) state_.preview = picture;
    } else if (event == "paused") {
        state_.phase = Phase::paused;
    } else if (event == "finished") {
        state_.phase = Phase::finished, state_.fraction = 1, state_.file = json["file"].toString();
    } else if (event == "failed") {
        state_.phase = Phase::failed, state_.problem = json["message"].toString();
    }
    Q_EMIT changed();
}

void SubjectTrainingProcess::end(bool crashed) {
    read_lines();
    if (state_.phase == Phase::finished) {
        remove_run(*run_);
        Q_EMIT finished(run_->wish.name);
        return;
    }
    if (state_.phase == Phase::pausing) state_.phase = Phase::paused;  // before there was anything to keep
    if (state_.phase == Phase::paused || state_.phase == Phase::failed) {
        Q_EMIT changed();  // it runs no longer
        return;
    }
    QString const last = QString::fromUtf8(process_->readAllStandardError()).trimmed().section('\n', -1);
    fail_with(!last.isEmpty() ? last
              : crashed       ? tr("The training ended unexpectedly. Is there enough memory?")
                              : tr("The training ended without a word."));
}

void SubjectTrainingProcess::fail_with(QString const& problem) {
    state_.phase = Phase::failed, state_.problem = problem;
    Q_EMIT changed();
}

}  // namespace daub
