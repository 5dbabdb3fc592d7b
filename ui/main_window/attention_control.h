// The attention dock in the window: recording while it is seen, the recording to the dock, its view over the canvas.
//
//     auto* attention = new AttentionControl({document, canvas, session, settings, *panel});
//     session.submit(request, attention->wishes());
//
// Belongs to the panel. Borrows all its parts. UI thread.
#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/document/document.h"
#include "ui/session/generation_session.h"
#include "ui/settings/settings.h"

namespace daub {

class AttentionPanel;

class AttentionControl : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        CanvasView& canvas;
        GenerationSession& session;
        Settings& settings;
        AttentionPanel& panel;
    };
    explicit AttentionControl(Parts const& parts);

    /// What the next picture is to be made with.
    RunWishes wishes() const;

 private:
    void end(Job const& job, Outcome const& outcome);

    Parts parts_;
};

}  // namespace daub
