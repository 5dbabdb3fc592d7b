// The window: the canvas in the middle, tools on its left, docks around it, one document.
//
//     MainWindow window({settings, shortcuts, [] { return make_generator(); }, recovery_folder()});
//     window.show();
//     window.start(files);                 // recovery, files of the command line, or the example
//
// Composition: each part knows what it needs, and this class makes and connects them. Borrows settings and shortcuts.
// UI thread.
#pragma once

#include "ui/main_window/actions.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/file_questions.h"
#include "ui/main_window/generate_control.h"
#include "ui/main_window/live_control.h"
#include "ui/main_window/message_bar.h"
#include "ui/main_window/project_files.h"
#include "ui/models/model_services.h"

#include <QMainWindow>

namespace daub {

class AttentionPanel;
class FramesPanel;
class HelpControl;
class ModelKnowledge;
class ProcessControl;
class ProcessPanel;
class PromptPanel;
class RegionsPanel;
class ResultsPanel;
class RetouchStrip;
class ExportControl;
class ModelControl;
class SubjectControl;

class MainWindow : public QMainWindow {
    Q_OBJECT

 public:
    struct Parts {
        Settings& settings;
        Shortcuts& shortcuts;
        GeneratorFactory make_generator;
        std::filesystem::path recovery;
        std::unique_ptr<FileQuestions> questions = nullptr;  ///< null: dialogs over this window
        ModelServicesFactory model_services = nullptr;       ///< null: there is nothing to choose from
        QString trainer = {};                                ///< path of daub-train; empty: where it usually is
    };

    explicit MainWindow(Parts parts);
    ~MainWindow() override;

    /// Call once after show(): offers recovery, opens the first of `files`, else the example.
    void start(QStringList const& files);
    /// As another start of the program asks for it.
    void open_from_elsewhere(QStringList const& files);

    Document& document() { return document_; }
    CanvasView& canvas() { return *canvas_; }
    ToolBox& tools() { return *tools_; }
    GenerationSession& session() { return session_; }
    /// While something is being made, until it is among the results.
    bool busy() const { return session_.running() || shelf_->busy(); }
    Actions& actions() { return *actions_; }
    MessageBar& messages() { return *messages_; }
    PictureDisplay& display() { return *display_; }
    ProjectFiles& files() { return *files_; }
    ResultShelf& shelf() { return *shelf_; }
    PromptPanel& prompt() { return *prompt_; }
    ProcessPanel& process() { return *process_; }
    AttentionPanel& attention() { return *attention_; }
    RetouchStrip& retouch() { return *retouch_; }
    ExportControl& exports() { return *exports_; }
    ModelControl& models() { return *models_; }
    FramesPanel& frames() { return *frames_; }
    SubjectControl& subjects() { return *subjects_; }
    HelpControl& help() { return *help_; }

 protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void build_center();
    void build_docks();
    void build_help();
    void connect_files();
    void connect_edit();
    void connect_view();
    void connect_picture(QString const& trainer);
    void connect_messages();
    void escape();
    bool clear_selection();
    void begin_document();
    void show_title();
    std::vector<OngoingWork> ongoing_work(Leaving leaving) const;
    void wear_theme();
    void restore_layout();
    void size_docks();
    void save_layout();
    void follow_results();
    void connect_retouch();
    void add_region_of_words(TextSpan const& words);

    Settings& settings_;
    Shortcuts& shortcuts_;
    std::unique_ptr<FileQuestions> questions_;
    Document document_;
    GenerationSession session_;
    CanvasView* canvas_;
    std::unique_ptr<DocumentScene> scene_;
    std::unique_ptr<ToolBox> tools_;
    std::unique_ptr<Actions> actions_;
    std::unique_ptr<PictureDisplay> display_;
    std::unique_ptr<ResultShelf> shelf_;
    std::unique_ptr<GenerateControl> generate_;
    std::unique_ptr<LiveControl> live_;
    std::unique_ptr<ProjectFiles> files_;
    std::unique_ptr<Docks> docks_;
    std::unique_ptr<ModelControl> models_;
    std::unique_ptr<ModelKnowledge> knowledge_;
    std::unique_ptr<SubjectControl> subjects_;
    ExportControl* exports_ = nullptr;
    std::unique_ptr<HelpControl> help_;
    MessageBar* messages_ = nullptr;
    RetouchStrip* retouch_ = nullptr;
    PromptPanel* prompt_ = nullptr;
    RegionsPanel* regions_ = nullptr;
    ResultsPanel* results_ = nullptr;
    ProcessPanel* process_ = nullptr;
    AttentionPanel* attention_ = nullptr;
    FramesPanel* frames_ = nullptr;
    ProcessControl* process_control_ = nullptr;
};

}  // namespace daub
