#include "ui/main_window/model_control.h"

#include "engine/core/error.h"
#include "ui/main_window/status_line.h"
#include "ui/models/models_dialog.h"

#include <algorithm>

namespace daub {
namespace {

std::shared_ptr<ModelServices const> no_services() {
    fail(ErrorKind::internal, "This program was started without a way to look for models.");
}

}  // namespace

ModelControl::ModelControl(Parts parts, ModelServicesFactory services, std::function<GenerationRequest()> request)
    : parts_(std::move(parts)),
      request_(std::move(request)),
      models_(services ? std::move(services) : ModelServicesFactory(no_services)) {
    connect(&parts_.session, &GenerationSession::progressed, this, &ModelControl::show_progress);
    connect(&parts_.session, &GenerationSession::ended, this, [this](Job const& job) {
        if (job.kind == JobKind::loading && dialog_) dialog_->show_loading({}, 1);
    });
}

ModelControl::~ModelControl() { delete dialog_; }

ModelsDialog& ModelControl::show_dialog() {
    if (!dialog_) {
        dialog_ = new ModelsDialog({parts_.document, models_, installer_}, &parts_.window);
        dialog_->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog_, &ModelsDialog::modelChosen, this, &ModelControl::load);
    }
    dialog_->show();
    dialog_->raise();
    dialog_->activateWindow();
    return *dialog_;
}

void ModelControl::add(QString const& path) { show_dialog().add(path); }

void ModelControl::load() { parts_.session.load(request_()); }

void ModelControl::show_progress(Job const& job, Progress const& progress) {
    if (job.kind != JobKind::loading || !dialog_) return;
    constexpr double not_done = 0.999;  // the end is told by ended()
    dialog_->show_loading(describe(progress), std::min(not_done, progress.fraction));
}

}  // namespace daub
