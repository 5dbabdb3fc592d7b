#include "ui/main_window/main_window.h"

#include "ui/frames/frames_panel.h"
#include "ui/help/tour_bubble.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/main_window/attention_control.h"
#include "ui/main_window/drop_zones.h"
#include "ui/main_window/export_control.h"
#include "ui/main_window/generate_buttons.h"
#include "ui/main_window/help_control.h"
#include "ui/main_window/menus.h"
#include "ui/main_window/model_control.h"
#include "ui/main_window/model_knowledge.h"
#include "ui/main_window/process_control.h"
#include "ui/main_window/region_control.h"
#include "ui/main_window/status_line.h"
#include "ui/main_window/subject_control.h"
#include "ui/main_window/tool_bar.h"
#include "ui/main_window/tool_options_strip.h"
#include "ui/panels/attention/attention_panel.h"
#include "ui/panels/process/process_panel.h"
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/panels/prompt/prompt_panel.h"
#include "ui/panels/regions/region_view.h"
#include "ui/panels/regions/regions_panel.h"
#include "ui/panels/results/results_panel.h"
#include "ui/panels/style/style_panel.h"
#include "ui/retouch/retouch_strip.h"
#include "ui/settings/recent_files.h"
#include "ui/settings/setting_keys.h"
#include "ui/settings/shortcuts.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>

namespace daub {
namespace {

constexpr QSize least_first_size(1440, 900), most_first_size(1680, 1050);
constexpr int layout_version = 2;

/// Never higher than what it shows, so that a dock gives back the room of a warning that is gone.
class AsHighAsContent : public QWidget {
    bool event(QEvent* event) override {
        bool const done = QWidget::event(event);
        if (event->type() == QEvent::LayoutRequest) setMaximumHeight(minimumSizeHint().height());
        return done;
    }
};

}  // namespace

MainWindow::MainWindow(Parts parts)
    : settings_(parts.settings),
      shortcuts_(parts.shortcuts),
      questions_(parts.questions ? std::move(parts.questions) : std::make_unique<FileDialogs>(*this)),
      session_(std::move(parts.make_generator)),
      canvas_(new CanvasView),
      scene_(std::make_unique<DocumentScene>(document_, *canvas_)),
      tools_(std::make_unique<ToolBox>(document_, *canvas_)),
      actions_(std::make_unique<Actions>(shortcuts_, *this, *canvas_)),
      display_(std::make_unique<PictureDisplay>(document_, *scene_, *canvas_)),
      shelf_(std::make_unique<ResultShelf>(document_)),
      generate_(std::make_unique<GenerateControl>(
          GenerateControl::Parts{document_, session_, *display_, *shelf_, settings_})),
      live_(std::make_unique<LiveControl>(LiveControl::Parts{document_, *canvas_, *tools_, session_, settings_},
                                          [this] { return generate_->request(); })),
      files_(std::make_unique<ProjectFiles>(document_, settings_, *questions_, parts.recovery)),
      docks_(std::make_unique<Docks>(*this, *canvas_)),
      models_(std::make_unique<ModelControl>(ModelControl::Parts{document_, session_, *this},
                                             std::move(parts.model_services),
                                             [this] { return generate_->request(); })) {
    setWindowIcon(application_icon());
    (*actions_)["live"]->setCheckable(true);
    build_center();
    build_docks();
    fill_menus(*menuBar(), {*actions_, *docks_, *files_, settings_});
    addToolBar(Qt::LeftToolBarArea, make_tool_bar(*tools_, *actions_));
    new StatusLine(*statusBar(), {document_, *canvas_, session_, *actions_});
    new RegionControl(document_, regions_->view().actions(), *actions_, *this);
    connect_files();
    connect_edit();
    connect_view();
    connect_picture(parts.trainer);
    connect_retouch();
    connect_messages();
    build_help();
    wear_theme();
    show_title();
    restore_layout();
}

// Widgets die after the members of this class, so those that borrow the document and the session go here, after what
// borrows the canvas.
MainWindow::~MainWindow() {
    frames_->leave_canvas();
    knowledge_.reset();
    subjects_.reset();
    models_.reset();
    session_.disconnect();
    document_.disconnect();
    tools_->disconnect();
    help_.reset(), live_.reset(), generate_.reset(), display_.reset(), tools_.reset(), scene_.reset();
    for (QDockWidget* const dock : findChildren<QDockWidget*>()) delete dock;
    delete takeCentralWidget();
    setStatusBar(nullptr);
}

void MainWindow::build_center() {
    auto* const center = new QWidget;
    auto* const layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* const options = new ToolOptionsStrip(*tools_, settings_, (*actions_)["tool-options"]);
    for (char const* const id : {"undo", "redo"}) options->add_action((*actions_)[id]);
    layout->addWidget(options);
    layout->addWidget(messages_ = new MessageBar);
    layout->addWidget(retouch_ = new RetouchStrip(document_));
    layout->addWidget(canvas_, 1);
    constexpr int least = 240;
    canvas_->setMinimumSize(least, least);
    setCentralWidget(center);
    auto* const zones = new DropZones(document_, *canvas_);
    connect(zones, &DropZones::fileDropped, this, [this](QString const& path) { files_->open_file(path); });
    connect(zones, &DropZones::modelDropped, this, [this](QString const& path) { models_->add(path); });
    connect(zones, &DropZones::colorMapDropped, this,
            [this](QString const& path) { exports_->import_color_map(path); });
    connect(zones, &DropZones::wordsDropped, this, &MainWindow::add_region_of_words);
    connect(zones, &DropZones::troubled, messages_, &MessageBar::show_problem);
}

void MainWindow::build_docks() {
    auto* const sentence = new AsHighAsContent;
    auto* const row = new QHBoxLayout(sentence);
    row->setContentsMargins(0, 0, grid, 0);
    row->setSpacing(0);
    row->addWidget(prompt_ = new PromptPanel(document_), 1);
    row->addWidget(new GenerateButtons(*actions_), 0, Qt::AlignTop);
    docks_->add({"prompt", tr("Prompt"), sentence, Qt::TopDockWidgetArea, true});
    QDockWidget* const regions =
        docks_->add({"regions", tr("Regions"), regions_ = new RegionsPanel(document_), Qt::RightDockWidgetArea, true});
    QDockWidget* const results =
        docks_->add({"results", tr("Results"), results_ = new ResultsPanel(document_), Qt::RightDockWidgetArea});
    process_ = new ProcessPanel(document_);
    process_control_ = new ProcessControl({document_, session_, *display_, *process_});
    connect(process_, &ProcessPanel::newSeedWanted, (*actions_)["new-seed"], &QAction::trigger);
    attention_ = new AttentionPanel(document_);
    auto* const attention = new AttentionControl({document_, *canvas_, session_, settings_, *attention_});
    generate_->set_wishes([attention] { return attention->wishes(); });
    live_->set_wishes([attention] { return attention->wishes(); });
    QDockWidget* const looks =
        docks_->add({"attention", tr("Attention"), attention_, Qt::RightDockWidgetArea, false, true});
    auto* const styles = new StylePanel(document_);
    connect(styles, &StylePanel::troubled, messages_, &MessageBar::show_problem);
    QDockWidget* const style = docks_->add({"style", tr("Style"), styles, Qt::RightDockWidgetArea});
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    QDockWidget* const process = docks_->add({"process", tr("Process"), process_, Qt::BottomDockWidgetArea});
    knowledge_ = std::make_unique<ModelKnowledge>(
        ModelKnowledge::Parts{document_, session_, models_->models(), *prompt_, *process_, *styles});
    frames_ = new FramesPanel(
        {document_, session_, *canvas_, *scene_, *tools_, [this] { return generate_->request(); },
         [this]() -> MemoryCheck {
             auto const services = models_->models().services();
             if (!services || !services->planner) return nullptr;
             return [services](GenerationRequest const& request) { return services->planner->plan(request); };
         },
         [this] { return settings_.value(keys::frames_usual).toStdString(); },
         [this](std::string const& usual) { settings_.set_value(keys::frames_usual, QString::fromStdString(usual)); }});
    connect(frames_, &FramesPanel::troubled, messages_, &MessageBar::show_problem);
    connect(frames_, &FramesPanel::noted, messages_, &MessageBar::show_note);
    QDockWidget* const frames = docks_->add({"frames", tr("Frames"), frames_, Qt::BottomDockWidgetArea, false, true});
    tabifyDockWidget(process, frames);
    process->raise();
    tabifyDockWidget(results, style);
    tabifyDockWidget(regions, looks);
    regions->raise();
    results->raise();
    QList<QAction*> of_results;
    for (char const* const id : {"result-compare", "result-restore", "result-keep", "go-on", "change-only",
                                 "element-add", "picture-copy", "file-export", "result-delete"})
        of_results += (*actions_)[id];
    results_->set_actions(of_results);
    connect(&regions_->view().actions(), &RegionActions::wordsWanted, prompt_, &PromptPanel::select_words_of);
    regions_->add_action((*actions_)["region-add"]);
}

void MainWindow::build_help() {
    help_ = std::make_unique<HelpControl>(
        HelpControl::Parts{*actions_, document_, session_, settings_, *this, *canvas_, prompt_->editor()});
    docks_->add_pane(help_->tour().bubble());
}

void MainWindow::add_region_of_words(TextSpan const& words) {
    document_.set_active_region(document_.add_region({.spans = {words}}));
}

void MainWindow::connect_files() {
    Actions& actions = *actions_;
    ProjectFiles* const files = files_.get();
    files->set_before_saving([this] {
        shelf_->flush();
        frames_->store();
    });
    files->set_ongoing_work([this](Leaving leaving) { return ongoing_work(leaving); });
    actions.on("file-new", files, [files] { files->new_picture(); });
    actions.on("file-open", files, [files] { files->open(); });
    actions.on("file-save", files, [files] { files->save(); });
    actions.on("file-save-as", files, [files] { files->save_as(); });
    actions.on("file-example", files, [files] {
        if (files->may_leave()) files->open_example();
    });
    actions.on("file-recover", files, [this, files] {
        if (files->may_leave() && !files->recover()) messages_->show_note(tr("There is nothing to recover."));
    });
    actions.on("file-forget-recent", this, [this] { forget_recent_files(settings_); });
    actions.on("quit", this, [this] { close(); });
    connect(&document_, &Document::modifiedChanged, this, &MainWindow::show_title);
    connect(&document_, &Document::filePathChanged, this, &MainWindow::show_title);
    connect(&document_, &Document::opened, this, &MainWindow::begin_document);
}

/// Frames and mattes are the project's; a training goes on beside any project, but not without the window.
std::vector<OngoingWork> MainWindow::ongoing_work(Leaving leaving) const {
    std::vector<OngoingWork> works;
    if (frames_->busy()) works.push_back(frames_->ongoing());
    if (leaving == Leaving::program)
        if (auto training = subjects_->ongoing()) works.push_back(*std::move(training));
    return works;
}

void MainWindow::show_title() {
    setWindowTitle(tr("%1[*] \u2013 Daub").arg(files_->title()));
    setWindowModified(document_.modified());
}

void MainWindow::begin_document() {
    bool const can_paint = document_.region(document_.active_region()) != nullptr;
    if (!can_paint && !document_.regions().empty()) document_.set_active_region(document_.region_id(0));
    canvas_->fit();
    show_title();
}

void MainWindow::start(QStringList const& files) {
    canvas_->setFocus();
    bool opened = files_->recover();
    if (!opened && !files.isEmpty()) opened = files_->open_file(files.front());
    if (!opened) files_->open_example();
    if (settings_.value(keys::window_layout).isEmpty()) size_docks();  // now that fonts and sentence are known
    help_->tour().offer_at_first_start();
    live_->set_enabled((*actions_)["live"]->isChecked());
    if (settings_.value(keys::load_at_start)) session_.load(generate_->request());
}

void MainWindow::open_from_elsewhere(QStringList const& files) {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (!files.isEmpty()) files_->open_file(files.front());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!files_->may_leave(Leaving::program)) return event->ignore();
    save_layout();
    session_.cancel_all();
    files_->leave();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) wear_theme();
    QMainWindow::changeEvent(event);
}

void MainWindow::wear_theme() {
    bool const dark = scheme_of(palette()) == ColorScheme::dark;
    canvas_->set_look(dark ? CanvasLook::dark() : CanvasLook::light());
}

void MainWindow::restore_layout() {
    QSize const room = screen()->availableSize();
    constexpr double share = 0.9;
    resize((room * share).boundedTo(most_first_size).expandedTo(least_first_size).boundedTo(room));
    size_docks();
    docks_->remember_layout();
    restoreGeometry(settings_.value(keys::window_geometry));
    restoreState(settings_.value(keys::window_layout), layout_version);
}

// The process dock has room for three stages, the prompt dock takes what its sentence needs.
void MainWindow::size_docks() {
    constexpr int side = 320, prompt = 72, bottom = 296;
    for (QDockWidget* const dock : findChildren<QDockWidget*>()) {
        if (dockWidgetArea(dock) == Qt::RightDockWidgetArea) resizeDocks({dock}, {side}, Qt::Horizontal);
        if (dockWidgetArea(dock) == Qt::BottomDockWidgetArea) resizeDocks({dock}, {bottom}, Qt::Vertical);
        if (dockWidgetArea(dock) == Qt::TopDockWidgetArea) resizeDocks({dock}, {prompt}, Qt::Vertical);
    }
}

void MainWindow::save_layout() {
    if (docks_->all_hidden()) docks_->toggle_all();
    settings_.set_value(keys::window_geometry, saveGeometry());
    settings_.set_value(keys::window_layout, saveState(layout_version));
}

}  // namespace daub
