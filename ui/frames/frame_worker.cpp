#include "ui/frames/frame_worker.h"

#include "ui/session/thread_priority.h"

#include <cassert>
#include <utility>

namespace daub {

FrameWorker::FrameWorker(QObject* parent) : QObject(parent), thread_([this] { work(); }) {}

FrameWorker::~FrameWorker() {
    {
        std::lock_guard const lock(mutex_);
        quitting_ = cancelled_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void FrameWorker::show(FrameWish wish) {
    {
        std::lock_guard const lock(mutex_);
        wish_ = std::move(wish);
    }
    wake_.notify_one();
}

void FrameWorker::run(MatteWork work) {
    assert(!running_);
    running_ = true;
    {
        std::lock_guard const lock(mutex_);
        work_ = std::move(work);
        cancelled_ = false;
    }
    wake_.notify_one();
}

void FrameWorker::cancel() {
    std::lock_guard const lock(mutex_);
    cancelled_ = true;
}

ColorManagement const& FrameWorker::colors() {
    if (!colors_) colors_.emplace(ColorManagement::find_config({}));
    return *colors_;
}

void FrameWorker::work() {
    lower_thread_priority();
    std::unique_lock lock(mutex_);
    while (!quitting_) {
        wake_.wait(lock, [this] { return quitting_ || wish_ || work_; });
        if (quitting_) return;
        meet(lock);
        if (!work_) continue;
        MatteWork const work = *std::exchange(work_, std::nullopt);
        lock.unlock();
        perform(work);
        lock.lock();
    }
}

void FrameWorker::meet(std::unique_lock<std::mutex>& lock) {
    if (!wish_) return;
    FrameWish const wish = *std::exchange(wish_, std::nullopt);
    lock.unlock();
    FramePicture picture{.wish = wish};
    try {
        picture = maker_.make(wish, colors());
    } catch (std::exception const& failure) {
        picture.trouble = failure.what();  // the colour configuration
    }
    QMetaObject::invokeMethod(
        this, [this, picture = std::move(picture)] { Q_EMIT shown(picture); }, Qt::QueuedConnection);
    lock.lock();
}

void FrameWorker::perform(MatteWork const& work) {
    QString problem;
    bool finished = false;
    try {
        finished = work(colors(), [this](MatteProgress const& at) {
                       QMetaObject::invokeMethod(
                           this, [this, at] { Q_EMIT progressed(at); }, Qt::QueuedConnection);
                       std::unique_lock lock(mutex_);
                       meet(lock);
                       return !cancelled_;
                   }) == JobEnd::finished;
    } catch (std::exception const& failure) {
        problem = QString::fromUtf8(failure.what());
    }
    QMetaObject::invokeMethod(
        this,
        [this, finished, problem] {
            running_ = false;
            Q_EMIT ended(finished, problem);
        },
        Qt::QueuedConnection);
}

}  // namespace daub
