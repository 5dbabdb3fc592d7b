// Making pictures from the document: Generate, stop and keep, cancel, and what becomes of the outcome.
//
//     control.generate();                   // the picture forms on the canvas and joins the results
//     if (!control.cancel()) ...            // nothing was running
//
// What live mode asked for is shown and not kept; Generate with nothing changed since keeps it without making it
// again. Borrows all its parts. UI thread.
#pragma once

#include "ui/main_window/picture_display.h"
#include "ui/main_window/result_shelf.h"
#include "ui/session/generation_session.h"
#include "ui/settings/settings.h"

#include <functional>

namespace daub {

class GenerateControl : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        GenerationSession& session;
        PictureDisplay& display;
        ResultShelf& shelf;
        Settings& settings;
    };
    explicit GenerateControl(Parts const& parts, QObject* parent = nullptr);

    /// The document's settings, on the device that people prefer. A branch that cannot be followed any more is left
    /// out: that picture begins anew.
    GenerationRequest request() const;
    /// What is wanted besides the picture, asked each time.
    void set_wishes(std::function<RunWishes()> wishes) { wishes_ = std::move(wishes); }
    void generate();
    /// The running picture; false where none was running.
    bool cancel();
    void new_seed();

    Q_SIGNAL void failed(QString const& message);
    Q_SIGNAL void warned(QString const& message);
    /// By region: how well the picture that was just made follows the paint.
    Q_SIGNAL void judged(std::map<daub::RegionId, double> const& adherence);

 private:
    void show_progress(Progress const& progress);
    void end(Job const& job, Outcome const& outcome);
    void judge(Outcome const& outcome);

    /// The latest whole picture of live mode.
    struct LivePicture {
        Job job;
        Outcome outcome;
    };
    bool live_suffices(GenerationRequest const& request, RunWishes const& wishes) const;

    Parts parts_;
    std::function<RunWishes()> wishes_ = [] { return RunWishes{}; };
    std::optional<LivePicture> live_;
};

}  // namespace daub
