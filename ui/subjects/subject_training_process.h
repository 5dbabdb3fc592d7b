// The training of a subject as a process of its own, so that it can take its time beside the window.
//
//     SubjectTrainingProcess training;
//     connect(&training, &SubjectTrainingProcess::changed, this, [&] { show(training.state()); });
//     training.start(run);
//     training.pause();            // ends with a checkpoint; start() of the same run goes on from there
//
// Runs `daub-train` from beside this program and reads the lines of --json-progress. UI thread; the destructor ends the
// process as pause() does and waits for it.
#pragma once

#include "ui/subjects/subject_order.h"

#include <QImage>
#include <QObject>

#include <optional>

class QProcess;

namespace daub {

class SubjectTrainingProcess : public QObject {
    Q_OBJECT

 public:
    enum class Phase { idle, opening, prior, learning, pausing, paused, finished, failed };
    struct State {
        Phase phase = Phase::idle;
        double fraction = 0;                 ///< of the phase, 0..1
        std::optional<double> seconds_left;  ///< of learning
        std::optional<double> loss;
        QImage preview;   ///< null: none yet
        QString file;     ///< of the finished subject
        QString problem;  ///< why it failed
    };

    /// program: path of daub-train; empty: that beside this program, or of the PATH.
    explicit SubjectTrainingProcess(QString program = {}, QObject* parent = nullptr);
    ~SubjectTrainingProcess() override;

    State const& state() const { return state_; }
    bool running() const;
    std::optional<SubjectRun> const& run() const { return run_; }

    void start(SubjectRun const& run);
    void pause();

    Q_SIGNAL void changed();
    /// Its file is installed, its run is removed.
    Q_SIGNAL void finished(QString const& name);

 private:
    void read_lines();
    void take(QByteArray const& line);
    void end(bool crashed);
    void fail_with(QString const& problem);

    QString program_;
    QProcess* process_;
    std::optional<SubjectRun> run_;
    State state_;
};

}  // namespace daub
