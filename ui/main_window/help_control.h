// The Help menu's actions: the manual at the part that people are working in, the first tour, and About.
//
//     HelpControl help({actions, document, session, settings, window, canvas, editor});
//     help.tour().offer_at_first_start();
//
// Borrows all its parts. UI thread.
#pragma once

#include "ui/help/first_tour.h"
#include "ui/main_window/actions.h"

#include <QPointer>

namespace daub {

class ManualWindow;

class HelpControl : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Actions& actions;
        Document& document;
        GenerationSession& session;
        Settings& settings;
        QWidget& window;
        QWidget& canvas;
        QWidget& sentence;
    };
    explicit HelpControl(Parts const& parts, QObject* parent = nullptr);
    ~HelpControl() override;

    FirstTour& tour() { return tour_; }
    /// Null before it was first asked for.
    ManualWindow* manual() const;
    /// The section about what has the focus; empty for the beginning.
    QString topic() const;

 private:
    void open_manual();

    Parts parts_;
    FirstTour tour_;
    QPointer<ManualWindow> manual_;
};

}  // namespace daub
