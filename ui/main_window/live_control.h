// Live mode in the window: strokes and edits go to the timer, its wishes go to the session.
//
//     LiveControl live({document, canvas, tools, session, settings}, [&] { return control.request(); });
//     live.set_enabled(true);
//
// Begins with the first stroke or edit after a picture was opened, so that opening one never replaces what it shows.
// Borrows all its parts; made after the tools, so that they hear of pointers first. UI thread.
#pragma once

#include "ui/session/generation_session.h"
#include "ui/session/live_timer.h"
#include "ui/settings/settings.h"
#include "ui/tools/tool_box.h"

#include <functional>
#include <optional>

namespace daub {

class LiveControl : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        CanvasView& canvas;
        ToolBox& tools;
        GenerationSession& session;
        Settings& settings;
    };
    LiveControl(Parts const& parts, std::function<GenerationRequest()> request, QObject* parent = nullptr);

    /// What is wanted of whole pictures besides the picture, asked each time.
    void set_wishes(std::function<RunWishes()> wishes) { wishes_ = std::move(wishes); }

    bool enabled() const { return enabled_; }
    /// `at_once`: a picture is wanted now, not only after the next edit.
    void set_enabled(bool enabled, bool at_once = false);
    /// A live picture is running or waiting.
    bool busy() const { return job_ != 0; }

 private:
    void follow_pointer();
    void follow_settings();
    void wake();
    void edited();
    void begin_stroke();
    void end_stroke();
    void submit(GenerationRequest request, RunWishes wishes = {});

    Parts parts_;
    std::function<GenerationRequest()> request_;
    std::function<RunWishes()> wishes_ = [] { return RunWishes{}; };
    LiveTimer timer_;
    JobId job_ = 0;                          ///< the picture last wished for
    std::optional<GenerationRequest> seen_;  ///< after the last edit; empty once masks may have changed since
    bool enabled_ = false;
    bool in_stroke_ = false;
};

}  // namespace daub
