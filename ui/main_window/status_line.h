// The status bar: on the left what is being made, how long it takes and how to end it, and what waits; on the right
// zoom, canvas, seed and model.
//
//     StatusLine line(*window.statusBar(), {document, canvas, session, actions});
//
// Follows its parts by itself and borrows them. UI thread.
#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/document/document.h"
#include "ui/session/generation_session.h"

#include <QTimer>

class QProgressBar;
class QStatusBar;
class QToolButton;

namespace daub {

class Actions;
class QueuePopup;
class TabularLabel;

class StatusLine : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        CanvasView& canvas;
        GenerationSession& session;
        Actions& actions;
    };
    StatusLine(QStatusBar& bar, Parts const& parts);

    QString work_text() const;

 private:
    void show_document();
    void show_work();
    QToolButton* add_button(QStatusBar& bar, char const* icon_name, QString const& text);
    void add_buttons(QStatusBar& bar);
    void tell_keys();

    Parts parts_;
    TabularLabel *work_, *zoom_, *canvas_size_, *seed_, *model_;
    QProgressBar* share_;
    QToolButton *keep_ = nullptr, *cancel_ = nullptr, *waiting_ = nullptr;
    QueuePopup* queue_ = nullptr;
    QTimer soon_;
};

/// "Step 14 of 25, layout expert"; "Loading ..." before the first.
QString describe(Progress const& progress);
/// Of JobKind::sequence: image of image_count frames are done.
QString describe_frames(Progress const& progress);

}  // namespace daub
