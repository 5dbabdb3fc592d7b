// The thread on which mattes are made: pictures of frames for the canvas, and whole sequences.
//
//     worker.show(wish);                              // the latest wish counts; shown() follows
//     worker.run([job](auto const& colors, auto const& on_frame) { return run(job, colors, on_frame); });
//
// One sequence at a time; while it runs, wishes are met between its frames. UI thread; nothing here waits but the
// destructor, which cancels and joins (a frame at most).
#pragma once

#include "ui/frames/frame_picture.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace daub {

using MatteWork = std::function<JobEnd(ColorManagement const&, OnMatteFrame const&)>;

class FrameWorker : public QObject {
    Q_OBJECT

 public:
    explicit FrameWorker(QObject* parent = nullptr);
    ~FrameWorker() override;

    void show(FrameWish wish);
    /// Asserts that none runs.
    void run(MatteWork work);
    bool running() const { return running_; }
    void cancel();

    Q_SIGNAL void shown(daub::FramePicture const& picture);
    Q_SIGNAL void progressed(daub::MatteProgress const& progress);
    /// problem: empty where it finished or was cancelled.
    Q_SIGNAL void ended(bool finished, QString const& problem);

 private:
    void work();
    void meet(std::unique_lock<std::mutex>& lock);
    void perform(MatteWork const& work);
    ColorManagement const& colors();

    bool running_ = false;  ///< of the UI thread alone
    std::optional<ColorManagement> colors_;
    FramePictureMaker maker_;

    std::mutex mutex_;  ///< guards what follows
    std::condition_variable wake_;
    std::optional<FrameWish> wish_;
    std::optional<MatteWork> work_;
    bool cancelled_ = false, quitting_ = false;
    std::thread thread_;  ///< last, so that all above is there when it starts
};

}  // namespace daub
