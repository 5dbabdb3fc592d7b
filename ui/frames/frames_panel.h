// The frames dock: renders sequences from mattes that move, and makes the mattes where there are none.
//
//     auto* panel = new FramesPanel({document, session, canvas, scene, tools, [] { return request; }});
//     panel->store();                         // before the document is saved: what was set goes into it
//     panel->leave_canvas();                  // before what it borrows goes
//
// While a view other than the picture is chosen, the canvas shows a frame. Mattes are made on a thread of the panel,
// frames are rendered by the session's engine. Borrows all its parts. UI thread.
#pragma once

#include "ui/frames/dock_state.h"
#include "ui/frames/frame_stage.h"
#include "ui/frames/frame_worker.h"
#include "ui/frames/render_settings.h"
#include "ui/session/generation_session.h"
#include "ui/session/ongoing_work.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSlider;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace daub {

class KeyPage;
class RenderPage;
class RotoPage;
class SequenceField;
class TabularLabel;

class FramesPanel : public QWidget {
    Q_OBJECT

 public:
    struct Parts {
        Document& document;
        GenerationSession& session;
        CanvasView& canvas;
        DocumentScene& scene;
        ToolBox& tools;
        std::function<GenerationRequest()> request;
        std::function<MemoryCheck()> memory = nullptr;  ///< for a sequence that begins now; may give null
        /// What new projects begin with, as dock_state.h's JSON; empty: as the program comes.
        std::function<std::string()> usual = nullptr;
        std::function<void(std::string const&)> keep_usual = nullptr;
    };
    enum class Page { render, key, roto };

    explicit FramesPanel(Parts parts, QWidget* parent = nullptr);
    ~FramesPanel() override;

    void leave_canvas();
    bool busy() const { return job_ != 0 || worker_->running(); }
    /// What is being made, and what stays of it when it is ended now; only while busy().
    OngoingWork ongoing() const;
    /// A stroke that is going on, or a view of a frame; false: there is none.
    bool escape();

    /// The last stroke over a plate; false where the canvas shows none.
    bool take_back();

    Page page() const;
    void set_page(Page page);
    FrameView view() const;
    void set_view(FrameView view);
    int frame() const;
    void set_frame(int frame);
    RenderPage& render_page() const { return *render_; }
    KeyPage& key_page() const { return *key_; }
    RotoPage& roto_page() const { return *roto_; }
    SequenceField& plate() const { return *plate_; }
    QLineEdit& range() const { return *range_; }
    FrameStage& stage() const { return *stage_; }
    /// With plate and range.
    RenderSettings settings() const;
    DockState state() const;
    void set_state(DockState const& state);
    /// Brings the document up to date with the dock. It happens by itself too, soon after each change.
    void store();
    void start();
    void cancel();
    /// Where frames or mattes are being made: says that a second call ends the work after the frame that it is at, or
    /// does so. False: nothing is being made.
    bool ask_to_stop();
    QString status() const;

    Q_SIGNAL void troubled(QString const& problem);
    Q_SIGNAL void noted(QString const& note);
    /// The canvas shows this frame, or why not.
    Q_SIGNAL void frameShown(daub::FramePicture const& picture);
    Q_SIGNAL void busyChanged();

 protected:
    void hideEvent(QHideEvent* event) override;

 private:
    QWidget* make_sources();
    QWidget* make_scrubber();
    QWidget* make_footer();
    void connect_pages();
    void connect_work();
    void follow_page();
    void follow_frames();
    void follow_tool();
    void wish();
    void tell(QString const& text);
    void tell_preview(FramePicture const& picture);
    void show_picture(FramePicture const& picture);
    void take_shape(DrawnShape const& shape);
    void pick(QPoint const& pixel);
    void connect_memory();
    void restore();
    void stop_after_frame();
    void tell_warnings();
    QString how_it_ended() const;
    void start_render();
    void start_mattes();
    void show_sequence(Progress const& progress);
    void end_sequence(Outcome const& outcome);
    void show_mattes(MatteProgress const& progress);
    void end_mattes(bool finished, QString const& problem);
    void show_busy();
    void use_mattes();
    std::string made_mattes() const;

    Parts parts_;
    SequenceField* plate_;
    QComboBox* plate_missing_;
    QLineEdit* range_;
    QTabBar* tabs_;
    QStackedWidget* pages_;
    RenderPage* render_;
    KeyPage* key_;
    RotoPage* roto_;
    QSlider* slider_;
    TabularLabel* number_;
    QComboBox* view_;
    QProgressBar* share_;
    QWidget* footer_ = nullptr;  ///< with progress and state, while there is something to say
    TabularLabel* status_;
    QPushButton *start_, *cancel_, *use_;
    FrameStage* stage_;
    FrameWorker* worker_;
    QTimer storing_;     ///< a moment after the last change
    QTimer stop_asked_;  ///< runs while a second wish to stop counts
    DockState known_;    ///< what the document has, or began with
    std::vector<int> frames_{1};
    FramePicture shown_;
    JobId job_ = 0;  ///< of the session: the sequence that is rendered
    std::shared_ptr<SequenceNews> news_;
    std::size_t skipped_ = 0, done_ = 0, total_ = 0;
    bool warned_ = false;        ///< of memory, before the sequence began
    bool preview_told_ = false;  ///< the state is about the picture that is shown
    bool told_ = false;          ///< of this run of mattes: what was there already
};

}  // namespace daub
