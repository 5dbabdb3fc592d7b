// What the window's actions do, beside those on files.
#include "ui/document/region_list_model.h"
#include "ui/frames/frames_panel.h"
#include "ui/look/icon.h"
#include "ui/main_window/canvas_size_dialog.h"
#include "ui/main_window/export_control.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/model_control.h"
#include "ui/main_window/picture_exchange.h"
#include "ui/main_window/process_control.h"
#include "ui/main_window/subject_control.h"
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/panels/prompt/prompt_panel.h"
#include "ui/panels/regions/regions_panel.h"
#include "ui/retouch/retouch_strip.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences_dialog.h"
#include "ui/settings/setting_keys.h"

#include <QUndoStack>

namespace daub {

void MainWindow::connect_edit() {
    Actions& actions = *actions_;
    QUndoStack* const history = &document_.undo_stack();
    QAction *const undo = actions["undo"], *const redo = actions["redo"];
    undo->setEnabled(history->canUndo()), redo->setEnabled(history->canRedo());
    connect(history, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(history, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    auto const limit = [this, history] { history->setUndoLimit(settings_.value(keys::undo_steps)); };
    limit(), connect(&document_, &Document::opened, this, limit);  // when the history is empty
    actions.on("undo", this, [this, history] {
        if (!frames_->take_back()) history->undo();
    });
    actions.on("redo", history, &QUndoStack::redo);

    // The editor's own keys would make the window's ambiguous.
    PromptEditor* const editor = &prompt_->editor();
    for (QAction* const own : {editor->make_region_action(), editor->weigh_more_action(), editor->weigh_less_action()})
        own->setShortcuts(QList<QKeySequence>());
    actions.on("prompt-region", editor->make_region_action(), &QAction::trigger);
    actions.on("prompt-weight-up", editor->weigh_more_action(), &QAction::trigger);
    actions.on("prompt-weight-down", editor->weigh_less_action(), &QAction::trigger);

    actions.on("brush-smaller", tools_.get(), [this] { tools_->step_size(-1); });
    actions.on("brush-larger", tools_.get(), [this] { tools_->step_size(1); });
    actions.on("canvas-size", this, [this] { CanvasSizeDialog(document_, this).exec(); });
    actions.on("preferences", this, [this] {
        PreferencesDialog({settings_, shortcuts_, {}, language_names()}, this).exec();
    });
}

void MainWindow::connect_view() {
    Actions& actions = *actions_;
    actions.on("view-fit", canvas_, &CanvasView::fit);
    actions.on("view-actual-size", canvas_, &CanvasView::actual_size);
    actions.on("view-zoom-in", canvas_, [this] { canvas_->step_zoom(1); });
    actions.on("view-zoom-out", canvas_, [this] { canvas_->step_zoom(-1); });
    actions.on("view-reset-rotation", canvas_, &CanvasView::reset_rotation);
    actions["show-areas"]->setChecked(true);
    actions.on("show-areas", canvas_, [this] { canvas_->set_overlay_mode(OverlayMode::overlay); });
    actions.on("show-outlines", canvas_, [this] { canvas_->set_overlay_mode(OverlayMode::outline); });
    actions.on("show-picture", canvas_, [this] { canvas_->set_overlay_mode(OverlayMode::picture); });
    actions.on_switch("view-compare", display_.get(), [this](bool on) { display_->set_compare(on); });
    connect(&document_, &Document::opened, actions["view-compare"],
            [this] { (*actions_)["view-compare"]->setChecked(false); });
    actions.on("view-hide-docks", docks_.get(), [this] { docks_->toggle_all(); });
    actions.on("view-reset-layout", docks_.get(), [this] {
        docks_->reset_layout();
        size_docks();
    });
    actions.on("view-next-pane", docks_.get(), [this] { docks_->focus_next(1); });
    actions.on("view-previous-pane", docks_.get(), [this] { docks_->focus_next(-1); });
    actions.on_switch("view-fullscreen", this, [this](bool full) { full ? showFullScreen() : showNormal(); });
}

void MainWindow::connect_picture(QString const& trainer) {
    Actions& actions = *actions_;
    GenerateControl* const generate = generate_.get();
    actions.on("generate", generate, &GenerateControl::generate);
    actions.on("new-seed", generate, &GenerateControl::new_seed);
    actions.on("stop-and-keep", &session_, &GenerationSession::stop_and_keep);
    actions.on("cancel-all", &session_, &GenerationSession::cancel_all);
    actions.on("cancel", this, [this] { escape(); });
    actions["live"]->setChecked(settings_.value(keys::live));
    actions.on_switch("live", live_.get(), [this](bool on) {
        live_->set_enabled(on, true);
        settings_.set_value(keys::live, on);
    });
    auto const shown = [this]() -> std::string { return document_.project().shown_result; };
    actions.on("result-restore", this, [this, shown] {
        try {
            document_.restore_result(shown());
        } catch (std::exception const& failure) {
            messages_->show_problem(QString::fromUtf8(failure.what()));
        }
    });
    actions["result-keep"]->setCheckable(true);
    actions.on("result-keep", this, [this, shown](bool kept) { document_.keep_result(shown(), kept); });
    new PictureExchange({document_, *display_, *results_, *messages_, *this}, actions);
    actions.on("result-hide", this, [this] { document_.show_result({}); });
    exports_ = new ExportControl({document_, *shelf_, *messages_, *this}, actions);
    actions.on("models", models_.get(), [this] { models_->show_dialog(); });
    subjects_ = std::make_unique<SubjectControl>(
        SubjectControl::Parts{document_, models_->models(), *messages_, *this, trainer}, actions);
    connect(&document_, &Document::resultsChanged, this, &MainWindow::follow_results);
    connect(&document_, &Document::shownResultChanged, this, &MainWindow::follow_results);
    connect(&document_, &Document::opened, this, &MainWindow::follow_results);
    connect(&session_, &GenerationSession::stateChanged, this, [this] {
        bool const picture = session_.running() && session_.running()->makes_picture();
        bool const making = picture || (session_.running() && session_.running()->kind == JobKind::sequence);
        (*actions_)["stop-and-keep"]->setEnabled(picture);
        (*actions_)["cancel-all"]->setEnabled(making || session_.queue()->rowCount() > 0);
    });
    follow_results();
}

void MainWindow::connect_retouch() {
    Actions& actions = *actions_;
    actions.on("change-only", retouch_, &RetouchStrip::begin_change_only);
    actions.on("element-add", retouch_, &RetouchStrip::ask_for_element);
    actions.on("element-of-region", retouch_, &RetouchStrip::add_active_region);
    actions.on("go-on", retouch_, &RetouchStrip::begin_from_shown);
    connect(retouch_, &RetouchStrip::troubled, messages_, &MessageBar::show_problem);
    connect(retouch_, &RetouchStrip::paintingWanted, this, [this] { canvas_->setFocus(); });
}

void MainWindow::follow_results() {
    ProjectResult const* const shown = document_.result(document_.project().shown_result);
    for (char const* const id : {"result-restore", "result-keep", "result-hide", "file-export", "go-on", "change-only",
                                 "element-add", "element-of-region"})
        (*actions_)[id]->setEnabled(shown != nullptr);
    (*actions_)["result-keep"]->setChecked(shown != nullptr && shown->kept);
}

void MainWindow::connect_messages() {
    connect(files_.get(), &ProjectFiles::troubled, messages_, &MessageBar::show_problem);
    connect(files_.get(), &ProjectFiles::told, messages_, &MessageBar::show_note);
    connect(generate_.get(), &GenerateControl::failed, messages_, &MessageBar::show_problem);
    connect(generate_.get(), &GenerateControl::warned, messages_, &MessageBar::show_note);
    connect(generate_.get(), &GenerateControl::judged, this,
            [this](std::map<RegionId, double> const& adherence) { regions_->model().set_adherence(adherence); });
    if (settings_.damaged_copy())
        messages_->show_problem(tr("The settings could not be read and are as at first. What was there is in %1.")
                                    .arg(*settings_.damaged_copy()));
}

// The order of ux.md: the tool first, then what is selected, then the picture that is being made.
void MainWindow::escape() {
    if (tools_->escape() || frames_->escape() || clear_selection()) return;
    if (!generate_->cancel() && !frames_->ask_to_stop()) canvas_->setFocus();
}

bool MainWindow::clear_selection() {
    if (retouch_->end_question()) return true;
    if (display_->comparing()) {
        (*actions_)["view-compare"]->setChecked(false);
        return true;
    }
    if (process_control_->end_scrubbing()) return true;
    QTextCursor cursor = prompt_->editor().textCursor();
    if (!prompt_->editor().hasFocus() || !cursor.hasSelection()) return false;
    cursor.clearSelection();
    prompt_->editor().setTextCursor(cursor);
    return true;
}

}  // namespace daub
