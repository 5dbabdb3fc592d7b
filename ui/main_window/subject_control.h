// Teaching subjects from the window: the training, its dialog, and what follows when one is learned.
//
//     SubjectControl subjects({document, models, messages, window}, actions);
//
// Borrows its parts. UI thread; the destructor pauses a training.
#pragma once

#include "ui/document/document.h"
#include "ui/models/installed_models.h"
#include "ui/session/ongoing_work.h"
#include "ui/subjects/subject_training_process.h"

#include <QPointer>

#include <optional>

namespace daub {

class Actions;
class MessageBar;
class SubjectDialog;

class SubjectControl : public QObject {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        InstalledModels& models;
        MessageBar& messages;
        QWidget& window;
        QString trainer = {};  ///< path of daub-train; empty: where it usually is
    };
    SubjectControl(Parts const& parts, Actions& actions);
    ~SubjectControl() override;

    SubjectDialog& show_dialog();
    SubjectTrainingProcess& training() { return training_; }
    /// What ends with the program, if something does.
    std::optional<OngoingWork> ongoing() const;

 private:
    void follow();

    Parts parts_;
    SubjectTrainingProcess training_;
    QPointer<SubjectDialog> dialog_;
};

}  // namespace daub
