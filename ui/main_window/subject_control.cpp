#include "ui/main_window/subject_control.h"

#include "ui/main_window/actions.h"
#include "ui/main_window/message_bar.h"
#include "ui/subjects/subject_dialog.h"

namespace daub {

SubjectControl::SubjectControl(Parts const& parts, Actions& actions) : parts_(parts), training_(parts.trainer) {
    actions.on("subject", this, [this] { show_dialog(); });
    connect(&training_, &SubjectTrainingProcess::changed, this, &SubjectControl::follow);
    connect(&training_, &SubjectTrainingProcess::finished, this, [this](QString const& name) {
        parts_.models.refresh();
        parts_.messages.show_note(tr("%1 is learned. Its name in the sentence stands for it from now on.").arg(name));
    });
}

SubjectControl::~SubjectControl() { delete dialog_; }

SubjectDialog& SubjectControl::show_dialog() {
    if (!dialog_) {
        dialog_ = new SubjectDialog({parts_.document, parts_.models, training_}, &parts_.window);
        dialog_->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog_->show();
    dialog_->raise();
    dialog_->activateWindow();
    return *dialog_;
}

std::optional<OngoingWork> SubjectControl::ongoing() const {
    if (!training_.running() || !training_.run()) return std::nullopt;
    return OngoingWork{.what = tr("%1 is being learned.").arg(training_.run()->wish.name),
                       .kept = tr("What was learned so far is kept; Model > Teach a subject goes on from there.")};
}

void SubjectControl::follow() {
    auto const& state = training_.state();
    bool const seen = dialog_ && dialog_->isVisible();
    if (state.phase == SubjectTrainingProcess::Phase::failed && !seen)
        parts_.messages.show_problem(tr("The subject could not be learned. %1").arg(state.problem));
}

}  // namespace daub
