// The status bar: what is being made and how long it takes on the left; zoom, canvas, seed and model on the right.
//
//     StatusLine line(*window.statusBar(), {document, canvas, session});
//
// Follows its parts by itself and borrows them. UI thread.
#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/document/document.h"
#include "ui/session/generation_session.h"

#include <QTimer>

class QProgressBar;
class QStatusBar;

namespace daub {

class TabularLabel;

class StatusLine : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        CanvasView& canvas;
        GenerationSession& session;
    };
    StatusLine(QStatusBar& bar, Parts const& parts);

    QString work_text() const;

 private:
    void show_document();
    void show_work();

    Parts parts_;
    TabularLabel *work_, *zoom_, *canvas_size_, *seed_, *model_;
    QProgressBar* share_;
    QTimer soon_;
};

/// "Step 14 of 25, layout expert"; "Loading ..." before the first.
QString describe(Progress const& progress);
/// "12 s left", "3 min left"; empty where nothing is known.
QString time_left(std::optional<double> seconds);

}  // namespace daub
