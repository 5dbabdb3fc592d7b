// LiveScheduler on the event loop: forwards what happens to it and tells its wishes as signals.
//
//     LiveTimer live;
//     QObject::connect(&live, &LiveTimer::quickWanted, [&] { id = session.submit_live(quick_request(now(), {})); });
//
// Call picture_ended() only for the picture last wished for: the end of one that was replaced is old news. UI thread.
#pragma once

#include "ui/session/live_scheduler.h"

#include <QObject>
#include <QTimer>

namespace daub {

class LiveTimer : public QObject {
    Q_OBJECT

 public:
    explicit LiveTimer(QObject* parent = nullptr);

    void set_delays(LiveScheduler::Delays const& delays);
    bool enabled() const { return scheduler_.enabled(); }

 public Q_SLOTS:
    void set_enabled(bool enabled);
    void stroke_began();
    void pen_moved();
    void stroke_ended();
    void edited();
    void picture_ended();

 Q_SIGNALS:
    void quickWanted();
    void fullWanted();
    void cancelWanted();

 private:
    void pump();

    LiveScheduler scheduler_;
    QTimer timer_;
};

}  // namespace daub
