// The process dock in the window: the steps of the running picture go to it, the step that people look at to the
// canvas.
//
//     new ProcessControl({document, session, display, *panel});
//
// Where somebody stays at a step and the engine has nothing else to do, it decodes the step: previews of latent models
// are rough. Pictures that were asked for are kept step by step, and whole pictures of live mode; quick ones are not,
// for they come with each stroke. Belongs to the panel. Borrows all its parts. UI thread.
#pragma once

#include "ui/main_window/picture_display.h"
#include "ui/session/generation_session.h"

#include <QTimer>

namespace daub {

class ProcessPanel;

class ProcessControl : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        GenerationSession& session;
        PictureDisplay& display;
        ProcessPanel& panel;
    };
    explicit ProcessControl(Parts const& parts);

    /// Back from a step to the result; false where the result was shown.
    bool end_scrubbing();

 private:
    void begin(Job const& job);
    void add_step(Progress const& progress);
    void end(Job const& job, Outcome const& outcome);
    void step_shown();
    void look_closer();
    void refine(Outcome const& outcome);

    Parts parts_;
    QTimer rest_;                ///< since the step is looked at
    std::size_t looked_at_ = 0;  ///< the frame that is being refined
    JobId looking_ = 0;
    JobId followed_ = 0;  ///< the picture whose steps are kept
};

}  // namespace daub
