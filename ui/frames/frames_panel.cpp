#include "ui/frames/frames_panel.h"

#include "ui/frames/choice_box.h"
#include "ui/frames/draw_tools.h"
#include "ui/frames/key_page.h"
#include "ui/frames/render_page.h"
#include "ui/frames/roto_page.h"
#include "ui/frames/sequence_field.h"
#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"
#include "ui/look/tabular_label.h"

#include <QBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace daub {

FramesPanel::FramesPanel(Parts parts, QWidget* parent)
    : QWidget(parent),
      parts_(std::move(parts)),
      plate_(new SequenceField(tr("Plate"), SequenceField::Use::read)),
      plate_missing_(missing_box(tr("Missing plates"))),
      range_(new QLineEdit),
      tabs_(new QTabBar),
      pages_(new QStackedWidget),
      render_(new RenderPage(parts_.document)),
      key_(new KeyPage(parts_.document)),
      roto_(new RotoPage),
      slider_(new QSlider(Qt::Horizontal)),
      number_(new TabularLabel),
      view_(choice_box<FrameView>(tr("What the canvas shows"), {{tr("Show: picture"), FrameView::picture},
                                                                {tr("Show: plate"), FrameView::plate},
                                                                {tr("Show: matte over plate"), FrameView::overlay},
                                                                {tr("Show: matte"), FrameView::matte},
                                                                {tr("Show: figure alone"), FrameView::figure},
                                                                {tr("Show: finished frames"), FrameView::finished}})),
      share_(new QProgressBar),
      status_(new TabularLabel),
      start_(new QPushButton),
      cancel_(new QPushButton(icon("cancel"), tr("Cancel"))),
      use_(new QPushButton(tr("Use for the active region"))),
      stage_(new FrameStage({parts_.canvas, parts_.scene, parts_.tools}, this)),
      worker_(new FrameWorker(this)) {
    setAccessibleName(tr("Frames"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, grid / 2);
    layout->setSpacing(grid / 2);
    layout->addWidget(make_sources());
    layout->addWidget(pages_, 1);
    layout->addWidget(make_scrubber());
    layout->addWidget(make_footer());
    connect_pages();
    connect_work();
    connect_memory();
    follow_page();
    show_busy();
}

FramesPanel::~FramesPanel() { delete worker_; }  // joined while everything is there

QWidget* FramesPanel::make_sources() {
    tabs_->setAccessibleName(tr("What is made"));
    tabs_->setExpanding(false);
    tabs_->setDrawBase(false);
    tabs_->setUsesScrollButtons(false);
    for (QString const& text : {tr("Render"), tr("Key"), tr("Rotoscope")}) tabs_->addTab(text);
    for (QWidget* const page : std::initializer_list<QWidget*>{render_, key_, roto_}) pages_->addWidget(page);
    plate_->setToolTip(tr("The pictures that were filmed: name.####.png, .exr, .tif or .jpg"));
    range_->setAccessibleName(tr("Range of frames"));
    range_->setPlaceholderText(tr("all"));
    range_->setToolTip(tr("Which frames: 1-100, 1-100x2, 1-20,45. Empty: all that there are"));
    range_->setMaximumWidth(14 * grid);
    range_->setMinimumWidth(8 * grid);
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(grid, 0, grid, 0);
    layout->setSpacing(grid);
    auto const label = [&](QString const& text, QWidget* field) {
        layout->addWidget(PageColumns::label_beside(text, field), 0, Qt::AlignTop);
    };
    layout->addWidget(tabs_, 0, Qt::AlignTop);
    label(tr("Plate"), plate_);
    layout->addWidget(plate_, 1, Qt::AlignTop);
    layout->addWidget(plate_missing_, 0, Qt::AlignTop);
    label(tr("Range"), range_);
    layout->addWidget(range_, 0, Qt::AlignTop);
    return row;
}

QWidget* FramesPanel::make_scrubber() {
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(grid, 0, grid, 0);
    layout->setSpacing(grid);
    for (QComboBox* const box : {view_, plate_missing_}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    constexpr int least = 10 * grid;
    slider_->setMinimumWidth(least);
    slider_->setAccessibleName(tr("Frame"));
    slider_->setToolTip(tr("The frame that the canvas shows"));
    auto const step = [&](QString const& picture, QString const& text, int by) {
        auto* const button = new QToolButton;
        button->setIcon(icon(picture));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, [this, by] { slider_->setValue(slider_->value() + by); });
        layout->addWidget(button);
    };
    layout->addWidget(view_);
    step("chevron-left", tr("Previous frame"), -1);
    layout->addWidget(slider_, 1);
    step("chevron-right", tr("Next frame"), 1);
    layout->addWidget(number_);
    use_->setToolTip(tr("The mattes that were made become those of the region that is painted on"));
    cancel_->setToolTip(tr("Ends at once; finished frames stay, and the next start goes on after them"));
    for (QPushButton* const button : {use_, cancel_, start_}) layout->addWidget(button);
    connect(start_, &QPushButton::clicked, this, &FramesPanel::start);
    connect(cancel_, &QPushButton::clicked, this, &FramesPanel::cancel);
    connect(use_, &QPushButton::clicked, this, &FramesPanel::use_mattes);
    return row;
}

QWidget* FramesPanel::make_footer() {
    footer_ = new QWidget;
    auto* const layout = new QHBoxLayout(footer_);
    layout->setContentsMargins(grid, 0, grid, 0);
    layout->setSpacing(grid);
    share_->setAccessibleName(tr("Progress of the sequence"));
    share_->setTextVisible(false);
    share_->setFixedWidth(16 * grid);
    status_->setAccessibleName(tr("State of the sequence"));
    status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(share_);
    layout->addWidget(status_, 1);
    return footer_;
}

void FramesPanel::connect_pages() {
    connect(tabs_, &QTabBar::currentChanged, this, &FramesPanel::follow_page);
    connect(plate_, &SequenceField::changed, this, &FramesPanel::follow_frames);
    connect(plate_missing_, &QComboBox::activated, this, &FramesPanel::wish);
    connect(range_, &QLineEdit::editingFinished, this, &FramesPanel::follow_frames);
    connect(slider_, &QSlider::valueChanged, this, [this] {
        stage_->escape();
        roto_->set_frame(frame());
        number_->set_text(QString::number(frame()));
        wish();
    });
    connect(view_, &QComboBox::currentIndexChanged, this, &FramesPanel::wish);
    connect(render_, &RenderPage::changed, this, &FramesPanel::follow_frames);
    connect(render_, &RenderPage::troubled, this, &FramesPanel::troubled);
    connect(key_, &KeyPage::changed, this, &FramesPanel::wish);
    connect(key_, &KeyPage::toolChanged, this, &FramesPanel::follow_tool);
    connect(roto_, &RotoPage::changed, this, &FramesPanel::wish);
    connect(roto_, &RotoPage::toolChanged, this, &FramesPanel::follow_tool);
    connect(roto_, &RotoPage::frameWanted, this, &FramesPanel::set_frame);
    connect(roto_, &RotoPage::troubled, this, &FramesPanel::troubled);
    connect(stage_, &FrameStage::drawn, this, &FramesPanel::take_shape);
    connect(stage_, &FrameStage::picked, this, &FramesPanel::pick);
    // What people do with the document needs the document on the canvas.
    auto const back = [this] { set_view(FrameView::picture); };
    connect(&parts_.tools, &ToolBox::currentChanged, this, back);
    connect(&parts_.document, &Document::documentReset, this, back);
    connect(&parts_.document, &Document::canvasResized, this, back);
}

void FramesPanel::leave_canvas() { set_view(FrameView::picture); }

bool FramesPanel::escape() {
    if (stage_->escape()) return true;
    if (view() == FrameView::picture) return false;
    set_view(FrameView::picture);
    return true;
}

bool FramesPanel::take_back() {
    if (!stage_->shown()) return false;
    if (stage_->escape()) return true;
    if (page() == Page::key) key_->take_back();
    if (page() == Page::roto) roto_->take_back();
    return true;
}

void FramesPanel::hideEvent(QHideEvent* event) {
    if (!event->spontaneous()) leave_canvas();
    QWidget::hideEvent(event);
}

FramesPanel::Page FramesPanel::page() const { return static_cast<Page>(tabs_->currentIndex()); }
void FramesPanel::set_page(Page page) { tabs_->setCurrentIndex(static_cast<int>(page)); }
FrameView FramesPanel::view() const { return choice_of<FrameView>(view_); }
void FramesPanel::set_view(FrameView view) { choose(view_, view); }

int FramesPanel::frame() const {
    return frames_[static_cast<std::size_t>(std::clamp(slider_->value(), 0, static_cast<int>(frames_.size()) - 1))];
}

void FramesPanel::set_frame(int frame) {
    auto const at = std::ranges::lower_bound(frames_, frame);
    slider_->setValue(static_cast<int>(std::min(at, frames_.end() - 1) - frames_.begin()));
}

QString FramesPanel::status() const { return status_->text(); }

RenderSettings FramesPanel::settings() const {
    RenderSettings settings = render_->settings();
    settings.plate = plate_->text();
    settings.plate_missing = choice_of<MissingFrames>(plate_missing_);
    settings.range = range_->text().trimmed().toStdString();
    return settings;
}

void FramesPanel::follow_page() {
    pages_->setCurrentIndex(tabs_->currentIndex());
    bool const renders = page() == Page::render;
    start_->setText(renders ? tr("Render") : page() == Page::key ? tr("Write mattes") : tr("Follow"));
    start_->setIcon(icon(renders ? "generate" : "play"));
    start_->setToolTip(renders ? tr("Paints all frames that are not finished yet")
                               : tr("Writes the mattes of all frames that are not finished yet"));
    use_->setVisible(!renders);
    follow_frames();
    follow_tool();
    bool const makes = !renders && !plate_->text().empty();
    if (makes && (view() == FrameView::picture || view() == FrameView::finished)) set_view(FrameView::overlay);
    wish();
}

/// Those of the range, else of the plate, else of all mattes.
void FramesPanel::follow_frames() {
    int const before = frame();
    std::vector<int> frames;
    try {
        RenderSettings const now = settings();
        if (!now.range.empty()) frames = parse_frames(now.range);
        if (frames.empty() && !now.plate.empty()) frames = FrameSequence(now.plate).range();
        std::set<int> of_mattes;
        if (frames.empty())
            for (auto const& [id, mattes] : now.mattes)
                if (!mattes.files.empty())
                    for (int const one : FrameSequence(mattes.files).range()) of_mattes.insert(one);
        if (frames.empty()) frames.assign(of_mattes.begin(), of_mattes.end());
    } catch (std::exception const& failure) {
        tell(QString::fromUtf8(failure.what()));
    }
    frames_ = frames.empty() ? std::vector{1} : std::move(frames);
    {
        QSignalBlocker const quiet(slider_);
        slider_->setRange(0, static_cast<int>(frames_.size()) - 1);
        set_frame(before);
    }
    number_->set_widest(QString::number(frames_.back()));
    number_->set_text(QString::number(frame()));
    roto_->set_frame(frame());
    bool const makes = page() != Page::render && !plate_->text().empty();
    if (makes && view() == FrameView::picture && isVisible()) set_view(FrameView::overlay);
    wish();
}

void FramesPanel::follow_tool() {
    StageTool const tool = page() == Page::key    ? key_->tools().kind()
                           : page() == Page::roto ? roto_->tools().kind()
                                                  : StageTool::none;
    stage_->set_brush_width((page() == Page::key ? key_->tools() : roto_->tools()).width());
    stage_->set_tool(tool);
    bool const draws = tool != StageTool::none && !plate_->text().empty();
    if (draws && (view() == FrameView::picture || view() == FrameView::finished)) set_view(FrameView::overlay);
}

void FramesPanel::wish() {
    if (view() == FrameView::picture) return stage_->leave();
    RenderSettings const now = settings();
    FrameWish wish{.view = view(),
                   .frame = frame(),
                   .plate = now.plate,
                   .plate_missing = now.plate_missing,
                   .finished = now.output,
                   .finished_color = now.color};
    if (page() == Page::key) {
        wish.matte = key_->wish();
    } else if (page() == Page::roto) {
        wish.matte = roto_->wish();
    } else {
        MattesWish mattes;
        for (auto const& [id, one] : now.mattes) mattes.push_back(one);
        wish.matte = std::move(mattes);
    }
    worker_->show(std::move(wish));
}

void FramesPanel::show_picture(FramePicture const& picture) {
    if (view() == FrameView::picture || picture.wish.view != view()) return;  // of a wish that is over
    shown_ = picture;
    if (picture.picture.isNull()) {
        stage_->leave();
    } else {
        stage_->show(picture.picture, picture.areas);
        QString const hint = QString::fromStdString(picture.missing);
        stage_->show_hint(hint.isEmpty() ? tr("Frame %1. Esc goes back to the picture.").arg(picture.wish.frame)
                                         : hint);
    }
    tell_preview(picture);
    Q_EMIT frameShown(picture);
}

void FramesPanel::tell(QString const& text) {
    preview_told_ = false;
    status_->set_text(text);
    status_->setToolTip(text);
    footer_->setVisible(busy() || !text.isEmpty());
}

/// How the last run ended stays until there is something worse to say.
void FramesPanel::tell_preview(FramePicture const& picture) {
    bool const ours = preview_told_ || status_->text().isEmpty();
    if (busy() || (picture.trouble.empty() && !ours)) return;
    tell(QString::fromStdString(picture.trouble.empty() ? picture.missing : picture.trouble));
    preview_told_ = true;
}

void FramesPanel::take_shape(DrawnShape const& shape) {
    if (page() == Page::key) key_->add(shape);
    if (page() == Page::roto) roto_->add(shape);
}

void FramesPanel::pick(QPoint const& pixel) {
    if (!shown_.light || page() != Page::key) return;
    Size const size = shown_.light->size();
    if (pixel.x() < 0 || pixel.y() < 0 || pixel.x() >= size.width || pixel.y() >= size.height) return;
    key_->take_color(picked_light(*shown_.light, pixel.x(), pixel.y()));
}

}  // namespace daub
