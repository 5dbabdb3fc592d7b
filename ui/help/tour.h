// A tour in steps that wait for real actions. Pure logic: the bubble shows it, first_tour.h says what its steps are.
//
//     Tour tour;
//     tour.begin(steps);
//     tour.look();                     // something happened: is the step done now?
//     connect(&tour, &Tour::changed, bubble, &TourBubble::follow);
//
// A step that gets done while it is shown leads on by itself after a moment; one that was done before waits for
// go_on(), so that nobody misses its text. UI thread.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>
#include <vector>

namespace daub {

struct TourStep {
    QString title;
    QString text;
    QPointer<QWidget> place;                 ///< what it speaks of; null: the window
    std::function<bool()> done{};            ///< null: there is nothing to do, people read and go on
    std::chrono::milliseconds linger{1500};  ///< between the deed and the next step
};

class Tour : public QObject {
    Q_OBJECT

 public:
    explicit Tour(QObject* parent = nullptr);

    /// A first word that asks whether people want the tour. Accepting it goes to the first step of begin().
    void offer(TourStep invitation);
    void begin(std::vector<TourStep> steps);
    void go_on();  ///< also past a step that was not done; past the last it ends
    void go_back();
    void end();
    void look();

    bool running() const { return !steps_.empty(); }
    bool offering() const { return offering_; }
    int at() const { return at_; }
    int count() const { return static_cast<int>(steps_.size()); }
    bool is_last() const { return at_ + 1 == count(); }
    bool step_done() const { return done_; }
    TourStep const& step() const { return steps_[static_cast<std::size_t>(at_)]; }

 Q_SIGNALS:
    void changed();
    void accepted();  ///< the offer
    /// Whether the last step was seen. Also where the offer was refused.
    void ended(bool completed);

 private:
    void enter(int step);
    bool is_done() const { return step().done && step().done(); }

    std::vector<TourStep> steps_;
    int at_ = 0;
    bool offering_ = false;
    bool done_ = false;
    QTimer linger_;
};

}  // namespace daub
